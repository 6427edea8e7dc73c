/**
 * Seeing that somebody answers ports for heavy work. Chromium's background is no page and cannot start workers: there an offscreen document is opened
 * when a file needs it, and closes itself when there is no more to do.
 */
import { hostHeavyWork } from './heavy-host.ts';

const page = 'src/worker/offscreen.html';

/** The part of Chromium's interface that is used; Firefox has none of it. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  hasDocument(): Promise<boolean>;
}

/** Called once when the background starts. In Firefox the background answers the ports itself. Gives the answer to `heavy.ready`. */
export function prepareHeavyWork(): () => Promise<boolean> {
  const offscreen = (globalThis as unknown as { readonly chrome?: { readonly offscreen?: Offscreen } }).chrome?.offscreen;
  if (offscreen === undefined) {
    hostHeavyWork();
    return () => Promise.resolve(true);
  }
  let opening: Promise<boolean> | null = null;
  return () => {
    opening ??= openPage(offscreen).finally(() => {
      opening = null;
    });
    return opening;
  };
}

/** There is one at most; a second call while it opens waits for it. */
async function openPage(offscreen: Offscreen): Promise<boolean> {
  if (await offscreen.hasDocument()) return true;
  return offscreen.createDocument({ url: page, reasons: ['WORKERS'], justification: 'Opens and trims the files of a mail in a worker, off the page.' }).then(
    () => true,
    () => offscreen.hasDocument(),
  );
}
