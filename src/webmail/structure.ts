/**
 * How a compose window is built, without what it says: for a report about a page that Sendless cannot read. Tags, roles, and names that the page's makers
 * gave; a name is left out when a word of it stands anywhere in the window as text, as a value or in another attribute.
 */
import { isElement } from './node-kind.ts';

/** Letters; shorter words stand in names by chance. */
const shortestHeld = 4;
const most = { elements: 1500, depth: 40 };
/** Attributes by whose values programs know an element. */
const names = ['id', 'class', 'name', 'data-testid', 'data-test-id'];
/** Attributes with values from a list: none of them is anybody's word. */
const kinds: Readonly<Record<string, RegExp>> = {
  role: /^(?:alert|application|article|banner|button|checkbox|combobox|complementary|dialog|document|form|grid|gridcell|group|heading|img|link|list|listbox|listitem|log|main|menu|menubar|menuitem|navigation|option|presentation|none|progressbar|radio|region|row|search|searchbox|separator|status|switch|tab|table|tablist|tabpanel|textbox|toolbar|tooltip|tree|treeitem)$/,
  type: /^(?:button|checkbox|email|file|hidden|image|radio|reset|search|submit|tel|text|url)$/,
  contenteditable: /^(?:|true|false|plaintext-only)$/,
  'aria-hidden': /^(?:true|false)$/,
  'aria-multiline': /^(?:true|false)$/,
};
/** Words of any compose window: buttons say them too, and they tell of nobody. */
const interfaceWords = new Set(['to', 'cc', 'bcc', 'from', 'subject', 'body', 'compose', 'message', 'mail', 'editor', 'text', 'send', 'save', 'draft', 'discard', 'delete', 'remove', 'close', 'attach', 'attachment', 'attachments', 'file', 'files', 'upload', 'button', 'field', 'input', 'form', 'recipient', 'recipients', 'toolbar']);
/** A frame's own document is looked through by itself. */
const frameText = 'srcdoc';
const word = /\p{L}+/gu;
const plainName = /^[A-Za-z][A-Za-z_:-]{0,40}$/;
const editable = '[contenteditable=""],[contenteditable="true"],[contenteditable="plaintext-only"]';

/** One element a line, indented by depth. What is inside an editable element is counted, not listed. */
export function structureOf(root: Element): string {
  const said = wordsIn(root);
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= most.elements || depth > most.depth) return;
    const below = childrenOf(element);
    const isEditable = element.matches(editable);
    const inside = isEditable ? ` (${String(element.querySelectorAll('*').length)} inside)` : '';
    lines.push(`${'  '.repeat(depth)}${element.localName}${namesOf(element, said)}${hasText(element) ? ' …' : ''}${inside}`);
    if (!isEditable) for (const child of below) walk(child, depth + 1);
  };
  walk(root, 0);
  return lines.join('\n');
}

function namesOf(element: Element, said: ReadonlySet<string>): string {
  const own = names.flatMap((name) =>
    (element.getAttribute(name) ?? '').split(/\s+/).filter((each) => plainName.test(each) && !says(each, said)).map((each) => `${name}=${each}`));
  const listed = Object.entries(kinds).flatMap(([name, allowed]) => {
    const value = element.getAttribute(name);
    return value !== null && allowed.test(value) ? [`${name}=${value}`] : [];
  });
  const all = [...listed, ...own];
  return all.length === 0 ? '' : `[${all.join(' ')}]`;
}

/** Every word of the window, in lower case: of its text, of what its fields hold, and of each attribute that is not a name. */
function wordsIn(root: Element): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (text: string | null | undefined): void => {
    for (const [found] of (text ?? '').matchAll(word)) words.add(found.toLowerCase());
  };
  const walk = (element: Element): void => {
    // That of a list item is a number.
    const { value: held } = element as { value?: unknown };
    if (typeof held === 'string') add(held);
    for (const { name, value } of element.attributes) if (!names.includes(name) && !(name in kinds) && name !== frameText) add(value);
    for (const child of element.childNodes) if (child.nodeType === Node.TEXT_NODE || child.nodeType === Node.COMMENT_NODE) add(child.nodeValue);
    for (const child of childrenOf(element)) walk(child);
  };
  walk(root);
  return words;
}

/** Whether a name is made of a word of the window, or holds a longer one (`annabox`). `composeBody-to` is made of `compose`, `body` and `to`. */
function says(name: string, said: ReadonlySet<string>): boolean {
  const parts = name.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase()).filter((part) => part.length > 1 && !interfaceWords.has(part));
  return parts.some((part) => said.has(part) || [...said].some((each) => each.length >= shortestHeld && part.includes(each)));
}

/** Its elements, those of its open shadow root, and those of the document of a frame that may be read. */
function childrenOf(element: Element): Element[] {
  const frame = (element as Partial<HTMLIFrameElement>).contentDocument?.documentElement;
  return [...element.children, ...(element.shadowRoot?.children ?? []), ...(frame == null ? [] : [frame])].filter(isElement);
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.nodeValue?.trim() !== '');
}
