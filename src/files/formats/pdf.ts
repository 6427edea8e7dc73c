/** PDF; what reads and writes it is loaded when one comes. */
import { lazyFormat } from '../file-format.ts';

export const pdf = lazyFormat(
  'pdf',
  // Up to 1,024 bytes may stand before the mark, and readers take it (ISO 32000-1, Annex H).
  ({ head }) => new TextDecoder('windows-1252').decode(head.subarray(0, 1029)).includes('%PDF-'),
  async () => (await import('../heavy/pdf.ts')).pdf,
);
