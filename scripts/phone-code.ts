/**
 * The phone library's code without what reads tables of its older versions, checks the arguments of strangers, or answers what the product never asks: the build's table
 * (`phone-metadata.ts`) is of one version and has no kinds of numbers, and what is asked is a plus with digits of ASCII behind it: no country to begin with, no signs, no extension.
 */

/** What goes, or stands instead, by module. Each must be there: another version of the library is looked at anew. */
const changes: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  metadata: [
    [/^ +(?:validateMetadata\(metadata\)|setVersion\.call\(this, .*\));\n/gm, ''],
    [/^function setVersion\(metadata\) \{\n[^]*?^\}\n/m, ''],
    [/\bthis(?:\.metadata)?\.v[123]\b/g, 'false'],
    [methods('IDDPrefix|defaultIDDPrefix|formats|_getFormats|hasTypes|types|ext|country|nationalPrefixFormattingRule|_getNationalPrefixFormattingRule|nationalPrefixIsOptionalWhenFormattingInNationalFormat|_getNationalPrefixIsOptionalWhenFormatting|getDefaultCountryMetadataForRegion|_getDefaultCountryMetadataForThisCallingCode|chooseCountryByCountryCallingCode'), ''],
    [methods('type'), '  type() {}\n'],
  ],
  PhoneNumber: [
    [/^ +validateMetadata\(metadata\);\n/gm, ''],
    [methods('getPossibleCountries|isValid|isNonGeographic|isEqual|getType|format|formatNational|formatInternational|getURI'), ''],
    [/^ {4}if \((?:!?countryOrCountryCallingCode|typeof |!nationalNumber|isObject\(nationalNumber\)).*\n(?: {6}.*\n)+ {4}\}\n/gm, ''],
  ],
  'helpers/getNumberType': [[/[^]+/, 'export default () => undefined;\n']],
  'helpers/checkNumberLength': [[/^ {2}if \(type === [^]*?^ {2}\}\n(?: {2}\/\/.*\n)*? {2}else if [^]*?^ {2}\}\n/m, '']],
  'helpers/extractCountryCallingCode': [[/^ {2}if \(number\[0\] !== [^]*?^ {2}\}\n/m, '']],
  isPossible: [
    [/^ {2}if \(options === [^]*?^ {2}\}\n/m, ''],
    [/^ {2}if \(options\.v2\) \{\n(?: {4}if [^]*?^ {4}\}\n)( {4}.*\n) {2}\} else \{\n[^]*?^ {2}\}\n/m, '$1'],
    [/^ {2}if \(metadata\.possibleLengths\(\)\) \{\n {4}return isPossibleNumber\(input\.phone \|\| (.*)\n {2}\}\n[^]*?^\}\n/m, '  return isPossibleNumber($1\n}\n'],
  ],
  normalizeArguments: [[/[^]+/, 'export default ([text, metadata]) => ({ text, metadata });\n']],
  parseIncompletePhoneNumber: [[/^export default function parse[^]*?^\}\n/m, 'export default (text) => text;\n']],
  parsePhoneNumber_: [[/^ {2}if \(options && [^]*?^ {2}\}\n/m, '']],
  parsePhoneNumberWithError_: [[/_extends\(\{\}, options, (\{[^}]*\})\)/, '$1']],
  parse: [
    [/^ {2}if \(options\.defaultCountry && [^]*?^ {2}\}\n/m, ''],
    [/^( {2}\}) = parseInput\(.*\);\n/m, '$1 = text.length > leastViable ? { number: text } : {};\n'],
    [/^(?:const (?:PHONE_NUMBER_START|AFTER_PHONE_NUMBER_END)_PATTERN.*\n|function extractFormattedPhoneNumber\([^]*?^\}\n)/gm, ''],
    [/^function parseInput\([^]*?^\}\n/m, `const leastViable = ${String('+12'.length)};\n`],
    [/^( {2}\})\n(?: {2}\/\/.*\n)*? {2}else if \(number && [^]*?^ {2}\} (?=else)/m, '$1 '],
    [/^( {4}return phoneNumber;\n {2}\}\n)[^]*?^\}\n/m, '$1}\n'],
  ],
};

/** Whole methods of a class, as the library's builder writes them. */
function methods(names: string): RegExp {
  return new RegExp(`^ {2}(?:${names})\\([^)\\n]*\\) \\{\\n(?: {4}.*\\n|\\n)*? {2}\\}\\n`, 'gm');
}

/** A module of the library as it goes into the build, by its path (`.../metadata.js`); null for one that goes as it is. Throws where the module has not what goes. */
export function phoneCode(path: string, code: string): string | null {
  const own = Object.entries(changes).find(([name]) => path.endsWith(`/libphonenumber-js/es6-modern/${name}.js`));
  return own === undefined ? null : own[1].reduce((left, [pattern, instead]) => {
    if (left.search(pattern) < 0) throw new Error(`the phone library's ${own[0]} is another one: ${String(pattern)}`);
    return left.replace(pattern, instead);
  }, code);
}
