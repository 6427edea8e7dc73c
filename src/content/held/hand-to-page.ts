/**
 * From an editor's frame to the page around it, whose bar knows the mail. In Chromium the scripts of both share their objects (`lentFor`). In Firefox each frame's scripts
 * have a world to themselves, and what they share is the page's elements: the files go in an event at the compose window, whose `detail` Firefox shows to no script of the page.
 */
import { runtime } from '../../platform/runtime.ts';
import type { ForTheBar, HeldFiles, LostFiles, Notice } from './held-files.ts';

/** The event's type, which a page of Firefox cannot know and so neither hear nor make. */
export const handedOver = `sendless-held ${runtime()?.getURL('') ?? ''}`;

/** Hands it to the bar of the page in which the compose window stands; false when no script of ours is there. */
export function handToPage(one: ForTheBar): boolean {
  return !rootOf(one).dispatchEvent(new CustomEvent(handedOver, { bubbles: true, cancelable: true, detail: one }));
}

/**
 * The listener that takes what frames of this page hand over. `followed`: called for an event without anything. Each script that holds files makes one when it begins,
 * and those of an extension that was updated meanwhile, in a world of its own, hear it too.
 */
export function takeFromFrames(tell: (one: ForTheBar) => void, followed: () => void): (event: Event) => void {
  return (event) => {
    const root = event.target as Element;
    const one = (event as CustomEvent<Partial<Handed> | null>).detail;
    if (one?.held) tell({ held: inThisWorld(root, one.held, one as Handed) });
    else if (one?.notice) tell({ notice: { root, why: one.notice.why } });
    else if (one?.lost) tell({ lost: { root, files: own(one.lost.files) } });
    else return followed();
    event.preventDefault();
  };
}

export const rootOf = (one: ForTheBar): Element => ('held' in one ? one.held : 'lost' in one ? one.lost : one.notice).root;

/** Files of this page: those of a frame that was taken out can be read no more. */
function own(files: readonly File[]): File[] {
  return [...files].map((file) => new File([file], file.name, file));
}

interface Handed {
  readonly held?: HeldFiles;
  readonly notice?: Notice;
  readonly lost?: LostFiles;
  /** The same with its functions, which Firefox leaves out of what it shows of another world's objects. */
  readonly wrappedJSObject?: { readonly held?: HeldFiles };
}

function inThisWorld(root: Element, { files }: HeldFiles, { wrappedJSObject, held }: Handed): HeldFiles {
  const there = wrappedJSObject?.held ?? held;
  return { root, files: own(files), release: (chosen, now) => there?.release(chosen, now) ?? false, cancel: () => there?.cancel() };
}
