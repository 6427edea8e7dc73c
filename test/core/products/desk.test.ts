import { describe, expect, it } from 'vitest';
import { readLocales } from '../../../scripts/locales.ts';
import { audit } from '../../../src/core/audit.ts';
import { categories } from '../../../src/core/categories.ts';
import { products } from '../../../src/core/products/index.ts';
import type { Category } from '../../../src/core/categories.ts';
import type { Section } from '../../../src/core/report.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const languages = readLocales(new URL('../../../src/locales', import.meta.url).pathname);

/** The section of a category in a WhatsApp draft with this context. */
function sectionOf(category: Category, context: string, debugInfo = '+447700900142'): Section | undefined {
  const body = `--Support Info--\nDebug info: ${debugInfo}\nCarrier: EE\nRadio MCC-MNC: 234-30\nVersion: 2.26.15.72\nContext: ${context}\n`;
  return audit(draftOf(body)).sections.find((section) => section.category === category);
}

describe('what is stated of a desk', () => {
  const sources = products.flatMap(({ desk, needs }) => [...needs.map(({ source }) => source), ...desk.channels.map(({ source }) => source), ...[desk.helpCentre, desk.statusPage, desk.aiAnswers].flatMap((stated) => stated?.source ?? [])]);

  it('has a source, in every language', () => {
    expect(sources.length).toBeGreaterThan(products.length);
    for (const [name, { messages }] of languages) expect(sources.filter((source) => !messages.has(source)), name).toEqual([]);
  });

  it('of WhatsApp: chat takes its nine categories without a choice, e-mail what the draft holds, answers may be AI\'s', () => {
    for (const { desk } of products.filter(({ id }) => /^whatsapp-(?:android|ios|windows-phone)$/.test(id))) {
      expect(desk.channels).toMatchObject([{ way: 'in-app-chat', takes: categories.slice(0, 9), choice: false }, { way: 'e-mail', takes: 'what-the-draft-holds', choice: true }]);
      expect(desk.aiAnswers?.is).toBe(true);
      expect(desk.statusPage).toBeNull();
    }
  });
});

describe('what the desk needs', () => {
  it('the phone number for bans and registration, not for a question about payments', () => {
    for (const context of ['blocked +447700900142', 'verify-sms +44', 'register-phone', 'banned']) expect(sectionOf('phone-number', context), context).toMatchObject({ need: 'needed', needSource: 'source_whatsappHelpAccounts' });
    for (const context of ['settings/about', 'payments:bank-account', 'InAppBugReporting']) expect(sectionOf('phone-number', context), context).toMatchObject({ need: 'not-needed' });
  });

  it('the phone number while none is registered or it is being changed', () => {
    expect(sectionOf('phone-number', 'settings/about', 'unregistered')?.need).toBe('needed');
    expect(sectionOf('phone-number', 'settings/about', 'chnum +447700900142 (447700900143@s.whatsapp.net)')?.need).toBe('needed');
  });

  it('the operator for codes and calls, not else', () => {
    expect(sectionOf('phone-network', 'verify-sms +44')?.need).toBe('needed');
    expect(sectionOf('phone-network', 'voip/call-rating')?.need).toBe('needed');
    expect(sectionOf('phone-network', 'settings/about')?.need).toBe('not-needed');
  });

  it('what nobody has said is unknown, and the versions are the project\'s own judgement', () => {
    const sections = audit(draftOf('Model: Pixel 6a\nBrand: google\nProduct: bluejay\nDevice: bluejay\nVersion-Codename: REL\nVersion-Release: 14\nLocale: it_IT\n', 'Nextcloud Android app logs', ['android@nextcloud.com'])).sections;
    expect(sections.find(({ category }) => category === 'device-type')).toMatchObject({ need: 'needed', needSource: 'source_judgementVersions' });
    expect(sections.find(({ category }) => category === 'device-language')).toMatchObject({ need: 'unknown', needSource: null });
  });

  it('the number in a mail about signing in to Telegram, by its subject', () => {
    const body = 'Phone: +447700900142\nApp version: 11.2.3 (5123)\nOS version: SDK 34\nDevice Name: samsungSM-A536B\nLocale: en\nError: PHONE_CODE_EXPIRED\n';
    const need = (subject: string): string | undefined => audit(draftOf(body, subject, ['sms@telegram.org'])).sections.find(({ category }) => category === 'phone-number')?.need;
    expect(need('Android registration/login issue 11.2.3 +447700900142')).toBe('needed');
    expect(need('Android: stickers')).toBe('unknown');
  });
});
