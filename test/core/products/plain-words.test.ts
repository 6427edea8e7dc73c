import { describe, expect, it } from 'vitest';
import { readLocales } from '../../../scripts/locales.ts';
import { audit } from '../../../src/core/audit.ts';
import { meanings, sentenceOf, type Meaning } from '../../../src/core/grammar/key-meanings.ts';
import { normaliseKey } from '../../../src/core/recognition/known-keys.ts';
import { products } from '../../../src/core/products/index.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { draftNamed, draftNames, draftOf } from '../../fixtures/drafts.ts';
import { keysOfSources } from '../../fixtures/keys-of-sources.ts';

const languages = [...readLocales(new URL('../../../src/locales', import.meta.url).pathname)];
const facts = products.flatMap((product) => [
  ...Object.entries(product.keys).map(([key, fact]) => ({ product: product.id, key, explain: fact.explain })),
  ...(product.lines ?? []).map(({ key, fact }) => ({ product: product.id, key, explain: fact.explain })),
]);
const ids = [...new Set([...facts.map(({ explain }) => explain), ...(Object.keys(meanings) as Meaning[]).map(sentenceOf)])];

describe.each(languages)('in %s', (_, { messages }) => {
  const sentence = (id: string): string => messages.get(id)?.message ?? '';

  it('every key of every product has a sentence: what it is, what it tells', () => {
    expect(facts.length).toBeGreaterThan(400);
    expect(facts.filter(({ explain }) => sentence(explain) === '').map(({ product, key }) => `${product}: ${key}`)).toEqual([]);
  });

  it('a sentence is one, and says more than its key', () => {
    const wrong = ids.filter((id) => !/^[\p{Lu}].{15,}\.$/u.test(sentence(id)));
    expect(wrong.map((id) => `${id}: ${sentence(id)}`)).toEqual([]);
    const echoes = facts.filter(({ key, explain }) => normaliseKey(sentence(explain)).replace(/^(?:the|your|il|la|lo|i|le) /, '') === `${normaliseKey(key)}.`);
    expect(echoes).toEqual([]);
  });

  it('no two of them are the same', () => {
    const bySentence = new Map<string, string[]>();
    for (const id of ids) bySentence.set(sentence(id), [...(bySentence.get(sentence(id)) ?? []), id]);
    expect([...bySentence.values()].filter((same) => same.length > 1)).toEqual([]);
  });

  it('what is easily missed is said', () => {
    const traps: Readonly<Record<string, RegExp>> = {
      whatsapp_lastCallPeer: /not yours|non il tuo/, whatsapp_entityId: /not yours|non tuo/, whatsapp_screenReader: /see badly|vedi poco/, whatsapp_largerText: /eyesight|vista/,
      whatsapp_context: /phone number|numero di telefono/, whatsapp_ccode: /whole phone number|tutto il tuo numero/, whatsapp_sim: /phone number|numero di telefono/, whatsapp_pn: /phone number|numero di telefono/,
      keys_deviceName: /your own|è il tuo/, keys_logLink: /Whoever has the link|Chi ha il link/, keys_screenReader: /disability|disabilità/, keys_person: /not yours|non il tuo/,
    };
    expect(Object.entries(traps).filter(([id, says]) => !says.test(sentence(id))).map(([id]) => `${id}: ${sentence(id)}`)).toEqual([]);
  });
});

describe('the keys of the sources', () => {
  it.each(Object.entries(keysOfSources))('%s', (id, keys) => {
    const product = products.find((one) => one.id === id);
    const known = new Set(Object.keys(product?.keys ?? {}).map(normaliseKey));
    expect(keys.filter((key) => !known.has(normaliseKey(key)))).toEqual([]);
  });
});

describe('in a draft', () => {
  it('every field with a known key has a sentence', () => {
    const known = new Set(facts.map(({ key }) => normaliseKey(key)));
    const silent = draftNames().flatMap((name) => fieldsOf(audit(draftNamed(name))).filter(({ key, explain }) => explain === null && known.has(normaliseKey(key))).map(({ key }) => `${name}: ${key}`));
    expect(silent).toEqual([]);
  });

  it('a key in another app\'s block is not said to be of this one', () => {
    const fields = fieldsOf(audit(draftOf('App version: 3.1\nOS version: 14\nDevice model: FP5\nRegistered: yes\nFilter: none\n', 'Support request', ['help@example.net'])));
    expect(fields.map(({ explain }) => explain).filter((explain) => explain?.startsWith('product_'))).toEqual([]);
  });
});
