/** Drafts and edit plans drawn at random, as every editor can hold them: paragraphs and line breaks, bold words and links, right to left, emoji. */
import fc from 'fast-check';

const word = fc.constantFrom('Phone:', '+44 7700 900123', 'caffè', '🙂🙂', '👩🏽‍🚀', 'שלום', 'مرحبا', 'a', 'Device', 'x-y', '12:30');
const inline = fc.oneof({ weight: 4, arbitrary: word }, word.map((text) => `<b>${text}</b>`), word.map((text) => `<a href="tel:+447700900123">${text}</a>`), word.map((text) => `<a href="https://example.com/?id=12345">${text}</a>`));
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const block = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => `<p>${lines.join('<br>')}</p>`);

/** The draft as HTML, dice for what is done to each line, and where the caret stands. */
export const draftAndPlan = fc.record({
  html: fc.array(fc.oneof({ weight: 6, arbitrary: block }, fc.constant('<p><br></p>')), { minLength: 1, maxLength: 6 }).map((blocks) => blocks.join('')),
  dice: fc.array(fc.nat(99), { minLength: 24, maxLength: 24 }),
});
