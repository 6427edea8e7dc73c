/** All that the page of a picture needs of the world outside. `main.tsx` gives it the browser; tests give it inventions. */
import type { PictureBack, PictureSwapped } from '../platform/messages.ts';
import type { Box } from './boxes.ts';
import type { CoveredPicture } from './cover.ts';
import type { FoundText } from './found-text.ts';

export interface PicturePort {
  /** The file as the mail holds it; null when the draft is closed or the file cannot be had. */
  read(): Promise<{ readonly name: string; readonly type: string; readonly bytes: Uint8Array } | null>;
  show(bytes: Uint8Array, type: string): Promise<ImageBitmap | null>;
  cover(picture: ImageBitmap, boxes: readonly Box[], file: { readonly name: string; readonly type: string }, mark: string): Promise<CoveredPicture | null>;
  /** Attaches the copy and takes the original out. */
  swap(copy: CoveredPicture): Promise<PictureSwapped>;
  putBack(): Promise<PictureBack>;
  /** What stands in the picture as text and tells something; null in packages that read no text in pictures. */
  readonly findText: ((picture: ImageBitmap) => Promise<readonly FoundText[]>) | null;
}
