/** Table of facts: first names that are common where the interface's languages and their neighbours are spoken, in small letters and without accents. */
const women =
  'agathe agnieszka amina anais ananya anjali camila chloe clemence freya jisoo kayla khadija linh lotte maelys manon margaux mathilde noemie oceane oksana olena romane solene sunita ' +
  'ada adele adriana agata agnes agnese aisha aleksandra alessandra alessia alexandra alexia alice alicia alina amanda amelia amelie ana anastasia andreea anette angela angelica anika anita anja ' +
  'ann anna annalisa annamaria anne annette antje antonella antonia antonietta arianna ashley astrid audrey aurelie aurora ayse barbara beata beatrice beatriz beatrix benedetta berta betty bianca ' +
  'birgit brigitte britta camilla camille carina carla carlotta carmela carmen carola carole caroline catalina caterina catherine cecilia celine chantal charlotte chiara christa christel christina ' +
  'christine cinzia clara clarissa claudia clelia colette concetta corinne cornelia cristina daniela danielle daria deborah denise diana dominique donatella dorothea ebru edith elena eleonora elif ' +
  'elisa elisabeth elisabetta elise elke ellen elodie elsa elzbieta emanuela emilia emilie emily emine emma erica erika esmeralda esther eva evelyn fabiola fatima fatma federica fernanda filomena ' +
  'fiorella flavia florence franca francesca francine franziska friederike gabriela gabriella gabriele gaia genevieve germana gerda gertrud giada gianna ginevra giorgia giovanna gisela giulia giuliana ' +
  'giuseppina gloria graziella greta gudrun hannah hanna hatice heidi heike helen helena helene helga henriette hildegard ida ilaria ilse ines inge ingrid irene irina irma isabel isabella isabelle ' +
  'ivana jacqueline jana jane janet janina jasmin jeanne jenna jennifer jessica joanna johanna josefa josephine joyce juana judith julia juliana julie juliette jutta karin karen karina katarzyna kate ' +
  'katharina katherine kathleen kathrin katia katja katrin kerstin kimberly kirsten kristina laetitia lara larissa laura lea leila lena leonie leticia letizia lidia liliana linda lisa livia loredana ' +
  'lorena lorenza louise lucia luciana lucie lucrezia ludovica luisa luise luz lydia magdalena malgorzata manuela mara margaret margarita margherita margot maria mariangela marianna marianne marie ' +
  'mariana marilena marina marion marisa marjolein marlene marta martha martina mary matilda matilde maud melanie melissa mercedes michela michele michelle milena miriam mirella monica monika nadia ' +
  'nadine nancy natalia natalie natasha nathalie nicole nicoletta nina noemi nora olga olivia ornella paola patricia patrizia paula pauline petra pia rachel raffaella ramona raquel rebecca regina renata ' +
  'renate rita roberta romina rosalia rosanna rosaria rosario rosella rossana rossella roxana rubina ruth sabina sabine sabrina sandra sara sarah serena sharon sheila silke silvia simona simone ' +
  'sofia sonia sonja sophia sophie soledad stefania stefanie stephanie susan susana susanna susanne svetlana sylvia sylvie tamara tania tatiana teresa theresa tiziana ulrike ursula ute valentina ' +
  'valeria valerie vanessa vera verena veronica veronika veronique viktoria vincenza virginia viviana wanda wendy xenia yasmin yolanda yvonne zeynep zoe zofia';
const men =
  'aiden alexei andriy chinedu dmytro dylan ethan goncalo jayden jules karim liam logan mateo mathis mehdi mikhail nikolai noah olumide quentin rohan theo thiago thibault thijs tyler ' +
  'aaron abdul abdullah achim adam adolfo adrian adriano agostino ahmed ahmet alain alan albert alberto aldo alejandro aleksander alessandro alessio alex alexander alexandre alexis alfonso alfred ' +
  'alfredo ali alvaro amir anders andre andrea andreas andrei andres andrew angelo anthony antoine anton antoni antonio armando arne arnold arthur arturo attilio axel bartosz bastian beat ' +
  'benedikt benjamin benoit bernard bernd bernhard bernardo bertrand bjorn bogdan boris brian bruce bruno burak calogero carl carlo carlos carmelo carsten cedric cemil cesar cesare charles chris ' +
  'christian christof christophe christopher ciro claude claudio claus clement corrado cosimo craig cristian cristiano cyril damian damiano daniel daniele danilo dario dave david davide denis dennis ' +
  'derek diego dieter dietmar dimitri dirk dmitri domenico dominik donald donato douglas edgar edoardo eduard eduardo edward egon elia elias emanuele emil emiliano emilio emmanuel emre enrico enrique ' +
  'enzo eric erich erik ernesto erwin eugenio evan ezio fabian fabien fabio fabrice fabrizio federico felipe felix ferdinando fernando filip filippo fiorenzo flavio florian francesco francisco franck ' +
  'francois franz fred frederic frederik friedrich fritz gabriel gabriele gaetano gareth gary gaspare geoffrey georg george georges gerald gerard gerardo gerd gerhard germano giacomo giampaolo ' +
  'giancarlo gianfranco gianluca gianluigi gianmarco gianni gino giorgio giovanni giulio giuseppe gonzalo graham greg gregor gregory guglielmo guido guillaume gunther gustav gustavo guy hakan hans ' +
  'harald harry hartmut hassan heiko heinrich heinz helmut henri henrik henry herbert hermann holger horst howard hubert hugo hussein ian ibrahim ignacio igor ingo isaac ismail ivan ivano ivo jacek ' +
  'jacob jacopo jacques jaime jakob jakub james jan janusz jason javier jean jeff jeffrey jens jeremy jerome jerzy jesus jim joachim joao joaquin jochen joel johan johann johannes john jonas ' +
  'jonathan jorg jorge jose josef joseph joshua juan juergen julian julien julio jurgen justin kai karl karsten keith kenneth kevin klaus konrad konstantin krzysztof lars laurent lauro lech leo leonardo ' +
  'leonhard lorenzo louis luca lucas luciano lucien ludovico ludwig luigi luis lukas lukasz lutz maciej manfred manuel marc marcel marcello marcin marco marcos marek mariano mario marius markus ' +
  'marten martin martino mason massimiliano massimo mathias mathieu matt matteo matthew matthias matthieu maurice mauricio maurizio mauro maxime mehmet michael michal michel miguel mikael mike mirko ' +
  'mohamed mohammed moritz muhammad murat mustafa nathan neil nicholas nicola nicolas nicolo niklas nikolaus nils norbert olaf ole oleg oliver olivier omar orazio oscar osman oswald otto pablo paolo ' +
  'pascal pasquale patrice patrick patrik paul paulo pavel pawel pedro peter petr philip philipp philippe piero pierluigi pierre piet pietro piotr primo rafael rafal raffaele rainer ralf ralph ramon ' +
  'raoul raphael raul raymond reiner remo renato rene renzo ricardo riccardo richard robert roberto robin rocco rodrigo roger roland rolf romain roman romano romeo ronald rosario ruben rudi rudolf ' +
  'ruggero rui ryan salvatore sam samuel samuele sandro santiago santo saverio scott sean sebastian sebastiano sebastien sergei sergey sergio severin siegfried sigmund silvano silvio simon simone ' +
  'stefan stefano stephan stephane stephen steve steven sven sylvain tadeusz tarek thierry thilo thomas tiago tiberio tim timo timothy tiziano tobias tom tomas tomasz tommaso tony torsten udo ugo ' +
  'ulrich umberto uwe valentin valentino valerio vasco victor vincent vincenzo vittorio vito vladimir volker walter werner wilhelm willem william wojciech wolfgang xavier yann yannick yusuf yves zeno';
const elsewhere =
  'akira amit anil arjun arun ashok deepak dinesh fumiko ganesh hana haruka haruto hiroshi kavita kenji kiran kumar lakshmi manoj mei ming minh mohan naoko neha nguyen nikhil omkar pooja pradeep ' +
  'prakash priya rahul raj rajesh rakesh ravi sachin sakura sandeep sanjay satoshi shreya sunil suresh takashi takeshi vijay vikram wei xiao yoko yuki yumi hiro khalid layla mariam nour rashid ' +
  'salma samir tariq yousef youssef zahra zainab budi dewi putri siti agus chukwu kwame amara olu ngozi thabo sipho erzsebet istvan janos laszlo sandor zoltan gheorghe ion radu mihai jiri vaclav ' +
  'zdenek lubos goran dragan nikola jovan milos zoran bojan marija ivana jelena petar stoyan georgi ivanka aino eino juhani kaarina mika pekka timo matti liisa mikko lasse rasmus soren jorgen ' +
  'kjell oyvind sigrid solveig gunnar hakon erlend freja mette lone bente joost sander maarten jeroen pieter bram femke sanne lieke anouk daan sem';

/** First names that are words, places or makes too: they need a label, a title or a closing. */
const alsoWords =
  'mark will bill rose grace frank jack art rob pat sue drew chase grant dean lance miles max ray guy gene rich dale cliff dawn ivy lily daisy iris ruby pearl amber crystal heather holly sandy penny hunter mason cooper ' +
  'carter olive angel christian jordan paris london florence sydney victoria madison austin dallas chelsea asia georgia virginia carolina savannah sierra alexa april may june august hope faith joy rosa celeste alba stella ' +
  'vera gioia viola vita luz mar paz pilar mercedes lola marine ernst victor oscar charlie fritz luna sole pace summer autumn skye star brooklyn jade kelly dolores consuelo aurore océane santo santiago diego martin adam ' +
  'gaia ion linda nova nour mei sem beat leo tim tom don sam al ming ada eva elia';

let known: ReadonlySet<string> | null = null;

/** Whether a word is a common first name, whatever its case and accents; `Anna-Lena` by its first half. */
export function isGivenName(word: string): boolean {
  known ??= new Set(`${women} ${men} ${elsewhere} ${alsoWords}`.split(' '));
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
