import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { findValues, type Detector } from './detector.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

/** A link's query or fragment, whole: from its mark to a blank or a quote. */
const query = sought(/[?#](?=[A-Za-z_][\w.[\]-]{0,40}=)[^\s"'<>\\^`{|}]{3,4096}/g);
const parameter = /(?:^[?#]|[?&;#])(?:amp;)?([A-Za-z_][\w.[\]-]{0,40})=([^&#;]{1,1024}(?:#[^&#;=]{1,64}(?=&))?)/g;
/** A link that is good for one person: what it does, then the key to it; or a site where apps leave their logs (`debuglogs.org`), then one of them. */
const inPath = sought(/\/(?:(?:verify|confirm|activate|reset|invite|magic|unsubscribe|avatar)[a-z-]{0,16}\/(?=[\w-]{20})|\w{0,8}logs\.[a-z]{2,4}[\w./-]{0,40}\/)([\w-]{12,256})(?![\w.-])/g);
/** Whoever is named by these is one person, one account, one visit, or one click. */
const person =
  /^(?:e_?mail(?:_?address)?|mail|user(?:_?(?:name|id|email|key|hash))?|u?uid|uname|login(?:_hint)?|account(?:_?id)?|acct|member(?:_?id)?|customer(?:_?id)?|cust_?id|client[ei](?:_?id)?|contact(?:_?id)?|subscriber(?:_?id)?|phone(?:_?number)?|tel|mobile|msisdn|first_?name|last_?name|full_?name|name|surname|nome|cognome|birth(?:day|date)?|dob|address|zip|postcode|cap|ssn|recipient|rcpt|invitee?|ref_?user|profile_?id|visitor(?:_?id)?|device_?id|install(?:ation)?_?id|distinct_?id|anonymous_?id|cid|mc_eid|_hsenc|_hsmi|mkt_tok|vero_id|oly_(?:anon|enc)_id|hsctatracking|ml_subscriber|gclid|dclid|gbraid|wbraid|fbclid|msclkid|ttclid|twclid|yclid|igshid|li_fat_id|_ga|_gl|epik|irclickid|s_cid)$/i;
const secret =
  /^(?:\w{0,24}token|auth(?:orization|_?key|_?code)?|api_?key|access_?key|key|sig(?:nature)?|sign|hash|hmac|secret|password|passwd|pwd|pass|pin|otp|code|session(?:_?id)?|sess(?:id)?|sid|phpsessid|jsessionid|csrf|xsrf|nonce|state|ticket|jwt|assertion|saml_?(?:response|request)|credential|invite|invitation|magic|confirm(?:ation)?|verify|verification|reset|unsubscribe(?:_?id)?)$/i;
/** These are also the names of files, sorts and steps. */
/** Small letters, capitals and figures in one, or 32 hexadecimal digits. */
const drawnByLot = /^(?=.*[a-z])(?=.*[A-Z])(?=(?:.*\d){2})[A-Za-z\d_-]{12,256}$|^[\da-f]{32}$/;
const open = /^(?:name|cid|contact|address|account|user|login|mail|profile_?id|mobile)$/i;
const plain = /^(?:true|false|yes|no|on|off|null|none|undefined|all|any|me|self|default|guest|anonymous|asc|desc|new|test|example|\d{1,3}|[a-z]{1,3})$/i;
const standIn = /^(?:[[$%*]|%7B|%3C|%24|x{3,}|your|redacted|placeholder|\.{2})/i;

/** What the query of a link says about who opens it: address, account, session, click. Campaign names (`utm_...`), pages and languages stay; so do fillers and single words. */
export const urlParameter: Detector = {
  kind: 'url-parameter',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const link of matchesIn(text, query)) {
      for (const match of link[0].matchAll(parameter)) {
        const [, name = '', raw = ''] = match;
        const value = raw.replace(/\)?\]\(.{0,1024}$/, '').replace(/[).,!?:\]]{1,32}$/, '');
        if (value === '' || plain.test(value) || standIn.test(value)) continue;
        const start = link.index + match.index + match[0].length - raw.length;
        if (person.test(name) ? !open.test(name) || !/^[a-z_-]{1,24}(?:\.[a-z]{2,5})?$/.test(value) : (secret.test(name) && looksDrawn(value)) || drawnByLot.test(value)) found.push(rangeOf(start, value));
      }
    }
    found.push(...findValues(text, inPath, ([, value = '']) => looksDrawn(value) && /\d\D{1,256}\d/.test(value)));
    return apart(found);
  },
  canonical: (value) => value.toLowerCase(),
};

/** A secret holds digits or both cases; a word is a step or a state. */
function looksDrawn(value: string): boolean {
  return value.length >= 6 && (/\d/.test(value) || (/[a-z]/.test(value) && /[A-Z]/.test(value) && value.length >= 12)) && !/^\d{4}-\d\d-\d\d/.test(value);
}
