/** What the columns of a table are called beside each other: `Name` may be anything's, beside an address or a surname it is somebody's. */

const anyName = /^(?:name|nome|nom|nombre|naam|navn|namn|nimi|jméno|név|имя|姓名|氏名|名前|이름)$/i;
const ofPerson =
  /^(?:(?:sur|last[ _]?|family[ _]?|first[ _]?|given[ _]?)name|cognome|nachname|vorname|pr[ée]nom|apellidos?|sobrenome|achternaam|voornaam|nazwisko|imię|příjmení|фамилия|(?:e-?)?mail(?:[ _-]?(?:address|adresse))?|(?:tele)?phone(?:[ _]?number)?|telefon[eo]?|t[ée]l[ée]phone|cellulare|mobile|handy|m[óo]vil|телефон|电话|手机号?|邮箱|電話(?:番号)?|(?:date[ _]of[ _]birth|birth[ _]?da(?:y|te))|geburts(?:tag|datum)|data di nascita|user[ _]?name|benutzer(?:name)?|utente|utilisateur)$/i;

/** The names of columns, in their order, as what says of whom their values are. */
export function columnNames(heads: readonly string[]): string[] {
  const isOfPeople = heads.some((head) => ofPerson.test(head.trim()));
  return heads.map((head) => (isOfPeople && anyName.test(head.trim()) ? 'full name' : head));
}

/** Whether one of the columns says only beside the others what it is. */
export function needsOthers(heads: readonly string[]): boolean {
  return columnNames(heads).some((name, i) => name !== heads[i]);
}
