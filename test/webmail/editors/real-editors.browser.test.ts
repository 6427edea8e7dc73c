/**
 * Every driver against the real editor from npm: edit plans drawn at random. After each the editor's model, what it shows and what it would send say
 * what was expected, nothing stray stays, the caret is where it was, and the editor's own undo, by a real key, brings everything back.
 */
import fc from 'fast-check';
import { afterEach, test } from 'vitest';
import { draftAndPlan } from './drafts.ts';
import { openEditorPage, type EditorUnderTest } from './editor-page.ts';
import { checkPlan } from './check-plan.ts';

const editors: readonly (EditorUnderTest & { readonly driver: string })[] = [
  { name: 'a text field', module: 'textarea', driver: 'textarea' },
  { name: 'a plain editable element', module: 'contenteditable', driver: 'contenteditable' },
  { name: 'CKEditor 4', module: 'ckeditor4', script: 'ckeditor4/ckeditor.js', driver: 'ckeditor4' },
  { name: 'CKEditor 5', module: 'ckeditor5', driver: 'ckeditor5' },
  { name: 'TinyMCE 5', module: 'tinymce', script: 'tinymce5/tinymce.min.js', driver: 'tinymce' },
  { name: 'TinyMCE 6', module: 'tinymce', script: 'tinymce/tinymce.min.js', driver: 'tinymce' },
  { name: 'TinyMCE 7', module: 'tinymce', script: 'tinymce7/tinymce.min.js', driver: 'tinymce' },
  { name: 'TinyMCE 8', module: 'tinymce', script: 'tinymce8/tinymce.min.js', driver: 'tinymce' },
  { name: 'Squire', module: 'squire', driver: 'contenteditable' },
  { name: 'RoosterJS', module: 'roosterjs', driver: 'contenteditable' },
  { name: 'ProseMirror', module: 'prosemirror', driver: 'prosemirror' },
  { name: 'Quill', module: 'quill', driver: 'quill' },
  { name: 'Lexical', module: 'lexical', driver: 'lexical' },
  { name: 'Draft.js', module: 'draft-js', driver: 'draft-js' },
];

/** How many drafts with a plan each editor gets; 200 in a long run (`PLANS=200`). */
const plans = Number(process.env['PLANS'] ?? 15);
/** A plan takes a tenth of a second on a machine that does nothing else; milliseconds. */
const atMost = 60_000 + plans * 12_000;

let open: Awaited<ReturnType<typeof openEditorPage>> | null = null;
afterEach(async () => {
  await open?.close();
  open = null;
});

test.each(editors)('$name', async (editor) => {
  const page = await openEditorPage(editor);
  open = page;
  await fc.assert(fc.asyncProperty(draftAndPlan, ({ html, dice }) => checkPlan(page, editor.driver, html, dice)), { numRuns: plans, seed: 20261126, endOnFailure: true });
}, atMost);
