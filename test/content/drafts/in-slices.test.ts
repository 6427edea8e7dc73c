/** Long work leaves the page time to answer, and is given up when somebody types. */
import { describe, expect, it } from 'vitest';
import { auditInSlices, auditNow, isAudited } from '../../../src/content/drafts/find-drafts.ts';
import { inSlices } from '../../../src/content/drafts/in-slices.ts';
import { draftNamed, draftNames } from '../../fixtures/drafts.ts';
import { FakeComposeWindow } from '../fake-compose-window.ts';

function* busy(milliseconds: number, steps: number): Generator<undefined, string, undefined> {
  for (let i = 0; i < steps; i += 1) {
    for (const until = performance.now() + milliseconds; performance.now() < until; );
    yield;
  }
  return 'done';
}

const body = (): string => `${draftNamed(draftNames()[0] ?? '').parts.find(({ place }) => place === 'body')?.text ?? ''}\n${'It rang and then nothing came of it.\n'.repeat(2000)}`;

describe('work in slices', () => {
  it('lets other tasks run in between', async () => {
    let others = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      others += 1;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const result = await inSlices(busy(1, 60), new AbortController().signal);
    port1.close();
    expect(result).toBe('done');
    expect(others).toBeGreaterThan(5);
  });

  it('ends between two steps when the signal aborts', async () => {
    const typed = new AbortController();
    let ended = 0;
    function* steps(): Generator<undefined, string, undefined> {
      for (let i = 0; i < 1000; i += 1) {
        ended = i;
        if (i === 3) typed.abort();
        yield* busy(2, 1) as Generator<undefined, never, undefined>;
      }
      return 'done';
    }
    expect(await inSlices(steps(), typed.signal)).toBeNull();
    expect(ended).toBeLessThan(10);
  });

  it('keeps the report of the draft that was audited, and of no draft when a key was typed', async () => {
    const window = new FakeComposeWindow(body());
    await auditInSlices(window, AbortSignal.abort());
    expect(isAudited(window)).toBe(false);
    await auditInSlices(window, new AbortController().signal);
    expect(isAudited(window)).toBe(true);
    const { report } = auditNow(window);
    expect(report).toEqual(auditNow(new FakeComposeWindow(window.body)).report);
    window.body += ' more';
    expect(isAudited(window)).toBe(false);
  });
});
