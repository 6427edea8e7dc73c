/**
 * Lines that tell by their place and not by a key: `Google;Pixel 6/14/Google Play`, `samsung / SM-A536B / 13 / 4.2.0`, `Notes 3.2.1 (118)`, a link to a log.
 */
import type { Meaning } from './key-meanings.ts';
import { withoutGiven } from '../placeholders.ts';
import { deviceNames, makerNames } from './maker-names.ts';

export interface PositionalLine {
  readonly key: string;
  readonly meaning: Meaning;
  /** Where it begins in the content: behind a bullet. */
  readonly at: number;
}

const maker = new RegExp(String.raw`\b(?:${makerNames})\b`, 'iu');
const device = new RegExp(String.raw`\b(?:${deviceNames})\b`, 'iu');
/** `iPhone13,2`, `SM-A536B`, `2201117TY`: what a device calls itself. */
const modelCode = /\b(?:(?:iPhone|iPad|iPod|Watch|AppleTV|Mac(?:BookPro|BookAir|mini|Pro)?)\d{1,2},\d{1,2}|[A-Z]{2,3}-[A-Z]?\d{2,4}[A-Z\d]{0,6}|\d{7,10}[A-Z]{1,3}|CPH\d{4}|RMX\d{4}|V\d{4}[A-Z]?)\b/;
/** A system with its number: `Android 14`, `iOS: 17.4.1`, `Windows 11`. */
const systemWithNumber = /\b(?:android|ios|ipados|macos|windows|linux|ubuntu|debian|wear os|watchos|webos|tizen|tvos|harmonyos)(?: (?:os|version))?:? ?v?\d[\w.]{0,11}/iu;
/** `iPhone (17.5.1)`. */
const modelWithSystem = /^(?:iPhone|iPad|iPod touch|Apple TV|Apple Watch)[\w ,-]{0,24} ?\((?:i(?:Pad)?OS )?\d{1,2}(?:\.\d{1,2}){1,2}\)(?:$|[ -])/;
/** `Sent from Inkwell 6.1 (611) on iPhone 13, iOS 17.4.1`: mail programs do not write their number there. */
const sentBy = /^(?:sent|inviato|gesendet|envoyé|enviado|verzonden|wysłano|skickat)\b.{1,60}?\d\.\d/iu;
/** `TeamYak 4.35.126 (Production) x64, Windows 11 Pro 10.0.22631`: an app and what it runs on, without words of a person's. */
const appOnSystem = /^(?!.* \p{Ll}{3})\p{Lu}[\p{L} ]{1,40} \d{1,4}\.\d.{0,60}[,;/–—] /u;
/** `uname -a`. */
const kernel = /^(?:Linux|Darwin) \S{1,64} \d\S{3,60} [#DF]/;
/** What mail programs and people write of a device. */
const saidByPerson = /\b(?:sent|my|is|are|was|have|has|with|and|from|inviato|mio|gesendet|mein|envoyé|mon|enviado)\b/iu;
const version = /\bv?\d+(?:[.\-_]\d+)*\b/u;
const bullet = /^[-*•·▪・]\s{0,4}(?<=[\s・])/u;
/** `[Device] Pixel 6a`, `[运行环境] iPhone 13 Pro(16.6)-2.1.0(37)`; a placeholder ends with its number. */
const label = /^\[(\p{L}[^\]\n]{1,30}(?<! \d{1,6}))\]\s{1,4}(?=\S)/u;
/** A device by the code or the name that it gives itself, among other parts of a line. */
const appleCode = /\b(?:iPhone|iPad|iPod|Watch|AppleTV|Mac)\d{1,2},\d{1,2}\b/;
const makerAlone = new RegExp(`^(?:${makerNames})$`, 'iu');
const modelAlone = new RegExp(`^${modelCode.source.slice(2)}$`);
/** `Motorola moto g(60)`. */
const deviceAlone = new RegExp(String.raw`^(?=.*\d|ip\w+ (?:se|x|air|pro|mini))(?:${deviceNames})(?: [\w()+-]{1,16}){1,4}(?:, \d[\d.]{0,7})?$`, 'i');
const locale = /^[a-z]{2}[-_][A-Z]{2}$/;
const connection = /^(?:LTE|[2-5]G|Wi-?Fi|WLAN|Cellular)$/i;
const longId = /^(?=[\da-f]{0,63}\d)(?=\d{0,63}[a-f])[\da-f]{12,64}$/i;
/** What a browser says of itself. */
const userAgent = /^Mozilla\/5\.0 \(/;
/** `Inkwell 3.1 | webOS 6.3 | OLED42`: people part what they list with commas. */
const betweenBars = /\|.*\|/;
const parted = /[;/|,•·📱🤖📦]/gu;
const appVersion = /^(?:[\p{L}][\p{L}\p{N} +&'-]{0,40}[ -])?v?\d{1,4}(?:\.\d{1,6}){1,4}(?:[\w+-][\w.+-]{0,19})?(?:(?: {0,2}\([\w .,/-]{1,40}\)){1,2}| \p{Lu}\p{Ll}{2,12}|(?: \p{L}{2,20} \d{1,4}(?:\.\d{1,6}){1,3}){1,6}|,? ?[/·-]? ?build \d{1,8})?(?:, [a-z]\w*(?:\.\w+){1,5})?(?:,? \p{Ll}{2,4} (?:Android|i\p{L}{1,5}OS|iP\w{2,4}|Windows|[Mm]ac|Linux|Ubuntu)[\w .()]{0,30})?(?<!\.)$/u;
/** `[Inkwell 7.2] [Android 13]`, with what is not the system's. */
const inBrackets = /^\[[^\][]{2,40}\](?: ?\[[^\][]{2,40}\]){1,6}$/;
const systemAlone = /^(?:Microsoft )?(?:\.NET|Android|iOS|iPadOS|macOS|Mac OS X|darwin|Windows|win32|Linux|Ubuntu|Debian|ChromeOS|HarmonyOS)(?: [\w.]{1,12}){0,3} ?\d[\w.]*(?: \([\w .,-]{1,40}\))?(?:,? (?:arm|x|aarch|amd)[\w-]{2,8})?$/iu;
const shortId = /^\*?[A-Z0-9]{8}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const link = /^<?https?:\/\/\S{8,400}>?$/;
const logWord = /log|debug|crash|diagnos|paste|report|dump/i;

/** A line that names a maker or a model and a version in parts, or a device and its system: enough to begin a block with. */
export function isDeviceLine(content: string): boolean {
  if (content.length > 160 || !/\d/.test(content) || /:\/\/|\S@/.test(content)) return false;
  // The number of a placeholder is no version.
  const line = withoutGiven(content.replace(bullet, '').replace(label, ''));
  const parts = (line.match(parted) ?? []).length;
  if (parts >= 2 && line.length <= 120 && (maker.test(line) || appleCode.test(line) || (betweenBars.test(line) && systemWithNumber.test(line))) && version.test(line) && !/[:=?!]|\. |(?: \p{Ll}{2,}){3} /u.test(line)) return true;
  if (modelWithSystem.test(line) || kernel.test(line) || isRowOfBrackets(content)) return true;
  if ((parts === 0 && !/ [—–-] |\d\.\d.{0,80}\)$/.test(line)) || /[=?!]|\. /.test(line)) return false;
  return systemWithNumber.test(line) && !line.replace(systemWithNumber, '').includes(':') && (device.test(line) || modelCode.test(line)) && (!saidByPerson.test(line) || sentBy.test(line.replace(systemWithNumber, '')));
}

function isRowOfBrackets(content: string): boolean {
  return inBrackets.test(content) && systemWithNumber.test(content) && /\d\.\d/.test(content.replace(systemWithNumber, ''));
}

/** What a line without a key is, next to other lines of a block; null when it is nothing known. */
export function readPositional(written: string): PositionalLine | null {
  const named = isRowOfBrackets(written) ? null : label.exec(written);
  const at = (named ?? bullet.exec(written))?.[0].length ?? 0;
  const what = meaningOf(written.slice(at));
  return what && { ...what, key: named?.[1] ?? what.key, at };
}

/** A system with its number and nothing else: `Android 14`, `Windows 10 Pro 22H2`. */
export function isSystem(content: string): boolean {
  return systemAlone.test(content);
}

/** A device by the code or the name that it gives itself, and nothing else: `SM-A536B`, `Motorola moto g(60)`. */
export function isModel(content: string): boolean {
  return modelAlone.test(content) || deviceAlone.test(content);
}

function meaningOf(content: string): Omit<PositionalLine, 'at'> | null {
  if (isDeviceLine(content)) return { key: 'device info', meaning: 'model' };
  if (link.test(content)) return logWord.test(content) ? { key: '', meaning: 'logLink' } : null;
  if (systemAlone.test(content)) return { key: 'system', meaning: 'system' };
  if (appVersion.test(content) || (appOnSystem.test(content) && systemWithNumber.test(content))) return { key: 'app version', meaning: 'appVersion' };
  if ((shortId.test(content) && /\d/.test(content)) || longId.test(content)) return { key: 'id', meaning: 'identifier' };
  if (makerAlone.test(content)) return { key: 'maker', meaning: 'maker' };
  if (isModel(content)) return { key: 'model', meaning: 'model' };
  if (connection.test(content)) return { key: 'network', meaning: 'network' };
  if (locale.test(content)) return { key: 'locale', meaning: 'language' };
  if (userAgent.test(content)) return { key: 'user agent', meaning: 'system' };
  return null;
}
