/** The zip library, set up as files are read here. */
import { configure } from '@zip.js/zip.js/lib/zip-core-custom.js';

// A worker reads files already; a worker of a worker would have to be loaded from a URL.
configure({ useWebWorkers: false });

export {
  ERR_ENCRYPTED,
  ERR_ENCRYPTED_CENTRAL_DIRECTORY,
  ERR_INVALID_UNCOMPRESSED_SIZE,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
  type Entry,
  type FileEntry as ZipFileEntry,
} from '@zip.js/zip.js/lib/zip-core-custom.js';
