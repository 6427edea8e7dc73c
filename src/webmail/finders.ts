/** The webmails that the gate looks for, in order; the generic one comes last. */
import { genericFinder } from './generic-finder.ts';
import { roundcubeFinder } from './roundcube-finder.ts';
import type { ComposeFinder } from './webmail.ts';

export const finders: readonly ComposeFinder[] = [roundcubeFinder, genericFinder];
