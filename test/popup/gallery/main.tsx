/** Shows the state named in the address: `?state=report&language=it&rtl&long`. */
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import '../../../src/popup/popup.css';
import { Popup } from '../../../src/popup/Popup.tsx';
import { PopupState } from '../../../src/popup/popup-state.ts';
import { show } from '../../../src/ui/show.ts';
import { wordsOf } from './invented-words.ts';
import { states } from './states.ts';

const asked = new URLSearchParams(location.search);
const words = wordsOf(asked.get('language') === 'it' ? 'it' : 'en', { rtl: asked.has('rtl'), long: asked.has('long') });
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = words.t('popup_documentTitle');
const made = states[asked.get('state') ?? '']?.();
if (made === undefined) {
  document.body.dataset['states'] = Object.keys(states).join(' ');
} else {
  const state = new PopupState(made.page.port, words);
  show(() => <Popup state={state} words={words} />, document.body);
  const stalled = new Promise<void>((resolve) => (made.page.stalled = resolve));
  const opened = Promise.race([state.open(), stalled]);
  if (!made.page.stalls.includes('drafts.list')) await opened;
  await made.act?.(state);
}
// Two frames: effects have run and the focus is where it goes.
requestAnimationFrame(() => requestAnimationFrame(() => (document.body.dataset['ready'] = 'yes')));
