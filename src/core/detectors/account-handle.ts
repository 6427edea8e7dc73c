import type { Range } from '../draft.ts';
import { isEveryday } from './everyday-words.ts';
import { apart } from './after-words.ts';
import { findMatches, startOf, type Detector } from './detector.ts';
import { anyOf } from './key-parts.ts';
import { isInQuery, labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { saysUser } from '../text/first-person.ts';
import { isNoName } from './name-shape.ts';
import { isStandIn } from './stand-in.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

const service =
  'x|twitter|instagram|insta|ig|telegram|tg|discord|git_?hub|git_?lab|codeberg|bitbucket|mastodon|fediverse|blue_?sky|threads|tik_?tok|snap_?chat|snap|facebook|fb|linked_?in|skype|threema|matrix|element|xbox(?:_live)?|xbl|psn|play_?station|steam|nintendo|epic(?:_games)?|battle_?net|riot|roblox|minecraft|twitch|you_?tube|yt|reddit|pinterest|tumblr|we_?chat|weixin|line|kik|viber|signal|venmo|cash_?app|paypal_?me|strava|garmin|duolingo|spotify|sound_?cloud|last_?fm|flickr|keybase|jabber|xmpp|irc|icq|ebay|vinted|etsy|fortnite';
/** `Twitter: @anna`, `discord_username=x`: the name of the service, with or without what of it. */
const ofService = soughtKey(new RegExp(`^(?:(?:my|user|owner|account|your|conta[ct]{1,2}o?)_)?(?:${service})(?:_(?:user_?name|user|handle|account|nick(?:name)?|name|profile|tag|id|login))?$|^(?!prof|play)(?:\\p{L}{3,12}_account|${anyOf('user')})$`, 'u'));
const surely = /_(?:user_?name|handle|nick(?:name)?|tag|user)$/;
/** Of games, forums and stores. */
const own = soughtKey(/(?:^|_)(?:handle|gamer_?tag|player_?(?:name|tag|id)|battle_?tag|summoner(?:_name)?|in_game_name|ign|character_name|nick|nick_?name|alias|screen_?name|pseudo(?:nym)?|soprannome|spitzname|apodo|apelido|friend_code|threema_id|steam_?id|channel_(?:name|handle)|forum_(?:name|user(?:name)?)|chat_name|profile_(?:name|url|handle)|nome_giocatore|takma_ad[ıi]?|nadimak|ник|никнейм|spielername|nom_du_joueur|nombre_de_jugador|ニックネーム|닉네임|微信号|[昵暱][称稱])$/);
const ofElse = /(?:device|window|view|file|service|server|host|file|network|wi_?fi|key|color|icon)_/;
const handle = /^@?(?:live:\.?)?[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{0,38}[\p{L}\p{N}_])?(?:#\d{3,6})?$/u;
const spaced = /^[\p{L}\p{N}_.-]{2,24}(?: [\p{L}\p{N}_.-]{1,24}){0,2}(?:#\d{3,6})?$/u;
/** What goes on as a sentence is no name. */
const sentence = /(?:^| )(?:is|was|not|the|my|in|has|cannot|can|already|taken|too|è|non|ist|nicht|est|pas|no|es)(?: |$)/i;
const setting = /^(?:true|false|on|off|yes|no|none|null|nil|unknown|enabled|disabled|connected|disconnected|linked|unlinked|installed|not|logged|signed|active|inactive|available|unavailable|ok|failed|error|undefined|unset|required|optional|missing|offline|online|custom|n.a|0x.*|\d+[xpm][\d.]*s?|.*(?:Screen|Activity|Fragment|View|Page|Controller|Dialog)|public|private|default|premium|free|\d{1,4}|v?\d+(?:\.\d+)+\S*|\d{4}-\d\d-\d\d.*|-+|https?:.*|com\..*)$/i;
/** On Matrix, Discord and Steam a name has a shape that little else has. */
const shapes: readonly RegExp[] = [
  /(?<![\p{L}\p{N}._@:/-])@[\w.=-]{2,64}:[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}_@/.-])STEAM_[0-5]:[01]:\d{4,12}(?!\d)|(?<![\p{L}\p{N}_-])\[U:1:\d{4,12}\]/gu,
  /(?<![\p{L}\p{N}_@/.-])7656119\d{10}(?!\d)/gu,
  /(?<![\p{L}\p{N}_/-])SW-\d{4}-\d{4}-\d{4}(?!\d)/gu,
  /(?<![\p{L}\p{N}_.@/-])@[\w.-]{2,40}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}(?![\p{L}\p{N}])/giu,
].map((pattern) => sought(pattern));
/** `my player tag is #2PYQ8R9J`: a sign and what no word is. */
const tag = sought(/(?<![\p{L}\p{N}])(?:player|gamer|friend|clan)[ -]?(?:tag|code)(?: (?:is|ist|è|est|es))?[ :]{1,3}(#[A-Z\d]{5,12})(?![\p{L}\p{N}])/giu);
/** Profiles: whose they are stands in the link. */
const profile = sought(/(?<![\p{L}\p{N}-]|\/(?:api|gist|raw)\.)(?:t\.me|telegram\.me|twitter\.com|x\.com|instagram\.com|facebook\.com|fb\.com|tiktok\.com\/@|github\.com|linkedin\.com\/in|twitch\.tv|youtube\.com\/@|reddit\.com\/u(?:ser)?|steamcommunity\.com\/(?:id|profiles)|venmo\.com(?:\/u)?|paypal\.me|bsky\.app\/profile|threads\.net\/@|wa\.me|keybase\.io)\/?((?<=[/@])[\w.-]{3,40})(?=["')\],.;\s]|$|\?|\/?(?:["')\s]|$))/giu);
/** Sites that are shown, and those of whose desk an address is; `anna@annaconti.it` is a person's. */
const site = /(?:\/\/(?:[a-z\d-]{1,30}\.){0,2}|www\.|(?<![\p{L}\p{N}._-])(?:support|help|info|contact|feedback|hello|service|team)@)([a-z\d-]{3,40})\.[a-z]{2,12}(?![\p{L}\p{N}])/giu;
/** `github.com/NAME.png`: the picture of an account in a page's source. */
const picture = /\.(?:png|svg|jpe?g)$/i;
const noProfile = /^(?:share|sharer|intent|login|signup|home|search|help|about|privacy|terms|settings|explore|hashtag|joinchat|features|pricing|orgs|apps|policies|legal|watch|groups|events|pages|tv|reel|status)$/i;
/** Said in a sentence: `my Telegram is @anna`, `on Discord as anna#1234`. */
const said = sought(new RegExp(`(?<![\\p{L}\\p{N}])(?:${service.replaceAll('_?', ' ?').replace(/_/g, ' ')}|nickname|user ?name|handle|nick|account|profile?|usuario|utente|seller)(?: (?:user(?: ?name)?|handle|account|nick(?:name)?|name|id|profile|tag))?(?: is| called| as| è| ist| lautet| est| es| é| ?:)? (@[\\w.]{2,40}|[\\w.]{2,32}#\\d{4,6}|(?<=(?:is|è|ist|est|es|é|:|handle|name|nick) )(?=[a-z.]{1,24}[\\d_])[\\w.]{3,32})`, 'giu'));

/** Names of accounts on services and in games: after their label, in links to profiles, and in the shapes that some services give them. States and versions stay. */
export const accountHandle: Detector = {
  kind: 'account-handle',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const label of labelsIn(text, ofService, own)) {
      const { key, word, line, quoted } = label;
      const isOwn = own.test(key) && !ofElse.test(key);
      if (!isOwn && (!ofService.test(key) || isInQuery(text, label))) continue;
      if (isCode(text, key, word)) continue;
      const range = isOwn && !quoted ? withRest(text, word, line) : word;
      if (isHandle(key, textAt(text, word), isOwn || surely.test(key)) || (range !== word && !isEveryday(textAt(text, range)))) found.push(range);
    }
    found.push(...findMatches(text, shapes));
    let sites: ReadonlySet<string> | null = null;
    for (const pattern of [said, profile, tag]) {
      for (const match of matchesIn(text, pattern)) {
        const name = (match[1] ?? '').replace(picture, '').replace(/[.-]{1,32}$/, '');
        // With nothing between them a page of the firm may be meant, unless somebody speaks of their own.
        if (pattern === said && !/(?: (?:is|called|as|è|ist|lautet|est|es|é)|:) @|#|(?:handle|name|nick) \S+$/u.test(match[0]) && !saysUser(shortlyBefore(text, match.index, 32))) continue;
        if (name.length < 3 || (name.includes('#') && isEveryday(name.replace(/#\d{4,6}$/, ''))) || noProfile.test(name) || isNoName(name)) continue;
        // A page of who has a site of that name in the same text, as firms put both below their mails.
        if (pattern !== profile || !(sites ??= sitesIn(text)).has(name.toLowerCase())) found.push(rangeOf(startOf(match), name));
      }
    }
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/^@/, ''),
};

/** The names of the sites that a text speaks of: `inkwell` of `help@inkwell.example` and `www.inkwell.com`. */
function sitesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(site)].map(([, name = '']) => name.toLowerCase()));
}

/** `line = line.strip()`, `element = self.root`: what a program does with a variable of that name. */
function isCode(text: string, key: string, { start, end }: Range): boolean {
  return text.charAt(end) === '(' || /^(?:self|this)[.-]/.test(text.slice(start, start + 5)) || text.startsWith(`${key}.`, start);
}

/** Behind a label that things have too, only what begins with the sign or is written as no word is. */
function isHandle(key: string, value: string, sure: boolean): boolean {
  if (!handle.test(value) || setting.test(value) || (!value.includes('.') && isStandIn(value.replace(/^@/, ''))) || value.length < (/^[\w@.]/.test(value) ? 3 : 2)) return false;
  if (value.startsWith('@') || key === 'x') return value.startsWith('@');
  return sure ? !isEveryday(value) || /\d/.test(value) : /\p{L}/u.test(value) && (/[\d_#]/.test(value) || /\p{Ll}\.\p{Ll}/u.test(value)) && !/^\p{L}\d{1,2}$/u.test(value);
}

/** A name in a game may be two words. */
function withRest(text: string, word: Range, line: Range): Range {
  const whole = textAt(text, line).trimEnd();
  return whole.includes(' ') && spaced.test(whole) && !sentence.test(whole) ? rangeOf(line.start, whole) : word;
}
