/**
 * Lines that tell by their place and not by a key: `Google;Pixel 6/14/Google Play`, `samsung / SM-A536B / 13 / 4.2.0`, `Notes 3.2.1 (118)`, a link to a log.
 */
import type { Meaning } from './key-meanings.ts';

export interface PositionalLine {
  readonly key: string;
  readonly meaning: Meaning;
}

/** Makers of phones and computers, as devices name them. */
const maker = /\b(?:google|samsung|xiaomi|redmi|poco|oneplus|oppo|vivo|realme|huawei|honor|motorola|lenovo|nokia|hmd|sony|asus|fairphone|nothing|lge?|tcl|zte|apple|microsoft|dell|iphone|ipad|ipod|macbook|pixel)\b/iu;
const version = /\bv?\d+(?:[.\-_]\d+)*\b/u;
const parted = /[;/|,•·📱🤖📦]/gu;
const appVersion = /^(?:[\p{L}][\p{L}\p{N} +&'-]{0,40} )?v?\d{1,4}(?:\.\d{1,6}){1,4}[\w+-]{0,20}(?: \([\w .-]{1,30}\))?$/u;
const systemAlone = /^(?:Android|iOS|iPadOS|macOS|Mac OS X|Windows|Linux|Ubuntu|Debian|ChromeOS|HarmonyOS)(?: [\w.]{1,12}){0,3} ?\d[\w.]*(?: \([\w .,-]{1,40}\))?$/iu;
const shortId = /^\*?[A-Z0-9]{8}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const link = /^<?https?:\/\/\S{8,400}>?$/;
const logWord = /log|debug|crash|diagnos|paste|report|dump/i;

/** A line that names a maker, a model and a version in parts: enough to begin a block with. */
export function isDeviceLine(content: string): boolean {
  if (content.length > 120 || content.includes('://') || content.includes('@')) return false;
  return (content.match(parted) ?? []).length >= 2 && maker.test(content) && version.test(content) && !/[:=?!]|\. /.test(content);
}

/** What a line without a key is, next to other lines of a block; null when it is nothing known. */
export function readPositional(content: string): PositionalLine | null {
  if (isDeviceLine(content)) return { key: 'device info', meaning: 'model' };
  if (link.test(content)) return logWord.test(content) ? { key: '', meaning: 'logLink' } : null;
  if (systemAlone.test(content)) return { key: 'system', meaning: 'system' };
  if (appVersion.test(content)) return { key: 'app version', meaning: 'appVersion' };
  if (shortId.test(content) && /\d/.test(content)) return { key: 'id', meaning: 'identifier' };
  return null;
}
