import { findMatches, type Detector } from './detector.ts';
import { sought } from '../scan/sought.ts';

const uuidPattern = sought(/(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Fa-f-])/g);

/** Windows numbers its classes and folders in the same way, the same ones on every machine. */
const ofClass = /(?:shell:::|(?:CLSID|Interface|AppID|TypeLib|FolderDescriptions)\\{1,2})\{$/i;

/** UUIDs: identifiers of an installation, an account, a call. The nil UUID stands for none; Windows' own classes stay. */
export const uuid: Detector = {
  kind: 'uuid',
  category: 'identifiers',
  find: (text) => findMatches(text, uuidPattern, (match) => /[1-9a-f]/i.test(match[0]) && !ofClass.test(text.slice(Math.max(0, match.index - 24), match.index))),
  canonical: (value) => value.toLowerCase(),
};
