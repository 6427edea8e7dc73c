/**
 * Table of facts: words that people call an account, a network, a machine or themselves by, and that stand in any report as words, in six languages: `home`, `test`,
 * `Mark`. A value that is made of them is taken away where it stands and not sought anywhere else: it would cut words out of sentences.
 */
import { isPlainVocabulary } from './vocabulary.ts';

const words =
  'aber able about above access account accounts acqua admin administrador administrateur administrator after again aide airport aiuto ajuda alba alegría alexa alpha also alt always amber ' +
  'amministratore amor amore amour anche ancora android angel anno anonymous another answer answers antwort anything apple april arbeit art asia attic auch audio august aurore austin autumn ' +
  'avec avere ayuda azienda azul babbo baby back backup baker ball bank bar base basement beach because bedroom before begin being bell bella bello below benutzer berg berry besitzer besser ' +
  'best beta better between bianca bianco big bill bird bitte black blanc blanche blanco blau bleu blue blume bon bonjour bonne book books boss both box boy braun bravo bridge bright brooklyn ' +
  'brother brown bruder bruno bt bueno build builder buono bureau bush business büro cache cafe café call calling calls camera cannot captain card cards carolina carter casa cash celeste ' +
  'cellulare center central chair chambre chance charlie chase chat chelsea cherry chiara chief child children china chip christian ciao ciel cielo city clara client cliff cloud clouds ' +
  'clément cocina code codes coin comcast come como company compte computer connect connected connection constant consuelo conta contact contacto contatto cook cool cooper cortana could ' +
  'cozinha crash crazy crew cross cruz crystal cuando cucina cuenta cuisine dad daddy dados daemon daisy dale dallas danke dann dans dark dass data date datei dateien daten dati datos dawn ' +
  'day dean debug december deep default degli della delle dello delta demo desktop dev developer developers development dick disconnect display doctor does doing dolores domanda domani ' +
  'domicile donde données door dormitorio dove down downstairs dream dreams drew drucker duke during each early earth east echo eight email empresa empty end enterprise entreprise erde ernst ' +
  'erreur erro error errore errors escola escritório escuela essere esta este estos evening ever every everybody everyone example extender faith false famiglia familia familie famille family ' +
  'família fare fast fastweb father fatto february fehler felice field fields file files final fine fiore fiori fire firma first fish fisher five fleur floor flor florence flores forest ' +
  'fortuna forward foto fotos four fox frage france franco frank fratello free freebox freedom freude friday frieden friend friends fritz from front frère full game gamer games gaming gamma ' +
  'garage garden garten gast gate gateway gelb gene georgia gestern giardino gioia giorno girl gloria glück gold golden good goodbye google grace gracias grand grande grant gray grazia grazie ' +
  'great green grey ground group groupe groß grupo grupos gruppe gruppo grün guest guests gut guy gäste haben hallo handy hanno happy haus have having heather heide hello help here hermana ' +
  'hermano herzog heute high hilfe hill hills himmel hogar hola holly home hope host hotel hotspot hour house houston huawei hunter ice ieri iliad immer impresora imprimante india info inside ' +
  'install internet invitado invitados invité invités iris island issue issues ivy jack january jardin jardín jetzt job joie jordan joy july june jung just kaiser kann keller key keyboard ' +
  'keys kid kids king kitchen klein koch kontakt konto kurt kurz könig können küche lab lake lan lance lang laptop large last late lavoro leben left libertà library liebe life light like lily ' +
  'line lines link links linux little live livebox living local lock log login logs lola london long love low lucky luna lune luz made madison madre magic mail main maison make mama mamma man ' +
  'manager many mar march mare margherita marina marine mark marketing mason master mattina max may media mega mercedes merci mese mesh message messages miles mine minute mister mobile modem ' +
  'moins molto mom mond monday money monitor month moon more morgen morning most mother mountain mouse movistar much muito mum mummy music musica musik musique muss must mutter mère móvil ' +
  'música müssen nada name need negro net network netz netzwerk neu neve never new newer news next nice nicht niente night nine nobody node noir nom nombre nome none north notebook nothing ' +
  'notte nouveau november nuevo number numbers nutzer obrigada obrigado ocean october océane oder office oficina oggi old older olive omega one only open option options orange oscar ospite ' +
  'ospiti other ours outside over owner pace padre page paix papa paper para paris park pass password pat paz peace pearl pen penny pequeño perché perfil pergunta pero petit phoenix phone ' +
  'photo photos pierre pilar pink play player please plus poco point porque portable post pour power prego pregunta press primary prince princess print printer private problem problema prod ' +
  'production professor profil profile profilo proprietario propriétaire public purple père quando quarto queen quella quello questa question questions questo quick ray read real red reed ' +
  'regards release remote repeater report reports resposta respuesta rete rice rich richter rien right risposta river rivers road rob rojo room root rosa rose rot rouge router roux ruby ' +
  'réponse réseau safe sala sales salon salone salotto salut salve same sample samsung sandy sans saturday savannah scan scanner schlafzimmer school schule schwarz schwester screen scuola ' +
  'second secondary secret secure security sempre september sera serena server service services settings setup seven shop short should siamo sierra sigma signal silver since sind siri sister ' +
  'six sky slow small smartphone smith snow soeur sol sole soleil some someone something sonne sono sorella sorry sound south speaker speedport spring staff staffs staging stampante star ' +
  'stars start station stein stella stern stone stop store storm street student students studio such sue suerte summer sun sunday sunny super support sure sydney system table tablet take ' +
  'teacher team telefon telefone telefono telekom teléfono temp ten terra terre test tester tester1 testing tests text texts than thank thanks that their them then there these they third this ' +
  'those three through thunder thursday tierra tim time tmp today todo todos tomorrow tous tout town trabajo trabalho travail tre true très tuesday tutti tutto two téléphone ufficio ultra ' +
  'under unknown unlock unter until update updates upgrade upon upstairs user username users usuario usuarios usuário utente utenti utilisateur vater vega vera verde verizon version vert very ' +
  'victor victoria video videos viejo vieux village viola virgin virginia visitor visitors vita vodafone vogel voice want water web wednesday week weiß well wells wenn werden were west what ' +
  'when where which while white wifi will wind window windows winter wireless with without wlan wohnzimmer wolf woman wood woods work world would xiaomi year yellow yesterday young your yours ' +
  'zero zuhause zwischen école étoile über';

let known: ReadonlySet<string> | null = null;
const word = /[\p{L}\p{N}]+/gu;

/** Whether a value is made of everyday words alone (`Home`, `guest wifi`, `Mark`), with or without a small number behind them (`test2`). */
export function isEveryday(value: string): boolean {
  known ??= new Set(words.split(' '));
  for (const [one] of value.toLowerCase().matchAll(word)) {
    const plain = one.replace(/\p{N}{1,2}$/u, '');
    if (plain !== '' && !known.has(plain) && !isPlainVocabulary(plain)) return false;
  }
  return true;
}
