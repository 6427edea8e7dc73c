import { apart, findAfterWords } from './after-words.ts';
import { findValues, type Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { findOnSameLine } from './same-line.ts';
import { sought } from '../scan/sought.ts';
import { textAt } from '../text/ranges.ts';

const imsiWord = sought(/(?:imsi\d?|subscriber(?:[_ ]?id(?:entity)?)?|cimi(?<=\+cimi)|supi(?<![a-z]supi))/gi);
/** 14 or 15 digits: country (200 to 799, 901 or the test network 001), operator, subscriber; also in these groups. */
const imsiValue = /(?<![\p{L}\p{N}])(?:00[1-9]|[2-7]\d\d|901|999)[ -]?\d{2,3}[ -]?\d{9,10}(?![\p{L}\p{N}])/uy;
/** In the addresses of the operator's own sign-in: a digit that tells the method, then the IMSI; the host after it repeats country and operator. */
const atOperator = sought(/(?<![\p{L}\p{N}])\d{14,16}@(?:[\p{L}\p{N}-]{1,20}\.){0,4}mnc\d{2,3}\.mcc\d{3}\.3gppnetwork\.org/giu);
const hidden = sought(/suci-0-\d{3}-\d{2,3}-\d{1,4}-\d-\d{1,3}-([\da-f]{9,64})(?![\da-z])/gi);

/** Bare, on a line that speaks of it. */
const bareImsi = sought(/(?<![\p{L}\p{N}.,+-])(?:00[1-9]|[2-7]\d\d|901|999)\d{12}(?![\p{L}\p{N}-]|[.,]\d)/gu);
const imsiNear = /imsi|subscriber.?id|cimi/i;
const bareIccid = sought(/(?<![\p{L}\p{N}.,+-])89\d{16,18}F?(?![\p{L}\p{N}-]|[.,]\d)/gu);
const iccidNear = /(?<![a-z])(?:e?sim(?:[- ]?(?:card|kaart|kart|karte|karta|serial))?|e?uicc|lpa|sm-dp)(?![a-z])|sim[- ]?(?:kaart|karte|kart)n|сим-?карт|sim卡|simカード|iccid|ccid|icc.?id|circuitcard|simcard/i;
const iccidWord = sought(/(?:icc[-_ ]?id\d?|ccid|integrated ?circuit ?card ?id\w{0,8}|(?<!\p{L})sim[-_ ]?(?:serial(?:[-_ ]?(?:number|no))?|card|card[-_ ]number|number|id)|numero (?:seriale )?(?:della )?sim|sim-?kartennummer|num[ée]ro de (?:la )?(?:carte )?sim|n[úu]mero de (?:la )?sim|icc serial)/giu);
/** 18 to 22 digits beginning with 89, telecommunications (ISO/IEC 7812); with the digits of each pair swapped, as the card stores them, 98. */
const iccidValue = /(?<![\p{L}\p{N}])(?:89|98)\d{2}[ -]?(?:\d[ -]?){13,17}\dF?(?![\p{L}\p{N}])/iuy;
const imsiKey = soughtKey(/(?:imsi|subscriber_id)(?:_?\d)?(?:_?\p{L}{1,20}){0,2}(?:_?\d)?$/u);
const iccidKey = soughtKey(/(?:icc_?id|sim_(?:serial|number|card))(?:_?\d)?(?:_?\p{L}{1,20}){0,2}(?:_?\d)?$/u);
/** The chip of an eSIM: 32 digits beginning with 89 (GSMA SGP.02). */
const chip = sought(/(?<![\p{L}\p{N}])89\d{2}(?: ?\d{4}){7}(?![\p{L}\p{N}])/gu);

/**
 * Numbers of a SIM card: IMSI and ICCID after their name, the IMSI in an operator's sign-in address, and the 32 digits of an eSIM's chip, which
 * nothing else has. A bare row of 15 or 20 digits may be a time or a counter and stays.
 */
export const simNumber: Detector = {
  kind: 'sim-number',
  category: 'identifiers',
  find(text) {
    const found = [...findAfterWords(text, imsiWord, imsiValue), ...findAfterWords(text, iccidWord, iccidValue)];
    found.push(...findOnSameLine(text, bareImsi, imsiNear), ...findOnSameLine(text, bareIccid, iccidNear));
    // The columns of tables, whose names stand lines away.
    for (const { key, word } of labelsIn(text, imsiKey, iccidKey)) {
      const value = textAt(text, word);
      if ((imsiKey.test(key) && /^(?:00[1-9]|[2-7]\d\d|901|999)\d{11,12}$/.test(value)) || (iccidKey.test(key) && /^89\d{16,20}F?$/i.test(value))) found.push(word);
    }
    found.push(...findValues(text, [atOperator, hidden, chip]));
    return apart(found);
  },
  canonical: (value) => value.replace(/[^0-9A-Za-z]/g, '').replace(/F$/i, ''),
};
