/** Opens a file from the disk and reads every text in it piece by piece; prints the most memory that this took beyond what the code takes, in MiB. */
import { openAsBlob } from 'node:fs';
import { nodesOf, openTree } from '../../../src/files/trees/open-tree.ts';
import { bytesOfBlob } from '../../../src/worker/bytes-of-blob.ts';

const [path = ''] = process.argv.slice(2);
const before = process.memoryUsage.rss();
let most = before;
let read = 0;
for (const node of nodesOf(await openTree(await bytesOfBlob('big.tar.gz', await openAsBlob(path))))) for (const text of node.opened?.texts ?? []) for await (const piece of text.read()) {
  read += piece.length;
  most = Math.max(most, process.memoryUsage.rss());
}
console.log(JSON.stringify({ mebibytes: (most - before) / 2 ** 20, read }));
