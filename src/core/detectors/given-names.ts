import { wordsOfGroups } from '../grouped-words.ts';

/** Table of facts: first names that are common where the interface's languages and their neighbours are spoken, in small letters and without accents. Kept as `wordsOfGroups` reads them. */
const names =
  'aaron|abdul dullah|achim|adele olfo rian riana riano|agata athe nes nese nieszka ostino us|ahmed met|aiden no sha|akira|alain an bert berto do ejandro eksander eksandra essandra ' +
  'essandro essia essio ex exander exandra exandre exei exia exis fonso fred fredo i ice icia ina varo|amanda ara elia elie ina ir it|ana ais anya astasia ders dre drea dreas dreea drei ' +
  'dres drew driy ette gela gelica gelo ika il ita ja jali n na nalisa namaria ne nette ouk thony tje toine ton tonella toni tonia tonietta tonio|arianna jun mando ne nold thur turo un|' +
  'ashley hok trid|attilio|audrey relie rora|axel|ayse|barbara rtosz stian|beata atrice atrix atriz nedetta nedikt njamin noit nte rnard rnardo rnd rnhard rta rtrand tty|bianca rgit|' +
  'bjorn|bogdan jan ris|bram ian igitte itta uce uno|budi rak|calogero mila milla mille rina rl rla rlo rlos rlotta rmela rmelo rmen rola role roline rsten talina terina therine|cecilia ' +
  'dric line mil sar sare|chantal arles arlotte iara inedu loe ris rista ristel ristina ristine ristof ristophe ristopher ukwu|cinzia ro|clara arissa aude audia audio aus elia emence ' +
  'ement|colette ncetta rinne rnelia rrado simo|craig istian istiano istina|cyril|daan mian miano niel niela niele nielle nilo ria rio ve vid vide|deborah epak nis nise nnis rek wi|diana ' +
  'eter etmar mitri nesh rk|dmitri ytro|domenico minik minique nald natella nato rothea uglas|dragan|dylan|ebru|edgar ith oardo uard uardo ward|egon|eino|elena eonora ias if isa isabeth ' +
  'isabetta ise ke len odie sa zbieta|emanuela anuele il ilia iliano ilie ilio ily ine ma manuel re|enrico rique zo|eric ica ich ik ika lend nesto win zsebet|esmeralda ther|ethan|eugenio|' +
  'evan elyn|ezio|fabian bien bio biola brice brizio tima tma|federica derico lipe lix mke rdinando rnanda rnando|filip lippo lomena orella orenzo|flavia avio orian|franca ancesca ' +
  'ancesco ancine ancisco anck ancois anz anziska ed ederic ederik eja eya iederike iedrich|fumiko|gabriel briela briele briella etano nesh reth ry spare|genevieve offrey org orge orges ' +
  'orgi rald rard rardo rd rda rhard rmana rmano rtrud|gheorghe|giacomo ada ampaolo ancarlo anfranco anluca anluigi anmarco anna anni nevra no orgia orgio ovanna ovanni sela ulia uliana ' +
  'ulio useppe useppina|gloria|goncalo nzalo ran|graham aziella eg egor egory eta|gudrun glielmo ido illaume nnar nther stav stavo|hakan kon na nna nnah ns rald rry rtmut ruka ruto ssan ' +
  'tice|heidi ike iko inrich inz len lena lene lga lmut nri nriette nrik nry rbert rmann|hildegard ro roshi|holger rst ward|hubert go ssein|ian|ibrahim|ida|ignacio or|ilaria se|ines ge ' +
  'go grid|irene ina ma|isaac abel abella abelle mail tvan|ivan ana anka ano o|jacek cob copo cqueline cques ime kob kub mes n na ne net nina nos nusz smin son vier yden|jean anne ff ' +
  'ffrey lena nna nnifer ns remy roen rome rzy ssica sus|jim ri soo|joachim anna ao aquin chen el han hann hanna hannes hn nas nathan ost rg rge rgen se sef sefa seph sephine shua van ' +
  'yce|juan ana dith ergen hani les lia lian liana lie lien liette lio rgen stin tta|kaarina i ren rim rin rina rl rsten tarzyna te tharina therine thleen thrin tia tja trin vita yla|' +
  'keith nji nneth rstin vin|khadija alid|kimberly ran rsten|kjell|klaus|konrad nstantin|kristina zysztof|kumar|kwame|laetitia kshmi ra rissa rs sse szlo ura urent uro yla|lea ch ila na ' +
  'onardo onhard onie ticia tizia|liam dia eke isa liana nh sa via|logan ne redana rena renza renzo tte uis uise|lubos ca cas cia ciana ciano cie cien crezia dovica dovico dwig igi is ' +
  'isa ise kas kasz tz|lydia|maarten ciej elys gdalena lgorzata nfred noj non nuel nuela ra rc rcel rcello rcin rco rcos rek rgaret rgarita rgaux rgherita rgot ria riam riana riangela ' +
  'rianna rianne riano rie rija rilena rina rio rion risa rius rjolein rkus rlene rta rten rtha rtina rtino ry ssimiliano ssimo teo thias thieu thilde this tilda tilde tt tteo tthew ' +
  'tthias tthieu tti ud urice uricio urizio uro xime|mehdi hmet lanie lissa tte|michael chal chel chela chele chelle guel hai ka kael ke khail kko lena los nh rella riam rko|mohamed ' +
  'hammed han nica nika ritz|muhammad rat stafa|nadia dine ncy oko talia talie tasha thalie than|neha il|ngozi uyen|nicholas cola colas cole coletta colo khil klas kola kolai kolaus ls ' +
  'na|noah emi emie ra rbert|oceane|oksana|olaf e eg ena ga iver ivia ivier u umide|omar kar|orazio nella|osman wald|otto|oyvind|pablo ola olo scal squale trice tricia trick trik trizia ' +
  'ul ula uline ulo vel wel|pedro kka tar ter tr tra|philip ilipp ilippe|pia erluigi ero erre et eter etro otr|pooja|pradeep akash imo iya|putri|quentin|rachel du fael fal ffaele ffaella ' +
  'hul iner j jesh kesh lf lph mon mona oul phael quel shid smus ul vi ymond|rebecca gina iner mo nata nate nato ne nzo|ricardo ccardo chard ta|robert berta berto bin cco drigo ger han ' +
  'land lf main man mane mano meo mina nald salia sanna saria sario sella ssana ssella xana|ruben bina di dolf ggero i th|ryan|sabina bine brina chin kura lma lvatore mir muel muele ' +
  'ndeep nder ndor ndra ndro njay nne ra rah toshi verio|scott|sean bastian bastiano bastien rena rgei rgey rgio verin|sharon eila reya|siegfried gmund grid lke lvano lvia lvio mon mona ' +
  'mone pho ti|sofia ledad lene lveig nia nja phia phie ren|stefan efania efanie efano ephan ephane ephanie ephen eve even oyan|sunil nita resh san sana sanna sanne|sven etlana|sylvain ' +
  'lvia lvie|tadeusz kashi keshi mara nia rek riq tiana|teresa|thabo eo eresa iago ibault ierry ijs ilo omas|tiago berio mo mothy ziana ziano|tobias mas masz mmaso ny rsten|tyler|udo|ugo|' +
  'ulrich rike|umberto|ursula|ute|uwe|vaclav lentin lentina lentino leria lerie lerio nessa sco|verena ronica ronika ronique|vijay kram ktoria ncent ncenza ncenzo to ttorio viana|' +
  'vladimir|volker|walter nda|wei ndy rner|wilhelm llem lliam|wojciech lfgang|xavier|xenia|xiao|yann nnick smin|yoko landa usef ussef|yuki mi suf|yves onne|zahra inab|zdenek|zeno ynep|' +
  'zoe fia ltan ran';

/** First names that are words, places or makes too: they need a label, a title or a closing. */
const alsoWords =
  'ada am|al ba exa|amber|angel|april|art|asia|august rore stin tumn|beat|bill|brooklyn|carolina rter|celeste|charlie ase elsea ristian|cliff|consuelo oper|crystal|daisy le llas wn|dean|' +
  'diego|dolores n|drew|elia|ernst|eva|faith|florence|frank itz|gaia|gene orgia|gioia|grace ant|guy|heather|holly pe|hunter|ion|iris|ivy|jack de|jordan y|june|kelly|lance|leo|lily nda|' +
  'lola ndon|luna z|madison r rine rk rtin son x y|mei rcedes|miles ng|nour va|océane|olive|oscar|pace ris t z|pearl nny|pilar|ray|rich|rob sa se|ruby|sam ndy ntiago nto vannah|sem|' +
  'sierra|skye|sole|star ella|sue mmer|sydney|tim|tom|vera|victor ctoria ola rginia ta|will';

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
