/**
 * Lines that frame what an app wrote: `--X--`, rules, headings, and the sentence that asks the user to leave the lines below alone. Anybody can write
 * one: a frame adds to the evidence of keys and never replaces it.
 */
import { saysUser } from '../text/first-person.ts';
import { isFiller } from './compound-key.ts';

/** A row of one sign, three or more: `----------`, `====`, `*****`, `______`. */
const rule = /^(?:-{3,}|={3,}|\*{3,}|_{3,}|#{3,}|~{3,}|–{3,}|—{2,}|─{3,}|━{3,}|═{3,}|\.{5,})$/u;
/** `--Support Info--`, `--[[X]]--`, `=== X ===`, `*** X ***`, `----X----`: the row of signs before the words; two of them are enough behind. */
const rowBefore = /^(?:-{2,}|={2,}|\*{2,}|#{2,}|_{2,}|~{2,}|–{2,}|—+|─{2,})\s?(?=[^\s*_])/u;
const rowBehind = /(?:--|==|\*\*|##|__|~~|––|—|──)$/u;
/** No title and no row of signs is longer. */
const longestFrame = 240;
/** Asks to leave something alone, in the languages met so far and their neighbours; only as one asks, not as one tells that something is not deleted. */
const leaveAlone =
  /do ?n[o'’]?t (?:delete|remove|edit|modify|change|erase|touch|make (?:any )?changes)|please (?:leave|keep) (?:the|th[ei]se?|th[eo][ms]e?|everything|all|in place|as is|intact)\b|please (?:leave|keep)\)|(?:everything|anything|text) below this line|non (?:eliminare|cancellare|rimuovere|modificare|toccare)|ne pas (?:supprim|effac|modifi)er|ne (?:supprim|effac|modifi)ez|nicht (?:löschen|entfernen|ändern|verändern|bearbeiten)|bitte (?:\S{1,12} )?(?:belassen|stehen ?lassen)|no (?:borr(?:e|ar)|elimin(?:e|ar)|modifi(?:que|car))|não (?:apag(?:ue|ar)|exclu(?:a|ir)|remov(?:a|er)|elimin(?:e|ar)|modifi(?:que|car)|delet(?:e|ar)|edit(?:e|ar)|alter(?:e|ar))|niet (?:verwijder|wissen|wijzig)|nie usuwa[jć]|не (?:удаля(?:й|ть)|видаля(?:й|ти)|редактируйте|редагуйте|меня(?:й|ть)|изменя(?:й|ть)|змінюйте|стира(?:й|ть))|silmeyin|削除しないで|消さないで|変更しないで|編集しないで|삭제하지 ?마|지우지 ?마|변경하지 ?마|수정하지 ?마|请勿(?:删除|修改)|(?:请|請)保留|不要删除|لا ت(?:حذف|قم بحذف|مسح|عدل)|عدم (?:ال)?حذف|jangan (?:hapus|dihapus|menghapus|diubah)|đừng xóa|không xóa|ta inte bort|låt (?:\S{1,10} )?stå|slet ikke|ikke slett?|ikke fjern|älä poista|ne törölje|neodstraňujte|nemaž(?:te|ať)|nevymaz|נא לא למחוק|אל תמח|न हटा|हटाएँ नहीं|อย่าลบ|ห้ามลบ|μην? διαγρ|nepanaikin|(?:keep|leave) the (?:information|following)|nu șterge|不要刪除|勿刪|borrar? (?:esta|estos|la inform)|(?:no|sin) (?:editar|tocar)|không (?:được )?(?:sửa|xoá)|nie (?:kasuj|edytuj|zmieniaj)|dokunmayın|değiştirmeyin/iu;
/** What is to be left alone: a word for information, or where it stands. */
const ofInformation =
  /info|\bdat[aeiou]|d[eé]ta[il]|dettagl|gegevens|dados|données|diagnos|angaben|below|following|\blines?\b|unten|zeile|ci-dessous|sotto|abaixo|abajo|debajo|anterior|нформац|данн|дані|ниже|bilgi|dan(?:e|ych)|nedan|nedenfor|uppgift|pplysning|tieto|alla |adat|údaje|πληροφορ|מידע|ข้อมูล|thông tin|dưới|जानकारी|情報|内容|以下|信息|資訊|정보|아래|معلومات|بيانات/iu;
/** Marks or brackets around the asking, which a person hardly writes. */
const inMarks = /^[-=*_#~–—─]{2}|[-=*_#~–—─]{2}$|^[*<[({【（＜].*[*>\])}】）＞]$/u;
const politeness = /(?<!\p{L})(?:please|bitte|p[eo]r favore?|s['’]il vous plaît|lütfen|пожалуйста)(?!\p{L})/giu;
/** `Please write your message above this line`: what stands below is the app's. A desk's `reply above this line` is another thing. */
const writeAbove = /^(?!.*(?:reply|respond|answer|antwort|rispo|répon|respon))[-=*_~\s]{0,20}(?:please |bitte |per favore |merci d[e'’] ?|por favor,? )?(?:write|type|enter|describe|tell us|schreib\w*|beschreib\w*|scriv\w*|inserisc\w*|descriv\w*|écri\w*|décri\w*|escrib\w*|descri\w*|escrev\w*|напишите|опишите)\b.{0,60}(?:above|oberhalb|über dies|sopra|ci-dessus|au-dessus|encima|arriba|acima|выше)/iu;
/** Words for what apps call their block. */
const infoWords =
  /\b(?:support|debug|diagnos\w*|system|device|app|application|t[eé][ck]h?ni\w*|client|environment|crash|bug|info|information|report|log|metadata)\b|deta[iy]l|bilgi|informazioni|informations|informationen|informació|informaç|gerät|appareil|dispositiv|техническ|информац|\bdat(?:os|i|en)\b|données|dados|gegevens|данные|情報|정보|信息|資訊|معلومات|Info/iu;
/** A heading: `## Environment`, `**Device info**`, `<pre>`, `[Device]` (a placeholder ends with its number), `// Device`; in a box `| DEVICE |`. */
const heading = /^(?:#{1,6}\s+\S.{0,80}|\*\*[^*]{2,60}\*\*:?|__[^_]{2,60}__:?|<[/]?(?:details|summary|pre|table|code)[^>]{0,40}>.{0,60}|<[/?]?[A-Za-z][\w.-]{0,40}>|\[\p{L}[\p{L}\p{N} _/&-]{0,40}\p{L}\]|\/\/ ?\p{L}[\p{L} ]{1,30}|([|*#])\s{1,40}\p{L}[^|:=]{1,48}\s\1)$/u;
const capsHeading = /^(?:\[\d\] )?\p{Lu}[\p{Lu}\p{N} /&()-]{2,48}:?$/u;
const fence = /^(?:`{3}|~{3})\w{0,20}$/;

export function isRule(content: string): boolean {
  return rule.test(content) || /^(?:[-=*_+─-╿]\s?){5,200}$/.test(content);
}

/** `--X--`; a mail's `-----Original Message-----` is none. */
export function isTitledRule(content: string): boolean {
  return isTitled(content) && !rule.test(content) && !/messag|nachricht|mensaje|mensagem|messaggio|forward|inoltrat|weitergeleit|transfér|reenviad|original|pgp|begin (?:certificate|rsa|private|public)/iu.test(content);
}

/** Whether a line asks the user to leave what the app wrote alone; a user's own sentence (`I cannot delete my account`) does not. */
export function asksToLeaveAlone(content: string): boolean {
  if (content.length > longestFrame) return false;
  const asking = leaveAlone.exec(content)?.[0];
  if (asking === undefined) return writeAbove.test(content) && !saysUser(content);
  if (inMarks.test(content)) return true;
  return !saysUser(content) && (ofInformation.test(content) || !/\p{L}/u.test(content.replace(asking, '').replace(politeness, '')));
}

/** Reports and faults are what users write of. */
const ofTrouble = /crash|bug/iu;
const titleEnd = /(?:情報|情报|정보|信息|資訊|معلومات)$/u;

/** `**please help**`, `***please help***`: set in bold, as people do too. */
export function isBold(content: string): boolean {
  return /^(\*{2,3}|__)(?=\S)[^*_]+\1:?$/.test(content) && !asksToLeaveAlone(content);
}

/** A title of nothing but words that apps put over their lines: `Device information`, `[Gerät]`. What a person shouts over them (`APP CRASHES ALWAYS`) is none. */
export function isTitle(content: string, knows: (word: string) => boolean): boolean {
  if (content.startsWith('<')) return true;
  const title = content.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  const names = (word: string): boolean => (infoWords.test(word) && !ofTrouble.test(word)) || knows(word);
  const words = title.split(' ');
  if (isFiller(words[0] ?? '')) return false;
  return knows(title) || titleEnd.test(title) || words.every((word) => names(word) || isFiller(word));
}

export function isHeading(content: string): boolean {
  return heading.test(content) || (capsHeading.test(content) && /\p{Lu}{2}/u.test(content));
}

export function isFence(content: string): boolean {
  return fence.test(content);
}

/** A line that frames what an app wrote, whatever it says. */
export function isFraming(content: string): boolean {
  const first = content.charCodeAt(0) | 0x20;
  const beginsWithLetter = first >= 0x61 && first <= 0x7a;
  return (!beginsWithLetter && (isRule(content) || isTableRule(content) || isFence(content) || isTitledRule(content))) || asksToLeaveAlone(content);
}

/** A row that only parts a table's head from its body: `---|---`, `| :-- | --: |`. */
export function isTableRule(content: string): boolean {
  return /^[|:\s-]{3,200}$/.test(content) && content.includes('-') && content.includes('|');
}

/** A line that names what follows: `System information:`, `Debug info`. */
export function namesInformation(content: string): boolean {
  return content.length <= 60 && infoWords.test(content) && /^[^.!?]{3,60}$/.test(content) && content.split(' ').length <= 5;
}

/** `--- BEGIN DEBUG INFO ---` and the name that its end repeats, or null. */
export function beginsNamed(content: string): string | null {
  if (content.length > longestFrame) return null;
  const match = /^[-=*#<[\s]{0,12}(?:begin|start|inizio|début|anfang)(?: of)?[:\s]+(\S.{0,40}?)[-=*#>\]\s]{0,12}$/iu.exec(content);
  return match?.[1] !== undefined && isTitledRule(content) && !/^(?:pgp|certificate|rsa|ec|openssh|private|public|forwarded)/iu.test(match[1]) ? match[1].toLowerCase() : null;
}

export function endsNamed(content: string, name: string): boolean {
  return isTitledRule(content) && /\b(?:end|fine|fin|ende)\b/iu.test(content) && content.toLowerCase().includes(name);
}

/** `##### BEGIN SECTION System`. */
const beginsSection = /^[-=*#]{3,12} ?(?:begin|start)(?: of)? (?:section|report|dump|diagnos\w{0,8}|support)\b/iu;

/** How much the frame of a block speaks for an app, 0 to 2. */
export function weighFrame(contents: readonly string[]): number {
  let weight = 0;
  for (const content of contents) {
    if (asksToLeaveAlone(content)) weight = Math.max(weight, 2);
    else if (beginsSection.test(content)) weight = Math.max(weight, 1.5);
    else if (isTitledRule(content)) weight = Math.max(weight, infoWords.test(content) ? 1.5 : 0.8);
    else if (/^-{20,}$|^={10,}$/.test(content)) weight = Math.max(weight, 1);
    else if (isRule(content) || isHeading(content) || namesInformation(content.replace(/:$/, ''))) weight = Math.max(weight, infoWords.test(content) ? 0.8 : 0.5);
  }
  // Between two rules: nobody closes what they go on writing below.
  return weight + (contents.filter(isRule).length > 1 ? 0.2 : 0);
}

/** Looked at from both ends, because a row of signs may be as long as its line. */
function isTitled(content: string): boolean {
  if (content.length > longestFrame) return false;
  const before = rowBefore.exec(content)?.[0].length ?? 0;
  const behind = rowBehind.exec(content)?.[0].length ?? 0;
  return before > 0 && behind > 0 && before + behind < content.length;
}
