/** gzip files of several members: logs that were packed piece by piece, `cat a.gz b.gz`. Here with a `DecompressionStream` as strict as a browser's; in real browsers in `demo-files.ts`. */
import { randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { collect } from '../../src/files/byte-stream.ts';
import { unpackMembers } from '../../src/files/gzip-members.ts';

/** One member and nothing after it, by the standard; Node's own takes several. */
class OneMember {
  readonly readable: ReadableStream<Uint8Array>;
  readonly writable: WritableStream<Uint8Array>;

  constructor() {
    const written: Uint8Array[] = [];
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece) => void written.push(piece),
      flush: (controller) => {
        const all = Buffer.concat(written);
        const unpacked = gunzipSync(all);
        if (membersIn(all) !== 1) throw new TypeError('Junk found after end of compressed data.');
        controller.enqueue(unpacked);
      },
    });
    this.readable = readable;
    this.writable = writable;
  }
}

let made: Buffer[] = [];
/** How many of the members made here the bytes begin with. */
function membersIn(bytes: Buffer): number {
  const [first] = made.filter((member) => bytes.subarray(0, member.length).equals(member));
  return first === undefined ? 0 : bytes.length === first.length ? 1 : 1 + membersIn(bytes.subarray(first.length));
}

async function* inPieces(bytes: Uint8Array, length: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

beforeAll(() => { vi.stubGlobal('DecompressionStream', OneMember); });
afterAll(() => { vi.unstubAllGlobals(); });

/** What cannot be made smaller stands in a member as it is: a header in it looks like the next member's. */
const content = fc.oneof(fc.string({ maxLength: 40 }).map((text) => Buffer.from(text)), fc.nat({ max: 400 }).map((length) => Buffer.concat([randomBytes(length), Buffer.of(0x1f, 0x8b, 8, 0), randomBytes(9)])));

test('every member is unpacked, in whatever pieces the file comes, and data that looks like a header is data', async () => {
  await fc.assert(fc.asyncProperty(fc.array(content, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 500 }), async (contents, length) => {
    made = contents.map((one) => gzipSync(one, { level: 1 }));
    const packed = Buffer.concat(made);
    expect(Buffer.from(await collect(unpackMembers(() => inPieces(packed, length)), 1e6)).equals(Buffer.concat(contents))).toBe(true);
  }), { numRuns: 300 });
});

test('a member that was cut, and headers without end, are an error and soon', async () => {
  made = [gzipSync('one'), gzipSync('two')];
  const packed = Buffer.concat(made);
  await expect(collect(unpackMembers(() => inPieces(packed.subarray(0, packed.length - 3), 7)), 1e6)).rejects.toThrow();
  let reads = 0;
  const headers = Buffer.concat([gzipSync('one').subarray(0, 14), Buffer.from('1f8b0800'.repeat(10_000), 'hex')]);
  await expect(collect(unpackMembers(() => ((reads += 1), inPieces(headers, 4096))), 1e6)).rejects.toThrow();
  expect(reads).toBeLessThan(20);
});
