import { findMatches, type Detector } from './detector.ts';

const uuidPattern = /(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Fa-f-])/g;

/** UUIDs: identifiers of an installation, an account, a call. The nil UUID stands for none. */
export const uuid: Detector = {
  kind: 'uuid',
  category: 'identifiers',
  find: (text) => findMatches(text, uuidPattern, (match) => /[1-9a-f]/i.test(match[0])),
  canonical: (value) => value.toLowerCase(),
};
