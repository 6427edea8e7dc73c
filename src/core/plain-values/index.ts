import { byteCount } from './byte-count.ts';
import { country } from './country.ts';
import { deviceModel } from './device-model.ts';
import { diagnosticCodes } from './diagnostic-codes.ts';
import { dotted } from './dotted.ts';
import { language } from './language.ts';
import { mobileNetwork } from './mobile-network.ts';
import { moment } from './moment.ts';
import { permissions } from './permissions.ts';
import type { PlainValue, ToTranslate, Translator } from './plain-value.ts';
import { simCard } from './sim-card.ts';

/** In the order in which they are asked. */
const translators: readonly Translator[] = [mobileNetwork, country, language, byteCount, moment, diagnosticCodes, simCard, permissions, deviceModel, dotted];

/** What a field's value says in plain words, or null when there is nothing to add to what stands there. Never throws. */
export function plainValueOf({ key, value, explain }: ToTranslate): PlainValue | null {
  if (value.trim() === '') return null;
  for (const translator of translators) {
    if (translator.explains !== null && (explain === null || !translator.explains.has(explain))) continue;
    const plain = translator.translate(value, key);
    if (plain) return plain;
  }
  return null;
}
