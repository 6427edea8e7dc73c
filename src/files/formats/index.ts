import type { FileFormat } from '../file-format.ts';
import { film } from '../pictures/film.ts';
import { gif } from '../pictures/gif.ts';
import { heic } from '../pictures/heic.ts';
import { jpeg } from '../pictures/jpeg.ts';
import { png } from '../pictures/png.ts';
import { svg } from '../pictures/svg.ts';
import { tiff } from '../pictures/tiff.ts';
import { webp } from '../pictures/webp.ts';
import { bzip2, sevenZip, xz } from './archive.ts';
import { binary } from './binary.ts';
import { cards } from './cards.ts';
import { csv } from './csv.ts';
import { escaped } from './escaped.ts';
import { gzip } from './gzip.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { mail } from './mail.ts';
import { mbox } from './mbox.ts';
import { named } from './named.ts';
import { office } from './office.ts';
import { pdf } from './pdf.ts';
import { plist } from './plist.ts';

import { sqlite } from './sqlite.ts';
import { tar } from './tar.ts';
import { text } from './text.ts';
import { xml } from './xml.ts';
import { zip } from './zip.ts';
import { zlib } from './zlib.ts';

/** Every format, in the order in which they are asked; text, which recognises by what is not there, comes last but one, and what nobody knows last. */
export const formats: readonly FileFormat[] = [office, zip, gzip, zlib, tar, sevenZip, xz, bzip2, sqlite, pdf, plist, png, jpeg, webp, gif, heic, film, tiff, svg, xml, html, json, cards, mbox, mail, csv, named, escaped, text, binary];
