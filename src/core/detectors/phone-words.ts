/** Table of facts: the words by which people and apps say that a phone number follows, by language. Parts of regular expressions. */

/** Letters that stand in words with blanks between: before and after a number they make it a part of something else. Those of Chinese, Japanese and Korean do not. */
export const letter = String.raw`A-Za-z\u00aa-\u1fff`;

const spaced =
  'phone|account \\{name|tlf|mob\\.|mobiel|kännykkä|telephone|telefon|telefono|teléfono|téléphone|telefone|telefoon|telephon|tel|mobile|mobil|móvil|cell|cellulare|celular|handy|msisdn|caller|fax|sms|whats ?app (?:no\\.?|nr\\.?|number|numero|número|numéro|nummer|phone)|wa\\.me|viber|rufnummer|recapito|gsm|línea|(?:el|un) fijo|komórka|kom\\.|puhelin|numer telefonu|τηλέφωνο|τηλ|κινητό|mobilní|мобильный|телефон|ה?טלפון|ה?נייד|(?:ال)?هاتف|(?:ال)?جوال|(?:ال)?موبايل|फ़ोन|मोबाइल|nomor hp|cep telefonu?|matkapuhelin|mobilnummer';
const unspaced = 'โทร|电话|電話|手机|手機|携帯|전화|휴대폰|핸드폰';
/** `phone`, `Telefon`, `电话`: what follows is a phone number, if anything. */
export const phoneWord = `(?:(?<![\\p{L}\\p{N}])(?:${spaced})|${unspaced})`;

/** `my number`, `mein neues Handy ... Nummer`. */
export const ownNumber = '(?<![\\p{L}\\p{N}])(?:my|our|mein|meine|meiner|mio|mia|mon|ma|mi|meu|mijn|moj|mój|мой|моего|मेरा|mitt|moje)\\s(?:\\p{L}+\\s){0,2}(?:number|no\\.|nr\\.|numero|número|numéro|nummer|numer|номер|номера|नंबर|číslo)';

/** A number of anything, which only what follows can make one of a phone. */
export const anyNumber =
  '(?:(?<![\\p{L}\\p{N}])(?:whats ?app|kontakt|conta[ct]{1,2}o|(?:the|this|that|new|old|same|other|second|banned|blocked|registered|with|il|dal|al|el|le|du|ce|die|der|o|do|het)\\s(?:number|numero|número|numéro|nummer|numer)|nomor|numaram|numarası|номер|номера|नंबर|رقم|رقمي|αριθμός)|(?<=^|\\n|[.,;:!?] )(?:number|numero|número|numéro|nummer|numer)|番号|号码|號碼|번호)';

/** `call me at`, `chiamami al`: the words after which a number is one that is called. */
export const callTo =
  '(?<!\\p{L})(?:call|ring|text|reach|når|phone|contact|(?:ri)?chiam\\p{L}{1,6}|contatt\\p{L}{1,6}|ruf|rufen sie|erreichen|erreichbar|joignable|rintracciabile|r?appel\\p{L}{1,4}|ll[aá]m\\p{L}{1,5}|ligue|liga|bel|(?:za)?dzwo[nń]\\p{L}{0,3}|позвоните|arayın|soita|zavolejte|suna[țt]i|hívjon)(?: (?:me|us|pure|anche|bitte|please|him|her|them|my|you|back|at|on|under|al|allo|il|mio|mich|uns|unter|an|moi|nous|au|le|a|ao|para|em|no|op|mij|pod|po|på|mig|meg|numeroon|na|мне|по|gerne|gjerne|gärna|graag|gerust|auch|now|zurück|maar)){0,3}';
