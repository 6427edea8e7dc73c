/**
 * The page for pasted text and dropped files, in the browser. The draft script reads and changes it as it does a webmail's page, and the popup is a part of it.
 */
import { render } from 'preact';
import '../ui/tokens.css';
import '../ui/base.css';
import './manual.css';
import { direction, language, t } from '../platform/i18n.ts';
import { addDraftScript, popupForThisTab } from '../platform/pages.ts';
import type { Words } from '../ui/words.ts';
import { Manual } from './Manual.tsx';

const words: Words = { t, language: language(), direction: direction() };
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = t('manual_documentTitle');

render(<Manual words={words} popup={popupForThisTab} copy={(text) => navigator.clipboard.writeText(text)} />, document.body);
addDraftScript(document);
