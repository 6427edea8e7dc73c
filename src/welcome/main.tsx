/**
 * The welcome page in the browser.
 */
import '../ui/tokens.css';
import '../ui/base.css';
import './welcome.css';
import { grant, grantedOrigins, originPattern, revoke } from '../platform/access.ts';
import { direction, language, t } from '../platform/i18n.ts';
import { show } from '../ui/show.ts';
import type { Words } from '../ui/words.ts';
import { Welcome } from './Welcome.tsx';
import { WelcomeState } from './welcome-state.ts';

const words: Words = { t, language: language(), direction: direction() };
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = t('welcome_documentTitle');

const state = new WelcomeState({ grantedOrigins, originPattern, grant, revoke });
show(() => <Welcome state={state} words={words} />, document.body);
void state.load();
