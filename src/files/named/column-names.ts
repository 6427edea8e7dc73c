/** What the columns of a table are called beside each other: `Name` may be anything's, beside an address or a surname it is somebody's; `Rete` beside a model is a device's. */

const anyName = /^(?:name|nome|nom|nombre|naam|navn|namn|nimi|jméno|név|имя|姓名|氏名|名前|이름)$/i;
const ofPerson =
  /^(?:(?:sur|last[ _]?|family[ _]?|first[ _]?|given[ _]?)name|cognome|nachname|vorname|pr[ée]nom|apellidos?|sobrenome|achternaam|voornaam|nazwisko|imię|příjmení|фамилия|(?:e-?)?mail(?:[ _-]?(?:address|adresse))?|(?:tele)?phone(?:[ _]?number)?|telefon[eo]?|t[ée]l[ée]phone|cellulare|mobile|handy|m[óo]vil|телефон|电话|手机号?|邮箱|電話(?:番号)?|(?:date[ _]of[ _]birth|birth[ _]?da(?:y|te))|geburts(?:tag|datum)|data di nascita|user[ _]?name|benutzer(?:name)?|utente|utilisateur)$/i;

/** A word alone names a serial number only as a column's, and a network only beside a device's columns: elsewhere `Seriale` is a port and `Rete` a group of people. */
const serial = /^(?:seriale|s[ée]rie|serie|sn|n[.°º] ?(?:di )?serie|n[°º] ?(?:de )?s[ée]rie|matricola|序列号|シリアル(?:番号)?|серийный номер|nr\.? ?seryjny)$/i;
const network = /^(?:wlan|wi-?fi|rete|r[ée]seau|netz(?:werk)?|red|rede|netwerk|sieć|сеть|网络|ネットワーク)$/i;
const ofDevice = /^(?:(?:device|ger[äa]t|appareil|dispositivo|apparaat|urządzenie|устройство|设备|デバイス)(?:[ _]?(?:name|id))?|model(?:l[eo]?)?|mod[èe]le|modelo|imei|mac(?:[ _-]?(?:address|adresse))?|serial(?:[ _]?(?:number|nummer|no\.?))?|seriennummer|num[ée]ro de s[ée]rie|n[úu]mero de serie|numero (?:di serie|seriale)|firmware|router|ssid|bssid)$/i;

/** The names of columns, in their order, as what says what their values are, and of whom. */
export function columnNames(heads: readonly string[]): string[] {
  const words = heads.map((head) => head.trim());
  const isOfPeople = words.some((word) => ofPerson.test(word));
  const isOfDevices = words.some((word) => ofDevice.test(word) || serial.test(word));
  return heads.map((head, i) => {
    const word = words[i] ?? '';
    if (isOfPeople && anyName.test(word)) return 'full name';
    if (isOfDevices && network.test(word)) return 'SSID';
    return heads.length > 1 && serial.test(word) ? 'serial number' : head;
  });
}

/** Whether one of the columns says only beside the others what it is. */
export function needsOthers(heads: readonly string[]): boolean {
  return columnNames(heads).some((name, i) => name !== heads[i]);
}
