/**
 * The one content script with a word of the network in it: lends the draft script the reader of the draft's own attachments.
 */
import { readPageBytes } from '../webmail/page-bytes.ts';
import { setPageBytesReader } from '../webmail/page-bytes-port.ts';

setPageBytesReader(readPageBytes);
