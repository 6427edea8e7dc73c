/**
 * The page of one picture in the browser. Its address names the tab, the draft and the file: `?tab=7&draft=0.1&file=a3`.
 */
import '../ui/tokens.css';
import '../ui/base.css';
import './picture.css';
import { askPage } from '../platform/ask-page.ts';
import { direction, language, t } from '../platform/i18n.ts';
import { ocrFiles } from '../platform/ocr-files.ts';
import { show } from '../ui/show.ts';
import type { Words } from '../ui/words.ts';
import { coverPicture, openPicture } from './cover.ts';
import { Picture } from './Picture.tsx';
import type { PicturePort } from './picture-port.ts';
import { PictureState } from './picture-state.ts';
import { readWords } from './read-words.ts';
import { findInWords } from './found-text.ts';

/** Set by the build: whether the package has what reads text in pictures. The standard one has nothing of it. */
declare const __WITH_OCR__: boolean;

const asked = new URLSearchParams(location.search);
const tab = Number(asked.get('tab'));
const about = { draft: asked.get('draft') ?? '', file: asked.get('file') ?? '' };

const port: PicturePort = {
  read: () => askPage(tab, 'picture.read', about),
  show: openPicture,
  cover: coverPicture,
  swap: (copy) => askPage(tab, 'picture.swap', { ...about, copy }),
  putBack: () => askPage(tab, 'picture.putBack', about),
  findText: __WITH_OCR__ ? async (picture) => findInWords(await readWords(picture, ocrFiles()), picture) : null,
};

const words: Words = { t, language: language(), direction: direction() };
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = t('picture_title');

const state = new PictureState(port, words);
show(() => <Picture state={state} words={words} />, document.body);
void state.open();
