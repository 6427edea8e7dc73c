/** Which elements of XML stand in a line of words, and which are a border between two. */

/** Parts of a line: runs and texts of office formats, and HTML's. */
const inline = new Set('r t rpr span a b i u em strong font s lastrenderedpagebreak proofErr bookmarkstart bookmarkend'.toLowerCase().split(' '));
/** What stands in a line of an office document and is no border of a word (ECMA-376 part 1, 17.3 and 17.13; ODF 1.2 part 1, 6): links, insertions, tags, and places of notes and comments. */
const inLine = new Set([
  ...'hyperlink ins moveTo smartTag sdt sdtContent customXml bdo dir commentRangeStart commentRangeEnd commentReference annotationRef footnoteReference endnoteReference permStart permEnd moveToRangeStart moveToRangeEnd softHyphen noBreakHyphen'.split(' ').map((name) => `w:${name}`),
  ...'a bookmark bookmark-start bookmark-end reference-mark reference-mark-start reference-mark-end soft-page-break change change-start change-end ruby ruby-base meta'.split(' ').map((name) => `text:${name}`),
  'office:annotation-end',
]);
/** A stretch of a text in an SVG goes on where the one before ended, unless it says where it stands (SVG 2, 11.2). */
export const stretch = 'tspan';
/** How a paragraph or a run looks, and what a tag is: of all that stands in them nothing is a border either. */
export const properties: ReadonlySet<string> = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:smartTagPr', 'a:pPr', 'a:rPr', 'rPr']);
/** Signs that are written as elements. */
export const signs: Readonly<Record<string, string | undefined>> = { 'w:tab': '\t', 'text:tab': '\t', 'text:s': ' ', 'w:noBreakHyphen': '-' };
/** Texts that are no words of the document, and are split over runs as those are: codes of fields, and what was deleted. */
export const splitTexts: ReadonlySet<string> = new Set(['instrtext', 'deltext']);
/** Cells of one row stand on one line (ECMA-376 `tc`, ODF `table-cell`). */
export const cell: ReadonlySet<string> = new Set(['tc', 'table-cell']);
export const row: ReadonlySet<string> = new Set(['tr', 'table-row']);
/** Paragraphs say nothing of what is in them. */
const paragraph = /^(?:\w{1,20}:)?[ph]$/;

/** Whether a line ends with the element, by its name and by that without its name space. */
export const isBorder = (name: string, local: string): boolean => local !== stretch && !inline.has(local) && !inLine.has(name);

/** Whether what an element is called says something of the words in it. */
export const saysWhatIsIn = (local: string, label: string): boolean => label !== '' && !inline.has(local) && local !== 'key' && local !== stretch && !paragraph.test(label);
