/** The answers to the page that covers parts of a picture. */
import { notMine, type Answers } from '../../platform/answer.ts';
import type { PageProtocol } from '../../platform/messages.ts';
import type { ComposeWindow } from '../../webmail/webmail.ts';
import { idNow, putFilesBack, type HeldFile } from './change-files.ts';
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
  const originals = new WeakMap<ComposeWindow, readonly HeldFile[]>();
  const of = (window: ComposeWindow): readonly HeldFile[] => originals.get(window) ?? [];
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
        const earlier = held.bothAttached === true ? undefined : of(window).find(({ replacedBy }) => replacedBy !== null && idNow(window, replacedBy) === file);
        originals.set(window, earlier === undefined ? [...of(window), held] : of(window).map((one) => (one === earlier ? { ...one, replacedBy: held.replacedBy } : one)));
        await window.save(signal).catch(() => null);
        changed();
        return result.done;
      });
    },
    'picture.putBack': ({ draft, file }) => {
      const window = windowOf(draft);
      if (window === undefined) return notMine;
      return inTurn(window, async () => {
        const ids = of(window).flatMap(({ id, replacedBy }) => ([id, replacedBy ?? id].some((one) => idNow(window, one) === file) ? [id] : []));
        const covered = of(window).filter(({ id }) => ids.includes(id));
        if (covered.length === 0) return 'no';
        const waiting = await putFilesBack(window, covered, signal);
        originals.set(window, [...of(window).filter((one) => !covered.includes(one)), ...waiting]);
        if (waiting.some(({ bothAttached }) => bothAttached !== true)) return 'no';
        await window.save(signal).catch(() => null);
        changed();
        return waiting.length === 0 ? 'back' : 'twice';
      });
    },
  };
  const take = (window: ComposeWindow): HeldFile[] => {
    const held = [...of(window)];
    originals.delete(window);
    return held;
  };
  return { answers, take };
}
