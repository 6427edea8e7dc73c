import type { Range } from '../draft.ts';
import { addressShapes, hasStreet, isPostcode, town } from './address-shapes.ts';
import { apart } from './after-words.ts';
import type { Detector } from './detector.ts';
import { labelsIn, soughtKey } from './labels.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf } from '../text/ranges.ts';

const label =
  soughtKey(/^(?:(?:my|home|postal|mailing|billing|shipping|delivery|street|residential|residence|work|office|invoice|contact|customer|user|full|current|permanent|business|company)_)*(?:address(?:_?line)?(?:_?\d)?|addr|street(?:_?(?:name|address))?(?:_?\d)?)$|^(?:adr|formatted_address|(?:indirizzo|adresse|direcci[óo]n|endere[çc]o|adresa?|адрес)(?:_(?:d[ei]_)?(?:casa|residenza|spedizione|fatturazione|consegna|postale?|livraison|facturation|env[íi]o|entrega|facturaci[óo]n|cobran[çc]a|zamieszkania|dostawy|bydliště|доставки))?|residenza|residente_in|domicil(?:io|e)|sede(?:_legale)?|via|(?:liefer|rechnungs|wohn|post|privat|versand)?(?:anschrift|adresse)|wohnhaft(?:_in)?|stra(?:ß|ss)e|rue|calle|morada|straat|woonadres|ulica|(?:bostads|gatu|post|leverans)?adress|leverings?adresse|(?:koti|posti)?osoite|aadress|adrese|adresas|adre[cç]a|adresă|bydliště|(?:lak)?cím|naslov|địa_chỉ|alamat|διεύθυνση|мой_адрес|адреса|כתובת|آدرس|نشانی|पता|ঠিকানা|ที่อยู่|\p{L}{0,4}住所|地址|收货地址|주소|العنوان)$/u);
const postcodeLabel = soughtKey(/(?:^|_)(?:post_?code|postal_?code|zip(?:_?code)?|cap|plz|(?:wohn)?ort|citt[àa]|ville|ciudad|localidad|postleitzahl|code_postal|c[óo]digo_postal|cep|kod_pocztowy|postnummer|postinumero|posta_kodu|индекс|郵便番号|邮编|우편번호)$/u);
/** Alone on its line, with the address below. */
const above = sought(/(?<=(?:^|\n)[ \t]{0,4})(?:(?:my |the )?(?:home|postal|mailing|billing|shipping|delivery|street|residential|work)? ?address|indirizzo(?: di [\p{L}]{4,12})?|(?:liefer|rechnungs|wohn|post)?(?:anschrift|adresse)|adresse (?:postale|de livraison|de facturation)|direcci[óo]n(?: de [\p{L}]{4,12}| postal)?|endereço|adres)[ \t]{0,2}[:：]?[ \t]{0,4}\r?\n((?:[ \t]{0,8}[^\s:<>{}=|][^\n\r:<>{}=|]{1,79}(?:\r?\n|$)){1,6})/giu);
const longest = 160;
const elsewhere = / {0,3}(?:[;\t|]|\\n| {3,}| [-–—] (?=\p{L}[\p{L} ]{1,24}[:=])|, {0,2}(?=[\p{L}_ ]{2,24}[:=])|(?<=\p{Ll}{5})\. ).*$/su;
const noAddress = /^(?:0x|[\da-f]{2}(?::[\da-f]{2}){5}|https?:|\S{1,64}@\S|[\da-f:.]{4,45}$|\/)/i;

/** `79098 Freiburg`. */
const withTown = / \p{Lu}\p{Ll}[\p{L} -]{1,30}$/u;
/** Where people live and work: after a label, below one, and streets with a number as six countries write them. Addresses of machines, mail and memory stay. */
export const postalAddress: Detector = {
  kind: 'postal-address',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    for (const { key, line, word, quoted } of labelsIn(text, label, postcodeLabel)) {
      const isCode = postcodeLabel.test(key);
      const start = quoted ? word.start : line.start;
      const written = text.slice(start, quoted ? word.end : Math.min(line.end, start + longest)).replace(elsewhere, '');
      const value = (quoted ? written : upToTown(written)).replace(/[.,;"'\s]{1,32}$/, '');
      if (isCode ? isPostcode(value.replace(withTown, '')) : isAddress(value)) found.push(rangeOf(start, value));
    }
    for (const match of matchesIn(text, above)) {
      const lines = (match[1] ?? '').trimEnd();
      const start = match.index + match[0].indexOf(match[1] ?? '');
      const indent = lines.length - lines.trimStart().length;
      if (lines.split('\n').some((one) => isAddress(one.trim()))) found.push({ start: start + indent, end: start + lines.length });
    }
    for (const shape of addressShapes) {
      for (const match of matchesIn(text, shape.pattern)) {
        const value = match[0].replace(/[ .,-]{1,32}$/, '');
        if (shape.confirm?.(value) !== false) found.push(rangeOf(match.index, value));
      }
    }
    return apart(found);
  },
  canonical: (value) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim(),
};

/** What goes on in small letters, or with a floor, behind a postcode and its town is said of the place: `20121 Milano (citofono rotto)`. */
function upToTown(value: string): string {
  const found = town.exec(value);
  const end = found ? found.index + found[0].length : value.length;
  return /^ (?:\(?\p{Ll}|\d{1,2}\. )/u.test(value.slice(end)) ? value.slice(0, end) : value;
}

/** A street and a number, or a number with three words and a comma. */
function isAddress(value: string): boolean {
  if (value.length < 6 || noAddress.test(value)) return false;
  if (/[一-鿿가-힣]/u.test(value)) return /[省市区县路街号丁目番町村]|[시구동로길]/u.test(value) && value.length >= 6;
  if (!/\p{Nd}/u.test(value)) return hasStreet(value) && /,/.test(value);
  return hasStreet(value) || (/,/.test(value) && (value.match(/\p{L}{2,}/gu)?.length ?? 0) >= 2 && !/[=<>{}]/.test(value));
}
