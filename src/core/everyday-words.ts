/**
 * Table of facts: words that people call an account, a network, a machine or themselves by, and that stand in any report as words, in six languages: `home`, `test`,
 * `Mark`. A value that is made of them, and of words of keys (`vocabulary.ts`), is taken away where it stands and not sought anywhere else: it would cut words out of sentences.
 */
import { wordsOfGroups } from './grouped-words.ts';
import { isPlainVocabulary } from './vocabulary.ts';

const words =
  'aber le ove|access qua|administrador ministrateur ministrator|after|again|aide rport uto|ajuda|alba egría so t|amber ministratore or ore our|anche cora gel no onymous other swer swers ' +
  'twort ything|apple ril|arbeit t|asia|attic|auch dio gust rore stin tumn|avec ere|ayuda|azienda ul|babbo by ck ker ll nk r se sement|beach cause droom fore gin ing ll lla llo low ' +
  'nutzer rg rry sitzer sser st tter tween|bianca anco g ll rd tte|black anc anche anco au eu ue ume|bon njour nne ok oks ss th x y|braun avo idge ight ooklyn other own uder uno|bt|bueno ' +
  'ilder ono reau sh siness|büro|cache fe fé mera nnot ptain rds rolina rter sa sh|celeste llulare nter ntral|chair ambre ance arlie ase elsea erry iara ief ild ildren ina ristian|ciao ' +
  'el elo ty|clara ient iff ouds ément|cocina in mcast me mo mpany mpte mputer nstant nsuelo nta ntacto ntatto ok ol oper rtana uld zinha|crazy ew oss uz ystal|cuando cina enta isine|dad ' +
  'ddy dos isy le llas nke nn ns rk ss tei teien ten ti tos wn|dean cember ep gli lla lle llo lta mo sktop veloper velopers velopment|dick sconnect|doctor es ing lores manda mani micile ' +
  'nde nnées or rmitorio ve wn wnstairs|dream eams ew ucker|duke ring|each rly rth st|echo|eight|empresa pty|end terprise treprise|erde nst reur ro rore rors|escola critório cuela sere ' +
  'ta te tos|evening er ery erybody eryone|example tender|faith miglia milia milie mille mily mília re st stweb ther tto|february hler lice|field elds nal ne ore ori re rma rst sh sher ' +
  've|fleur oor or orence ores|forest rtuna rward to tos ur x|frage ance anco ank atello eebox eedom eude iday ieden iend iends itz ont ère|full|game mer mes ming mma rage rden rten st ' +
  'te teway|gelb ne orgia stern|giardino oia orno rl|gloria ück|gold lden od odbye|grace acias and ande ant ay azia azie eat een ey ound oup oupe oß upo upos uppe uppo ün|guests t y|' +
  'gäste|haben llo ndy nno ppy us ve ving|heather ide llo re rmana rmano rzog ute|hilfe ll lls mmel|hogar la lly me pe tel tspot ur use uston|huawei nter|ice|ieri|iliad|immer presora ' +
  'primante|india side ternet vitado vitados vité vités|iris|island sue sues|ivy|jack nuary rdin rdín|jetzt|job ie rdan y|july ne ng st|kaiser nn|keller yboard ys|kid ds ng tchen|klein|' +
  'koch ntakt nto|kurt rz|könig nnen|küche|lab ke n nce ptop rge te voro|leben ft|libertà ebe fe ght ke ly ne nes nk nks nux ttle ve vebox ving|lola ndon ng ve|lucky na ne z|made dison ' +
  'dre gic il ison ke ma mma n ny r rch re rgherita rina rine rk rketing son ster ttina x y|mega rcedes rci se sh ssage ssages|miles ne nute ster|modem ins lto m nd nday ney nth on re ' +
  'rgen rning st ther untain use vistar|much ito m mmy sic sica sik sique ss st tter|mère|móvil|música|müssen|nada|need gro t tz tzwerk u ve wer ws|nice cht ente ght ne|nobody de ir m ' +
  'mbre me rth tebook thing tte uveau vember|nuevo mbers tzer|obrigada rigado|ocean tober éane|oder|office icina|oggi|older ive|omega|one|option tions|orange|oscar pite piti|other|ours ' +
  'tside|pace dre ix pa per ra ris rk ss t z|peace arl n nny queño rché rfil rgunta ro tit|phoenix oto otos|pierre lar nk|player ease us|poco int rque rtable st ur|prego egunta ess ince ' +
  'incess int inter oblema od ofessor ofil ofile ofilo oprietario opriétaire|purple|père|quando arto een ella ello esta estion estions esto ick|ray|real d ed gards peater sposta spuesta ' +
  'te|rice ch chter en ght sposta ver vers|road b jo om sa se t uge uter ux|ruby|réponse seau|safe la les lon lone lotto lut lve me mple msung ndy ns turday vannah|scan anner hlafzimmer ' +
  'hool hule hwarz hwester uola|second curity mpre ptember ra rena ven|shop ort ould|siamo erra gma lver nd ri ster x|sky|slow|small artphone ith|snow|soeur l le leil me meone mething ' +
  'nne no rella rry und uth|speaker eedport ring|staff affs aging ampante ar ars ation ein ella ern one op orm reet udent udents udio|such e erte mmer n nday nny per pport re|sydney|' +
  'table ke|teacher am lefon lefone lefono lekom léfono mp n rra rre ster ster1 sting sts xts|than ank anks at eir em en ere ese ey ird ose ree rough under ursday|tierra m|tmp|today do ' +
  'dos morrow us ut wn|trabajo abalho avail e ès|tuesday tti tto|two|téléphone|ufficio|ultra|under lock ter til|updates grade on stairs|username ers uario uarios uário|utente enti ' +
  'ilisateur|vater|vega ra rde rizon rt ry|victor ctoria ejo eux llage ola rgin rginia sitor sitors ta|vodafone gel ice|want ter|wednesday ek iß ll lls nn rden re st|what en ere ich ile ' +
  'ite|will nd ndow nter reless th thout|wlan|wohnzimmer lf man od ods rld uld|xiaomi|year llow sterday|young ur urs|zero|zuhause|zwischen|école|étoile|über';

let known: ReadonlySet<string> | null = null;
const word = /[\p{L}\p{N}]+/gu;

/** Whether a value is made of everyday words alone (`Home`, `guest wifi`, `Mark`), with or without a small number behind them (`test2`). */
export function isEveryday(value: string): boolean {
  known ??= new Set(wordsOfGroups(words));
  for (const [one] of value.toLowerCase().matchAll(word)) {
    const plain = one.replace(/\p{N}{1,2}$/u, '');
    if (plain !== '' && !known.has(plain) && !isPlainVocabulary(plain)) return false;
  }
  return true;
}
