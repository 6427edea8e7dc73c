/** Keys as they are typed and pasted: without their accents, with an article at their end, over their values with empty lines between, right under which a person goes on. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { readPartlyKnownKey } from '../../src/core/grammar/compound-key.ts';
import { readGeneralKey } from '../../src/core/grammar/general-key.ts';
import { buildGateTable } from '../../src/core/recognition/gate-table.ts';
import { products } from '../../src/core/products/index.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { looksLikeSupportDraft } from '../../src/core/recognition/signature.ts';
import { draftOf } from '../fixtures/drafts.ts';

/** `line key value category` of each field. */
function fieldsIn(body: string): string[] {
  const report = audit(draftOf(body, 'Problem with Inkwell', ['support@inkwell.example']));
  return fieldsOf(report).map(({ line, key, value, category }) => `${String(line)}|${key}|${value}|${category}`);
}

describe('a key', () => {
  it.each([
    ['Versao do aplicativo', 'appVersion'],
    ['VERSÃO DO APLICATIVO', 'appVersion'],
    ['İŞLETİM SİSTEMİ', 'system'],
    ['Isletim sistemi', 'system'],
    ['Systeme', 'system'],
    ['Geraet', null],
    ['Gerat', 'model'],
    ['Γλωσσα', 'language'],
    ['ΈΚΔΟΣΗ ΕΦΑΡΜΟΓΉΣ', 'appVersion'],
    ['Tæki', 'model'],
    ['Útgáfa forrits', 'appVersion'],
    ['Мова пристрою', 'language'],
    ['Số điện thoại', 'phoneNumber'],
    ['מספר לקוח', 'account'],
    ['Kundenummer', 'account'],
    ['Telefonen', 'model'],
    ['Enhetens språk', 'language'],
    ['Conexao', 'network'],
    ['Τηλεφωνο', 'phoneNumber'],
    ['Build Brand', 'maker'],
    ['Build Product', 'model'],
    ['OS information', 'system'],
    ['Handy-Version', 'system'],
    ['Telefono utente', 'phoneNumber'],
    ['Prozessortyp', 'processor'],
    ['Larghezza schermo', null],
    ['Informations écran', 'screen'],
    ['Versione Inkwell', 'appVersion'],
    ['Wersja Inkwell', 'appVersion'],
    ['API', 'system'],
    ['SIM', 'operator'],
    ['Reserveringsnummer', 'identifier'],
    ['رقم الطلب', 'identifier'],
    ['Booking reference', 'identifier'],
    ['Ticket number', 'identifier'],
    ['Billetnummer', 'identifier'],
    ['Tracking number', 'identifier'],
    ['Numer przesyłki', 'identifier'],
    ['หมายเลขพัสดุ', 'identifier'],
    ['Přihlášený uživatel', 'account'],
    ['Usuario conectado', 'account'],
    ['網路狀態', 'network'],
    ['Nome prodotto', 'model'],
    ['Nama Pemain', 'account'],
    ['Versicherten-Nr', 'account'],
    ['ワークスペース', 'account'],
    ['Nazwa wyświetlana', 'personName'],
  ])('%s', (key, meaning) => {
    expect(readGeneralKey(key)?.meaning ?? null).toBe(meaning);
  });

  it('is none because words begin with its parts', () => {
    for (const key of ['Soon', 'Menu of the day', 'Verdict', 'Nosotros', 'Deadline', 'Observation']) expect(readGeneralKey(key)).toBeNull();
  });

  it('that may be taken apart in very many ways, and in none to its end, is given up at once', () => {
    expect(readPartlyKnownKey(`${'dello'.repeat(60)}q`)).toBeNull();
  }, 2000);
});

describe('keys over their values', () => {
  it('with an empty line between pairs', () => {
    expect(fieldsIn('Bonjour\n\nVersion de l’application\n6.0.2\n\nAppareil\nPixel 8a\n\nLangue\nfr\n\nStockage libre\n11 Go\n\nMerci')).toEqual([
      '3|Version de l’application|6.0.2|app-version', '6|Appareil|Pixel 8a|device-type', '9|Langue|fr|device-language', '12|Stockage libre|11 Go|free-storage',
    ]);
  });

  it('one that nobody knows between two others, and one over a number beside one', () => {
    expect(fieldsIn('Hallo\n\nKartenblock\nK-88213\n\nApp-Version\n6.0.2\n\nTinte\nblau\n\nGerät\nPixel 8a\n\nSprache\nda')).toEqual([
      '3|Kartenblock|K-88213|other', '6|App-Version|6.0.2|app-version', '9|Tinte|blau|other', '12|Gerät|Pixel 8a|device-type', '15|Sprache|da|device-language',
    ]);
  });

  it('and not what a person signs with, nor goes on with', () => {
    expect(fieldsIn('Min penna skriver inte.\n\nMed vänlig hälsning\nTuva\n\nAppversion\n6.0.2\nEnhet\nPixel 8a\nSpråk\nsv\n\nTack på förhand\nTuva')).toEqual([
      '6|Appversion|6.0.2|app-version', '8|Enhet|Pixel 8a|device-type', '10|Språk|sv|device-language',
    ]);
  });

  it('two of them are nobody’s block', () => {
    expect(audit(draftOf('Model\nPixel 8a\n\nLanguage\nsv', 'Problem', ['support@inkwell.example'])).supportDraft).toBe(false);
  });
});

it('what developers agree on is no app’s', () => {
  expect(audit(draftOf('Hello\n\nMin SDK: 26\nTarget SDK: 35\nKotlin: 2.0.21', 'Oldest versions', ['team@example.com'])).supportDraft).toBe(false);
});

describe('values below keys with a colon', () => {
  it('of the kind that the key promises', () => {
    expect(fieldsIn('Hallo\n\nHersteller：\nXiaomi\n\nModell：\n2201123C\n\nApp-Version：\n6.0.2')).toEqual(['3|Hersteller|Xiaomi|device-type', '6|Modell|2201123C|device-type', '9|App-Version|6.0.2|app-version']);
  });

  it('and not what a person goes on with', () => {
    expect(fieldsIn('App version: 6.0.2\nModel: Pixel 8a\nOS: Android 14\nMaker:\nBye, Tuva').map((field) => field.split('|')[2])).not.toContain('Bye, Tuva');
  });
});

describe('what asks for the user’s words right over them', () => {
  it.each(['Skriv din besked herunder:', 'Kuvaile ongelma:', 'Опишіть, що сталося:', 'ご用件：', 'Írja le a problémát:'])('%s', (prompt) => {
    expect(fieldsIn(`App version: 6.0.2\nModel: Pixel 8a\nOS: Android 14\n${prompt}\nDuer ikke`)).toEqual(['1|App version|6.0.2|app-version', '2|Model|Pixel 8a|device-type', '3|OS|Android 14|device-type']);
  });
});

it.each([
  ['info@inkwell.example', 'Inkwell', 'Ne piše.\n\nVersion\n6.0.2\nMobilni\nPixel 8a\nSistem\nAndroid 14\nJezik\nsl'],
  ['hjalp@inkwell.example', 'Inkwell', '{"version":"6.0.2","platform":"Android","model":"Pixel 8a","lang":"sv"}'],
])('the gate sees values below their keys, and a version in an object (%#)', (to, subject, body) => {
  const sees = (text: string): boolean => looksLikeSupportDraft({ recipients: { to: [to], cc: [], bcc: [] }, subject, body: text }, buildGateTable(products));
  expect(audit(draftOf(body, subject, [to])).supportDraft).toBe(true);
  expect(sees(body)).toBe(true);
  expect(sees('Hello\n\nI bought a Pixel 8a with Android 14 for 12.50 a month.\n\nThanks\nIda')).toBe(false);
});

it('the gate sees keys with dots that lead to their values', () => {
  const head = { recipients: { to: ['support@inkwell.example'], cc: [], bcc: [] }, subject: 'Inkwell 6.0 - Support request', body: 'Pages vanish.\n\n--------------------\nReader ..... 77-12\nPlan ..... Annual\nLast sync ..... yesterday' };
  expect(looksLikeSupportDraft(head, buildGateTable(products))).toBe(true);
});

describe('behind the kind of a network', () => {
  const namesIn = (value: string): string[] => audit(draftOf(`App version: 6.0.2\nModel: Pixel 8a\nOS: Android 14\nVerbindung: ${value}`, 'Problem with Inkwell', ['support@inkwell.example'])).findings.map((finding) => finding.value);

  it.each([['Wi-Fi (Villa Rosa)', 'Villa Rosa'], ['WLAN "Dachboden"', 'Dachboden'], ['wifi « Bel-Air 12 »', 'Bel-Air 12']])('%s names it', (value, name) => {
    expect(namesIn(value)).toEqual([name]);
  });

  it.each(['Wi-Fi (5 GHz)', 'Wi-Fi (866 Mbps)', 'WLAN (802.11ax)', 'Wi-Fi (connected)', 'LTE (Villa Rosa)', 'Wi-Fi (not metered)'])('%s does not', (value) => {
    expect(namesIn(value)).toEqual([]);
  });
});

describe('in a language that no key is known of', () => {
  const block = 'Zenbakia: 6.0.2\nTramankulua: Samsung SM-A346B\nMamia: Android 14\nHerria: Bilbo';
  const read = (to: string, body: string): boolean => audit(draftOf(body, 'Inkwell', [to])).supportDraft;

  it('values tell an app, its device and its system', () => {
    expect(read('podrska@inkwell.example', `Ez dabil.\n\n${block}`)).toBe(true);
    expect(fieldsIn(`Ez dabil.\n\n${block}`)).toEqual(['3|Zenbakia|6.0.2|app-version', '4|Tramankulua|Samsung SM-A346B|device-type', '5|Mamia|Android 14|device-type', '6|Herria|Bilbo|other']);
  });

  it('among friends, and one of them to a desk, they do not', () => {
    expect(read('ane@example.com', `Kaixo Ane\n\n${block}`)).toBe(false);
    for (const line of block.split('\n')) expect(read('podrska@inkwell.example', `Ez dabil.\n\n${line}\nKolorea: urdina`)).toBe(false);
  });
});

describe('what a field is, of whose key a word or nothing is known', () => {
  const block = 'App version: 6.0.2\nModel: Pixel 8a\nOS: Android 14\n';
  const categoryOf = (line: string): string => fieldsIn(block + line).at(-1)?.split('|').at(-1) ?? '';

  it.each([
    ['Povolení fotoaparátu: ano', 'permissions'],
    ['Dopuštenje za mikrofon: samo sada', 'permissions'],
    ['Quyền máy ảnh: chỉ khi dùng', 'permissions'],
    ['Zugriff auf Kontakte: nur ausgewählte', 'permissions'],
    ['Accès au micro : jamais', 'permissions'],
    ['Acceso a los contactos: nunca', 'permissions'],
    ['Доступ к камере: запрещён', 'permissions'],
    ['Kontakte: verweigert', 'permissions'],
    ['Contacten: geweigerd', 'permissions'],
    ['Kontakty: odmówiono', 'permissions'],
    ['Kişiler: reddedildi', 'permissions'],
    ['Yhteystiedot: sallittu', 'permissions'],
    ['Kontakter: nekad', 'permissions'],
    ['Kontakter: tillatt', 'permissions'],
    ['Mobilní operátor: Vodafone', 'phone-network'],
    ['Mobil operatör: Tele2', 'phone-network'],
    ['Verkehr: Wi-Fi (5 GHz)', 'phone-network'],
    ['通信: 4G', 'phone-network'],
    ['حافظه: ۴٫۵ گیگابایت', 'free-storage'],
    ['Akku-Optimierung: aus', 'permissions'],
    ['Mikrofonzugriff: nur jetzt', 'permissions'],
    ['Autorizzazione microfono: solo ora', 'permissions'],
    ['写真の許可：選択した写真のみ', 'permissions'],
    ['マイク権限：使用中のみ', 'permissions'],
    ['사진 접근: 선택한 사진만', 'permissions'],
    ['メール通知：毎日', 'permissions'],
    ['Notifications reçues : toutes', 'permissions'],
    ['端末の通信事業者：SoftBank', 'phone-network'],
    ['Compañía móvil: Yoigo', 'phone-network'],
    ['Mobilfunknetz: o2', 'phone-network'],
    ['País/Región: Chile', 'device-language'],
    ['국가/지역: 칠레', 'device-language'],
    ['Optimización de la batería: no', 'permissions'],
    ['ID build: 20251102', 'app-version'],
    ['Numéro de compilation : 771', 'app-version'],
    ['Letzte Verbindung: 03.05.2026, 21:14', 'time'],
    ['Última conexión: 2026-05-03', 'time'],
    ['Last sync: 2026-05-03T21:14:00Z', 'time'],
    ['Connexion : fibre', 'phone-network'],
    ['Ekran: Ayarlar', 'features-used'],
    ['Screen: Settings > Ink', 'features-used'],
    ['Screen: 1080x2400', 'device-type'],
    ['Orientation: portrait', 'device-type'],
    ['ping: 12 ms', 'phone-network'],
    ['Protocolo: WireGuard', 'phone-network'],
    ['Sunucu: Bursa-2', 'phone-network'],
    ['サーバー：大阪-2', 'phone-network'],
    ['SSID 5 GHz: Villa', 'phone-network'],
    ['IPv6: 2001:db8::7', 'phone-network'],
    ['Core Count: 8', 'features-used'],
    ['Processor Count: 8', 'device-type'],
    ['ModelPath: inks/black.bin', 'other'],
    ['Download folder: 3.8 GB', 'free-storage'],
    ['Premium: false', 'features-used'],
    ['Build date: 2026/09/30 05:11:20', 'app-version'],
    ['Installed: 2025-12-24 11:47', 'features-used'],
    ['Context: ring +447700900142', 'phone-number'],
    ['Unity: 6000.0.23f1', 'app-version'],
    ['.NET: 9.0.1', 'app-version'],
    ['Forum Nickname: inkfan', 'identifiers'],
  ])('%s', (line, category) => {
    expect(categoryOf(line)).toBe(category);
  });

  it('what was thrown, with its trace, whatever the key', () => {
    const thrown = 'java.io.IOException: the page was not found there\n    at com.android.Pen.draw(Pen.java:7)';
    expect(fieldsIn(`${block}Pila de llamadas: ${thrown}\n\nAyuda`).at(-1)).toBe(`4|Pila de llamadas|${thrown.replace('    ', '')}|other`);
    expect(fieldsIn(`${block}Note: Error when I press the pen, please help me soon`)).toHaveLength(3);
  });
});

describe('the head of a table', () => {
  const table = (head: string): string[] => fieldsIn(`Hi\n\n${head}\n|---|---|\n| App version | 6.0.2 |\n| OS | Android 14 |`);

  it.each(['| Merkmal | Wert |', '| Nome | Valore |', '| Название | Значение |', '| 项目 | 内容 |', '| Setting | Value |'])('%s is no field', (head) => {
    expect(table(head)).toEqual(['5|App version|6.0.2|app-version', '6|OS|Android 14|device-type']);
  });

  it.each(['| Langue | français |', '| Name | Inkwell 6 |'])('%s is the first field', (row) => {
    expect(table(row)).toHaveLength(3);
  });
});

describe('with an address and a subject that say nothing', () => {
  const read = (block: string): boolean => audit(draftOf(block, 'Inkwell', ['ane@inkwell.example'])).supportDraft;

  it('a size tells beside an app’s version and a system, and so do keys with signs between their letters', () => {
    expect(read('Zenbakia: 6.0.2\nTramankulua: Samsung SM-A346B\nMamia: Android 14\nLekua: 113.5 GB')).toBe(true);
    expect(read('செயலி பதிப்பு: 6.0.2\nசாதனம்: Samsung SM-A346B\nமென்பொருள்: Android 14\nஇடம்: 3.5 GB')).toBe(true);
  });

  it('a size in the letters of its language', () => {
    expect(read('செயலி பதிப்பு: 6.0.2\nமென்பொருள்: Android 14\nசாதனம்: Samsung SM-A346B\nஇடம்: 13,5 ГБ')).toBe(true);
    expect(read('செயலி பதிப்பு: 6.0.2\nமென்பொருள்: Android 14\nசாதனம்: Samsung SM-A346B\nஇடம்: 13,5')).toBe(false);
  });

  it('what an app asks for is no device', () => {
    for (const least of ['Android 9 and later', 'Android 9+', 'Android 9 oder neuer']) {
      expect(audit(draftOf(`Version 6.0.2\nPlatform: ${least}\nSize: 24 MB\nLanguages: 31`, 'What is new', ['team@inkwell.example'])).supportDraft).toBe(false);
    }
  });
});
