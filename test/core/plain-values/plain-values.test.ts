import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLocales } from '../../../scripts/locales.ts';
import { audit } from '../../../src/core/audit.ts';
import { plainValueOf } from '../../../src/core/plain-values/index.ts';
import { permissionSentences } from '../../../src/core/plain-values/permissions.ts';
import type { PlainValue } from '../../../src/core/plain-values/plain-value.ts';
import { mobileNetworks } from '../../../src/core/plain-values/tables/mobile-networks.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { sayPart } from '../../../src/popup/plain-words.ts';
import type { Words } from '../../../src/ui/words.ts';
import { draftNamed, draftNames, draftOf } from '../../fixtures/drafts.ts';

const languages = readLocales(new URL('../../../src/locales', import.meta.url).pathname);

function wordsOf(language: 'en' | 'it'): Words {
  const messages = languages.get(language)?.messages;
  const t = (id: string, ...substitutions: readonly (string | number)[]): string => {
    const message = messages?.get(id);
    if (message === undefined) throw new Error(`no message ${id}`);
    return message.message.replace(/\$([A-Z]+)\$/g, (_, name: string) => String(substitutions[Number(message.placeholders?.[name.toLowerCase()]?.content.slice(1)) - 1] ?? ''));
  };
  return { t, language, direction: 'ltr' };
}

/** What the popup shows under each field of a WhatsApp draft made of these lines. */
function shown(lines: string, language: 'en' | 'it' = 'en'): Record<string, string[]> {
  const body = `--Support Info--\nDebug info: +447700900142\nCCode: 44 7700900142\nDatacenter: Unknown\n${lines}\n`;
  const words = wordsOf(language);
  const fields = fieldsOf(audit(draftOf(body))).filter(({ key }) => lines.includes(key));
  return Object.fromEntries(fields.map((field) => [field.key, (plainValueOf(field) ?? []).flatMap((part) => sayPart(words, part) ?? [])]));
}

describe('a value in plain words', () => {
  it('the code of a mobile network is its operator and its country', () => {
    expect(shown('Radio MCC-MNC: 222-10')).toEqual({ 'Radio MCC-MNC': ['Vodafone or PosteMobile, Italy'] });
    expect(shown('SIM MCC-MNC: 234-30', 'it')).toEqual({ 'SIM MCC-MNC': ['EE, Regno Unito'] });
    expect(shown('SIM MCC-MNC: 262-01')).toEqual({ 'SIM MCC-MNC': [expect.stringMatching(/Telekom.*, Germany$/) as string] });
  });

  it('a network that is not in the table is known by its country alone, or not at all', () => {
    expect(shown('Radio MCC-MNC: 222-98')).toEqual({ 'Radio MCC-MNC': ['Italy; Sendless does not know the operator.'] });
    expect(shown('Radio MCC-MNC: 999-99')).toEqual({ 'Radio MCC-MNC': ['Sendless does not know this network.'] });
    expect(shown('Radio MCC-MNC: N/A (no telephony manager)')).toEqual({ 'Radio MCC-MNC': ['No mobile network at that moment'] });
  });

  it('country and language have their names', () => {
    expect(shown('LC: IT\nLG: it')).toEqual({ LC: ['Italy'], LG: ['Italian'] });
    expect(shown('LC: zz\nLG: PT', 'it')).toEqual({ LC: ['L\'app non lo sa'], LG: ['portoghese'] });
    const locale = (value: string): string[] => (plainValueOf({ key: 'Locale', value, explain: 'keys_language' }) ?? []).flatMap((part) => sayPart(wordsOf('en'), part) ?? []);
    expect(locale('en_GB')).toEqual(['British English']);
    expect(locale('[it_IT,pt_BR]')).toEqual(['Italian (Italy) and Brazilian Portuguese']);
    expect(locale('def=nl_NL lang=null')).toEqual(['Dutch (Netherlands)']);
    expect(locale('qq')).toEqual([]);
    expect(locale('zh-Hans-CN')).toEqual([expect.stringContaining('Chinese') as string]);
  });

  it('bytes are a size', () => {
    expect(shown('Free Space Built-In: 18893275136 (17,60 GB)\nFree Space Removable: unmounted')).toEqual({ 'Free Space Built-In': ['18.9 GB'], 'Free Space Removable': ['There is no memory card'] });
    expect(shown('Size of Google Drive backup: 1073741824 (1,00 GB)\nFree Space Built-In: Not Calculated', 'it')).toEqual({ 'Size of Google Drive backup': ['1,1 GB'], 'Free Space Built-In': ['Non è stato misurato'] });
  });

  it('a time is a date, and its offset is told', () => {
    expect(shown('Device ISO8601: 2024-04-09 20:31:58.402+0200')['Device ISO8601']).toEqual([expect.stringMatching(/April 9, 2024.*8:31/) as string, 'Your clock: UTC+2. It tells roughly where you are.']);
    expect(shown('Device ISO8601: 2024-04-09 12: 52: 42.705+0530')['Device ISO8601']?.[1]).toContain('UTC+5:30');
    expect(shown('Last local backup time: never')).toEqual({ 'Last local backup time': ['Never'] });
    const time = (value: string): string[] => (plainValueOf({ key: 'Time', value, explain: 'keys_time' }) ?? []).flatMap((part) => sayPart(wordsOf('en'), part) ?? []);
    expect(time('1717394711000')[0]).toMatch(/June 3, 2024/);
    expect(time('2024-13-09 20:31:58')).toEqual([]);
  });

  it('dots between letters hide nothing', () => {
    expect(shown('Connection: W.I.F.I.\nNetwork Type: L.T.E.\nPhone Type: G.S.M.')).toEqual({ Connection: ['Wi-Fi'], 'Network Type': ['LTE'], 'Phone Type': ['GSM'] });
    expect(shown('Connection: M.O.B.I.L.E. (L.T.E.)\nNetwork Type: U.N.K.N.O.W.N.')).toEqual({ Connection: ['Mobile data, LTE'], 'Network Type': ['Not known to the app'] });
  });

  it('diagnostic codes: what is known is said, what is not is said to be so', () => {
    expect(shown('Diagnostic Codes: TK-NP-1 DC-RTED FE-GDE ')['Diagnostic Codes']).toEqual(['DC-RTED: the check whether the phone was unlocked by its owner (rooted)', 'TK-NP-1, FE-GDE: what they mean is not public']);
  });

  it('permissions are said one by one, unknown ones by their names', () => {
    expect(shown('Missing Permissions: android.permission.CAMERA, android.permission.READ_CONTACTS, android.permission.WRITE_CONTACTS, com.example.permission.ODD_THING')['Missing Permissions']).toEqual([
      'Take pictures and films', 'Read or change your contacts', 'ODD_THING: Sendless does not know them',
    ]);
    expect(plainValueOf({ key: 'ACCESS_FINE_LOCATION', value: 'denied', explain: null })).toEqual([{ id: 'permission_location', with: [] }]);
  });

  it('Apple\'s identifiers are the names of devices; one that is not in the table is not known', () => {
    const model = (value: string): PlainValue | null => plainValueOf({ key: 'Hardware', value, explain: 'keys_model' });
    expect(model('iPhone15,2')).toEqual([{ id: 'value_is', with: [{ is: 'text', text: 'iPhone 14 Pro' }] }]);
    expect(model('iPhone99,9')).toEqual([{ id: 'value_modelUnknown', with: [] }]);
    expect(model('SM-A536B')).toBeNull();
  });

  it('the SIM card: whether a number is on it, and how it stands', () => {
    expect(shown('Sim: null 5')).toEqual({ Sim: ['No number is stored on the SIM card', 'The card is ready'] });
    expect(shown('Sim: +447700900142 2')).toEqual({ Sim: ['Your number is stored on the SIM card', 'The card waits for its PIN'] });
  });

  it('a plain value is left as it is', () => {
    for (const value of ['Pixel 7', 'true', '14', '2.26.15.72', 'settings/about', '']) expect(plainValueOf({ key: 'Model', value, explain: 'keys_model' })).toBeNull();
  });
});

describe('whatever stands there', () => {
  it('never throws, and every sentence exists in every language', () => {
    const explains = [null, 'whatsapp_radioMccMnc', 'whatsapp_lc', 'whatsapp_lg', 'keys_language', 'keys_freeStorage', 'whatsapp_deviceTime', 'whatsapp_diagnosticCodes', 'whatsapp_sim'];
    fc.assert(
      fc.property(fc.constantFrom(...explains), fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d:.+ -]{0,30}$/), fc.stringMatching(/^[A-Z._-]{0,30}$/)), (explain, value) => {
        for (const part of plainValueOf({ key: 'Missing Permissions', value, explain }) ?? []) for (const language of ['en', 'it'] as const) sayPart(wordsOf(language), part);
      }),
      { numRuns: 3000 },
    );
  });

  it('every value of the project\'s own drafts can be said', () => {
    for (const name of draftNames()) for (const field of fieldsOf(audit(draftNamed(name)))) for (const part of plainValueOf(field) ?? []) for (const language of ['en', 'it'] as const) expect(sayPart(wordsOf(language), part)).not.toBe('');
  });

  // A pattern that goes back over the value never comes to an end, and the test fails by its time limit.
  it('a long value comes to an end', () => {
    for (const piece of ['A.', 'a.b.', 'android.permission.', 'A_', '2024-04-09 ', 'it_IT,', 'iPhone', '1 ']) {
      const value = piece.repeat(100_000 / piece.length);
      for (const explain of [null, 'keys_language', 'whatsapp_sim', 'whatsapp_diagnosticCodes', 'keys_time', 'keys_freeStorage']) expect(() => plainValueOf({ key: 'Permissions', value, explain })).not.toThrow();
    }
  });
});

describe('the tables', () => {
  it('each permission has a sentence in every language', () => {
    for (const [name, { messages }] of languages) expect([...permissionSentences.values()].filter((id) => !messages.has(`permission_${id}`)), name).toEqual([]);
    expect(permissionSentences.size).toBeGreaterThan(60);
  });

  it('networks are countries with codes and names', () => {
    const lines = mobileNetworks.trim().split('\n');
    expect(lines.join().match(/(?<=^[a-z]{2}|[\n;,])\d{2,6}(?=[^\d])/gm)?.length).toBeGreaterThan(600);
    expect(lines.filter((line) => !/^[a-z]{2}\d{5,6}(?:,\d{2,6})*(?:=\d|[^\d=,;])[^=;]*(?:;\d{2,6}(?:,\d{2,6})*(?:=\d|[^\d=,;])[^=;]*)*$/.test(line))).toEqual([]);
  });
});
