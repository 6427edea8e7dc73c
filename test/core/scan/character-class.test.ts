/** Classes are read from their source; what they match must be what the engine matches. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CharacterSet } from '../../../src/core/scan/character-set.ts';
import { filesBelow, root } from '../../read-source.ts';

/** All that stands in brackets in the detectors' sources: their classes, and some lists, which are classes as well as any. */
const inBrackets = /\\[^]|\[(?:\\.|[^\]\\\n])+\]/gu;
const more = ['\\W', '\\w', '\\s', '\\S', '\\d', '\\D', '\\P{Lu}', '\\p{Lu}', '[^\\W_]', '[k-t]', '[^K]', '[\\x41-\\x5a]', '[\\u0041-Z-]', '.', 'é', '[é-ü]'];
const signsThatFold = [0x17f, 0x212a];
const capitalSharpS = 0x1e9e;

/** As the build writes it, in ASCII. */
const inAscii = (source: string): string => source.replace(/[\x80-\uffff]/g, (unit) => (unit <= '\xff' ? `\\x${unit.charCodeAt(0).toString(16)}` : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));

function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return null;
  }
}

describe('a class', () => {
  it('matches what the engine matches, for every class of every detector', () => {
    const sources = new Set(filesBelow('src/core/detectors', /\.ts$/).flatMap((path) => readFileSync(join(root, path), 'utf8').match(inBrackets)?.filter((found) => found.startsWith('[')) ?? []));
    let count = 0;
    for (const source of [...sources, ...more]) {
      for (const flags of ['', 'i', 'u', 'iu']) {
        // A property is none without the flag; without it, a class may be taken for more than it is where a small letter has two capitals.
        const pattern = /\\p/i.test(source) && !flags.includes('u') ? null : compiled(source, flags);
        if (!pattern) continue;
        count += 1;
        const plain = CharacterSet.of(source, flags);
        const units = [...new Set([...plain.named, ...Array.from({ length: 128 }, (_, code) => code), ...signsThatFold])];
        for (const written of new Set([source, inAscii(source)])) {
          const set = CharacterSet.of(written, flags);
          expect(units.filter((code) => set.may(code) !== pattern.test(String.fromCharCode(code)) && !(code === capitalSharpS && flags === 'i')), `${written} ${flags}`).toEqual([]);
          expect([...set.named].sort(), written).toEqual([...plain.named].sort());
        }
      }
    }
    expect(count).toBeGreaterThan(600);
  });
});
