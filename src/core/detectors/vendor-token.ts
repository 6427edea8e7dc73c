import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { entropy, isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, shortlyBefore } from '../text/ranges.ts';

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
  ['gl(?:pat|dt|rt|ptt|oas|soat|cbt|ft|imt|agent|ffct)-', '[A-Za-z0-9_.-]{20,300}'],
  ['GR1348941', '[A-Za-z0-9_-]{20}'],
  ['glc_eyJ', '[A-Za-z0-9+/=]{32,400}'],
  ['glsa_', '[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}'],
  ['gsk_', '[A-Za-z0-9]{52}'],
  ['pplx-', '[A-Za-z0-9]{48}'],
  ['cmVmd', '[A-Za-z0-9]{59}'],
  ['EZ[AT]K', '[A-Za-z0-9]{54}'],
  // Keys of programs of Microsoft and of others.
  ['(?=[A-Z-]{0,28}\\d)[A-Z\\d]{5}-', '[A-Z\\d]{5}(?:-[A-Z\\d]{5}){3}'],
  // A calendar of Google, for whoever has the link.
  ['private-', '[a-f0-9]{32}(?=/basic)'],
  ['hv[sbr]\\.', '[A-Za-z0-9_-]{24,300}'],
  ['(?:hf|api_org)_', '[A-Za-z\\d]{34}'],
  ['(?:HRKU-|figd_)', '[A-Za-z0-9_-]{36,64}'],
  ['(?:lin_(?:api|oauth)|cfat)_', '[A-Za-z0-9]{40,64}'],
  ['ntn_', '\\d{11}[A-Za-z0-9]{35}'],
  ['(?:nfp|npm|pnu)_', '[A-Za-z0-9]{36}'],
  ['pypi-AgEI', '[A-Za-z0-9_-]{50,300}'],
  ['(?:dckr_[op]at|sb_secret)_', '[A-Za-z0-9_-]{20,64}'],
  ['dapi', '[A-Fa-f0-9]{32}(?:-\\d)?'],
  ['do[opr]_v1_', '[a-f0-9]{64}'],
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
  ['xoxd-', '[A-Za-z0-9%+/=_-]{30,400}'],
  ['access_token\\$(?:production|sandbox)\\$', '[a-z0-9]{16}\\$[a-f0-9]{32}'],
  ['xapp-', '\\d-[A-Z0-9]+-\\d+-[a-z0-9]{20,80}'],
  ['https://hooks\\.slack\\.com/(?:services|workflows|triggers)/', '[A-Za-z0-9_/+-]{12,120}'],
  ['AAAA[A-Za-z0-9_-]{7}:', '[A-Za-z0-9_-]{100,200}'],
  ['\\d{13,17}\\|', '[A-Za-z0-9_-]{27}'],
  ['(?:AC|SK)', '[a-f0-9]{32}'],
  ['AT[AC]TT3', '[A-Za-z0-9_=-]{100,250}'],
  ['(?:ATBB|ico-)', '[A-Za-z0-9]{32}'],
  ['AKCp', '[A-Za-z0-9]{60,80}'],
  ['LTAI', '[A-Za-z0-9]{16,20}'],
  ['AQVN', '[A-Za-z0-9_-]{35,38}'],
  ['API-', '[A-Z0-9]{26}'],
  ['CLOJARS_', '[a-z0-9]{60}'],
  ['FLWSECK(?:_TEST)?-', '[a-h0-9]{12,32}(?:-X)?'],
  ['NRAK-', '[A-Z0-9]{27}'],
  ['NR(?:II|RA|SP|AL)-', '[A-Za-z0-9_-]{32,42}'],
  ['NRJS-', '[a-f0-9]{19}'],
  ['PMAK-', '[A-Fa-f0-9]{24}-[A-Fa-f0-9]{34}'],
  ['CCIPAT_', '[A-Za-z0-9_]{40,80}'],
  ['1//0', '[A-Za-z0-9_-]{30,200}'],
  ['4b1d', '[A-Za-z0-9]{38}'],
  ['[MNO][A-Za-z0-9_-]{23,27}\\.', '[A-Za-z0-9_-]{6}\\.[A-Za-z0-9_-]{27,45}'],
  ['(?:bot)?\\d{6,12}:AA', '[A-Za-z0-9_-]{33}'],
  ['[ps]k\\.eyJ1I', '[A-Za-z0-9_-]{24,400}(?:\\.[A-Za-z0-9_-]{20,24})?'],
  ['(?:pub)?key-', '[a-f0-9]{32}'],
  ['access-(?:sandbox|development|production)-', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'],
  ['aio_', '[A-Za-z0-9]{28}'],
  ['amzn\\.mws\\.', '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'],
  ['bedrock-api-key-', '[A-Za-z0-9+/=]{30,400}'],
  ['da2-', '[a-z0-9]{26}'],
  ['dnkey-', '[A-Za-z0-9_=-]{26}-[A-Za-z0-9_=-]{52}'],
  ['dp\\.(?:pt|st|ct|sa|scim|audit)\\.', '(?:[a-z0-9_-]{1,40}\\.)?[A-Za-z0-9]{40,44}'],
  ['dt0[a-z]\\d\\d\\.', '[A-Za-z0-9]{24}\\.[A-Za-z0-9]{64}'],
  ['duffel_(?:test|live)_', '[A-Za-z0-9_=-]{43}'],
  ['fio-u-', '[A-Za-z0-9_=-]{64}'],
  ['fo1_', '[A-Za-z0-9_-]{43}'],
  ['fm[12][ar]?_', '[A-Za-z0-9+/]{100,2048}={0,3}'],
  ['https://(?:canary\\.|ptb\\.)?discord(?:app)?\\.com/api/webhooks/', '\\d{16,20}/[A-Za-z0-9_-]{60,80}'],
  ['https://[a-z0-9-]{1,60}\\.webhook\\.office\\.com/webhookb2/', '[A-Za-z0-9@/-]{60,400}'],
  ['https://hooks\\.zapier\\.com/hooks/catch/', '\\d{4,12}/[A-Za-z0-9]{5,20}'],
  // Whoever has the link may read, or join.
  ['https://(?:chat\\.whatsapp\\.com/(?:invite/)?|t\\.me/(?:\\+|joinchat/)|d(?:rive|ocs)\\.google\\.com/[a-z]{4,12}/(?:u/\\d/)?d/(?:e/)?|(?:www\\.)?dropbox\\.com/s(?:cl/f[io])?/|1drv\\.ms/[a-z]/(?:s!)?)', '[A-Za-z0-9_-]{13,80}'],
  ['https://(?:(?:[a-z0-9-]{1,40}\\.)?zoom\\.us/(?:j|w|my)/|meet\\.google\\.com/|teams\\.(?:microsoft|live)\\.com/(?:l/meetup-join|meet)/)', '[A-Za-z0-9_%.@-]{9,200}'],
  ['live_(?:pub_)?', '[a-f0-9]{31,35}'],
  ['pat', '[A-Za-z0-9]{14}\\.[a-f0-9]{64}'],
  ['[ps]at\\.', '[A-Za-z0-9_-]{22}\\.[A-Za-z0-9]{24}\\.[A-Za-z0-9]{20}'],
  ['pscale_(?:tkn|oauth|pw)_', '[A-Za-z0-9_=.-]{32,64}'],
  ['(?:pul-|sbp_|bk[up]a_)', '[a-f0-9]{40}'],
  ['r8_', '[A-Za-z0-9]{37,40}'],
  ['rdme_', '[a-z0-9]{70}'],
  ['rubygems_', '[a-f0-9]{48}'],
  ['secret_', '[A-Za-z0-9]{43}'],
  ['sha256~', '[A-Za-z0-9_-]{43}'],
  ['shippo_(?:live|test)_', '[A-Fa-f0-9]{40}'],
  ['sl\\.', '[A-Za-z0-9_=-]{120,1200}'],
  ['sm_[aps]at_', '[A-Za-z0-9]{16}'],
  ['sq[apu]_', '[a-z0-9]{40}'],
  ['tfp_', '[A-Za-z0-9_.=-]{44,70}'],
  ['v1\\.0-', '[a-f0-9]{24}-[a-f0-9]{146}'],
  ['x(?:keys|smtps)ib-', '[a-f0-9]{64}-[A-Za-z0-9]{16}'],
  ['[xyz]p(?:rv|ub)', '[1-9A-HJ-NP-Za-km-z]{107,108}'],
  ['xai-', '[A-Za-z0-9]{70,90}'],
];
/** Tokens that are known by what stands in their middle or at their end: what may stand before it, and what follows. */
const middles: readonly (readonly [middle: RegExp, before: RegExp, after: RegExp])[] = [
  [sought(/\.atlasv1\./g), /(?<![A-Za-z0-9_.-])[A-Za-z0-9]{14}$/, /[A-Za-z0-9_=-]{60,70}(?![A-Za-z0-9_=-])/y],
  [sought(/(?<=[A-Za-z0-9])_mmk/g), /(?<![A-Za-z0-9_-])[A-Za-z0-9]{6}_[A-Za-z0-9]{29}$/, /(?![A-Za-z0-9_-])/y],
  [sought(/(?<=[a-f0-9])-us(?=\d)/g), /(?<![A-Za-z0-9_-])[a-f0-9]{32}$/, /\d{1,2}(?![A-Za-z0-9_-])/y],
  [sought(/(?<=\d)Q~/g), /(?<![A-Za-z0-9_~.-])[A-Za-z0-9_~.]{3}\d$/, /[A-Za-z0-9_~.-]{31,34}(?![A-Za-z0-9_~-])/y],
];
const longestBefore = 64;
const anywhere = sought(new RegExp(`(?<![A-Za-z0-9_-])(?:${shapes.map(([prefix, rest]) => `${prefix}${rest}`).join('|')})(?![A-Za-z0-9_])`, 'g'));
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
    for (const match of matchesIn(text, anywhere)) {
      const [value] = match;
      const isFixed = /^(?:[sr]k_|tskey-|https:|AGE-|access-)/.test(value);
      if (isFixed || (entropy(value) >= (value.length >= long ? longBits : leastBits) && !isFiller(value))) found.push(rangeOf(match.index, value));
    }
    const around = middles.flatMap((shape) => findAround(text, ...shape));
    return around.length === 0 ? found : [...found, ...around].sort((a, b) => a.start - b.start).filter((range, i, all) => range.start >= (all[i - 1]?.end ?? 0));
  },
  canonical: (value) => value,
};

function findAround(text: string, middle: RegExp, before: RegExp, after: RegExp): Range[] {
  const found: Range[] = [];
  for (const { 0: written, index: at } of matchesIn(text, middle)) {
    const head = before.exec(shortlyBefore(text, at, longestBefore))?.[0];
    after.lastIndex = at + written.length;
    const tail = head === undefined ? undefined : after.exec(text)?.[0];
    if (head !== undefined && tail !== undefined && entropy(head + tail) >= leastBits) found.push({ start: at - head.length, end: at + written.length + tail.length });
  }
  return found;
}

function isFiller(value: string): boolean {
  return isStandIn(value) || isStandIn(value.replace(/^[A-Za-z0-9]{2,8}[-_.]/, ''));
}
