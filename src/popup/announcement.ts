import { plural, type Words } from '../ui/words.ts';
import type { Screen } from './screen.ts';
import { isDone } from './result.ts';

/** What is said aloud when a screen comes. */
export function announcementOf(words: Words, screen: Screen): string {
  switch (screen.is) {
    case 'report':
      if (screen.happened?.is === 'refused') return words.t(screen.happened.why === 'changed' ? 'popup_changed' : 'popup_refusedByPage');
      return screen.happened ? words.t('popup_putBackDone') : '';
    case 'applied':
      return isDone(screen.view) ? plural(words, 'popup_done', screen.view.applied?.withheld ?? 0) : words.t('popup_notAllGone');
    case 'applying':
      return words.t('popup_applying');
    case 'put-back':
      return words.t(screen.outcome.complete ? 'popup_putBackDone' : 'popup_putBackPartly');
    default:
      return '';
  }
}
