/** What a person writes over and below an app's lines stays, whatever it looks like; the app's own titles go with its lines. */
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../src/core/plan/apply.ts';
import { audit } from '../../src/core/audit.ts';
import type { Draft } from '../../src/core/draft.ts';
import { makePlan } from '../../src/core/plan/plan.ts';
import { presetChoices } from '../../src/core/plan/presets.ts';

const lines = 'App-Version: 3.1.2 (55)\nGerät: Google Pixel 7\nAndroid-Version: 14\nSprache: de';

/** The body when the user sends only their own words. */
function onlyWords(body: string): string {
  const draft: Draft = {
    recipients: { to: ['support@inkwell.example'], cc: [], bcc: [] },
    parts: [{ id: 'subject', place: 'subject', text: 'Problem' }, { id: 'body', place: 'body', text: body }],
    attachments: [],
  };
  const report = audit(draft);
  expect(report.supportDraft).toBe(true);
  const outcome = applyPlan(draft, makePlan(draft, report, presetChoices(report, 'words')));
  return outcome.ok ? (outcome.draft.parts[1]?.text ?? '') : 'refused';
}

describe('a person’s line around an app’s', () => {
  it.each([
    'Ich kann die Nachrichten nicht löschen',
    'Ich kann meine Daten nicht löschen',
    "I do not delete anything below ten, it goes by itself",
    'It won’t let me; please keep the old version available',
    'No elimina las fotos antiguas',
    'Não apaga as mensagens',
    'Non cancellare il mio account',
    'Le message ne supprime pas les photos',
    'Не удаляются сообщения',
    'Hesabımı silmeyin lütfen',
    'アカウントを削除しないでください',
    'Please describe what I did above',
    'PLEASE HELP ME',
    'APP CRASHES ALWAYS',
    'Crash again',
    'The device',
    '[see below]',
    '**please help**',
    '***please help***',
    '// it is broken',
  ])('%s', (words) => {
    for (const body of [`${words}\n${lines}`, `${words}\n\n${lines}`, `${lines}\n${words}`, `${lines}\n\n${words}`]) expect(onlyWords(body)).toContain(words);
  });
});

it('what somebody writes on with right below an app’s lines is theirs, their signature, too', () => {
  const words = 'It closes when I open the map: always after the second tap.\nMy router: FritzBox 7590\nThanks, Ada\nAda Rossi\nTel.: +39 333 000 0000\nMail: ada@example.org';
  expect(onlyWords(`${lines}\n${words}`).trim()).toBe(words);
  expect(onlyWords(`${lines}\nMy old phone: worked fine with the same account\nRAM: 4 GB`).trim()).toBe('My old phone: worked fine with the same account');
});

it.each([
  ['what somebody counts', '1) SMS: does not arrive\n2) other phone: Honor 9, the same', ''],
  ['their lines below a sentence of theirs', 'It does not see the reader: “Error 142”.\nReader: Example R2\nCable: USB-C, the original', ''],
  ['what they ask', '', 'Network: can I use it at sea?\nVersion: is 1.51 out yet?'],
  ['a signature behind an empty line', '', '\nMet vriendelijke groet,\nJan Voorbeeld\nAfdeling: Inkoop\nTelefoon: 010 555 0142'],
  ['a number below a name', 'Sample Hanako\nTel.: 090-0000-0142\n', ''],
  ['small letters below capitals', '', '\n* telefonul soției: Motorola E7 (merge)\n* router: Digi ZTE'],
  ['a list of what they tried', '', '\nWhat I tried:\n- Restart: nothing\n- Version before: worked'],
  ['what is theirs by its keys', '', '-----\nHi,\nit is an hour late.\n\nMon téléphone : Fairphone 4\nAgenda : oui, avec DAVx5'],
  ['a sentence behind a key', 'Hi team,\nit is blank since 3.2.\nTheme: I tried the default one too.\n', ''],
])('%s', (_, above, below) => {
  const body = [above, lines, below].filter((part) => part !== '').join('\n');
  expect(onlyWords(body).trim()).toBe([above, below].join('\n').replace(/^\n?-----\n/, '').trim());
});

it('an app’s sentence among its lines ends nothing', () => {
  expect(onlyWords(`Hi\n\n${lines}\nThis helps us to find the fault.\nInstallation: 77-b\nRAM: 4 GB`).trim()).toBe('Hi\n\nThis helps us to find the fault.');
});

it('a heading of the user’s, with empty lines around it, is no field and stays', () => {
  expect(onlyWords(`Hi\n\nMy app report:\n\n${lines}`).trim()).toBe('Hi\n\nMy app report:');
});

it.each([
  'Please do not delete the information below',
  '---- technical details (please keep) ----',
  'Technische Angaben (bitte belassen):',
  'Bitte nicht löschen!',
  '***Bitte nicht löschen***',
  'Tekniska uppgifter (låt stå, de hjälper oss)',
  '请勿删除以下信息',
  '아래 정보는 지우지 마세요.',
  'DO NOT MAKE CHANGES BELOW THIS LINE',
  'Non cancellare i dati qui sotto',
  'DEVICE INFORMATION',
  '[Gerät]',
  'System information:',
])('%s goes with the app’s lines', (title) => {
  expect(onlyWords(`Hi\n\n${title}\n${lines}`).trim()).toBe('Hi');
});

it('a quoted line below a long value is not the rest of it', () => {
  const token = 'Push-Token: 5c1d7a90f3b2486e8a17c0d9e4f6b2a35c1d7a90f3b2486e8a17c0d9e4f6b2a3';
  expect(onlyWords(`Hi\n\n${lines}\n${token}\n> Which lamp blinks`)).toContain('> Which lamp blinks');
});

it('the rest of a long quoted value, which a mail program has put on a line without the mark, goes with it', () => {
  const cut = '> Device-Features: fingerprint, gps, camera with flash, telephony and messaging,\nsplit_screen_mode, stylus_input';
  expect(onlyWords(`Hi\n\n${lines.replace(/^/gm, '> ')}\n${cut}\n> Region: IT`)).not.toContain('split_screen_mode');
});

it('a remark below a value of one word is not the rest of it', () => {
  const id = 'Installation-ID: 8c5e2f10-11aa-4b6c-9d2e-0123456789ab';
  for (const remark of ['(not mine)', 'Greetings']) expect(onlyWords(`Hi\n\n${lines}\n${id}\n${remark}`)).toContain(remark);
  expect(onlyWords(`Hi\n\n${lines}\nCapabilities: fingerprint_reader split_screen stylus\nwide_gamut_display`)).not.toContain('wide_gamut_display');
});

describe('what a person writes behind a key', () => {
  const sentence = 'the chats do not open since yesterday. It also';
  it.each(['Problem', 'Description', 'Summary', 'Topic', 'Issue', 'Frage', 'Descrizione'])('%s: stays, first, last and between the app’s lines', (key) => {
    const written = `${key}: ${sentence}\ncloses by itself, all the time.`;
    for (const body of [`---\n${written}\n${lines}\n`, `---\n${lines}\n${written}\n`, `---\n${lines}\n${written}\nGebietsschema: de_DE\n`]) {
      expect(onlyWords(body).replace('---\n', '')).toContain(written);
    }
  });

  it.each(['Error: I cannot open my chats any more', 'Grund: ich kann meine Chats nicht öffnen', 'Reason: my phone was stolen last week.'])('%s stays, in the first person', (written) => {
    expect(onlyWords(`${lines}\n${written}\n`)).toBe(`${written}\n`);
  });

  it.each(['Filter: Inkwell Android Support Request', 'Error: Connection refused by the server', 'Summary: 12 items', 'Device: mein altes blaues Handy von damals', 'Network: get off my nice lawn'])('%s is the app’s', (written) => {
    expect(onlyWords(`Hallo\n\n${lines}\n${written}\n`)).not.toContain(written);
  });
});
