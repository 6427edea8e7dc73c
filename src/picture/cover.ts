/** A picture drawn anew with black boxes on it: nothing of the file that it came from is in the result, neither what lay under the boxes nor any metadata. */
import type { Box, Size } from './boxes.ts';

export interface CoveredPicture {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Formats that a browser writes; pictures of any other become PNG. Lossy ones spread the black's edge by a few shades. */
const written: Readonly<Record<string, { readonly type: string; readonly ending: string }>> = {
  'image/jpeg': { type: 'image/jpeg', ending: 'jpg' },
  'image/png': { type: 'image/png', ending: 'png' },
};
const quality = 0.92;
const darkest = 24;

/** The picture as a browser shows it: turned upright, the first of several. Null when this browser cannot show it. */
export async function openPicture(bytes: Uint8Array, type: string): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  } catch {
    return null;
  }
}

/**
 * The picture with the boxes on it, opened again and looked at: null when a pixel under a box is not black, so that what is not proven is not used.
 * `mark` is put at the end of the name, before its ending.
 */
export async function coverPicture(picture: ImageBitmap, boxes: readonly Box[], file: { readonly name: string; readonly type: string }, mark: string): Promise<CoveredPicture | null> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const format = written[file.type] ?? { type: 'image/png', ending: 'png' };
  // JPEG has no transparency; without a ground it would turn black.
  if (format.type === 'image/jpeg') {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0);
  pen.fillStyle = '#000';
  for (const { x, y, width, height } of boxes) pen.fillRect(x, y, width, height);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: format.type, quality })).arrayBuffer());
  if (!(await isBlack(bytes, format.type, boxes, picture))) return null;
  return { name: `${file.name.replace(/\.[^.]{1,5}$/, '')}-${mark}.${format.ending}`, type: format.type, bytes };
}

async function isBlack(bytes: Uint8Array, type: string, boxes: readonly Box[], size: Size): Promise<boolean> {
  const again = await openPicture(bytes, type);
  if (again === null || again.width !== size.width || again.height !== size.height) return false;
  const pen = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (!pen) return false;
  pen.drawImage(again, 0, 0);
  // Lossy formats blur the outermost pixels with what lies beside the box, which is no secret.
  const edge = type === 'image/png' ? 0 : 1;
  return boxes.every(({ x, y, width, height }) => {
    if (width <= 2 * edge || height <= 2 * edge) return true;
    const { data } = pen.getImageData(x + edge, y + edge, width - 2 * edge, height - 2 * edge);
    return data.every((value, i) => i % 4 === 3 || value <= darkest);
  });
}
