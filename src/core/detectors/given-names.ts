/** Table of facts: first names that are common where the interface's languages and their neighbours are spoken, in small letters and without accents. */
const names =
  'aaron abdul abdullah achim adele adolfo adrian adriana adriano agata agathe agnes agnese agnieszka agostino agus ahmed ahmet aiden aino aisha akira alain alan albert alberto aldo alejandro ' +
  'aleksander aleksandra alessandra alessandro alessia alessio alex alexander alexandra alexandre alexei alexia alexis alfonso alfred alfredo ali alice alicia alina alvaro amanda amara amelia ' +
  'amelie amina amir amit ana anais ananya anastasia anders andre andrea andreas andreea andrei andres andrew andriy anette angela angelica angelo anika anil anita anja anjali ann anna ' +
  'annalisa annamaria anne annette anouk anthony antje antoine anton antonella antoni antonia antonietta antonio arianna arjun armando arne arnold arthur arturo arun ashley ashok astrid ' +
  'attilio audrey aurelie aurora axel ayse barbara bartosz bastian beata beatrice beatrix beatriz benedetta benedikt benjamin benoit bente bernard bernardo bernd bernhard berta bertrand betty ' +
  'bianca birgit bjorn bogdan bojan boris bram brian brigitte britta bruce bruno budi burak calogero camila camilla camille carina carl carla carlo carlos carlotta carmela carmelo carmen ' +
  'carola carole caroline carsten catalina caterina catherine cecilia cedric celine cemil cesar cesare chantal charles charlotte chiara chinedu chloe chris christa christel christina ' +
  'christine christof christophe christopher chukwu cinzia ciro clara clarissa claude claudia claudio claus clelia clemence clement colette concetta corinne cornelia corrado cosimo craig ' +
  'cristian cristiano cristina cyril daan damian damiano daniel daniela daniele danielle danilo daria dario dave david davide deborah deepak denis denise dennis derek dewi diana dieter ' +
  'dietmar dimitri dinesh dirk dmitri dmytro domenico dominik dominique donald donatella donato dorothea douglas dragan dylan ebru edgar edith edoardo eduard eduardo edward egon eino elena ' +
  'eleonora elias elif elisa elisabeth elisabetta elise elke ellen elodie elsa elzbieta emanuela emanuele emil emilia emiliano emilie emilio emily emine emma emmanuel emre enrico enrique enzo ' +
  'eric erica erich erik erika erlend ernesto erwin erzsebet esmeralda esther ethan eugenio evan evelyn ezio fabian fabien fabio fabiola fabrice fabrizio fatima fatma federica federico felipe ' +
  'felix femke ferdinando fernanda fernando filip filippo filomena fiorella fiorenzo flavia flavio florian franca francesca francesco francine francisco franck francois franz franziska fred ' +
  'frederic frederik freja freya friederike friedrich fumiko gabriel gabriela gabriele gabriella gaetano ganesh gareth gary gaspare genevieve geoffrey georg george georges georgi gerald ' +
  'gerard gerardo gerd gerda gerhard germana germano gertrud gheorghe giacomo giada giampaolo giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni ginevra gino giorgia giorgio ' +
  'giovanna giovanni gisela giulia giuliana giulio giuseppe giuseppina gloria goncalo gonzalo goran graham graziella greg gregor gregory greta gudrun guglielmo guido guillaume gunnar gunther ' +
  'gustav gustavo hakan hakon hana hanna hannah hans harald harry hartmut haruka haruto hassan hatice heidi heike heiko heinrich heinz helen helena helene helga helmut henri henriette henrik ' +
  'henry herbert hermann hildegard hiro hiroshi holger horst howard hubert hugo hussein ian ibrahim ida ignacio igor ilaria ilse ines inge ingo ingrid irene irina irma isaac isabel isabella ' +
  'isabelle ismail istvan ivan ivana ivanka ivano ivo jacek jacob jacopo jacqueline jacques jaime jakob jakub james jan jana jane janet janina janos janusz jasmin jason javier jayden jean ' +
  'jeanne jeff jeffrey jelena jenna jennifer jens jeremy jeroen jerome jerzy jessica jesus jim jiri jisoo joachim joanna joao joaquin jochen joel johan johann johanna johannes john jonas ' +
  'jonathan joost jorg jorge jorgen jose josef josefa joseph josephine joshua jovan joyce juan juana judith juergen juhani jules julia julian juliana julie julien juliette julio jurgen justin ' +
  'jutta kaarina kai karen karim karin karina karl karsten katarzyna kate katharina katherine kathleen kathrin katia katja katrin kavita kayla keith kenji kenneth kerstin kevin khadija khalid ' +
  'kimberly kiran kirsten kjell klaus konrad konstantin kristina krzysztof kumar kwame laetitia lakshmi lara larissa lars lasse laszlo laura laurent lauro layla lea lech leila lena leonardo ' +
  'leonhard leonie leticia letizia liam lidia lieke liisa liliana linh lisa livia logan lone loredana lorena lorenza lorenzo lotte louis louise lubos luca lucas lucia luciana luciano lucie ' +
  'lucien lucrezia ludovica ludovico ludwig luigi luis luisa luise lukas lukasz lutz lydia maarten maciej maelys magdalena malgorzata manfred manoj manon manuel manuela mara marc marcel ' +
  'marcello marcin marco marcos marek margaret margarita margaux margherita margot maria mariam mariana mariangela marianna marianne mariano marie marija marilena marina mario marion marisa ' +
  'marius marjolein markus marlene marta marten martha martina martino mary massimiliano massimo mateo mathias mathieu mathilde mathis matilda matilde matt matteo matthew matthias matthieu ' +
  'matti maud maurice mauricio maurizio mauro maxime mehdi mehmet melanie melissa mette michael michal michel michela michele michelle miguel mihai mika mikael mike mikhail mikko milena milos ' +
  'minh mirella miriam mirko mohamed mohammed mohan monica monika moritz muhammad murat mustafa nadia nadine nancy naoko natalia natalie natasha nathalie nathan neha neil ngozi nguyen ' +
  'nicholas nicola nicolas nicole nicoletta nicolo nikhil niklas nikola nikolai nikolaus nils nina noah noemi noemie nora norbert oceane oksana olaf ole oleg olena olga oliver olivia olivier ' +
  'olu olumide omar omkar orazio ornella osman oswald otto oyvind pablo paola paolo pascal pasquale patrice patricia patrick patrik patrizia paul paula pauline paulo pavel pawel pedro pekka ' +
  'petar peter petr petra philip philipp philippe pia pierluigi piero pierre piet pieter pietro piotr pooja pradeep prakash primo priya putri quentin rachel radu rafael rafal raffaele ' +
  'raffaella rahul rainer raj rajesh rakesh ralf ralph ramon ramona raoul raphael raquel rashid rasmus raul ravi raymond rebecca regina reiner remo renata renate renato rene renzo ricardo ' +
  'riccardo richard rita robert roberta roberto robin rocco rodrigo roger rohan roland rolf romain roman romane romano romeo romina ronald rosalia rosanna rosaria rosario rosella rossana ' +
  'rossella roxana ruben rubina rudi rudolf ruggero rui ruth ryan sabina sabine sabrina sachin sakura salma salvatore samir samuel samuele sandeep sander sandor sandra sandro sanjay sanne ' +
  'sara sarah satoshi saverio scott sean sebastian sebastiano sebastien serena sergei sergey sergio severin sharon sheila shreya siegfried sigmund sigrid silke silvano silvia silvio simon ' +
  'simona simone sipho siti sofia soledad solene solveig sonia sonja sophia sophie soren stefan stefania stefanie stefano stephan stephane stephanie stephen steve steven stoyan sunil sunita ' +
  'suresh susan susana susanna susanne sven svetlana sylvain sylvia sylvie tadeusz takashi takeshi tamara tania tarek tariq tatiana teresa thabo theo theresa thiago thibault thierry thijs ' +
  'thilo thomas tiago tiberio timo timothy tiziana tiziano tobias tomas tomasz tommaso tony torsten tyler udo ugo ulrich ulrike umberto ursula ute uwe vaclav valentin valentina valentino ' +
  'valeria valerie valerio vanessa vasco verena veronica veronika veronique vijay vikram viktoria vincent vincenza vincenzo vito vittorio viviana vladimir volker walter wanda wei wendy werner ' +
  'wilhelm willem william wojciech wolfgang xavier xenia xiao yann yannick yasmin yoko yolanda yousef youssef yuki yumi yusuf yves yvonne zahra zainab zdenek zeno zeynep zoe zofia zoltan ' +
  'zoran';

/** First names that are words, places or makes too: they need a label, a title or a closing. */
const alsoWords =
  'ada adam al alba alexa amber angel april art asia august aurore austin autumn beat bill brooklyn carolina carter celeste charlie chase chelsea christian cliff consuelo cooper crystal daisy ' +
  'dale dallas dawn dean diego dolores don drew elia ernst eva faith florence frank fritz gaia gene georgia gioia grace grant guy heather holly hope hunter ion iris ivy jack jade jordan joy ' +
  'june kelly lance leo lily linda lola london luna luz madison mar marine mark martin mason max may mei mercedes miles ming nour nova océane olive oscar pace paris pat paz pearl penny pilar ' +
  'ray rich rob rosa rose ruby sam sandy santiago santo savannah sem sierra skye sole star stella sue summer sydney tim tom vera victor victoria viola virginia vita will';

let known: ReadonlySet<string> | null = null;

/** Whether a word is a common first name, whatever its case and accents; `Anna-Lena` by its first half. */
export function isGivenName(word: string): boolean {
  known ??= new Set(`${names} ${alsoWords}`.split(' '));
  if (/^[A-Za-z]+$/.test(word)) return known.has(word.toLowerCase());
  const plain = word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ß/g, 'ss');
  return known.has(plain) || known.has(plain.split(/[-'’]/)[0] ?? plain);
}

let ambiguous: ReadonlySet<string> | null = null;

/** Whether a word that is a first name is nothing else. */
export function isNameOnly(word: string): boolean {
  ambiguous ??= new Set(alsoWords.split(' '));
  return !ambiguous.has(word.toLowerCase());
}
