import { describe, expect, it } from 'vitest';
import { editHtml } from '../../src/files/edit-html.ts';
import { readHtml } from '../../src/files/html.ts';

/** The source after the first occurrence of `gone` in the visible text was replaced. */
function without(source: string, gone: string, replacement = ''): string {
  const html = readHtml(source);
  const start = html.text.indexOf(gone);
  expect(start).toBeGreaterThanOrEqual(0);
  return editHtml(html, [{ part: 'body', start, end: start + gone.length, expected: gone, replacement }]);
}

describe('an edited HTML', () => {
  it('holds no link of which nothing is left to see', () => {
    expect(without('<p>One<br>Call <a href="tel:+447700900123"><b>+44</b> 7700 900123</a><br>Two</p>', 'Call +44 7700 900123\n')).toBe('<p>One<br>Two</p>');
  });

  it('keeps a link that shows something still: a placeholder, a word, a picture', () => {
    expect(without('<a href="x">+44 7700</a>', '+44 7700', '[phone 1]')).toBe('<a href="x">[phone 1]</a>');
    expect(without('<a href="x">call +44 7700</a>', '+44 7700')).toBe('<a href="x">call </a>');
    expect(without('<a href="x">+44 7700<img src="cid:1"></a>', '+44 7700')).toBe('<a href="x"><img src="cid:1"></a>');
  });

  it('reads hidden nodes as one text, line by line, and comments as they stand and as HTML', () => {
    const hidden = readHtml('<p>a</p><div hidden>+44 <b>77</b>&#48;0<br>b</div><!--[if mso]>c <i>d</i><![endif]-->').hidden.map((one) => one.text);
    expect(hidden).toContain('+44 7700\nb');
    expect(hidden.some((text) => text.includes('c d'))).toBe(true);
  });
});
