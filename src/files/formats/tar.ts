/** tar (ustar, pax, GNU, and the first one of Unix 7): entries one after another, so that reading one means passing those before it. Small ones are kept from the first pass. */
import { createTarPacker, type TarHeader } from 'modern-tar';
import { fromReadable, join, piecesOf, toReadable } from '../byte-stream.ts';
import { CannotRead } from '../cannot-read.ts';
import type { ByteStream, EntryChange, FileBytes, FileEntry, FileFormat } from '../file-format.ts';
import type { Budget } from '../limits.ts';
import { editLines, metadataText } from '../line-edits.ts';
import { isUnsafeName } from '../safe-name.ts';
import { beginsTar } from './tar-blocks.ts';
import { ownerLines, renamed, withoutLabels } from './tar-owners.ts';
import { entriesOf, keptEntry, readerOf } from './tar-reading.ts';

/** Of all entries together. */
const keptTotal = 16 * 1024 * 1024;

interface Listed {
  readonly header: TarHeader;
  readonly kept: Uint8Array | null;
}

export const tar: FileFormat = {
  id: 'tar',
  recognises: ({ head }) => beginsTar(head),
  async open(file, budget) {
    const listed = await list(file, budget);
    const read = readerOf(file, budget);
    const owners = ownerLines(listed.map(({ header }) => header));
    return {
      texts: metadataText(owners),
      entries: listed.map((one, index) => describe(one, () => read(index), budget)),
      unread: null,
      write: (changes) => rewrite(file, changes.entries, withoutLabels(editLines(owners, changes.texts.get('metadata') ?? [])), budget),
    };
  },
};

async function list(file: FileBytes, budget: Budget): Promise<Listed[]> {
  const listed: Listed[] = [];
  let room = keptTotal;
  for await (const { header, body } of entriesOf(file, budget)) {
    budget.takeEntry();
    if (Object.keys(header.pax ?? {}).some((key) => key.startsWith('GNU.sparse'))) throw new CannotRead('unknown-packing', 'a file with holes');
    const keep = header.size <= keptEntry && header.size <= room;
    const pieces: Uint8Array[] = [];
    for await (const piece of fromReadable(body)) {
      budget.takeBytes(piece.length);
      if (keep) pieces.push(piece);
    }
    if (keep) room -= header.size;
    listed.push({ header, kept: keep ? join(pieces) : null });
  }
  return listed;
}

const isFile = ({ type }: TarHeader): boolean => type === undefined || type === 'file';

function describe({ header, kept }: Listed, read: () => ByteStream, budget: Budget): FileEntry {
  const unread = !isFile(header) ? 'not-a-file' : isUnsafeName(header.name) ? 'unsafe-name' : header.size > budget.limits.fileBytes ? 'too-large' : null;
  return { name: header.name, length: header.size, unread, read: () => (kept ? piecesOf(kept) : read()) };
}

async function* rewrite(file: FileBytes, changes: readonly EntryChange[], owners: ReadonlyMap<string, string>, budget: Budget): ByteStream {
  const { readable, controller } = createTarPacker();
  const packed = packAll(file, changes, owners, budget, controller);
  // A failure shows in the loop as well; here it would be reported as unhandled.
  packed.catch((error: unknown) => controller.error(error));
  yield* fromReadable(readable);
  await packed;
}

type Packer = ReturnType<typeof createTarPacker>['controller'];

async function packAll(file: FileBytes, changes: readonly EntryChange[], owners: ReadonlyMap<string, string>, budget: Budget, packer: Packer): Promise<void> {
  const byIndex = new Map(changes.map((change) => [change.index, change]));
  let index = 0;
  for await (const { header, body } of entriesOf(file, budget)) {
    const change = byIndex.get(index);
    index += 1;
    if (change?.remove) {
      await body.pipeTo(new WritableStream());
      continue;
    }
    const size = change?.content ? await lengthOf(change.content()) : header.size;
    const entry = packer.add({ ...renamed(header, owners), name: change?.name ?? header.name, size });
    if (change?.content) {
      await body.pipeTo(new WritableStream());
      await toReadable(change.content()).pipeTo(entry);
    } else await body.pipeTo(entry);
  }
  packer.finalize();
}

async function lengthOf(stream: ByteStream): Promise<number> {
  let length = 0;
  for await (const piece of stream) length += piece.length;
  return length;
}
