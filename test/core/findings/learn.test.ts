/** What a draft tells once with certainty is found in all of its texts, and everyday words are not. */
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { fingerprint, type Draft, type TextPart } from '../../../src/core/draft.ts';
import { findLeftovers } from '../../../src/core/plan/leftovers.ts';
import { learntFrom } from '../../../src/core/findings/learn.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { draftOf } from '../../fixtures/drafts.ts';

/** Where a value stands in each part. */
function found(draft: Draft): string[] {
  return audit(draft).findings.map(({ part, value }) => `${part}: ${value}`);
}

function hidden(draft: Draft): string {
  const report = audit(draft);
  const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
  return outcome.ok ? (outcome.draft.parts[1]?.text ?? '') : '';
}

const elsewhere: readonly (readonly [what: string, body: string, after: string])[] = [
  ['a user of a path', '/home/mrossi/.config/app\nlogin for mrossi failed', '/home/[user 1]/.config/app\nlogin for [user 1] failed'],
  ['a host after its label', 'Hostname: gandalf\nconnection from gandalf lost', 'Hostname: [host 1]\nconnection from [host 1] lost'],
  ['a host without its domain', 'seen anna-nas.local\nping anna-nas failed', 'seen [host 1]\nping [host 1] failed'],
  ['a network in other spellings', 'SSID: Casa Bellini\nlost casa_bellini, Casa%20Bellini', 'SSID: [network 1]\nlost [network 1], [network 1]'],
  ['a name turned round and run together', 'Full name: Mario Esposito\nesposito.mario; Esposito Mario; mario_esposito', 'Full name: [name 1]\n[name 1]; [name 1]; [name 1]'],
  ['a family name by itself', 'Cognome: Esposito\nil signor Esposito ha chiamato', 'Cognome: [name 1]\nil signor [name 1] ha chiamato'],
  ['a device number without its label', 'IMEI: 490154203237518\ndevice 490154203237518 lost, 49-015420-323751-8', 'IMEI: [device id 1]\ndevice [device id 1] lost, [device id 1]'],
  ['a phone number with its country', 'Phone: 333 123 4567\nchat 393331234567 open', 'Phone: [phone 1]\nchat [phone 1] open'],
  ['an id in other case', 'User ID: 8f3a2b9c1d4e\nsync 8F3A2B9C1D4E ok', 'User ID: [id 1]\nsync [id 1] ok'],
  ['a card address without colons', 'BSSID aa:bb:cc:dd:ee:01\naabbccddee01 seen', 'BSSID [MAC address 1]\n[MAC address 1] seen'],
];

const everyday: readonly string[] = ['user: test\nthe test was a test of tests', 'SSID: home\nI am at home, the home screen is empty', 'username=mark\nplease mark it', 'SSID: Living Room\nthe living room lamp', 'hostname: server\nthe server was down', 'user: anna2\nanna2s and hanna2 are others'];

describe('learn first, then look everywhere', () => {
  it.each(elsewhere)('%s', (_, body, after) => {
    expect(hidden(draftOf(body))).toBe(after);
  });

  it.each(everyday)('what is an everyday word, or a part of another one, is left alone: %j', (body) => {
    const [first = '', second = ''] = body.split('\n');
    expect(hidden(draftOf(body)).split('\n')[1]).toBe(second);
    expect(audit(draftOf(first)).findings).toHaveLength(1);
  });

  it('a name in a sentence needs a capital, in a file name it does not', () => {
    expect(hidden(draftOf('Nome: Luca\nCognome: Rossi\nnumeri rossi in foto_rossi.jpg di Rossi'))).toBe('Nome: [name 1]\nCognome: [name 2]\nnumeri rossi in foto_[name 2].jpg di [name 2]');
  });

  it('looks in the subject, in hidden parts, in opened files and in the names of files', () => {
    const body = 'SSID: CasaBellini24\nC:\\Users\\gverdi88\\x';
    const parts: TextPart[] = [
      { id: 'subject', place: 'subject', text: 'CasaBellini24 is lost' },
      { id: 'body', place: 'body', text: body },
      { id: 'hidden:0', place: 'hidden', text: 'about gverdi88' },
      { id: 'attachment:log.txt', place: 'file', text: 'wpa: casabellini24 gone' },
      { id: 'name:1', place: 'file-name', text: 'gverdi88_log.txt' },
    ];
    const file = { id: '1', name: 'gverdi88_log.txt', type: 'text/plain', bytes: 24, inline: false, readable: true };
    const draft: Draft = { ...draftOf(body), parts, attachments: [file] };
    expect(found(draft)).toEqual(['subject: CasaBellini24', 'body: CasaBellini24', 'body: gverdi88', 'hidden:0: gverdi88', 'attachment:log.txt: casabellini24', 'name:1: gverdi88']);
    const report = audit(draft);
    const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
    expect(outcome.ok && outcome.draft.attachments[0]?.name).toBe('[user 1]_log.txt');
  });

  it('knows the sender: address, name and account', () => {
    const draft: Draft = { ...draftOf('Hi,\nadele.conti9 and Adele Conti see nothing; Conti again.\nthe info page'), sender: 'Adele Conti <adele.conti9@example.com>' };
    expect(hidden(draft)).toBe('Hi,\n[user 1] and [name 1] see nothing; [name 1] again.\nthe info page');
    expect(found({ ...draftOf('the info page'), sender: 'info@example.com' })).toEqual([]);
    expect(fingerprint(draft)).not.toBe(fingerprint({ ...draft, sender: 'info@example.com' }));
  });

  it('takes what stands in a key that nobody knows, and never a key whose meaning is known', () => {
    const linesOf = (host: string): number[] => audit(draftOf(`--Support Info--\nDebug info: +447700900142\nCarrier: Example\nRadio MCC-MNC: 234-10\nHostname: ${host}\nMissing Permissions: none\ncarrierlab: 1`)).findings.filter(({ kind }) => kind === 'host-name').map(({ line }) => line);
    expect(linesOf('carrierlab')).toEqual([5, 7]);
    expect(linesOf('missing-permissions')).toEqual([5]);
  });

  it('what it found is gone after hiding, and a second hiding changes nothing', () => {
    for (const [, body] of elsewhere) {
      const draft = draftOf(body);
      const report = audit(draft);
      const plan = makePlan(draft, report, hideAll(report));
      const outcome = applyPlan(draft, plan);
      expect(outcome.ok && findLeftovers(outcome.draft.parts, plan.removed)).toEqual([]);
      expect(outcome.ok && hidden(outcome.draft)).toBe(outcome.ok && outcome.draft.parts[1]?.text);
    }
  });
});

it('a long log teaches the names in it, and of thousands of numbers a few', () => {
  const numbers = Array.from({ length: 3000 }, (_, i) => ({ kind: 'phone-number', category: 'phone-number' as const, canonical: `+4477009${String(10_000 + i)}`, value: `+4477009${String(10_000 + i)}` }));
  const name = { kind: 'network-name', category: 'identifiers' as const, canonical: 'CasaRossi5', value: 'CasaRossi5' };
  const taught = learntFrom([...numbers, name, name]);
  expect(taught.filter(({ kind }) => kind === name.kind)).toEqual([name]);
  expect(taught).toHaveLength(201);
});
