/**
 * A file's size in words.
 */
const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/**
 * As people write it in this language (a BCP 47 tag): `2.4 MB`, and `108 bytes`, whose short form in many languages is the bare English word without its plural.
 * Decimal units, as file managers and webmails show them.
 */
export function writeSize(language: string, bytes: number): string {
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const words = new Intl.NumberFormat(language, { style: 'unit', unit: units[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: 1 });
  return words.format(bytes / 1000 ** step);
}
