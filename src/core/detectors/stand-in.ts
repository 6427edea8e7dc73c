/** Values that people and manuals write where a secret would stand: they tell nothing and stay. */
const words = new Set('example examples your yours here redacted changeme change placeholder dummy sample undefined null none true false removed hidden masked'.split(' '));
/** Letters and digits mixed, as in a drawn secret: a stand-in word beside it does not make it one. */
const drawn = /(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z\d]{6,}/;
/** `PUT_YOUR_TOKEN_HERE`, `YOUR-KEY`, `my-password`. */
const asksForIt = /(?:^|[^A-Za-z])(?:put|insert|enter|your)[_-][A-Za-z]|[_-]here(?:$|[^A-Za-z])|^my[_-](?:user(?:name)?|password|secret|token|key)$/i;
/** The key of the cloud's own manual. */
const ofManual = /^A[KS]IA[A-Z0-9]{9}EXAMPLE$/;
const madeByCode = /^[$`{<%&@*(]|^\[|^(?:process|os|env|self|this|config|settings|System|getenv)\b[.(]|\.{2}|…|\$\{|\(\)|^-+$/;

/** Whether a value stands for a secret instead of being one: `xxxxxxxx`, `${TOKEN}`, `YOUR_KEY_HERE`, `***`. */
export function isStandIn(value: string): boolean {
  return madeByCode.test(value) || asksForIt.test(value) || ofManual.test(value) || isMadeOfWords(value) || hasFewLetters(value);
}

/** A whole word, not a run of letters inside a password: `sothere99` is no `here`. */
function isMadeOfWords(value: string): boolean {
  return !drawn.test(value) && (value.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => words.has(word));
}

/** One character that fills most of a value is filler. */
function hasFewLetters(value: string): boolean {
  if (value.length < 6) return /^(.)\1*$/.test(value);
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  return Math.max(...counts.values()) > value.length * 0.6;
}

/** Bits per character (Shannon), of a value of at most some thousand characters. */
export function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const character of value) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
