import { findMatches, type Detector } from './detector.ts';
import { sought } from '../scan/sought.ts';
import { shortlyBefore } from '../text/ranges.ts';

const uuidPattern = sought(/(?<![0-9A-Fa-f-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![0-9A-Fa-f-])/g);

/** Windows numbers its classes and folders in the same way, and office documents what goes beyond their standard: the same ones on every machine. */
const ofClass = /(?:shell:::|(?:CLSID|Interface|AppID|TypeLib|FolderDescriptions)\\{1,2}|uri="|CLSID |COM server |The server )\{$/i;

/** What standards number: the kinds of Bluetooth's services (Bluetooth Core, the base UUID) and of partitions (UEFI; Discoverable Partitions) and COM's own interfaces, the same everywhere. */
const ofStandard = /^(?:.{8}-0000-1000-8000-00805f9b34fb|.{8}-0000-0000-c000-000000000046|(?:c12a7328|0fc63daf|ebd0a0a2|e3c9e316|de94bba4)-)/i;

/** UUIDs: identifiers of an installation, an account, a call. The nil UUID stands for none; Windows' own classes and what standards number stay. */
export const uuid: Detector = {
  kind: 'uuid',
  category: 'identifiers',
  find: (text) => findMatches(text, uuidPattern, (match) => /[1-9a-f]/i.test(match[0]) && !ofStandard.test(match[0]) && !ofClass.test(shortlyBefore(text, match.index, 24))),
  canonical: (value) => value.toLowerCase(),
};
