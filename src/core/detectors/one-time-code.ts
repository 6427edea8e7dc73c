/** Codes that sign in once, as people tell of them and as they come in messages: `my verification code is 482 913`, `482-913 is your WhatsApp code`. */
import type { Range } from '../draft.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

/** What such a code is for, in either order with the word for it. */
const purpose = 'v[eé]rif\\p{L}{1,9}|confirm\\p{L}{1,6}|conferma|segur\\p{L}{1,5}|sicurezza|security|sécurité|login|sms|смс|otp|2fa|one-time|whatsapp|telegram|signal|doğrulama|weryfikacyjny|подтверждения';
const codeWord = sought(new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${purpose})[ -]?(?:codes?|kodu?)|(?:codice|code|código|kod|код)(?: \\p{L}{1,4}['’]?(?: the)?)? ?(?:${purpose})|(?:bestätigungs|einmal|verifizierungs|sicherheits|registrierungs|verificatie|verifierings)[ck]ode?|otp|[mi]?tan|(?<=(?:the|your|il|le|el) )c[oó]d\\p{L}{1,3}(?= (?:is|was|è|est|es) \\d{6})|(?<!(?:to|can|i|we|gpio) )pin(?:[ -]?(?:code|kodu?|koodi))?|puk|пин(?:[ -]?код)?)(?!\\p{L})|(?:認証|確認)(?:コード|番号)|인증 ?(?:번호|코드)|(?:验证|驗證)[码碼]`,
  'giu',
));
const digits = '\\d{3}[ -]\\d{3}|\\d{4,8}';
/** Not a year, and no number that goes on. */
const behind = new RegExp(`^(?:["'“«:： ]|is|was|ist|war|lautet|è|era|es|est|é|to|は|[은는]|是){0,6}((?!(?:19|20)\\d\\d(?!\\d))(?:${digits}))(?![A-Za-z\\p{N}]|[ .,:/-]\\d)`, 'iu');
const inFront = new RegExp(`(?<![\\p{L}\\p{N}]|\\d[ .,:/-])(${digits}) (?:is|ist|è|es|est|é|to) [\\p{L} ]{2,24}$`, 'iu');
const reach = 48;

/** Where such codes stand. */
export function codesIn(text: string): Range[] {
  return [...matchesIn(text, codeWord)].flatMap(({ index, 0: word }): Range[] => {
    const end = index + word.length;
    const after = behind.exec(text.slice(end, end + reach));
    if (after && (after[0] !== after[1] || word > '\u2e80')) return [{ start: end + after[0].length - (after[1] ?? '').length, end: end + after[0].length }];
    const from = Math.max(0, index - reach);
    const before = inFront.exec(text.slice(from, index));
    return before ? [rangeOf(from + before.index, before[1] ?? '')] : [];
  });
}
