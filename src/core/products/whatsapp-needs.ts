/**
 * Table of facts: what WhatsApp's support desk needs to answer.
 *
 * WhatsApp publishes no list of what a report must hold. An account is its phone number, and its help centre speaks of bans and registration by
 * number, so there the number is needed. That version and phone are needed is the project's own judgement of how faults are found;
 * the rest is judged not needed where the matter at hand has nothing to do with it, and `unknown` where that cannot be said.
 */
import type { NeedFact } from './product.ts';

const accountTrouble = /regist|verif|chnum|ban|block|unk|captcha|sms|code|two-?f|login|appeal/i;
const callTrouble = /call|voip|sms|verif|regist/i;
const helpCentre = 'WhatsApp help centre, article 23154266: accounts and bans go by phone number';
const judgement = 'Judged by the project from the matter at hand; WhatsApp publishes no list';

export const whatsappNeeds: readonly NeedFact[] = [
  { category: 'app-version', need: 'needed', source: judgement },
  { category: 'device-type', need: 'needed', source: judgement },
  { category: 'phone-number', need: 'needed', when: { key: 'Context', matches: accountTrouble }, source: helpCentre },
  { category: 'phone-number', need: 'not-needed', source: judgement },
  { category: 'phone-network', need: 'helps', when: { key: 'Context', matches: callTrouble }, source: judgement },
  { category: 'phone-network', need: 'not-needed', source: judgement },
  { category: 'backup', need: 'helps', when: { key: 'Context', matches: /backup|restore/i }, source: judgement },
];
