/** What a key says only together with what it stands in, and what one of several is called. */

/** Words that say what a value is only together with what they belong to. */
const ofWhat = /^(?:id|ids|name|names|number|no|nr|address|code|key|hash|tag)$/i;
/** The parts of a person's name, where they stand in somebody. */
const ofPerson = /^(?:first|last|middle|given|family)$/i;
const person = /(?:^|[^a-z])(?:name|user|owner|person|contact|customer|client|author|patient|member|employee|profile|sender|recipient|driver|passenger|guest|account|participant|attendee|friend|subscriber|caller)$/i;
/** What somebody is called where others see it; of a thing it would be the thing's. */
const shownName = /^(?:display|shown|real)_?name$/i;

/** The name of a value under a key in something named: `user` and `id` give `user id`; a key that says it all stands alone. */
export function nameUnder(parent: string, key: string): string {
  if (ofPerson.test(key) && person.test(parent)) return `${key} name`;
  if (shownName.test(key) && person.test(parent)) return 'full name';
  return parent !== '' && ofWhat.test(key) ? `${parent} ${key}` : key;
}

/** Whether a key needs what it stands in to say what its value is. */
export function needsParent(key: string): boolean {
  return ofWhat.test(key) || ofPerson.test(key) || shownName.test(key);
}

/** What one of several is: `trusted_ssids` and `ssidList` hold an `ssid` each. Its last word says it, unless that needs the others. */
export function singular(key: string): string {
  const one = key.replace(/[\s_-]?(?:list|array|items)$/i, '');
  const short = ofOne(one === '' ? key : one);
  const last = short.split(/[\s_-]|(?<=[a-z])(?=[A-Z])/).at(-1) ?? '';
  return last.length < 2 || needsParent(last) ? short : last;
}

function ofOne(word: string): string {
  if (/(?:[sx]|ch|sh)es$/i.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  return /[^su]s$/i.test(word) ? word.slice(0, -1) : word;
}
