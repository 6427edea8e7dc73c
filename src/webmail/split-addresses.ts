/** An e-mail address within words. */
export const anAddress = /[^\s<>"'(),:;@[\]]{1,64}@[^\s<>"'(),:;@[\]]{1,253}/u;

/** A recipients field as typed, cut at the commas and semicolons that stand outside quotes and angle brackets. */
export function splitAddresses(field: string): string[] {
  const addresses: string[] = [];
  let current = '';
  let quoted = false;
  let angled = false;
  for (const char of field) {
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === '<') angled = true;
    else if (char === '>') angled = false;
    if ((char === ',' || char === ';' || char === '\n') && !quoted && !angled) {
      addresses.push(current);
      current = '';
    } else current += char;
  }
  addresses.push(current);
  return addresses.map((address) => address.trim()).filter((address) => address !== '');
}
