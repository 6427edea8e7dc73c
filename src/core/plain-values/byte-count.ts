import { say, type Translator } from './plain-value.ts';

/** A bare count of bytes: less than a hundred thousand of them is some other number. */
const count = /^(\d{6,18})(?:\s?(?:bytes|b))?(?=$|\s?\()/i;

/** `18893275136 (17,60 GB)`, `32212254720` to a size as people write it; and the words for a card that is not there. */
export const byteCount: Translator = {
  explains: new Set(['whatsapp_freeBuiltIn', 'whatsapp_freeRemovable', 'whatsapp_freeServer', 'whatsapp_cloudBackupSize', 'keys_freeStorage', 'keys_totalStorage', 'keys_memorySize', 'keys_memory', 'product_chatStorage']),
  translate(value) {
    const text = value.trim();
    if (/^not calculated$/i.test(text)) return [say('value_notMeasured')];
    if (/^(?:not present|unmounted|removed|bad_removal)$/i.test(text)) return [say('value_noCard')];
    const bytes = count.exec(text)?.[1];
    return bytes === undefined ? null : [say('value_is', { is: 'bytes', bytes: Number(bytes) })];
  },
};
