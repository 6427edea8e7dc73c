/** Keys that are questions of a form: `What device are you using`, `Quale versione dell'app usi`. What is asked for is what is left without the words of asking. */

const asks = /* @__PURE__ */ new Set('what which whats are is do does have how welche welches welcher was nutzt wie quale quali che cosa hai quel quelle quels avez qué que cuál qual quais op wat welk welke vilken vilket vad hvilken hvilket hvad mikä jaki jaka jakie jaký jaká jaké hangi какая какой какое'.split(' '));
const fillers = /* @__PURE__ */ new Set([
  ...asks,
  ...("what's did much many the a an your you my our of on in for with to using use used running run currently right now it this " +
    'nutzen verwendest verwenden benutzt du sie dein deine ihr ihre der die das den hast haben auf ist lautet heißt installiert ' +
    'usi usa stai usando utilizzi il lo la i gli le tuo tua del della dello di è ' +
    "utilisez vous votre vos de du des est l'on " +
    'cuáles usas tienes tiene tu su el los las es você seu sua do da ' +
    'u uw jouw jij gebruikt gebruik heeft er din dit du i på bruger använder är twój twoja twój jest masz używasz máte používáte váš vaše je kullanıyorsunuz nedir у вас вы ваш ваша используете').split(' '),
]);
const elided = /^(?:dell|dall|nell|sull|all|un|l|d|qu)'/;

/** What a question asks for, in the order of its words and turned round; none when the key is no question. */
export function askedFor(canonical: string): string[] {
  const words = canonical.replace(/’/g, "'").split(' ');
  if (words.length < 2 || words.length > 12 || !asks.has(words[0]?.replace(elided, '') ?? '')) return [];
  const telling = words.map((word) => word.replace(elided, '')).filter((word) => !fillers.has(word));
  if (telling.length === 0 || telling.length > 4) return [];
  return [...new Set([telling.join(' '), telling.toReversed().join(' ')])];
}
