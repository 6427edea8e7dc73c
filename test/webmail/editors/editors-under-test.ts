/** The real editors from npm, with the driver that serves each. */
import type { EditorUnderTest } from './editor-page.ts';

export const editors: readonly (EditorUnderTest & { readonly driver: string })[] = [
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
