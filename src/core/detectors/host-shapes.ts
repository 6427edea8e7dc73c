/** Names that systems give to machines by themselves, and names of a person's machine: recognised without a label. */
import { sought } from '../scan/sought.ts';

/** Windows makes these up at setup: fifteen characters in all, with a digit among those after the dash. */
export const madeUp = sought(/(?<![\p{L}\p{N}_-])(?:DESKTOP-(?=[A-Z]{0,6}\d)[A-Z0-9]{7}|desktop-(?=[a-z]{0,6}\d)[a-z0-9]{7}|LAPTOP-(?=[A-Z]{0,7}\d)[A-Z0-9]{7,8}|WIN-(?=[A-Z]{0,10}\d)[A-Z0-9]{11})(?![\p{L}\p{N}_-])/gu);
/** `Marios-MBP`, `Mario-MacBook-Pro`, `iPhone-di-Mario`, with `.local` or without. */
const apple = 'iPhone|iPad|iPod|iMac|Mac-?mini|Mac-?Studio|Mac-?Pro|MacBook(?:-?(?:Pro|Air))?|MBP|MBA|Apple-?(?:Watch|TV)|HomePod';
export const ofPerson = sought(new RegExp(
  `(?<![\\p{L}\\p{N}_.-])(?!(?:Apple|The|My|New|Old|Your|This|Intel|For)-)\\p{Lu}[\\p{L}]{2,24}(?:-\\p{L}{1,16})?-(?:${apple})(?:-\\d{1,2})?(?![\\p{L}\\p{N}_-])|(?<![\\p{L}\\p{N}_.-])(?:${apple})-(?:di|de|von|van|d|do|da|of)-\\p{Lu}\\p{L}{1,24}(?:-\\p{L}{2,24})?(?![\\p{L}\\p{N}_-])`,
  'gu',
));
/** `MARIO-PC`, `anna-laptop`: what is before the dash is a name, not a word that makes a kind of machine. */
const kindsOfMachine = 'multi|non|mini|tablet|gaming|new|old|pre|post|per|cross|anti|the|my|your|in|on|to|for|all|one|linux|windows|android|ibm|home|work|office|remote|virtual|cloud|single|dual|micro|thin|ultra|smart|business|student|test|demo|default|save|lock|unlock|google|samsung|apple|xiaomi|huawei|motorola|cell|tele|head|mega|sub|half';
/** Begins at the dash, which is rarer than a word; the name before it is one of the two groups. */
export const namedMachine = sought(new RegExp(
  `-(?:(?<=(?<![\\p{L}\\p{N}_.@/-])(?!(?:${kindsOfMachine.toUpperCase()})-)([A-Z][A-Z0-9]{2,14})-)(?:PC|NB|LAPTOP|NOTEBOOK|DESKTOP|WS|WORKSTATION)\\d{0,3}|(?<=(?<![\\p{L}\\p{N}_.@/-])(?!(?:${kindsOfMachine})-)(\\p{Ll}{3,15})-)(?:pc|laptop|macbook|notebook|thinkpad|xps|desktop|workstation|imac|mbp|iphone|ipad|pixel|galaxy))(?![\\p{L}\\p{N}_-]|\\.(?!local|lan|home|corp)[\\p{L}])`,
  'gu',
));
