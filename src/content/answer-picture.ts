/** The answers to the page that covers parts of a picture. */
import { notMine, type Answers } from '../platform/answer.ts';
import type { PageProtocol } from '../platform/messages.ts';
import type { ComposeWindow } from '../webmail/webmail.ts';
import { putFilesBack, type HeldFile } from './change-files.ts';
import { readPicture, swapPicture } from './cover-picture.ts';

export interface CoveredPictures {
  readonly answers: Pick<Answers<PageProtocol>, 'picture.read' | 'picture.swap' | 'picture.putBack'>;
  /** The originals of a window, which become part of what *Put it back* holds; they are given once. */
  take(window: ComposeWindow): HeldFile[];
}

interface Windows {
  readonly windowOf: (id: string) => ComposeWindow | undefined;
  readonly inTurn: <Result>(window: ComposeWindow, change: () => Promise<Result>) => Promise<Result>;
  readonly changed: () => void;
}

export function coveredPictures({ windowOf, inTurn, changed }: Windows, signal: AbortSignal): CoveredPictures {
  /** By the id that the original had. */
  const originals = new WeakMap<ComposeWindow, Map<string, HeldFile>>();
  const of = (window: ComposeWindow): Map<string, HeldFile> => {
    const known = originals.get(window) ?? new Map<string, HeldFile>();
    originals.set(window, known);
    return known;
  };
  const answers: CoveredPictures['answers'] = {
    'picture.read': ({ draft, file }) => {
      const window = windowOf(draft);
      return window === undefined ? notMine : readPicture(window, file, signal);
    },
    'picture.swap': ({ draft, file, copy }) => {
      const window = windowOf(draft);
      if (window === undefined) return notMine;
      return inTurn(window, async () => {
        const result = await swapPicture(window, file, copy, signal);
        if (result.done === 'no') return 'no';
        const { held } = result;
        // A copy that is covered once more: the first original is the one to turn back to.
        const [first, earlier] = [...of(window)].find(([, { replacedBy }]) => replacedBy === file) ?? [file, held];
        of(window).set(first, { ...earlier, replacedBy: held.replacedBy, ...(held.bothAttached === true && earlier === held ? { bothAttached: true } : {}) });
        await window.save(signal).catch(() => null);
        changed();
        return result.done;
      });
    },
    'picture.putBack': ({ draft, file }) => {
      const window = windowOf(draft);
      if (window === undefined) return notMine;
      return inTurn(window, async () => {
        const [first, held] = [...of(window)].find(([id, { replacedBy }]) => id === file || replacedBy === file) ?? [file, null];
        if (held === null) return 'no';
        const [waiting] = await putFilesBack(window, [held], signal);
        if (waiting === undefined) of(window).delete(first);
        else of(window).set(first, waiting);
        if (waiting !== undefined && waiting.bothAttached !== true) return 'no';
        await window.save(signal).catch(() => null);
        changed();
        return waiting === undefined ? 'back' : 'twice';
      });
    },
  };
  const take = (window: ComposeWindow): HeldFile[] => {
    const held = [...of(window).values()];
    originals.delete(window);
    return held;
  };
  return { answers, take };
}
