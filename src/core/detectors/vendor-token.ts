import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { entropy, isStandIn } from './stand-in.ts';

/** The first characters of the tokens of common services, what follows them, in the services' own documentation. */
const shapes: readonly (readonly [prefix: string, rest: string])[] = [
  ['A3', '-[A-Z0-9]{6}-[A-Z0-9]{6,11}(?:-[A-Z0-9]{5}){3,5}'],
  ['ops_eyJ', '[A-Za-z0-9+/=_-]{60,2048}'],
  ['AGE-SECRET-KEY-1', '[A-Z0-9]{58}'],
  ['sk-ant-', '[a-z0-9]{3,10}-[A-Za-z0-9_-]{80,120}AA'],
  ['sk-(?:proj|admin|svcacct)-', '[A-Za-z0-9_-]{40,256}'],
  ['sk-', '[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20,30}'],
  ['(?:AKIA|ASIA|ABIA|ACCA|AROA|AIDA)', '[A-Z0-9]{16}'],
  ['ABSK', '[A-Za-z0-9+/]{80,280}={0,2}'],
  ['AIza', '[A-Za-z0-9_-]{35}'],
  ['ya29\\.', '[A-Za-z0-9_-]{30,512}'],
  ['GOCSPX-', '[A-Za-z0-9_-]{28}'],
  ['gh[pousr]_', '[A-Za-z0-9]{36,255}'],
  ['ghs_\\d{1,12}_eyJ', '[A-Za-z0-9_.-]{40,1024}'],
  ['github_pat_', '[A-Za-z0-9]{22}_[A-Za-z0-9]{59}'],
  ['gl(?:pat|dt|rt|ptt|soat|cbt|ft|imt|agent|ffct)-', '[A-Za-z0-9_.-]{20,300}'],
  ['GR1348941', '[A-Za-z0-9_-]{20}'],
  ['glc_eyJ', '[A-Za-z0-9+/=]{32,400}'],
  ['glsa_', '[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}'],
  ['gsk_', '[A-Za-z0-9]{52}'],
  ['hv[sbr]\\.', '[A-Za-z0-9_-]{24,300}'],
  ['hf_', '[A-Za-z]{34}'],
  ['api_org_', '[A-Za-z]{34}'],
  ['HRKU-', '[A-Za-z0-9_-]{36,64}'],
  ['lin_api_', '[A-Za-z0-9]{40,42}'],
  ['ntn_', '\\d{11}[A-Za-z0-9]{35}'],
  ['npm_', '[A-Za-z0-9]{36}'],
  ['pypi-AgEI', '[A-Za-z0-9_-]{50,300}'],
  ['pplx-', '[A-Za-z0-9]{48}'],
  ['pnu_', '[A-Za-z0-9]{36}'],
  ['dckr_(?:pat|oat)_', '[A-Za-z0-9_-]{20,40}'],
  ['dapi', '[A-Fa-f0-9]{32}(?:-\\d)?'],
  ['dop_v1_', '[a-f0-9]{64}'],
  ['cfat_', '[A-Za-z0-9]{40,60}'],
  ['s-s4t2(?:ud|af)-', '[a-f0-9]{64}'],
  ['sntry[su]_', '[A-Za-z0-9+/=_-]{40,400}'],
  ['sgp_', '(?:[A-Fa-f0-9]{16}_)?[A-Fa-f0-9]{40}'],
  ['sq0(?:atp|csp)-', '[A-Za-z0-9_-]{22,43}'],
  ['EAAA', '[A-Za-z0-9_-]{50,70}'],
  ['EAA', '[A-Za-z0-9]{100,300}'],
  ['[sr]k_(?:live|test)_', '[A-Za-z0-9]{16,120}'],
  ['whsec_', '[A-Za-z0-9+/=]{32,64}'],
  ['SG\\.', '[A-Za-z0-9_-]{20,24}\\.[A-Za-z0-9_-]{39,50}'],
  ['shp(?:at|ca|pa|ss)_', '[A-Za-z0-9]{32,40}'],
  ['tskey-[a-z]{2,16}-', '[A-Za-z0-9]{8,32}-[A-Za-z0-9]{16,48}'],
  ['vc[pkair]_', '[A-Za-z0-9]{24,80}'],
  ['tk-us-', '[A-Za-z0-9_-]{48}'],
  ['xox[abeoprs]-', '(?:\\d-)?(?:\\d{6,}-)+[A-Za-z0-9-]{6,300}'],
  ['xoxe(?:\\.xox[bp])?-', '\\d-[A-Za-z0-9]{100,250}'],
  ['xapp-', '\\d-[A-Z0-9]+-\\d+-[a-z0-9]{20,80}'],
  ['https://hooks\\.slack\\.com/(?:services|workflows|triggers)/', '[A-Za-z0-9_/+-]{12,120}'],
  ['AAAA[A-Za-z0-9_-]{7}:', '[A-Za-z0-9_-]{100,200}'],
  ['\\d{13,17}\\|', '[A-Za-z0-9_-]{27}'],
  ['SK', '[a-f0-9]{32}'],
];
const anywhere = new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.map(([prefix, rest]) => `${prefix}${rest}`).join('|')})(?![A-Za-z0-9_])`, 'g');
/** What follows the prefix must be mixed, the more so the longer it is: a row of the same few characters is an example's. */
const leastBits = 2.2;
const longBits = 2.8;
const long = 24;

/** Tokens and keys of common services, known by their prefix and length. Fillers and the manuals' examples stay. */
export const vendorToken: Detector = {
  kind: 'access-token',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const match of text.matchAll(anywhere)) {
      const [value] = match;
      const isFixed = /^(?:[sr]k_|tskey-|https:|AGE-)/.test(value);
      if (isFixed || (entropy(value) >= (value.length >= long ? longBits : leastBits) && !isFiller(value))) found.push({ start: match.index, end: match.index + value.length });
    }
    return found;
  },
  canonical: (value) => value,
};

function isFiller(value: string): boolean {
  return isStandIn(value) || isStandIn(value.replace(/^[A-Za-z0-9]{2,8}[-_.]/, ''));
}
