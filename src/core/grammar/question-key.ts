/** Keys that are questions of a form: `What device are you using`, `Quale versione dell'app usi`. What is asked for is what is left without the words of asking. */
import { wordsOf } from '../text/word-list.ts';

const asks = /* @__PURE__ */ new Set(wordsOf('are avez che cosa cuál do does hai hangi have how hvad hvilken hvilket is jaka jaki jakie jaká jaké jaký mikä nutzt op quais qual quale quali que quel quelle quels qué vad vilken vilket was wat welche welcher welches welk welke what whats which wie какая какое какой'));
const fillers = /* @__PURE__ */ new Set([
  ...asks,
  "what's", "l'on",
  ...wordsOf(
      'a an använder auf benutzt bruger currently cuáles da das de dein deine del della dello den der des di did die din dit du el er es est for gebruik ' +
      'gebruikt gli haben hast heeft heißt i ihr ihre il in installiert ist it je jest jij jouw kullanıyorsunuz la las lautet le lo los many masz much my ' +
      'máte nedir now nutzen of on our používáte på right run running seu sie stai su sua the this tiene tienes to tu tua tuo twoja twój u usa usando usas ' +
      'use used usi using utilisez utilizzi uw używasz vaše verwenden verwendest você vos votre vous váš with you your är è вас ваш ваша вы используете у',
  ),
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
