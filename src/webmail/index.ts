/** The webmails, in order; the generic one comes last. */
import { generic } from './generic.ts';
import { roundcube } from './roundcube.ts';
import type { Webmail } from './webmail.ts';

export const webmails: readonly Webmail[] = [roundcube, generic];
