import { hashesOf, hashOf } from '../text/hashed-words.ts';
import { wordsOf } from '../text/word-list.ts';

/** Table of facts: first names that are common in some thirty countries, in small letters and without accents. */
const names =
  'aaron abdul abdullah abigail achim adele adolfo adrian adriana adriano afonso agata agathe agnes agnese agnieszka agostino agus ahmed ahmet aiden aino aisha ' +
  'akira alain alan albert alberto aldo alejandro aleksander aleksandra alena alessandra alessandro alessia alessio alex alexander alexandra alexandre alexandru ' +
  'alexei alexey alexia alexis alfie alfonso alfred alfredo ali alice alicia alina aline alvaro amanda amara amelia amelie amina amir amira amit ana anais ananya ' +
  'anastasia anders andras andre andrea andreas andreea andrei andres andrew andrey andriy andrzej aneta anette angela angelica angelo angharad anika anil anita ' +
  'anja anjali anke ann anna annalisa annamaria anne annette anouk anthony antje antoine anton antonella antoni antonia antonietta antonina antonio antti aoife ' +
  'archie arianna arjun armando arne arnold artem arthur artur arturo arun asa ashley ashok astrid attila attilio audrey aurelie aurora ava axel ayse balazs ' +
  'baptiste barbara barbora bartosz bastian beata beatrice beatrix beatriz bence benedetta benedikt benjamin benoit bente berit bernard bernardo bernd bernhard ' +
  'berta bertrand bethan betty bianca birgit birgitta bjorn bobby bogdan bojan boris bram brandon brayden brendan brian brianna brigitte britta brittany bruce ' +
  'bruna bruno budi burak busra caden callum calogero camila camilla camille carina carl carla carlo carlos carlotta carmela carmelo carmen carola carole ' +
  'caroline carsten catalin catalina catarina caterina catherine cecilia cedric celine cemil cesar cesare chantal charles charlotte chiara chinedu chloe chris ' +
  'christa christel christina christine christof christophe christopher chukwu ciara cinzia ciro clara clarissa claude claudia claudio claus clelia clemence ' +
  'clement cody colette concetta conor corinne cornelia corrado cosimo courtney craig cristian cristiana cristiano cristina cyril daan damian damiano damien ' +
  'daniel daniela daniele danielle danilo danuta daria dario dariusz darren darya dave david davide deborah declan deepak delphine denis denise dennis derek dewi ' +
  'diana dieter dietmar dimitar dimitri dimitris dinesh dirk dmitri dmitry dmytro domenico dominik dominique donald donatella donato dora dorota dorothea douglas ' +
  'dragan duarte dumitru dustin dwayne dylan ebru edgar edith edoardo eduard eduardo edward eero egon egor eino ekaterina elena eleni eleonora elias elif elin ' +
  'elisa elisabeth elisabetta elise elizabeth elke ellen elodie elsa elzbieta emanuela emanuele emil emilia emiliano emilie emilio emily emine emma emmanuel emre ' +
  'enrico enrique enzo eoin eric erica erich erik erika erlend ernesto erwin erzsebet esmeralda espen esra esther eszter ethan eugenio evan evelyn evgeny evie ' +
  'ewa ezio fabian fabiana fabien fabio fabiola fabrice fabrizio fatima fatma federica federico felipe felix femke ferdinando ferenc fergus fernanda fernando ' +
  'filip filipa filippo filomena fiorella fiorenzo flavia flavio fleur florian franca francesca francesco francine francisco franciszek franck francois francoise ' +
  'franz franziska fred freddie frederic frederik fredrik freja freya frida friederike friedrich fumiko gabor gabriel gabriela gabriele gabriella gaetano galina ' +
  'ganesh gareth gary gaspare geir genevieve gennady gennaro geoffrey georg george georges georgi gerald gerard gerardo gerd gerda gerhard germana germano gerrit ' +
  'gertrud gheorghe giacomo giada giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gilles ginevra gino giorgia giorgio giorgos giovanna ' +
  'giovanni gisela giulia giuliana giuliano giulio giuseppe giuseppina gloria goncalo gonzalo goran graham graziella greg gregor gregory greta grzegorz gudrun ' +
  'guglielmo guido guilherme guillaume gunnar gunther gustav gustavo hakan hakon halina hamish hana hanna hannah hanne hannu hans harald harry hartmut haruka ' +
  'haruto hasan hassan hatice heidi heike heikki heiko heinrich heinz helen helena helene helga helmi helmut hendrik henk henri henriette henrik henry herbert ' +
  'hermann herve hilde hildegard hiro hiroshi holger horst howard hubert hugo huseyin hussein ian ibrahim ida ignacio igor ilaria ildiko ilona ilse ilya imogen ' +
  'ines inge ingeborg inger ingo ingrid ioana irene irina irma isaac isabel isabella isabelle ismail istvan ivan ivana ivanka ivano ivo iwona izabela jacek jacob ' +
  'jacopo jacqueline jacques jaime jakob jakub james jan jana jane janet janina janne janos janusz jari jaroslav jasmin jason javier jayden jean jeanne jeff ' +
  'jeffrey jelena jenna jenni jennifer jenny jens jeremy jeroen jerome jerry jerzy jesper jessica jesus jim jiri jisoo joachim joana joanna joao joaquin jochen ' +
  'joel johan johann johanna johannes john jonas jonathan joost jorg jorge jorgen joris jose josef josefa joseph josephine joshua jovan joyce jozef jozsef juan ' +
  'juana judit judith juergen juha juhani jukka jules julia julian juliana julie julien juliette julio jurgen justin justine justyna jutta kaan kaarina kacper ' +
  'kai kaisa kamil karen kari karim karin karina karine karl karla karsten kasper katalin katarina katarzyna kate katerina katharina katherine kathleen kathrin ' +
  'katia katja katrin kavita kayla kazimierz kees keith kemal kenji kenneth kerstin kevin khadija khalid kimberly kinga kiran kirill kirsten kjell klara klaudia ' +
  'klaus knut kofi konrad konstantin konstantinos kostas kristina krisztina krystyna krzysztof ksenia kumar kwame laetitia lakshmi lara larisa larissa larry lars ' +
  'lasse laszlo laura laure laurent lauro layla lea lech leena leif leila lena lenka lennart leonardo leonhard leonid leonie leonor leszek leticia letizia liam ' +
  'lidia lieke liisa liliana lina linh linnea linus lisa lise livia logan lone loredana lorena lorenza lorenzo lotte lou louis louisa louise lubos luca lucas ' +
  'lucia luciana luciano lucie lucien lucrezia ludovic ludovica ludovico ludwig luigi luis luisa luise luiz luka lukas lukasz lutz lydia lyudmila maaike maarten ' +
  'maciej mackenzie mads maelys magdalena magnus mahmoud maja malgorzata malin manfred manoj manon manuel manuela mara marc marcel marcello marcin marco marcos ' +
  'marek margaret margareta margarita margaux margherita margot maria mariam mariana mariangela marianna marianne mariano marie marieke marija marilena marina ' +
  'mario marion marisa marit marius mariusz marjolein marko markus marlene marta marten martha martina martine martino mary massimiliano massimo mateo mateusz ' +
  'mathias mathieu mathilde mathis matilda matilde matt matteo matthew matthias matthieu matti mattia mattias maud maurice mauricio maurizio mauro maxime ' +
  'maximilian mehdi mehmet melanie melissa merve mette michael michal michel michela michele michelle mieke miguel mihaela mihai mika mikael mike mikhail mikkel ' +
  'mikko mikolaj milena milica milos minh minjun minna mirella miriam mirko miroslav mohamed mohammed mohan monica monika moritz morten muhammad murat mustafa ' +
  'nadezhda nadia nadine nancy naoko natalia natalie natasha nathalie nathan neha neil ngozi nguyen niamh nicholas nicola nicolas nicole nicoletta nicolo niels ' +
  'nikhil nikita niklas nikola nikolai nikolaus nikos nils nina noah noemi noemie nora norbert nuno nuria oceane oksana olaf ole oleg olena olga oliver olivia ' +
  'olivier oliwia olu olumide omar omer omkar ondrej orazio ornella oskar osman oswald otto oyvind ozlem pablo paivi paola paolo pascal pasquale patrice patricia ' +
  'patrick patrik patrizia patrycja paul paula pauline paulo pavel pawel pedro pekka petar peter petr petra philip philipp philippe phoebe pia pierluigi piero ' +
  'pierre piet pieter pietro piotr pooja poul pradeep prakash primo priya putri quentin rachel radek radu rafael rafal raffaele raffaella ragnhild rahul rainer ' +
  'raj rajesh rakesh ralf ralph raluca ramon ramona raoul raphael raquel rashid rasmus raul ravi raymond rebecca regina reiner reka remi remo renata renate ' +
  'renato rene renzo rhys ricardo riccardo richard riikka rikke rita ritva robert roberta roberto robin rocco rodrigo roger rohan roland rolf romain roman romane ' +
  'romano romeo romina ronald rory rosalia rosanna rosaria rosario rosella rossana rossella roxana ruben rubina rudi rudolf ruggero rui ruslan ruth ruud ryan ' +
  'ryszard sabina sabine sabrina sachin sakura salma salvatore samir samuel samuele sandeep sander sandor sandra sandrine sandro sanjay sanne sara sarah saskia ' +
  'satoshi saverio scott seamus sean sebastian sebastiano sebastien selin serena serge sergei sergey sergio serkan severin sharon sheila shreya siegfried sigmund ' +
  'signe sigrid sigurd silje silke silvano silvia silvio simon simona simone sinead siobhan sipho siti slawomir sofia sofie soledad solene solveig sonia sonja ' +
  'sophia sophie soren sorin stanislav stanislaw stefan stefania stefanie stefano stepan stephan stephane stephanie stephen steve steven stijn stoyan sunil ' +
  'sunita suresh susan susana susanna susanne svein sven svetlana sylvain sylvia sylvie sylwia szymon tadeusz takashi takeshi tamara tamas tania tarek tariq ' +
  'tatiana teresa tereza terje terry tess thabo theo theresa thiago thibault thierry thijs thilo thomas tiago tiberio tibor tiina timo timofey timothy tiziana ' +
  'tiziano tobias todd tomas tomasz tommaso tony torsten tove travis trond truus tuula tyler udo ugo ulf ulla ulrich ulrike umberto ursula ute uwe vaclav vadim ' +
  'valentin valentina valentino valeria valerie valerio vanessa vania vasco vasile vasilis vasily veikko verena veronica veronika veronique vicente vijay vikram ' +
  'viktor viktoria vincent vincenza vincenzo virginie vitaly vito vittoria vittorio viviana vladimir vladislav vojtech volker walter wanda wei wendy werner ' +
  'wiktor wiktoria wilhelm willem william wilma wojciech wolfgang wouter wyatt xavier xenia xiao ximena yann yannick yannis yasemin yasmin yoko yolanda yousef ' +
  'youssef yuki yulia yumi yuri yusuf yves yvonne zahra zainab zbigniew zdenek zehra zeno zeynep zoe zofia zoltan zoran zoya zsolt zsuzsanna zuzana zuzanna αννα ' +
  'βασιλης γεωργια γιωργος δημητρα δημητρης ελενη ιωαννης κατερινα κωστας μαρια νικος παναγιωτης σοφια χρηστος александр алексеи андреи андріи анна богдан ' +
  'владимир володимир дмитрии дмитро екатерина елена иван ирина катерина мария микола михаил наталья наталія никита оксана олександр олена ольга павел светлана ' +
  'сергеи сергіи тарас татьяна тетяна юлия юлія ірина' +
  ' abena achieng adaeze adalgisa ainhoa aitor ajay akiko akosua alastair alenka almudena alyssa alzbeta amedeo andraz annegret anneli annelies annika' +
  ' apolline ariana arkadiusz arnau asier bambang baris bartlomiej behnam benedita bernadette bernice bethany beulah bilal biljana bjarne bjorg blanka' +
  ' boglarka boguslaw bohumil borja bozena bretislav briana burcu caetano capucine cecil chavela chester chioma chipo christos chukwuemeka citlali' +
  ' clarence clifford coralie corentin cormac corrie cressida csaba czeslaw dagmar daisuke darnell davorka dawid deepa defne derya deshawn desislava' +
  ' despina detlef didier diederik divya domagoj doreen dorthe dragana dusan eckhard eirik ekkehard eligio elmer eneko ermanno ernest erwan ethel ettore' +
  ' eugene eunice fajar farai fiammetta flemming floyd francisca frauke fulvio gael gaspard geeta georgette geraldine gertrude ghislaine giampiero gijs' +
  ' ginette gladys gordana gorka grazyna gulsen gunilla gurpreet gwenaelle gyula hailey hamza hanneke hannelore harpreet harriet harvey havard hedda' +
  ' heitor hieu hortense hossein hristo hrvoje huguette huong hynek ifeoma iker ineke ingemar inigo inmaculada iolanda ionut irmgard isadora itziar ivaylo' +
  ' jacobo jadwiga jamal janez jarmila jaroslava jasper jaspreet jeanette jindrich joko jordi josette jytte kagiso kamau karthik kavya kayden kaylee kazuo' +
  ' keiko kenta khaled kirsty koen konstantina korbinian kresimir kristof kristyna kveta laia leandro leire leonard leopold leroy lesley levente liesbeth' +
  ' lilou lindiwe lindsey liselotte ljiljana lorraine lothar lubomir lucille ludmila maartje maelle mafalda maite makayla malte manish manpreet maribel' +
  ' marinella marisol marjatta marjorie marketa marloes martijn maryam matej maureen megan melvin meritxell meryem michelangelo mickael mikel mildred' +
  ' millicent milton mireille miroslava miroslaw mojca monique montserrat mukesh murilo myrtle naomi nasrin naveen nayeli nenad nevenka nicanor nigel' +
  ' njeri nomsa norman nunzio nurcan odette oguz oluwaseun oreste osten otavio otieno ottavia panagiotis parisa paulette penelope philippa phuong phyllis' +
  ' piergiorgio pinar pirjo piroska plamen preben premysl primoz priscilla przemyslaw qiang radim radka radoslaw rafaela ramesh randi rania razvan' +
  ' reinhard riitta rizky roel rohit roisin ronan rosalind roscoe roswitha rowena ryota samantha samira sarka seppo sevgi shirin shruti sieglinde sigrun' +
  ' silvana sindre sirpa sjoerd slamet slobodan sneha snezana solange songul soraya spela srinivas stanislawa stavros stefka stuart suleyman sumit' +
  ' svatopluk swati szabolcs tabitha taina takumi tamsin tanguy teemu tendai terrence thais thanasis thanh thelma thibaud thorsten tiffany timeo todor' +
  ' tolga tomislav tomoko torben torbjorn torstein trang trevor tsvetelina tuomas turid tyrone unai vasiliki vegard velma venkatesh vernon vesna vinicius' +
  ' vlad volkan vratislav walid waltraud wanjiku whitney wiebke wilbur wilfried winfried winifred wioletta xaver xochitl yadira yesenia yiannis' +
  ' yordanka yvette zdenka zdzislaw zsofia zvonimir zvonko александра анастасия валентина виктория всеволод вячеслав галина дарина дарья ксения ксенія' +
  ' людмила марина михаило назар николаи олексіи остап полина світлана соломія тамара ярослав';

/** First names that are words, places or makes too: they need a label, a title or a closing. */
const alsoWords =
  'ada adam al alexa alma beat deniz diego don elia eva finn florin gaia ion jade kelly leo leon linda liv martin mei mia ming nour nova sam santiago santo sari ' +
  'sem skye tom';

/** And those that stand in any report (`everyday-words.ts`). */
export const everydayNames =
  'alba amber angel april art asia august aurore austin autumn bill brooklyn carolina carter celeste charlie chase chelsea christian cliff consuelo cooper ' +
  'crystal daisy dale dallas dawn dean dolores drew ernst faith florence frank fritz gene georgia gioia grace grant guy heather holly hope hunter iris ivy jack ' +
  'jordan joy june lance lily lola london luna luz madison mar marine mark mason max may mercedes miles océane olive oscar pace paris pat paz pearl penny pilar ' +
  'ray rich rob rosa rose ruby sandy savannah sierra sole star stella sue summer sydney tim vera victor victoria viola virginia vita will';

let [common, ambiguous]: [ReadonlySet<number> | null, ReadonlySet<string> | null] = [null, null];

/** Whether a word is a common first name, whatever its case and accents; `Anna-Lena` by its first half. */
export function isGivenName(word: string): boolean {
  const isKnown = (name: string): boolean => (common ??= hashesOf(names)).has(hashOf(name)) || !isNameOnly(name);
  if (/^[A-Za-z]+$/.test(word)) return isKnown(word.toLowerCase());
  const plain = word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ß/g, 'ss');
  return isKnown(plain) || isKnown(plain.split(/[-'’]/)[0] ?? plain);
}

/** Whether a word that is a first name is nothing else. */
export function isNameOnly(word: string): boolean {
  ambiguous ??= new Set([alsoWords, everydayNames].flatMap((list) => wordsOf(list)));
  return !ambiguous.has(word.toLowerCase());
}
