/** `My phone`, `Ich kann die Daten nicht löschen`. Small `i` is an article in Italian. */
const ofMe =
  /(?<!\p{L})(?:me|my|mine|you do|you don|they|ich|mein\p{L}{0,2}|mir|mich|kann|lässt|je|j(?=['’])|mon|mes|mi[oaes]?|miei|posso|riesco|yo|eu|meus?|minhas?|ik|mijn|moj\p{L}{1,2}|я|мо[йяией]|мне|меня|могу|можу|jag|mina?|mitt|jeg)(?!\p{L})/iu;

/** Whether somebody speaks of themselves, in the first person. */
export function saysUser(text: string): boolean {
  return ofMe.test(text) || /(?<!\p{L})I(?!\p{L})/u.test(text);
}
