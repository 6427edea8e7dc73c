/**
 * The phone library's code without what reads tables of its older versions, checks the arguments of strangers, or answers what the product never asks: the build's table
 * (`phone-metadata.ts`) is of one version and has no kinds of numbers.
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
