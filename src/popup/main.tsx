/**
 * The popup in the browser: gives the screens their words and their port.
 */
import '../ui/tokens.css';
import '../ui/base.css';
import './popup.css';
import { grant, hasAccess, originPattern } from '../platform/access.ts';
import { askPage } from '../platform/ask-page.ts';
import { direction, language, t } from '../platform/i18n.ts';
import { openManual, openPicture, openWelcome } from '../platform/pages.ts';
import { loadTicks, saveTicks } from '../platform/session.ts';
import { readSettings, saveSettings } from '../platform/settings.ts';
import { activeTab, lookOnce } from '../platform/tabs.ts';
import { show } from '../ui/show.ts';
import type { Words } from '../ui/words.ts';
import { Popup } from './Popup.tsx';
import type { PopupPort } from './popup-port.ts';
import { PopupState } from './popup-state.ts';

const asked = new URLSearchParams(location.search);
const named = asked.get('tab');

const port: PopupPort = {
  tab: () => (named === null ? activeTab() : tabNamed(Number(named))),
  look: lookOnce,
  hasAccess,
  grant: (url) => {
    const pattern = originPattern(url);
    return pattern === null ? Promise.resolve(false) : grant(pattern);
  },
  ask: askPage,
  loadTicks,
  saveTicks,
  readSettings,
  saveSettings,
  pause: () => new Promise((resolve) => setTimeout(resolve, 2000)),
  copy: (text) => navigator.clipboard.writeText(text),
  openWelcome,
  openManual,
  openPicture,
};

/** The popup opened as a page of its own speaks of the tab in its address. */
function tabNamed(id: number): Promise<{ id: number; url: null }> {
  return Promise.resolve({ id, url: null });
}

const words: Words = { t, language: language(), direction: direction() };
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
// A part of another page has the room that the page gives it.
document.documentElement.classList.toggle('within', asked.has('within'));
document.title = t('popup_documentTitle');

const state = new PopupState(port, words);
show(() => <Popup state={state} words={words} />, document.body);
void state.open();
