/** `appVersion`, `APP_VERSION`, `App-Version`, `device.app.version (full)` in one spelling: small letters, words apart. */
export function canonicalKey(key: string): string {
  const whole = key.replace(/’/g, "'").replace(/\([^()]{1,40}\)$/, '').trimEnd();
  const apart = /\s/.test(whole) ? whole : whole.replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}(?!v\d|s(?!\p{L}))\p{Ll})/gu, '$1 $2');
  return apart.toLowerCase().replace(/[_\-./:\s]+/g, ' ').trim();
}

/** The same without accents on Latin and Greek letters, which the tables have not: `versão` and `versao`, `İşletim` and `işletim` are one. In small letters. */
export function withoutAccents(text: string): string {
  // Most keys have none.
  return /^[ -~]*$/.test(text) ? text : text.normalize('NFD').replace(/([a-zα-ω])[\u0300-\u036f]+/g, '$1').normalize();
}

const unit = /^(?:[kmg]i?b|bytes?|ms|sec|seconds|percent|pct)$/;

/** The spellings under which a key (as `canonicalKey` gives it) is looked up, the surest first: as it is, by its last word, by its first. */
export function spellingsOf(canonical: string): string[] {
  const words = canonical.split(' ');
  // `freeDiskMb`: the unit says nothing of what it is.
  if (words.length > 1 && unit.test(words.at(-1) ?? '')) words.pop();
  const whole = words.join(' ');
  const first = whole === canonical ? [canonical] : [canonical, whole];
  return words.length < 2 || words.length > 5 ? first : [...first, `* ${words.at(-1) ?? ''}`, `${words[0] ?? ''} *`];
}

/** Names as programs write them stand in code and settings too. */
export function isProgramName(key: string): boolean {
  return !/\s/.test(key) && /[_.]\S|\p{Ll}\p{Lu}|^\p{Ll}/u.test(key);
}
