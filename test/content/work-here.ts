/** The heavy work of files as the worker does it, without a worker. */
import type { HeavyWork } from '../../src/content/drafts/draft-files.ts';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { trimFile } from '../../src/files/trim-file.ts';

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

export const here: HeavyWork = {
  openFile: async ({ name, blob }, context) => ({ ok: true, report: await lookInside(bytesInMemory(name, await bytesOf(blob)), { context }) }),
  trimFile: async ({ name, blob }, context, decisions) => {
    const { report, pieces } = await trimFile(bytesInMemory(name, await bytesOf(blob)), decisions, { context });
    return { ok: true, report, blob: pieces === null ? null : new Blob(pieces.map((piece) => new Uint8Array(piece))) };
  },
};
