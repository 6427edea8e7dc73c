/**
 * Table of facts: words that people call an account, a network, a machine or themselves by, and that stand in any report as words, in six languages: `home`, `test`,
 * `Mark`. A value that is made of them, and of words of keys (`vocabulary.ts`), is taken away where it stands and not sought anywhere else: it would cut words out of sentences.
 */
import { everydayNames } from './given-names.ts';
import { isPlainVocabulary } from './vocabulary.ts';
import { wordsOf } from '../text/word-list.ts';

const words =
  'aber able above access acqua administrador administrateur administrator after again aide airport aiuto ajuda alegría also alt amministratore amor amore amour ' +
  'anche ancora anno anonymous another answer answers antwort anything apple arbeit attic auch audio avec avere ayuda azienda azul babbo baby back baker ball ' +
  'bank bar base basement beach because bedroom before begin being bell bella bello below benutzer berg berry besitzer besser best better between bianca bianco ' +
  'big bird bitte black blanc blanche blanco blau bleu blue blume bon bonjour bonne book books boss both box boy braun bravo bridge bright brother brown bruder ' +
  'bruno bt bueno builder buono bureau bush business büro cache cafe café camera cannot captain cards casa cash cellulare center central chair chambre chance ' +
  'cherry chiara chief child children china ciao ciel cielo city clara client clouds clément cocina coin comcast come como company compte computer constant conta ' +
  'contacto contatto cook cool cortana could cozinha crazy crew cross cruz cuando cucina cuenta cuisine dad daddy dados danke dann dans dark dass datei dateien ' +
  'daten dati datos december deep degli della delle dello delta demo desktop developer developers development dick disconnect doctor does doing domanda domani ' +
  'domicile donde données door dormitorio dove down downstairs dream dreams drucker duke during each early earth east echo eight empresa empty end enterprise ' +
  'entreprise erde erreur erro errore errors escola escritório escuela essere esta este estos evening ever every everybody everyone example extender famiglia ' +
  'familia familie famille family família fare fast fastweb father fatto february fehler felice field fields final fine fiore fiori fire firma first fish fisher ' +
  'five fleur floor flor flores forest fortuna forward foto fotos four fox frage france franco fratello freebox freedom freude friday frieden friend friends ' +
  'front frère full game gamer games gaming gamma garage garden garten gast gate gateway gelb gestern giardino giorno girl gloria glück gold golden good goodbye ' +
  'gracias grand grande gray grazia grazie great green grey ground group groupe groß grupo grupos gruppe gruppo grün guests gut gäste haben hallo handy hanno ' +
  'happy haus have having heide hello here hermana hermano herzog heute hilfe hill hills himmel hogar hola home hotel hotspot hour house houston huawei ice ieri ' +
  'iliad immer impresora imprimante india inside internet invitado invitados invité invités island issue issues january jardin jardín jetzt job joie july jung ' +
  'just kaiser kann keller keyboard keys kid kids king kitchen klein koch kontakt konto kurt kurz könig können küche lab lake lan laptop large late lavoro leben ' +
  'left libertà liebe life light like line lines link links linux little live livebox living long love lucky lune made madre magic mail maison make mama mamma ' +
  'man many march mare margherita marina marketing master mattina mega merci mese mesh message messages mine minute mister modem moins molto mom mond monday ' +
  'money month moon more morgen morning most mother mountain mouse movistar much muito mum mummy music musica musik musique muss must mutter mère móvil música ' +
  'müssen nada need negro net netz netzwerk neu neve newer news nice nicht niente night nine nobody node noir nom nombre nome north notebook nothing notte ' +
  'nouveau november nuevo numbers nutzer obrigada obrigado ocean october oder office oficina oggi older omega one option options orange ospite ospiti other ours ' +
  'outside padre paix papa paper para park pass peace pen pequeño perché perfil pergunta pero petit phoenix photo photos pierre pink player please plus poco ' +
  'point porque portable post pour prego pregunta press prince princess print printer problema prod professor profil profile profilo proprietario propriétaire ' +
  'purple père quando quarto queen quella quello questa question questions questo quick real red reed regards repeater resposta respuesta rete rice richter rien ' +
  'right risposta river rivers road rojo room rot rouge router roux réponse réseau safe sala sales salon salone salotto salut salve same sample samsung sans ' +
  'saturday scan scanner schlafzimmer school schule schwarz schwester scuola second security sempre september sera serena seven shop short should siamo sigma ' +
  'silver sind siri sister six sky slow small smartphone smith snow soeur sol soleil some someone something sonne sono sorella sorry sound south speaker ' +
  'speedport spring staff staffs staging stampante stars station stein stern stone stop storm street student students studio such suerte sun sunday sunny super ' +
  'support sure table take teacher team telefon telefone telefono telekom teléfono temp ten terra terre tester tester1 testing tests texts than thank thanks that ' +
  'their them then there these they third those three through thunder thursday tierra tmp today todo todos tomorrow tous tout town trabajo trabalho travail tre ' +
  'très tuesday tutti tutto two téléphone ufficio ultra under unlock unter until updates upgrade upon upstairs username users usuario usuarios usuário utente ' +
  'utenti utilisateur vater vega verde verizon vert very viejo vieux village virgin visitor visitors vodafone vogel voice want water wednesday week weiß well ' +
  'wells wenn werden were west what when where which while white wind window winter wireless with without wlan wohnzimmer wolf woman wood woods world would ' +
  'xiaomi year yellow yesterday young your yours zero zuhause zwischen école étoile über';

let known: ReadonlySet<string> | null = null;
const word = /[\p{L}\p{N}]+/gu;

/** Whether a value is made of everyday words alone (`Home`, `guest wifi`, `Mark`), with or without a small number behind them (`test2`). */
export function isEveryday(value: string): boolean {
  known ??= new Set([words, everydayNames].flatMap((list) => wordsOf(list)));
  for (const [one] of value.toLowerCase().matchAll(word)) {
    const plain = one.replace(/\p{N}{1,2}$/u, '');
    if (plain !== '' && !known.has(plain) && !isPlainVocabulary(plain)) return false;
  }
  return true;
}
