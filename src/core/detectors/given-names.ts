import { wordsOfGroups } from '../grouped-words.ts';

/** Table of facts: first names that are common in some thirty countries, in small letters and without accents. Kept as `wordsOfGroups` reads them. */
const names =
  'aaron|abdul dullah|achim|adele olfo rian riana riano|agata athe nes nese nieszka ostino us|ahmed met|aiden no sha|akira|alain an bert berto do ejandro eksander eksandra ena essandra ' +
  'essandro essia essio ex exander exandra exandre exandru exei exia exis fonso fred fredo i ice icia ina varo|amanda ara elia elie ina ir it|ana ais anya astasia ders dras dre drea ' +
  'dreas dreea drei dres drew driy drzej ette gela gelica gelo ika il ita ja jali ke n na nalisa namaria ne nette ouk thony tje toine ton tonella toni tonia tonietta tonio tti|arianna ' +
  'jun mando ne nold thur turo un|asa hley hok trid|attila tilio|audrey relie rora|axel|ayse|balazs ptiste rbara rbora rtosz stian|beata atrice atrix atriz nce nedetta nedikt njamin ' +
  'noit nte rit rnard rnardo rnd rnhard rta rtrand tty|bianca rgit rgitta|bjorn|bogdan jan ris|bram ian igitte itta uce uno|budi rak sra|calogero mila milla mille rina rl rla rlo rlos ' +
  'rlotta rmela rmelo rmen rola role roline rsten talin talina terina therine|cecilia dric line mil sar sare|chantal arles arlotte iara inedu loe ris rista ristel ristina ristine ' +
  'ristof ristophe ristopher ukwu|cinzia ro|clara arissa aude audia audio aus elia emence ement|colette ncetta rinne rnelia rrado simo|craig istian istiano istina|cyril|daan mian miano ' +
  'niel niela niele nielle nilo ria rio ve vid vide|deborah epak nis nise nnis rek wi|diana eter etmar mitri nesh rk|dmitri ytro|domenico minik minique nald natella nato ra rota rothea ' +
  'uglas|dragan|dumitru|dylan|ebru|edgar ith oardo uard uardo ward|eero|egon|eino|elena eonora ias if in isa isabeth isabetta ise izabeth ke len odie sa zbieta|emanuela anuele il ilia ' +
  'iliano ilie ilio ily ine ma manuel re|enrico rique zo|eric ica ich ik ika lend nesto win zsebet|esmeralda pen ra ther zter|ethan|eugenio|evan elyn|ewa|ezio|fabian bien bio biola ' +
  'brice brizio tima tma|federica derico lipe lix mke rdinando renc rnanda rnando|filip lippo lomena orella orenzo|flavia avio eur orian|franca ancesca ancesco ancine ancisco anck ' +
  'ancois ancoise anz anziska ed ederic ederik edrik eja eya ida iederike iedrich|fumiko|gabor briel briela briele briella etano nesh reth ry spare|geir nevieve offrey org orge orges ' +
  'orgi rald rard rardo rd rda rhard rmana rmano rrit rtrud|gheorghe|giacomo ada ampaolo ancarlo anfranco anluca anluigi anmarco anna anni nevra no orgia orgio ovanna ovanni sela ulia ' +
  'uliana ulio useppe useppina|gloria|goncalo nzalo ran|graham aziella eg egor egory eta zegorz|gudrun glielmo ido illaume nnar nther stav stavo|hakan kon na nna nnah nne nnu ns rald ' +
  'rry rtmut ruka ruto san ssan tice|heidi ike iko inrich inz len lena lene lga lmi lmut nk nri nriette nrik nry rbert rmann|hilde ldegard ro roshi|holger rst ward|hubert go seyin ' +
  'ssein|ian|ibrahim|ida|ignacio or|ilaria diko ona se|ines ge geborg ger go grid|ioana|irene ina ma|isaac abel abella abelle mail tvan|ivan ana anka ano o|jacek cob copo cqueline ' +
  'cques ime kob kub mes n na ne net nina nne nos nusz ri roslav smin son vier yden|jean anne ff ffrey lena nna nnifer nny ns remy roen rome rzy sper ssica sus|jim ri soo|joachim ana ' +
  'anna ao aquin chen el han hann hanna hannes hn nas nathan ost rg rge rgen se sef sefa seph sephine shua van yce zef zsef|juan ana dit dith ergen ha hani kka les lia lian liana lie ' +
  'lien liette lio rgen stin tta|kaan arina i isa mil ren ri rim rin rina rl rsten talin tarzyna te terina tharina therine thleen thrin tia tja trin vita yla|kees ith mal nji nneth ' +
  'rstin vin|khadija alid|kimberly ran rsten|kjell|klara aus|knut|konrad nstantin|kristina isztina ystyna zysztof|kumar|kwame|laetitia kshmi ra rissa rs sse szlo ura urent uro yla|lea ' +
  'ch ena if ila na nka nnart onardo onhard onie ticia tizia|liam dia eke isa liana nh nnea sa se via|logan ne redana rena renza renzo tte uis uise|lubos ca cas cia ciana ciano cie ' +
  'cien crezia dovica dovico dwig igi is isa ise iz kas kasz tz|lydia|maaike arten ciej ds elys gdalena gnus ja lgorzata lin nfred noj non nuel nuela ra rc rcel rcello rcin rco rcos ' +
  'rek rgaret rgarita rgaux rgherita rgot ria riam riana riangela rianna rianne riano rie rieke rija rilena rina rio rion risa rit rius rjolein rkus rlene rta rten rtha rtina rtino ry ' +
  'ssimiliano ssimo teo thias thieu thilde this tilda tilde tt tteo tthew tthias tthieu tti ttias ud urice uricio urizio uro xime|mehdi hmet lanie lissa rve tte|michael chal chel chela ' +
  'chele chelle eke guel haela hai ka kael ke khail kkel kko lena los nh njun nna rella riam rko roslav|mohamed hammed han nica nika ritz rten|muhammad rat stafa|nadia dine ncy oko ' +
  'talia talie tasha thalie than|neha il|ngozi uyen|nicholas cola colas cole coletta colo els khil klas kola kolai kolaus ls na|noah emi emie ra rbert|oceane|oksana|olaf e eg ena ga ' +
  'iver ivia ivier u umide|omar er kar|ondrej|orazio nella|oskar man wald|otto|oyvind|ozlem|pablo ivi ola olo scal squale trice tricia trick trik trizia ul ula uline ulo vel wel|pedro ' +
  'kka tar ter tr tra|philip ilipp ilippe|pia erluigi ero erre et eter etro otr|pooja ul|pradeep akash imo iya|putri|quentin|rachel du fael fal ffaele ffaella gnhild hul iner j jesh ' +
  'kesh lf lph luca mon mona oul phael quel shid smus ul vi ymond|rebecca gina iner ka mo nata nate nato ne nzo|ricardo ccardo chard ikka kke ta tva|robert berta berto bin cco drigo ' +
  'ger han land lf main man mane mano meo mina nald salia sanna saria sario sella ssana ssella xana|ruben bina di dolf ggero i th ud|ryan|sabina bine brina chin kura lma lvatore mir ' +
  'muel muele ndeep nder ndor ndra ndro njay nne ra rah skia toshi verio|scott|sean bastian bastiano bastien lin rena rgei rgey rgio rkan verin|sharon eila reya|siegfried gmund gne ' +
  'grid gurd lje lke lvano lvia lvio mon mona mone pho ti|sofia ledad lene lveig nia nja phia phie ren rin|stanislaw efan efania efanie efano ephan ephane ephanie ephen eve even ijn ' +
  'oyan|sunil nita resh san sana sanna sanne|svein en etlana|sylvain lvia lvie|tadeusz kashi keshi mara mas nia rek riq tiana|teresa reza rje|thabo eo eresa iago ibault ierry ijs ilo ' +
  'omas|tiago berio bor ina mo mothy ziana ziano|tobias mas masz mmaso ny rsten ve|trond uus|tuula|tyler|udo|ugo|ulf rich rike|umberto|ursula|ute|uwe|vaclav lentin lentina lentino ' +
  'leria lerie lerio nessa sco sile|veikko rena ronica ronika ronique|vijay kram ktor ktoria ncent ncenza ncenzo to ttorio viana|vladimir|vojtech lker|walter nda|wei ndy rner|wilhelm ' +
  'llem lliam lma|wojciech lfgang uter|xavier|xenia|xiao mena|yann nnick smin|yoko landa usef ussef|yuki mi suf|yves onne|zahra inab|zbigniew|zdenek|zeno ynep|zoe fia ltan ran|zsolt ' +
  'uzsanna|zuzana|αννα|βασιλης|γεωργια|γιωργος|δημητρα μητρης|ελενη|ιωαννης|κατερινα|κωστας|μαρια|νικος|παναγιωτης|σοφια|χρηστος|александр ексеи|андреи дріи на|богдан|владимир|' +
  'володимир|дмитрии итро|екатерина|елена|иван|ирина|катерина|мария|микола хаил|наталья талія|никита|оксана|олександр ена ьга|павел|светлана|сергеи ргіи|тарас тьяна|тетяна|юлия ія|ірина';

/** First names that are words, places or makes too: they need a label, a title or a closing. */
const alsoWords =
  'ada am|al ba exa ma|amber|angel|april|art|asia|august rore stin tumn|beat|bill|brooklyn|carolina rter|celeste|charlie ase elsea ristian|cliff|consuelo oper|crystal|daisy le llas wn|' +
  'dean niz|diego|dolores n|drew|elia|ernst|eva|faith|finn|florence orin|frank itz|gaia|gene orgia|gioia|grace ant|guy|heather|holly pe|hunter|ion|iris|ivy|jack de|jordan y|june|kelly|' +
  'lance|leo on|lily nda v|lola ndon|luna z|madison r rine rk rtin son x y|mei rcedes|mia les ng|nour va|océane|olive|oscar|pace ris t z|pearl nny|pilar|ray|rich|rob sa se|ruby|sam ndy ' +
  'ntiago nto ri vannah|sem|sierra|skye|sole|star ella|sue mmer|sydney|tim|tom|vera|victor ctoria ola rginia ta|will';

let known: ReadonlySet<string> | null = null;

/** Whether a word is a common first name, whatever its case and accents; `Anna-Lena` by its first half. */
export function isGivenName(word: string): boolean {
  known ??= new Set(wordsOfGroups(`${names}|${alsoWords}`));
  if (/^[A-Za-z]+$/.test(word)) return known.has(word.toLowerCase());
  const plain = word.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/ß/g, 'ss');
  return known.has(plain) || known.has(plain.split(/[-'’]/)[0] ?? plain);
}

let ambiguous: ReadonlySet<string> | null = null;

/** Whether a word that is a first name is nothing else. */
export function isNameOnly(word: string): boolean {
  ambiguous ??= new Set(wordsOfGroups(alsoWords));
  return !ambiguous.has(word.toLowerCase());
}
