/**
 * Table of facts: words that people call an account, a network, a machine or themselves by, and that stand in any report as words, in six languages: `home`, `test`,
 * `Mark`. A value that is made of them is taken away where it stands and not sought anywhere else: it would cut words out of sentences.
 */
import { isPlainVocabulary } from './vocabulary.ts';

const things =
  'test tests tester testing tester1 home house casa maison haus hogar zuhause domicile office ufficio büro bureau oficina escritório work lavoro arbeit travail trabajo trabalho job lab ' +
  'school scuola schule école escuela escola network rete netzwerk netz réseau red internet web wifi wlan wireless router modem hotspot access point mesh lan net link base station extender ' +
  'repeater bridge gateway guest guests ospiti ospite gast gäste invité invités invitado invitados visitor visitors family famiglia familie famille familia família phone telefono téléphone ' +
  'telefon teléfono telefone mobile cellulare handy móvil portable smartphone tablet computer laptop desktop notebook server client host node backup main default demo sample example public ' +
  'private free open student students teacher shop store hotel bar café cafe airport library bedroom kitchen studio garden garage living room camera sala salon salone salotto wohnzimmer ' +
  'schlafzimmer küche keller cucina cocina cozinha chambre cuisine jardin jardín giardino garten dormitorio quarto upstairs downstairs attic basement floor ground first second third primary secondary ' +
  'android apple windows linux google samsung huawei xiaomi vodafone tim orange movistar telekom fritz box livebox freebox speedport fastweb iliad wind tre three sky bt virgin comcast verizon ' +
  'user users username utente utenti benutzer nutzer utilisateur usuario usuarios usuário account accounts konto compte cuenta conta profile profil profilo perfil login name nome nom nombre ' +
  'admin administrator administrateur administrador amministratore root owner proprietario besitzer propriétaire manager system service services daemon support help hilfe aiuto ayuda aide ' +
  'ajuda info contact kontakt contatto contacto sales marketing press team staff staffs crew group gruppe gruppo groupe grupo grupos company azienda firma entreprise empresa business enterprise ' +
  'developer developers development dev debug build builder release staging production prod local remote temp tmp cache data daten dati données datos dados file files datei dateien foto photo ' +
  'photos fotos video videos music musik musica musique música media print printer drucker stampante imprimante impresora scan scanner screen display monitor keyboard mouse audio sound speaker ' +
  'player game games gamer gaming play chat message messages mail email post news world earth moon sun star stars water fire ice snow storm thunder cloud clouds river mountain forest ocean ' +
  'beach island city town village park street road north south east west left right center central inside outside blue red green black white yellow purple orange pink grey gray silver gold ' +
  'golden dark light bright night day morning evening today tomorrow yesterday spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday january february march april ' +
  'may june july august september october november december one two three four five six seven eight nine ten zero alpha beta gamma delta omega sigma echo bravo charlie oscar victor ' +
  'happy lucky sunny crazy cool super mega ultra power magic master king queen prince princess boss chief captain doctor professor mister mama papa mamma babbo mum mom mummy dad daddy ' +
  'father mother padre madre vater mutter père mère brother sister fratello sorella bruder schwester frère soeur hermano hermana baby boy girl man woman kid kids child children friend friends ' +
  'love life live living dream dreams hope faith peace joy freedom secret secure security password pass key keys lock unlock safe door gate window table chair book books page paper pen bank money ' +
  'cash card cards coin number numbers code codes error errors problem issue issues question questions answer answers report reports log logs crash update updates upgrade version install setup ' +
  'settings option options connection connected connect disconnect signal call calls calling voice text texts link links line lines time date year month week hour minute second late early slow fast ' +
  'quick big small large little long short high deep low full empty real true false good better best fine nice great new newer old older next last final start stop begin end back front forward ' +
  'unknown none nobody anonymous someone everyone everybody something nothing anything what when where which while with without this that these those there here have having from they them their ' +
  'your yours mine ours about above after again also always another because before being below between both cannot could does doing down during each ever every just like made make many more most much must ' +
  'need never only other over same should since some such sure take than then through under until upon very want well were will would able thank thanks please hello goodbye sorry regards ' +
  'come dove quando perché anche ancora sempre della delle degli dello questo questa quello quella sono siamo hanno avere essere fatto fare molto poco tutto tutti niente grazie prego ciao salve problema ' +
  'domanda risposta errore aiuto oggi domani ieri sera mattina notte giorno mese anno acqua mare sole luna stella terra cielo fiore fiori vita amore pace gioia gloria libertà fortuna bella bello buono ' +
  'nicht auch oder aber wenn dann dass sind haben werden kann können muss müssen über unter zwischen immer jetzt heute morgen gestern danke bitte hallo fehler frage antwort sonne mond stern erde ' +
  'himmel blume leben liebe frieden freude glück gut besser neu alt klein groß weiß schwarz rot blau grün gelb pour avec sans dans plus moins très tout tous rien merci bonjour salut erreur réponse ' +
  'soleil lune étoile terre ciel fleur amour paix joie chance bon bonne nouveau vieux petit grand blanc noir rouge bleu vert para como pero porque cuando donde este esta estos todo todos nada gracias ' +
  'hola error pregunta respuesta sol tierra cielo flor amor paz alegría suerte bueno nuevo viejo pequeño grande blanco negro rojo azul verde muito obrigado obrigada pergunta resposta erro';
/** Names of persons that are words too, or places, months and makes. */
const names =
  'mark will bill rose grace frank jack art rob pat sue drew chase grant dean lance miles max ray guy dick gene rich chip dale cliff dawn ivy lily daisy iris ruby pearl amber crystal heather holly sandy ' +
  'penny hunter mason cooper carter duke young brown wood woods stone field fields hill hills lake rivers cook baker smith fisher bush rice page bell ball day west reed read wells ' +
  'cross fox wolf bird fish berry apple cherry olive angel christian jordan paris london florence sydney victoria madison austin dallas houston phoenix chelsea brooklyn asia india china georgia ' +
  'virginia carolina savannah sierra alexa siri cortana rosa bianca bianco neve luna sole stella alba serena felice franco marina vera chiara grazia gioia viola ' +
  'margherita celeste bruno pace vita dolores luz mar sol paz pilar consuelo mercedes lola cruz flores ' +
  'vega blanco clara blanche pierre marine france clément constant petit grand roux blanc fleur aurore océane ' +
  'ernst heide kurt wolf koch klein groß lang kurz jung schwarz braun weiß richter könig kaiser herzog jung vogel berg stein';

let known: ReadonlySet<string> | null = null;
const word = /[\p{L}\p{N}]+/gu;

/** Whether a value is made of everyday words alone (`Home`, `guest wifi`, `Mark`), with or without a small number behind them (`test2`). */
export function isEveryday(value: string): boolean {
  known ??= new Set(`${things} ${names}`.split(' '));
  for (const [one] of value.toLowerCase().matchAll(word)) {
    const plain = one.replace(/\p{N}{1,2}$/u, '');
    if (plain !== '' && !known.has(plain) && !isPlainVocabulary(plain)) return false;
  }
  return true;
}
