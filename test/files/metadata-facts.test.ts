/** From lines of metadata to sentences: every way in which formats write a place, a time, a device. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factSentence, type FactWords, type MetadataFact } from '../../src/core/metadata-facts.ts';
import { factsOf } from '../../src/files/media/facts.ts';
import { xmpLine } from '../../src/files/pictures/xmp.ts';

type Messages = Record<string, { message: string; placeholders?: Record<string, { content: string }> }>;

function wordsOf(language: string): FactWords {
  const messages = JSON.parse(readFileSync(new URL(`../../src/locales/${language}/metadata.json`, import.meta.url), 'utf8')) as Messages;
  const t = (id: string, ...values: readonly (string | number)[]): string => (messages[id]?.message ?? `missing ${id}`).replace(/\$(\w+)\$/g, (_, name: string) => String(values[Number(messages[id]?.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1]));
  return { language, t };
}

const taken = (place: { latitude: number; longitude: number } | null, device: string | null, time: string | null): MetadataFact => ({ kind: 'taken', place, device, time });
const paris = { latitude: 48.8584, longitude: 2.2945 };

describe('what lines tell', () => {
  test.each([
    ['Exif', [{ key: 'GPSPosition', value: '48.858400, 2.294500' }, { key: 'Make', value: 'Google' }, { key: 'Model', value: 'Pixel 9' }, { key: 'ModifyDate', value: '2026:04:01 10:00:00' }, { key: 'DateTimeOriginal', value: '2026:03:03 14:05:00' }], taken(paris, 'Pixel 9', '2026-03-03T14:05:00')],
    ['XMP', [{ key: 'XMP exif:GPSLatitude', value: '48,51.504N' }, { key: 'XMP exif:GPSLongitude', value: '2,17.67E' }], taken({ latitude: 48 + 51.504 / 60, longitude: 2 + 17.67 / 60 }, null, null)],
    ['a film', [{ key: 'com.apple.quicktime.location.ISO6709', value: '+48.8584+002.2945+035.0/' }, { key: 'com.apple.quicktime.model', value: 'iPhone 16' }, { key: 'com.apple.quicktime.creationdate', value: '2026-03-03T14:05:00+0100' }], taken(paris, 'iPhone 16', '2026-03-03T14:05:00')],
    ['an Android film', [{ key: '\u00a9xyz', value: '-33.8600+151.2100/' }], taken({ latitude: -33.86, longitude: 151.21 }, null, null)],
  ] as const)('%s', (_, lines, expected) => {
    const facts = factsOf(lines);
    expect(facts).toHaveLength(1);
    const [fact] = facts;
    if (fact?.kind === 'taken' && expected.kind === 'taken' && fact.place && expected.place) {
      expect(fact.place.latitude).toBeCloseTo(expected.place.latitude, 6);
      expect(fact.place.longitude).toBeCloseTo(expected.place.longitude, 6);
      expect({ ...fact, place: null }).toEqual({ ...expected, place: null });
    } else expect(fact).toEqual(expected);
  });

  test('people, numbers, programs, notes and what nobody can read each have a sentence; the rest is counted', () => {
    const lines = [
      { key: 'Artist', value: 'Ada Rossi' }, { key: 'XMP dc:creator', value: 'Ada Rossi' }, { key: 'SerialNumber', value: 'SN 4242' }, { key: 'Software', value: 'GIMP' }, { key: 'UserComment', value: 'for the\ninsurance' },
      { key: 'City', value: 'Paris' }, { key: 'ThumbnailLength', value: '5000' }, { key: 'MPF', value: '80 bytes' }, { key: 'MakerNote', value: '900 bytes' }, { key: 'Trailer', value: '20 bytes' }, { key: 'FNumber', value: '1.8' }, { key: 'ISO', value: '50' },
    ];
    expect(factsOf(lines)).toEqual([
      { kind: 'person', values: ['Ada Rossi'] }, { kind: 'serial', values: ['SN 4242'] }, { kind: 'place-name', values: ['Paris'] }, { kind: 'note', values: ['for the insurance'] }, { kind: 'software', values: ['GIMP'] },
      { kind: 'preview' }, { kind: 'further' }, { kind: 'maker-notes' }, { kind: 'trailer' }, { kind: 'more', count: 2 },
    ]);
  });

  test.each(['0000:00:00 00:00:00', '    :  :  ', '2026:13:40 00:00:00', 'yesterday'])('%s is no time', (value) => {
    expect(factsOf([{ key: 'DateTimeOriginal', value }]).filter(({ kind }) => kind === 'taken')).toEqual([]);
  });

  test.each(['91.0, 2.0', '48.0, 200.0', 'NaN, NaN'])('%s is no place', (value) => {
    expect(factsOf([{ key: 'GPSPosition', value }])).toEqual([]);
  });

  test('nothing tells nothing', () => {
    expect(factsOf([])).toEqual([]);
  });

  test('items of a list in XMP have the key of the list', () => {
    const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Tool 1"><rdf:RDF><rdf:Description rdf:about="" tiff:Model="Pixel 9"><dc:creator><rdf:Seq><rdf:li>Ada &amp; Bo</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
    expect(xmpLine(packet)).toEqual([{ key: 'XMP tiff:Model', value: 'Pixel 9' }, { key: 'XMP dc:creator', value: 'Ada & Bo' }]);
    const long = `${'some words '.repeat(6000)}of ada@example.org`;
    expect(xmpLine(packet.replace('Ada &amp; Bo', long)).at(-1)?.value).toBe(long);
  });
});

describe('the sentence', () => {
  test('says where, with what and when, in either language', () => {
    const fact = taken(paris, 'Pixel 9', '2026-03-03T14:05:00');
    expect(factSentence(wordsOf('en'), fact)).toBe('Taken near 48.86 N 2.29 E, on a Pixel 9, March 3, 2026');
    expect(factSentence({ ...wordsOf('en'), language: 'en-GB' }, fact)).toBe('Taken near 48.86 N 2.29 E, on a Pixel 9, 3 March 2026');
    expect(factSentence(wordsOf('it'), fact)).toBe('Ripresa vicino a 48,86 N 2,29 E, con un Pixel 9, 3 marzo 2026');
    expect(factSentence(wordsOf('en'), taken({ latitude: -33.86, longitude: -151.2 }, 'iPhone 16', null))).toBe('Taken near 33.86 S 151.20 W, on an iPhone 16');
  });

  test('every kind has words in both languages', () => {
    const all: MetadataFact[] = [
      ...(['person', 'serial', 'software', 'place-name', 'note'] as const).map((kind) => ({ kind, values: ['kestrel'] })),
      ...(['preview', 'further', 'maker-notes', 'trailer', 'script'] as const).map((kind) => ({ kind })),
      { kind: 'more', count: 1 }, { kind: 'more', count: 4 },
    ];
    for (const language of ['en', 'it']) for (const fact of all) {
      const said = factSentence(wordsOf(language), fact);
      expect(said).not.toMatch(/missing|undefined/);
      if ('values' in fact) expect(said).toContain('kestrel');
    }
  });
});
