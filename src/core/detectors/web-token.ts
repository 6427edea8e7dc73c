import { findMatches, type Detector } from './detector.ts';
import { sought } from '../scan/sought.ts';

const parts = sought(/(?<![A-Za-z0-9_-])ey[IJ][A-Za-z0-9_-]{8,2000}\.ey[A-Za-z0-9_-]{8,16000}\.?[A-Za-z0-9_+/=-]{0,4000}/g);

/** JSON web tokens, all three parts: a header and a body that begin as JSON in base64, and the signature if there is one. */
export const webToken: Detector = {
  kind: 'sign-in-token',
  category: 'identifiers',
  find: (text) => findMatches(text, parts),
  canonical: (value) => value,
};
