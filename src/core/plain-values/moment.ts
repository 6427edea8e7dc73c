import { say, type PlainPart, type Translator } from './plain-value.ts';

/** Webmail has been seen to put blanks behind the colons: `12: 52: 42.705+0200`. */
const iso = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}): ?(\d{2})(?:: ?(\d{2}))?(?:[.,]\d{1,9})? ?(Z|[+-]\d{2}:?\d{2})?$/;
/** Seconds or milliseconds since 1970, between 2001 and 2100. */
const since1970 = /^([1-3]?\d{9})(\d{3})?$/;

/** A time as apps write it to a date as people say it, and what its offset tells. */
export const moment: Translator = {
  explains: new Set([
    'whatsapp_deviceTime', 'whatsapp_localBackup', 'whatsapp_cloudBackupTime', 'whatsapp_migration', 'keys_time', 'product_crashTimes', 'product_installedUpdated', 'product_lastCleanup', 'product_podcastsFetched',
    'product_pushRegistered', 'product_windowsSince', 'keys_usedSince',
  ]),
  translate(value) {
    const text = value.trim();
    if (/^never$/i.test(text)) return [say('value_never')];
    if (/^unknown$/i.test(text)) return [say('value_notTold')];
    const epoch = since1970.exec(text);
    if (epoch) return [clock(new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 19)), say('value_utc')];
    const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', offset] = iso.exec(text) ?? [];
    if (year === '' || !isReal(month, day, hour, minute)) return null;
    const at = clock(`${year}-${month}-${day}T${hour}:${minute}:${second}`);
    return offset === undefined || offset === 'Z' ? [at] : [at, say('value_offset', { is: 'text', text: readable(offset) })];
  },
};

function clock(at: string): PlainPart {
  return say('value_is', { is: 'clock', at });
}

function isReal(month: string, day: string, hour: string, minute: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && Number(hour) < 24 && Number(minute) < 60;
}

/** `+0200` to `UTC+2`, `+0530` to `UTC+5:30`. */
function readable(offset: string): string {
  const [, sign = '', hours = '', minutes = ''] = /^([+-])(\d{2}):?(\d{2})$/.exec(offset) ?? [];
  const whole = Number(hours);
  return `UTC${whole === 0 && minutes === '00' ? '' : `${sign === '-' ? '−' : '+'}${String(whole)}${minutes === '00' ? '' : `:${minutes}`}`}`;
}
