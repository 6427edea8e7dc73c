/**
 * What people miss in a field: that it is about somebody else, that it tells of a disability, that their own name or number stands where nobody looks for
 * it, that a link opens a file. Said beside the field, calmly.
 */
import type { Field, Finding } from './report.ts';

export type Trap = 'other-person' | 'aid' | 'owner-name' | 'number-inside' | 'own-number' | 'log-link';

/** By the sentence of the key. */
const byExplain: Readonly<Record<string, Trap>> = {
  whatsapp_ccode: 'own-number',
  whatsapp_pn: 'own-number',
  product_msisdn: 'own-number',
  keys_logLink: 'log-link',
};
/** A device's model in the maker's words: everything else in a device's name was given by its owner. */
const onlyModel = /^(?:(?:Apple|Google|Pixel|i(?:Phone|Pad|Pod)\d{1,2},\d{1,2}|Samsung|Galaxy|SM-\w+|Xiaomi|Redmi|POCO|Fairphone|FP\d|OnePlus|Nokia|Motorola|Sony|Xperia|Huawei|Honor|iPhone|iPad|iPod|touch|Mac(?:Book)?|iMac|Pro|Max|Plus|mini|Air|Ultra|SE|X[RS]?|inch|gen(?:eration)?|\(?\d[\w.,-]{0,12}\)?)(?:\s+|$))+$/i;
const link = /^https?:\/\/\S+$/i;

/** The trap in a field, or null. `findings` are those that stand in it. */
export function trapOf(field: Pick<Field, 'key' | 'value' | 'category' | 'explain'>, findings: readonly Pick<Finding, 'kind'>[]): Trap | null {
  const { value, category, explain } = field;
  if (value.trim() === '') return null;
  if (category === 'third-party') return 'other-person';
  if (category === 'accessibility') return 'aid';
  if (explain === 'keys_deviceName') return onlyModel.test(value.trim()) ? null : 'owner-name';
  if (explain === 'whatsapp_sim') return /\d{4}/.test(value) ? 'own-number' : null;
  const known = byExplain[explain ?? ''];
  if (known === 'log-link') return link.test(value.trim()) ? known : null;
  if (known === 'own-number') return /(?:\d[ .-]?){6}/.test(value) ? known : null;
  // `blocked +44 ...`.
  return (category !== 'phone-number' || /^[\w:./-]+ \+/.test(value)) && findings.some(({ kind }) => kind === 'phone-number') ? 'number-inside' : null;
}
