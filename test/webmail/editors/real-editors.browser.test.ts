/**
 * Every driver against the real editor from npm: edit plans drawn at random. After each the editor's model, what it shows and what it would send say
 * what was expected, nothing stray stays, the caret is where it was, and the editor's own undo, by a real key, brings everything back.
 */
import fc from 'fast-check';
import { afterEach, test } from 'vitest';
import { draftAndPlan } from './drafts.ts';
import { openEditorPage } from './editor-page.ts';
import { checkPlan } from './check-plan.ts';
import { editors } from './editors-under-test.ts';

/** How many drafts with a plan each editor gets; 200 in a long run (`PLANS=200`). */
const plans = Number(process.env['PLANS'] ?? 15);
/** A plan takes a tenth of a second on a machine that does nothing else; milliseconds. */
const atMost = 60_000 + plans * 12_000;

/** Both lines of a block go, and two that tell so come with an empty one between: pasted at once, some editors lose it. */
const emptyLineBetween = { html: '<p><a href="tel:+447700900123">Phone:</a><br><b>Phone:</b></p>', dice: Array.from({ length: 24 }, () => 0) };
/** A link ends the text, and the line that tells what was withheld comes behind it: pasted there, CKEditor 5 takes it into the link. */
const behindLink = { html: '<p>12:30 <a href="https://example.com/?id=12345">Device</a></p>', dice: Array.from({ length: 24 }, (_, i) => (i === 1 ? 0 : 99)) };
/** A line end comes into a paragraph, and a line before it goes from another: CKEditor 5's own undo parted the paragraph. */
const breakAndLine = { html: '<p><a href="tel:+447700900123">Phone:</a></p><p><b>Device</b></p><p>12:30<br><a href="https://example.com/?id=12345">x-y</a> caffè</p>', dice: [0, 1, 25, 50, ...Array.from({ length: 19 }, () => 0), 96] };
/** A line of a paragraph goes with the empty paragraph below it: CKEditor 5 kept that one. */
const emptyBlockBelow = { html: '<p>a<br>+44 7700 900123</p><p><br></p><p>12:30</p>', dice: [73, 6, 15, ...Array.from({ length: 21 }, () => 89)] };
/** A link ends the text, and words come behind it on its own line, with a line below them: Quill took both into the link. */
const wordsBehindLink = { html: '<p>12:30<br><a href="tel:+447700900123">x-y</a></p>', dice: [93, 58, 3, 90, ...Array.from({ length: 20 }, () => 99)] };
/** All words of a link at the end of a paragraph are replaced, and the line below goes: the browser left the link there, with a line break and its target. */
const lastLinkAndLine = { html: '<p>caffè <a href="tel:+447700900123">x-y</a></p><p><b>a</b> שלום<br><a href="tel:+447700900123">مرحبا</a></p><p>Phone: x-y</p>', dice: [40, 5, 5, 62, ...Array.from({ length: 20 }, () => 99)] };

let open: Awaited<ReturnType<typeof openEditorPage>> | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

test.each(editors)('$name', async (editor) => {
  const page = await openEditorPage(editor);
  open = page;
  await fc.assert(fc.asyncProperty(draftAndPlan, ({ html, dice }) => checkPlan(page, editor.driver, html, dice)), { numRuns: plans, examples: [[emptyLineBetween], [behindLink], [breakAndLine], [emptyBlockBelow], [wordsBehindLink], [lastLinkAndLine]], endOnFailure: true });
}, atMost);
