import type { Range } from '../draft.ts';
import { apart } from './after-words.ts';
import { startOf, type Detector } from './detector.ts';
import { anyOf, pairOf } from './key-parts.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, shortlyBefore, textAt } from '../text/ranges.ts';

/** Not a connection, of which there are many kinds. */
const network = `(?!network|conn?e|kone|verb|połącz|接|连)(?:${anyOf('network')}|wi_?fi)`;
const label = soughtKey(new RegExp(`(?:^|_)(?:e?ssid(?:_name|_hex|_str|_\\d(?:_?\\d?_?g(?:hz)?)?)?|(?:wi_?fi|wlan)_ssid|current_wi_?fi_network|${pairOf('wi_?fi|wlan', `network|${network}`)}|connect(?:ed|ing)_to_wi_?fi|${pairOf(`${network}|network`, anyOf('name'))})$`, 'u'));
/** A word for a network may have its name behind it: a capital, a digit, and no kind of network. */
const bare = soughtKey(new RegExp(`^(?:network|${network})$`, 'u'));
const drawn = /^(?=\D*\d)(?!LTE|HSD?U?PA|W?CDMA|GSM|GPRS|EDGE|UMTS|NR|IP|WPA|W[iI]-?F[iI]|WLAN|DHCP|LAN|TYPE|MOBILE|M\.O)\p{Lu}[\p{L}\p{N}!_-]{5,31}$/u;
/** Behind a word for Wi-Fi, also in small letters: `aterm-9f21c4-g`. */
const drawnSmall = /^(?!wpa|wi-?fi|wlan|eth|en-|802|\d)(?=\D*\d)[\p{Ll}\p{N}]{2,16}(?:[-_][\p{L}\p{N}]{1,16}){1,3}$/u;
/** `CasaBianchi`, no state and no part of a program. */
const drawnInWords = /^(?!\p{L}{0,4}(?:Wi-?Fi|Conn|Enabled|Disabled|Info|Stat|Not|Direct|Manager|Service))\p{Lu}\p{Ll}{1,15}(?:\p{Lu}\p{Ll}{1,15}){1,3}$/u;
/** `paired, Villa Brandt`, `connected (Villa_5)`: a state, and behind it the name. */
const state = /^(?:connect|conn?e[sct]|paired|joined|online|verb[ou]nden|gekoppelt|coll?egat|vinculad|conectad|gekoppeld|połączon|ansluten|подключен|bağlı|ok(?!\p{L}))\p{L}{0,5}(?:[,;]| ?[(（]| (?:to|mit|con|a|à|med|z|с)(?= ))\s?["'«„“]?/iu;
const afterState = /^(?=\p{Lu}|\p{L}*[-_\d]\S*[\p{L}\d])(?!Strong|Good|Excellent|Fair|Weak|Poor|Signal|Secure|No |Internet|Limited|Private|Public|Home|Guest|Yes|WPA|WEP|IP|VPN|Wi-?Fi|LTE|NAT|DHCP|Gateway|Channel|AP |\[|[\d.,:-]+ ?(?:%|\p{L}{1,4}(?!\p{L})|$))([^,;()（）"'»”\n]{2,32}?)["'»”)）]?$/u;
/** Of Windows (`netsh wlan show profiles`). */
const profile = soughtKey(/^(?:all_user_profile|profilo_tutti_gli_utenti|profil_f[üu]r_alle_benutzer|profile_name)$/);
/** Quoted names without a colon: what supplicants, network managers and Android write. Each with the name as its first group. */
const quoted: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:ssid|access point|joined|joining|(?:join|add|remov|sav|select|enabl|forg|known)\p{L}{0,6} network|associated (?:to|with)|connected to(?: network)?|(?:start|activat)ing connection|con(?:nection)? up(?: id)?|wifi connect|scan found|(?:wi-?fi|wireless)(?:[ -]ne(?:t|tt)(?:v[aeæ]rk|wer[kt]|work|zwerk)|\)? connection)?|wlan|'ssid' value|ap(?: name)?) (?:"([^"\n]{1,32})"|'([^'\n]{1,32})'|“([^”\n]{1,32})”|„([^“”\n]{1,32})[“”]|«\s?([^»\n]{1,32}?)\s?»)/giu,
  /(?<![\p{L}\p{N}])ssid ((?=[\p{L}]*[-_\d])\p{Lu}[\p{L}\p{N}_-]{2,31})(?=[,;)]|[ \t]{0,4}(?:\r?\n|$))/giu,
  /(?<![\p{L}\p{N}])ssid:? (\p{Lu}[\p{L}\p{N}_'-]{1,20}(?: [\p{L}\p{N}_'-]{1,20}){0,3})(?= (?:channel|ch|freq|bssid|rssi|signal|security|kanal|canale?)(?![\p{L}]))/giu,
  /(?:[Ww]i-?[Ff]i(?: network)?|[Cc]on(?:nected|nesso|ectado|necté) (?:to|con|[aà])|[Vv]erbunden mit|WLAN(?:-Netz(?:werk)?)?) [(（]?((?=[\p{L}]*[-_\d])(?!W[EPi]|A[CX]\d|IEEE|IP)\p{Lu}[\p{L}\p{N}_-]{2,31}|FRITZ!Box \d{4}(?: [A-Z]{2})?)(?![\p{L}\p{N}])/gu,
  // As people say it, to the end of the sentence.
  /(?:wi-?fi|wlan|ssid|hotspot)(?: \p{L}{2,10})? (?:is (?:called|named)|si chiama|hei(?:ß|ss)t|s['’]appelle|se llama) ["“„«]?([\p{L}\p{N}][^\n"“”»,;!?]{1,31}?)(?=["“”»,;!?]|\.?[ \t]{0,4}(?:[\r\n]|$)| (?:and|but|in|on|since|und|aber|im|ma|nel|et|mais|dans|y|pero|en) )/giu,
  // As a picture of squares has it for guests.
  /WIFI:(?:[TPHR]:[^;\n]{0,80};){0,3}S:([^;\n]{1,32})/g,
  // A profile of Windows: its name, and the same in hexadecimal digits.
  /<ssid>\s{0,40}<hex>([\da-f]{2,64})<\/hex>/giu,
  /<ssid>\s{0,40}(?:<hex>[\da-f]{0,64}<\/hex>\s{0,40})?<name>([^<\n]{1,32})<\/name>/giu,
  /(?<=^|\n)[ \t]{0,8}network {0,8}: {0,4}"([^"\n]{1,32})"(?=[ \t]{0,8}\r?\n[ \t]{0,8}(?:bssid|channel|security|rssi)(?![\p{L}]))/giu,
].map((pattern) => sought(pattern));
/** In quotes, and how the network is secured behind them. Sought by that: a quote stands in any text. */
const secured = sought(/(?<="([^"\n]{1,32})"-?)(?:WPA_PSK|WPA2_PSK|SAE|WEP|OWE|NONE)(?![\p{L}\p{N}])/gu);

/** The names of Wi-Fi networks, after their label, and in quotes where systems write them. */
export const networkName: Detector = {
  kind: 'network-name',
  category: 'phone-network',
  find(text) {
    const found: Range[] = [];
    for (const { key, word, line, quoted: isQuoted } of labelsIn(text, label, profile)) {
      const range = isQuoted ? word : name(text, line, word);
      const value = textAt(text, range);
      if (isName(value) && (!key.endsWith('network_name') || /[^\p{Ll} ]/u.test(value))) found.push(range);
    }
    for (const { word, line } of labelsIn(text, bare)) {
      const value = textAt(text, word);
      const ofWifi = /(?:wi-?fi|wlan)["']?[ \t]{0,8}\W{1,3}$/i.test(shortlyBefore(text, word.start, 16));
      if (drawn.test(value) || (ofWifi && (drawnSmall.test(value) || drawnInWords.test(value)))) found.push(word);
      const start = line.start + (state.exec(textAt(text, line))?.[0].length ?? Infinity);
      const [, named] = afterState.exec(text.slice(start, line.end)) ?? [];
      if (named !== undefined && isName(named) && (ofWifi || drawn.test(named))) found.push(rangeOf(start, named));
    }
    for (const match of matchesIn(text, quoted)) {
      const value = match.slice(1).find((group) => group !== undefined) ?? '';
      if (isName(value)) found.push(rangeOf(startOf(match, value), value));
    }
    for (const { 1: value = '', index } of matchesIn(text, secured)) {
      const start = text.lastIndexOf(`"${value}"`, index) + 1;
      if (isName(value)) found.push(rangeOf(start, value));
    }
    return apart(found);
  },
  canonical: (value) => value,
};

function isName(value: string): boolean {
  return value.trim() !== '' && !/^(?:<?unknown(?: ssid)?>?|<?none>?|null|nil|true|false|n\/a|off(?:\/any)?|on|not (?:set|connected|available)|disconnected|failed|hidden|any|nessun[ao]?|non .*|kein[e]?|nicht .*|aucun|pas .*|ningun[ao]|nenhum[a]?|geen|-+|\d|0x|\[.*\]?|<.*>|option(?:al)?<.*)$/i.test(value.trim());
}

/** `(5 GHz)`, `(channel 36)`, `(3c:a6:2f:11:22:33`. */
const band = / \((?:[\d.,]{1,4} ?GHz|ch|can|kan|\w\w:)/iu;

/** Up to the next key of the same line; a name has at most 32 bytes. */
function name(text: string, line: Range, word: Range): Range {
  const whole = textAt(text, line);
  const aside = whole.search(band);
  const value = (aside > 0 ? whole.slice(0, aside) : whole).replace(/(?:,|;| \||\t| {2,}) ?[\p{L}_][\p{L}\p{N}_ ]{0,24}[:=].*$/u, '').replace(/[ \t]\p{L}[\p{L}\p{N}_]{1,24}=.*$/u, '').replace(/(?:["',;\]}\s]|(?<!\([^()]{0,32})\)){1,32}$/, '');
  return value.length <= 34 ? rangeOf(line.start, value) : word;
}
