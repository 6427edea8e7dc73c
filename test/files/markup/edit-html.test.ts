import { describe, expect, it } from 'vitest';
import { editHtml } from '../../../src/files/markup/edit-html.ts';
import { readHtml } from '../../../src/files/markup/html.ts';

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

  it('reads what any attribute says of somebody, a page in one and an address that is a text too, and none that only says how it looks', () => {
    const said = (source: string): string[] => readHtml(source).hidden.map(({ text }) => text);
    expect(said('<iframe srcdoc="&lt;p&gt;call Ann&lt;/p&gt;"></iframe><b onclick="call(\'Ann\')" itemid="Ann">x</b>')).toEqual(['<p>call Ann</p>', "call('Ann')", 'Ann']);
    expect(said('<p class="big red" style="width:100%" id="row-7" data:x="1">x</p>')).toEqual(['1']);
    expect(said('<p class="of-ann@example.org" id="chat-447700900142" style="background:url(/ann.png)">x</p>')).toHaveLength(3);
    expect(said("<img src='data:image/svg+xml,%3Csvg%3E50%25 Ann%3C/svg%3E'><img src=data:image/png;base64,AAAA><img src=data:a,%E0%A4%A>")).toEqual(['data:image/svg+xml,<svg>50% Ann</svg>', 'data:a,%E0%A4%A']);
  });

  it('keeps an address that is a text one, whatever signs it holds', () => {
    const html = readHtml("<img src='data:image/svg+xml,%3Csvg fill=%22%23fff%22%3E50%25 Ann%3C/svg%3E'>");
    const text = html.hidden[0]?.text ?? '';
    const changed = editHtml(html, [{ part: 'hidden:0', start: text.indexOf('Ann'), end: text.indexOf('Ann') + 3, expected: 'Ann', replacement: '[name 1]' }]);
    expect(changed).toBe("<img src='data:image/svg+xml,&lt;svg fill=&quot;%23fff&quot;&gt;50%25 [name 1]&lt;/svg&gt;'>");
    expect(readHtml(changed).hidden[0]?.text).toBe(text.replace('Ann', '[name 1]'));
  });
});
