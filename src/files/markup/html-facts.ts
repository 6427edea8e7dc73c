/** Table of facts about HTML elements and attributes, from the HTML standard's rendering section. */

export const blockTags: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li listing main menu nav ol p pre search section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

export const voidTags: ReadonlySet<string> = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements whose text is never shown. */
export const hiddenTags: ReadonlySet<string> = new Set('head script style template title noscript object audio video canvas datalist'.split(' '));

/** Measures, looks, and ways in which an element works: a page's own, but for values that are seen at once. */
const plainAttributes = new Set(
  'accept-charset align allow aria-hidden async autocomplete autoplay bgcolor border cellpadding cellspacing charset checked class clear color cols colspan controls coords crossorigin cx cy d decoding defer dir disabled draggable dy dx enctype face fetchpriority fill font-family font-size for frameborder height hspace http-equiv id integrity itemprop itemscope itemtype lang language leftmargin link loading marginheight marginwidth maxlength media method nonce nowrap points preserveaspectratio property r referrerpolicy rel required role rows rowspan rx ry sandbox scope scrolling shape size sizes slot spellcheck start stroke stroke-width style tabindex target text-anchor topmargin transform type valign version viewbox vlink vspace width x xml:lang xml:space xmlns xmlns:xlink x1 x2 y y1 y2'.split(
    ' ',
  ),
);
const seenAtOnce = /@|%40|\d{7}|url\(/i;

/** Whether an attribute can repeat something of the mail's text: any but measures and pictures (a picture in base64 is a file, in other words it is a text). */
export function tellingAttribute(name: string, value: string): boolean {
  return (!plainAttributes.has(name) || seenAtOnce.test(value)) && !/^(?:data:(?!text\/)[^,]{0,200};base64,|cid:|blob:)/i.test(value);
}

export function isHiddenBy(given: ReadonlyMap<string, string>): boolean {
  return given.has('hidden') || /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(given.get('style') ?? '');
}

/** Whether blanks and line ends inside an element are shown as they are written. */
export function keepsBlanks(name: string, given: ReadonlyMap<string, string>, inherited: boolean): boolean {
  if (name === 'pre' || name === 'textarea' || name === 'listing') return true;
  const style = /white-space\s*:\s*([\w-]+)/i.exec(given.get('style') ?? '')?.[1]?.toLowerCase();
  return style === undefined ? inherited : style.startsWith('pre') || style.startsWith('break-spaces');
}
