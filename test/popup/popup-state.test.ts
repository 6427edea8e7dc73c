import { describe, expect, it } from 'vitest';
import { partOf } from '../../src/core/draft.ts';
import { fieldsOf, type Field } from '../../src/core/report.ts';
import { keepEverything } from '../../src/core/plan/choices.ts';
import { sectionState } from '../../src/core/plan/presets.ts';
import { chooseField, chooseFile, countSent, tickSection } from '../../src/popup/choosing.ts';
import { PopupState } from '../../src/popup/popup-state.ts';
import type { Screen } from '../../src/popup/screen.ts';
import { previewOf } from '../../src/core/plan/preview.ts';
import { isDone } from '../../src/popup/result.ts';
import { draftSource } from '../fixtures/drafts.ts';
import { draftOf, insides, InventedPage } from './gallery/invented-page.ts';
import { wordsOf } from './gallery/invented-words.ts';
import { onChange } from '../../src/ui/state.ts';

const source = draftSource('whatsapp-android-sorted-pt');
const words = wordsOf('en');

async function open(change: Partial<InventedPage> = {}, text = source): Promise<{ page: InventedPage; state: PopupState }> {
  const page = Object.assign(new InventedPage([draftOf(text)]), change);
  const state = new PopupState(page.port, words);
  await state.open();
  return { page, state };
}

function reportOf(state: PopupState): Extract<Screen, { is: 'report' }> {
  const screen = state.screen.value;
  if (screen.is !== 'report') throw new Error(`the screen is ${screen.is}`);
  return screen;
}

function sectionNamed(state: PopupState, category: string) {
  const section = reportOf(state).view.report.sections.find((one) => one.category === category);
  if (!section) throw new Error(`no section ${category}`);
  return section;
}

describe('ticks', () => {
  it('proposes what they need', async () => {
    const { state } = await open();
    expect(state.preset()).toBe('needed');
    expect(sectionState(reportOf(state).choices, sectionNamed(state, 'phone-number'))).toBe('none');
    expect(sectionState(reportOf(state).choices, sectionNamed(state, 'app-version'))).toBe('all');
  });

  it('knows each preset again, and that a change leaves it', async () => {
    const { state } = await open();
    for (const preset of ['everything', 'words', 'needed'] as const) {
      state.choosePreset(preset);
      expect(state.preset()).toBe(preset);
    }
    state.choose((choices) => chooseFile(choices, 'f2', 'remove'));
    expect(state.preset()).toBeNull();
  });

  it('shows a section of which some fields stay as neither', async () => {
    const { state } = await open();
    const section = sectionNamed(state, 'app-version');
    const [first] = section.fields;
    if (first) state.choose((choices) => chooseField(choices, first, 'hide'));
    expect(sectionState(reportOf(state).choices, section)).toBe('some');
    state.choose((choices) => tickSection(reportOf(state).view.report, choices, section, true));
    expect(sectionState(reportOf(state).choices, section)).toBe('all');
  });

  it('takes out every line of a section whose tick goes, and no line of the others', async () => {
    const { state } = await open();
    state.choosePreset('everything');
    state.leaveLine(false);
    const { view } = reportOf(state);
    const sections = view.report.sections.filter((section) => section.kind === 'fields' && section.part === 'body');
    expect(sections.length).toBeGreaterThan(5);
    for (const section of sections) {
      state.choosePreset('everything');
      state.choose((choices) => tickSection(view.report, choices, section, false));
      expect(sectionState(reportOf(state).choices, section)).toBe('none');
      const sent = (previewOf(view.draft, view.report, reportOf(state).choices)?.body ?? []).map((piece) => (piece.is === 'gone' ? '' : piece.text)).join('');
      const body = partOf(view.draft, 'body')?.text ?? '';
      const upToValue = (field: Field): string => body.slice(body.lastIndexOf('\n', field.valueRange.start - 1), field.valueRange.start);
      const stands = (field: Field): boolean => sent.includes(upToValue(field));
      expect(section.fields.filter(stands).map((field) => field.key)).toEqual([]);
      const others = sections.filter((other) => other !== section).flatMap((other) => other.fields);
      expect(others.filter((field) => !stands(field)).map((field) => field.key)).toEqual([]);
    }
  });

  it('counts what will be sent: all, fewer, and never below nothing', async () => {
    const { state } = await open();
    const { report } = reportOf(state).view;
    state.choosePreset('everything');
    expect(countSent(report, reportOf(state).choices)).toBe(report.details);
    state.choosePreset('words');
    expect(countSent(report, reportOf(state).choices)).toBe(report.details - fieldsOf(report).filter((field) => field.value !== '').length);
  });

  it('survives closing, and not a change of the mail', async () => {
    const { page, state } = await open();
    state.choosePreset('words');
    const again = new PopupState(page.port, words);
    await again.open();
    expect(again.preset()).toBe('words');
    page.drafts = [draftOf(source.replace('Bom dia!', 'Boa tarde!'))];
    const later = new PopupState(page.port, words);
    await later.open();
    expect(later.preset()).toBe('needed');
  });

  it('proposes nothing for a mail that no app wrote in', async () => {
    const { state } = await open({}, 'To: friend@example.com\nSubject: Hello\n\nCall me: +44 7700 900142');
    expect(reportOf(state).view.report.details).toBe(1);
    expect(state.preset()).toBe('everything');
  });

  it('does not promise to take out a file where the page cannot', async () => {
    const { state } = await open({ cannot: ['attachments'] });
    expect(reportOf(state).choices.attachments).toEqual({});
    expect(state.preset()).toBe('needed');
  });
});

describe('the line for the desk', () => {
  it('names what is withheld and none of its values', async () => {
    const { state } = await open();
    const line = state.finalChoices()?.withheldLine ?? '';
    expect(line).toMatch(/^\[Withheld by the sender: .*phone number.*\]$/);
    expect(line).not.toContain('910000142');
  });

  it('is not left when nothing is withheld, or when the user says so', async () => {
    const { page, state } = await open();
    state.leaveLine(false);
    expect(state.finalChoices()?.withheldLine).toBeNull();
    expect(page.settings.withheldLine).toBe(false);
    state.leaveLine(true);
    state.choosePreset('everything');
    expect(state.finalChoices()?.withheldLine).toBeNull();
  });
});

describe('what will be sent', () => {
  it('holds no removed number and all of the user\'s words', async () => {
    const { state } = await open();
    const { view } = reportOf(state);
    const preview = previewOf(view.draft, view.report, state.finalChoices() ?? reportOf(state).choices);
    const shown = (preview?.body ?? []).map((piece) => (piece.is === 'gone' ? '' : piece.text)).join('');
    expect(shown).toContain('Já reiniciei o telefone: nada mudou.');
    expect(shown).not.toContain('910000142');
    expect(preview?.files.map((file) => file.name)).toEqual(['Screenshot_20260212-101500.png']);
  });
});

describe('a page that cannot be read', () => {
  it('is told with what fails, and its structure is copied when the page gives it', async () => {
    const { page, state } = await open({ cannot: ['body', 'save'] });
    expect(state.screen.value).toEqual({ is: 'unreadable', id: 'd0', cannot: ['body', 'save'] });
    expect(await state.copyStructure('d0')).toBe(true);
    expect(page.copied).toEqual(['div\n  textarea']);
    page.throws = ['draft.structure'];
    expect(await state.copyStructure('d0')).toBe(false);
    expect(page.copied).toHaveLength(1);
  });
});

it('of a mail into which the page puts back what was taken out, "done" is said no longer', async () => {
  const { page, state } = await open();
  await state.apply();
  expect(state.screen.value.is === 'applied' && isDone(state.screen.value.view)).toBe(true);
  page.tellOfApplied({ leftovers: [{ part: 'body', line: 4, value: '+351910000142' }] });
  const shown = new Promise<Screen>((resolve) => onChange(() => { if (state.screen.value.is === 'applied' && !isDone(state.screen.value.view)) resolve(state.screen.value); }));
  page.lookAgain();
  expect(await shown).toMatchObject({ is: 'applied', view: { applied: { leftovers: [{ line: 4 }] } } });
});

it('of a page that misses one answer while it draws its window anew the next one is told', async () => {
  const { page, state } = await open();
  await state.apply();
  const [drafts, shown] = [page.drafts, state.screen.value];
  const askedAgain = (): Promise<void> => new Promise((resolve) => (page.paused = resolve));
  page.drafts = [];
  const missed = askedAgain();
  page.lookAgain();
  await missed;
  expect(state.screen.value).toBe(shown);
  page.drafts = drafts;
  page.tellOfApplied({ leftovers: [{ part: 'body', line: 4, value: '+351910000142' }] });
  const told = askedAgain();
  page.lookAgain();
  await told;
  expect(state.screen.value).toMatchObject({ is: 'applied', view: { applied: { leftovers: [{ line: 4 }] } } });
});

it('a file that came in while the popup was open is looked into, too, once *Apply* was refused for it', async () => {
  const { page, state } = await open();
  page.drafts = [draftOf(source.replace('Bom dia!', 'Bom dia!\nMais uma linha.'))];
  await state.apply();
  expect(reportOf(state).happened).toEqual({ is: 'refused', why: 'changed' });
  expect(page.asked.slice(page.asked.indexOf('draft.apply'))).toEqual(['draft.apply', 'draft.files', 'draft.view']);
});

it.each([['none are kept', null], ['older ones are kept', keepEverything]])('files count as being looked into until the report holds what was found, and what is ticked meanwhile goes along: %s', async (_what, kept) => {
  const page = new InventedPage([draftOf(source)]);
  let [ticksAsked, ticksCome] = [(): void => undefined, (): void => undefined];
  const asked = new Promise<void>((resolve) => (ticksAsked = resolve));
  const port = {
    ...page.port,
    loadTicks: async () => {
      if (page.inside !== insides) page.inside = insides;
      else await new Promise<void>((resolve) => ((ticksCome = resolve), ticksAsked()));
      return page.inside === insides ? kept : null;
    },
  };
  const state = new PopupState(port, words);
  const opening = state.open();
  await asked;
  expect(reportOf(state).view.report.attachments.map(({ found }) => found)).toEqual([undefined, undefined]);
  expect(state.files.value).not.toBeNull();
  state.choose((choices) => chooseFile(choices, 'f2', 'remove'));
  ticksCome();
  await opening;
  expect(state.files.value).toBeNull();
  expect(reportOf(state).view.report.attachments[0]?.found).toBeDefined();
  expect(reportOf(state).choices.attachments['f2']).toBe('remove');
});

describe('looking ahead', () => {
  it('shows what the page would make of the mail, and closes', async () => {
    const { page, state } = await open();
    await state.lookAhead();
    expect((state.ahead.value?.body ?? []).map((piece) => (piece.is === 'gone' ? '' : piece.text)).join('')).not.toContain('910000142');
    expect(page.asked.at(-1)).toBe('draft.preview');
    state.closeAhead();
    expect(state.ahead.value).toBeNull();
  });

  it('of a mail that is another by now shows that one, with the choices, and says so', async () => {
    const { page, state } = await open();
    page.drafts = [draftOf(source.replace('Já reiniciei', 'Eu já reiniciei'))];
    await state.lookAhead();
    expect(state.ahead.value).toBeNull();
    expect(reportOf(state).happened).toEqual({ is: 'refused', why: 'changed' });
    expect(state.preset()).toBe('needed');
  });

  it('of a mail that was closed says that', async () => {
    const { page, state } = await open();
    page.drafts = [];
    await state.lookAhead();
    expect(state.screen.value).toEqual({ is: 'closed', unsure: false });
  });
});

describe('applying', () => {
  it('says done of what was read back, and puts it back', async () => {
    const { page, state } = await open();
    const before = page.drafts[0];
    await state.apply();
    const screen = state.screen.value;
    expect(screen.is === 'applied' && isDone(screen.view)).toBe(true);
    await state.putBack();
    expect(reportOf(state).happened).toMatchObject({ is: 'put-back' });
    expect(page.drafts[0]).toEqual(before);
  });

  it('looks again at the mail as it is by then, not as it was', async () => {
    const { page, state } = await open();
    await state.apply();
    const trimmed = page.drafts[0]?.parts[1]?.text ?? '';
    page.drafts = [draftOf(`${trimmed}\nWritten since.\n`)];
    const looking = state.lookAgain();
    expect(state.screen.value.is).toBe('reading');
    await looking;
    expect(reportOf(state).view.draft).toEqual(page.drafts[0]);
    const gone = await open();
    await gone.state.apply();
    gone.page.drafts = [];
    await gone.state.lookAgain();
    expect(gone.state.screen.value).toEqual({ is: 'closed', unsure: false });
  });

  it.each([
    { leftovers: [{ part: 'body', line: 3, value: '+351910000142' }] },
    { failedFiles: [{ name: 'logs.zip', why: 'refused' }] },
  ])('never says done with %j', async (appliedAs) => {
    const { state } = await open({ appliedAs });
    await state.apply();
    const screen = state.screen.value;
    if (screen.is !== 'applied') throw new Error(screen.is);
    expect(isDone(screen.view)).toBe(false);
  });

  it('never says done when undoing failed', async () => {
    const { state } = await open({ refuses: 'undo-failed' });
    await state.apply();
    const screen = state.screen.value;
    if (screen.is !== 'applied') throw new Error(screen.is);
    expect(isDone(screen.view)).toBe(false);
  });

  it('reads a changed mail again and carries the choices over by what they were for', async () => {
    const { page, state } = await open();
    const carrier = fieldsOf(reportOf(state).view.report).find((field) => field.key === 'Carrier');
    if (!carrier) throw new Error('no Carrier');
    state.choose((choices) => chooseField(choices, carrier, 'hide'));
    page.drafts = [draftOf(source.replace('Bom dia!', 'Bom dia!\nMais uma linha.').replace('Kernel:', 'Extra key: new\nKernel:'))];
    await state.apply();
    const { happened, view, choices } = reportOf(state);
    expect(happened).toEqual({ is: 'refused', why: 'changed' });
    const choiceOf = (key: string) => choices.fields[fieldsOf(view.report).find((field) => field.key === key)?.id ?? ''] ?? 'keep';
    expect([choiceOf('Carrier'), choiceOf('Debug info'), choiceOf('Version'), choiceOf('Extra key')]).toEqual(['hide', 'remove', 'keep', 'remove']);
    await state.apply();
    expect(state.screen.value.is).toBe('applied');
  });

  it('a tick stays with its value where a line with the same key comes above it, and with its key where the value is written anew', async () => {
    const { page, state } = await open();
    const carrier = fieldsOf(reportOf(state).view.report).find(({ key }) => key === 'Carrier');
    if (!carrier) throw new Error('no Carrier');
    state.choose((choices) => chooseField(choices, carrier, 'keep'));
    page.drafts = [draftOf(source.replace('Carrier:', 'Carrier: Other One\nCarrier:').replace(/(?<=Version: ).*/, '9.9'))];
    await state.apply();
    const { view, choices } = reportOf(state);
    const chosen = fieldsOf(view.report).filter(({ key }) => ['Carrier', 'Version'].includes(key)).map(({ key, value, id }) => [key, value, choices.fields[id] ?? 'keep']);
    expect(chosen).toEqual([['Carrier', 'Other One', 'remove'], ['Carrier', carrier.value, 'keep'], ['Version', '9.9', 'keep']]);
  });

  it('does not claim to know when the page stops answering', async () => {
    const { state } = await open({ silent: ['draft.apply'] });
    await state.apply();
    expect(state.screen.value).toEqual({ is: 'closed', unsure: true });
  });

  it('shows what found no place after putting back', async () => {
    const { state } = await open({ putsBack: { complete: false, unplaced: ['Carrier: Rede Exemplo'] } });
    await state.apply();
    await state.putBack();
    expect(state.screen.value).toMatchObject({ is: 'put-back', outcome: { unplaced: ['Carrier: Rede Exemplo'] } });
  });
});

describe('opening', () => {
  it.each([
    ['no-draft', Object.assign(new InventedPage([]), {})],
    ['answer', Object.assign(new InventedPage([]), { sender: 'WhatsApp Support <android@support.whatsapp.com>' })],
    ['no-draft', Object.assign(new InventedPage([]), { sender: 'anna@whatsapp.com.example' })],
    ['no-page', Object.assign(new InventedPage([]), { silent: ['drafts.list'], looks: 'no-page' })],
    ['no-access', Object.assign(new InventedPage([]), { silent: ['drafts.list'], looks: 'no-access' })],
    ['unreadable', Object.assign(new InventedPage([draftOf(source)]), { throws: ['draft.view'] })],
    ['unreadable', Object.assign(new InventedPage([draftOf(source)]), { cannot: ['body'] })],
  ] as const)('%s', async (screen, page) => {
    const state = new PopupState(page.port, words);
    await state.open();
    expect(state.screen.value.is).toBe(screen);
  });

  it('asks for the site only where it was looked at by the click alone', async () => {
    const granted = await open();
    expect(granted.state.lookedOnce.value).toBeNull();
    const once = await open({ access: false });
    expect(once.state.lookedOnce.value).toBe('https://mail.example.com/compose');
    await once.state.allowSite();
    expect(once.state.lookedOnce.value).toBeNull();
  });

  it('shows what was applied before', async () => {
    const { page, state } = await open();
    await state.apply();
    const again = new PopupState(page.port, words);
    await again.open();
    expect(again.screen.value.is).toBe('applied');
  });
});
