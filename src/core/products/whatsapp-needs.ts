/**
 * Table of facts: what WhatsApp's support desk needs to answer.
 *
 * WhatsApp publishes no list of what a report must hold. An account is its phone number, and its help centre speaks of bans and registration by
 * number, so there the number is needed; and codes and calls go through the operator. That version and phone are needed is the project's own judgement of
 * how faults are found; the rest is judged not needed where the matter at hand has nothing to do with it, and `unknown` where that cannot be said.
 */
import { nearlyAlways } from './nearly-always.ts';
import type { NeedFact } from './product.ts';

const accountTrouble = /regist|verif|chnum|\bban(?!k)|block|unk\b|captcha|sms|code|two-?f|login|appeal/i;
const callTrouble = /call|voip/i;
/** The draft was written before a number was registered, or while it is being changed. */
const notRegistered = /^(?:unregistered|chnum)\b/i;
const helpCentre = 'source_whatsappHelpAccounts';
const operators = 'source_judgementOperator';
const judgement = 'source_judgementMatter';

export const whatsappNeeds: readonly NeedFact[] = [
  ...nearlyAlways,
  { category: 'phone-number', need: 'needed', when: { key: 'Context', matches: accountTrouble }, source: helpCentre },
  { category: 'phone-number', need: 'needed', when: { key: 'Debug info', matches: notRegistered }, source: helpCentre },
  { category: 'phone-number', need: 'not-needed', source: judgement },
  { category: 'phone-network', need: 'needed', when: { key: 'Context', matches: /verif|sms|code|regist/i }, source: operators },
  { category: 'phone-network', need: 'needed', when: { key: 'Debug info', matches: notRegistered }, source: operators },
  { category: 'phone-network', need: 'needed', when: { key: 'Context', matches: callTrouble }, source: operators },
  { category: 'phone-network', need: 'not-needed', source: judgement },
  { category: 'backup', need: 'helps', when: { key: 'Context', matches: /backup|restore/i }, source: judgement },
];
