import { describe, expect, it } from 'vitest';
import { drawn } from '../../fixtures/cases/made-values.ts';
import { findByKind } from './find-by-kind.ts';

const camel = (name: string, last: string): string => `${name}${last.charAt(0).toUpperCase()}${last.slice(1)}`;
/** How settings, markup and languages put a name before a value. */
const ways: Readonly<Record<string, (name: string, last: string, value: string) => string>> = {
  'a setting': (name, last, value) => `${name}_${last}=${value}`,
  'a setting with blanks': (name, last, value) => `${camel(name, last)} = ${value}`,
  'a setting in quotes': (name, last, value) => `${camel(name, last)}="${value}"`,
  'an exported variable': (name, last, value) => `export ${name.toUpperCase()}_${last.toUpperCase()}='${value}'`,
  'JSON': (name, last, value) => `{\n    "${name}_${last}": "${value}"\n}`,
  'JSON inside JSON': (name, last, value) => `{\\"${name}_${last}\\": \\"${value}\\"}`,
  'name and value': (name, last, value) => `{\n  "name": "${name.toUpperCase()}_${last.toUpperCase()}",\n  "value": "${value}"\n}`,
  'name and value in a quoted mail': (name, last, value) => `>   "name": "${name.toUpperCase()}_${last.toUpperCase()}",\n>   "value": "${value}"`,
  'the end of a sentence': (name, last, value) => `${name} ${last}: ${value}.`,
  'an element': (name, last, value) => `<${camel(name, last)}>${value}</${camel(name, last)}>`,
  'an element over lines': (name, last, value) => `<${camel(name, last)}>\n    ${value}\n</${camel(name, last)}>`,
  'attributes': (name, last, value) => `<add key="${name}_${last}" value="${value}" />`,
  'YAML': (name, last, value) => `${name}-${last}: ${value}`,
  'YAML in quotes': (name, last, value) => `  ${name}_${last}: '${value}'`,
  'a YAML block': (name, last, value) => `${name}_${last}: |\n  ${value}`,
  'a folded YAML block': (name, last, value) => `${name}_${last}: >-\n  ${value}`,
  'C#': (name, last, value) => `private const string ${camel(name, last)} = "${value}";`,
  'Go': (name, last, value) => `${camel(name, last)} := "${value}"`,
  'Go with backticks': (name, last, value) => `var ${camel(name, last)} string = \`${value}\``,
  'Kotlin': (name, last, value) => `val ${camel(name, last)}: String = "${value}"`,
  'PHP': (name, last, value) => `$${camel(name, last)} .= "${value}";`,
  'PHP when unset': (name, last, value) => `$config['${name}_${last}'] ??= '${value}';`,
  'Ruby': (name, last, value) => `:${name}_${last} => '${value}',`,
  'Swift': (name, last, value) => `let ${camel(name, last)}: String = "${value}"`,
  'Makefile': (name, last, value) => `${name.toUpperCase()}_${last.toUpperCase()} ?= "${value}"`,
  'a call': (name, last, value) => `set_${name}_${last}("${value}")`,
  'an option': (name, last, value) => `--${name}-${last}=${value} --verbose`,
  'an option with a blank': (name, last, value) => `tool --${name}-${last} ${value} --verbose`,
  'a table of Markdown': (name, last, value) => `| ${name} ${last} | ${value} |`,
  'a table of a page': (name, last, value) => `id\t1\n${name} ${last}\t${value}\nregion\teu`,
  'columns of tabs': (name, last, value) => `${name} ${last}\t\t ${value}`,
  'a table with commas': (name, last, value) => `id,${name}_${last},region\n1,${value},eu`,
  'a sentence': (name, last, value) => `My ${name} ${last} is ${value}, thanks.`,
};

describe.each(Object.entries(ways))('a key in %s', (_way, write) => {
  it.each([['shop', 'token'], ['mail', 'secret'], ['asana', 'api_key']])('%s %s', (name, last) => {
    const value = drawn(name + last, 36);
    const text = write(name, last, value);
    expect(findByKind('secret', text), text).toEqual([value]);
  });
});

describe('a dash or an arrow between a label and what fills its line', () => {
  it.each([
    ['user-name', 'My username - karla_m31', 'karla_m31'],
    ['serial-number', '* Serial number → DMPX4471QK2N', 'DMPX4471QK2N'],
    ['network-name', '> SSID -> Villa Anna 2G', 'Villa Anna 2G'],
    ['person-name', 'Nome e cognome – Livia Marchesan', 'Livia Marchesan'],
    ['opaque-id', 'Kundennummer – 8810-4427', '8810-4427'],
    ['postal-address', 'Adresse => 22 rue Voltaire, 31000 Toulouse', '22 rue Voltaire, 31000 Toulouse'],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, `Hello,\n${text}\nthanks`)).toEqual([value]);
  });

  it.each(['User - guest', 'Username - how do I change it?', 'Serial - not found', 'Address - see below', 'Name - tbd', '2024-03-01 - INFO - Device id - started', 'Our user - as I said - wrote again'])('none in %s', (text) => {
    for (const kind of ['user-name', 'serial-number', 'network-name', 'person-name', 'opaque-id', 'postal-address']) expect(findByKind(kind, `Hello,\n${text}\nthanks`), kind).toEqual([]);
  });
});

describe('what JSON escapes', () => {
  it.each([
    ['phone-number', String.raw`{"msisdn":"\u002B447700900142"}`, String.raw`\u002B447700900142`],
    ['phone-number', String.raw`sent to \u002b447700900142, waiting`, String.raw`\u002b447700900142`],
    ['email-address', 'GET /send?text=Hi%2C%20write%20to%3A%0Amia%40posteo.example%0Abye', 'mia%40posteo.example'],
    ['email-address', 'sms:?body=mail%3Aj%C3%BCrgen%2Bapp%40posteo.example', 'j%C3%BCrgen%2Bapp%40posteo.example'],
    ['email-address', "sent b'mia@posteo.example'", 'mia@posteo.example'],
    ['email-address', "from bo'neil@posteo.example", "bo'neil@posteo.example"],
    ['email-address', String.raw`"to":"mia.berg\u0040posteo.example"`, String.raw`mia.berg\u0040posteo.example`],
  ])('a %s in %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual([value]);
  });

  it.each([
    ['phone-number', String.raw`"range":"\u002B44"`],
    ['email-address', String.raw`"greeting":"\u0040all"`],
  ])('no %s in %s', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
