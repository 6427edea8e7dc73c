import { say, type Translator } from './plain-value.ts';

/** A tag that stands alone may have a language only; among other words it needs a region, or any word would be one. */
const alone = /^[a-z]{2,3}$/i;
const withRegion = /(?<![\p{L}\p{N}])([a-z]{2,3})(?:[_-]([A-Z][a-z]{3}))?[_-]#?([A-Z]{2}|\d{3})(?![\p{L}\p{N}])/gu;
/** Some capitalise all of it: `EN-GB`. */
const capitals = /^[A-Z]{2}[_-][A-Z]{2}$/;
const mostTags = 6;

/** `it`, `it_IT`, `[it_IT,en_US]`, `def=nl_NL lang=null` to the languages and their countries. */
export const language: Translator = {
  explains: new Set(['whatsapp_lg', 'keys_language']),
  translate(value) {
    const text = value.trim();
    const found = alone.test(text) ? [text.toLowerCase()] : tagsIn(capitals.test(text) ? `${text.slice(0, 2).toLowerCase()}${text.slice(2)}` : text);
    const tags = [...new Set(found)].slice(0, mostTags);
    return tags.length === 0 ? null : [say('value_is', { is: 'languages', tags })];
  },
};

function tagsIn(text: string): string[] {
  return [...text.matchAll(withRegion)].map(([, tongue = '', script, region = '']) => [tongue, ...(script === undefined ? [] : [script]), region].join('-'));
}
