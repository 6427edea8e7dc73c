import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { products } from '../../../src/core/products/index.ts';
import type { Draft } from '../../../src/core/draft.ts';
import { draftNamed, draftNames, draftOf, expectedOf } from '../../fixtures/drafts.ts';

const ids = new Set(products.map(({ id }) => id));
const ofProducts = draftNames().flatMap((name) => {
  const { product } = expectedOf(name);
  return product !== null && ids.has(product) ? [{ name, product }] : [];
});
const bodyOf = (name: string): string => draftNamed(name).parts[1]?.text ?? '';
const productOf = (draft: Draft): string | null => audit(draft).product;
const nobody = ['someone@example.net'];

describe('each product', () => {
  it('has a draft of the project\'s own', () => {
    const covered = new Set(ofProducts.map(({ product }) => product));
    expect([...ids].filter((id) => !covered.has(id))).toEqual([]);
    expect(covered.size).toBeGreaterThanOrEqual(35);
  });

  it.each(ofProducts)('$name is recognised as $product', ({ name, product }) => {
    expect(productOf(draftNamed(name))).toBe(product);
  });
});

describe('keys beat the marker, the marker beats the recipient', () => {
  const signal = bodyOf('signal-android-it');
  const whatsapp = bodyOf('whatsapp-android-old-order-de');

  it('keys alone are enough, without marker, desk and subject', () => {
    expect(productOf(draftOf(whatsapp.replace('--Support Info--', ''), '', nobody))).toBe('whatsapp-android');
  });

  it('keys win over another product\'s marker', () => {
    expect(productOf(draftOf(signal.replace('--- Support Info ---', '--Support Info--'), '', nobody))).toBe('signal-android');
    expect(productOf(draftOf(whatsapp.replace('--Support Info--', '--[[Support Info]]--'), '', nobody))).toBe('whatsapp-android');
  });

  it('keys win over another product\'s marker, desk and subject together', () => {
    expect(productOf(draftOf(signal.replace('--- Support Info ---', '--Support Info--'), 'Question about WhatsApp for Android', ['android@support.whatsapp.com']))).toBe('signal-android');
  });

  it('where the keys fit two products, the marker wins over the recipient', () => {
    const common = (id: string, marker: string, desk: string): (typeof products)[number] => {
      const model = products.find((product) => product.id === 'wikipedia-android');
      if (!model) throw new Error('no model');
      const fact = { category: 'device-type', explain: 'keys_model' } as const;
      return { ...model, id, markers: [marker], deskDomains: [desk], subjects: [], keys: { 'Gadget name': fact, 'Gadget size': fact, 'Gadget hue': fact } };
    };
    const both = [common('one', '=== One ===', 'one.example'), common('two', '=== Two ===', 'two.example')];
    const body = '=== Two ===\nGadget name: a1\nGadget size: 3\nGadget hue: red\n';
    for (const order of [both, both.toReversed()]) expect(audit(draftOf(body, '', ['help@one.example']), { products: order }).product).toBe('two');
  });
});

describe('a look-alike is not WhatsApp', () => {
  const few = 'User ID: 99120\nPlan: Premium\nNama: Budi Contoh\nModel: CPH2205\nVersion: 3.1\n';
  for (const marker of ['--Support Info--', '--[[Support Info]]--']) {
    it(`${marker} over keys of its own, to its own address`, () => {
      const report = audit(draftOf(`Absen saya hilang.\n\n${marker}\n\n${few}`, 'Laporan', ['lapor@example.com']));
      expect(report.product).toBeNull();
      expect(report.supportDraft).toBe(true);
    });
  }

  it('not even when it is addressed to WhatsApp\'s desk', () => {
    expect(productOf(draftOf(`--Support Info--\n\n${few}`, '', ['support@support.whatsapp.com']))).toBeNull();
  });

  it('and a real block that goes to another domain is WhatsApp\'s, with a warning', () => {
    const report = audit(draftOf(bodyOf('whatsapp-android-old-order-de'), '', ['help@whatsapp-desk.example']));
    expect(report.product).toBe('whatsapp-android');
    expect(report.warnings.map(({ kind }) => kind)).toEqual(['other-desk']);
  });
});

describe('a product\'s own signature is enough with few keys', () => {
  const cases = [
    { name: 'wikipedia-android-feedback-it', product: 'wikipedia-android' },
    { name: 'ooni-probe-en', product: 'ooni-probe' },
    { name: 'fossify-calendar-fr', product: 'fossify' },
    { name: 'zingo-en', product: 'zingo' },
    { name: 'generic-ios-app-footer-en', product: 'generic-ios-app' },
    { name: 'generic-app-footer-en', product: 'generic-app-footer' },
  ];
  it.each(cases)('$name', ({ name, product }) => {
    expect(productOf(draftNamed(name))).toBe(product);
  });

  it('and without the desk, the subject or the sentence the same keys prove nothing of whose they are', () => {
    expect(productOf(draftOf(bodyOf('wikipedia-android-feedback-it'), 'Android App 2.7 Feedback', nobody))).toBeNull();
    expect(productOf(draftOf(bodyOf('ooni-probe-en'), '', ['bugs@openobservatory.org']))).toBeNull();
    expect(productOf(draftOf('App Version: 5.0.1 (502)\niOS Version: 17.6.1\nDevice: iPhone (Jo\'s iPhone)\n', '', nobody))).not.toBe('generic-ios-app');
  });

  it('nor does the desk alone, with a question in words', () => {
    for (const { deskDomains, subjects } of products) {
      for (const desk of deskDomains) expect(audit(draftOf('Good morning,\n\nhow do I change my password? I cannot find it in the settings.\n\nThank you\n', subjects.length > 0 ? 'A question' : '', [`help@${desk}`])).supportDraft).toBe(false);
    }
  });
});
