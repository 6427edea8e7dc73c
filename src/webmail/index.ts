/** The webmails, in order: those with code of their own, those that are described, and the generic one, which reads any page by its structure. */
import { manual } from './manual.ts';
import { roundcube } from './roundcube.ts';
import { layouts } from './layouts/index.ts';
import { describedWebmail } from './described.ts';
import { generic } from './generic.ts';
import type { Webmail } from './webmail.ts';

export const webmails: readonly Webmail[] = [manual, roundcube, ...layouts.map(describedWebmail), generic];
