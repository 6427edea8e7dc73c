/** Drafts of apps that write a line or two, or in a way of their own: found, with the lines that tell; and mails of people that look alike and are not. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { buildGateTable } from '../../src/core/recognition/gate-table.ts';
import { products } from '../../src/core/products/index.ts';
import { looksLikeSupportDraft } from '../../src/core/recognition/signature.ts';
import { draftOf } from '../fixtures/drafts.ts';

interface Small {
  readonly to?: string;
  readonly subject?: string;
  readonly body: string;
  /** `line key value category` of each field, parted by bars. */
  readonly fields: readonly string[];
}

const support = { to: 'support@inkwell.example', subject: 'Problem with Inkwell' };
const drafts: Readonly<Record<string, Small>> = {
  "the app's version alone, by a key that only apps write": { ...support, body: 'Pages come out blank.\n\n\nApp version: 3.1 (77)', fields: ['4|App version|3.1 (77)|app-version'] },
  'an app and its system on one line, without a device': { to: 'feedback@quill.example', subject: 'Feedback: desktop', body: 'It comes twice.\n\nQuill 4.35.126 (Production) x64, Windows 11 Pro 10.0.22631', fields: ['3|app version|Quill 4.35.126 (Production) x64, Windows 11 Pro 10.0.22631|app-version'] },
  'what a console says between its prompts': { ...support, body: 'ada@nib:~$ inkwell --version\ninkwell 0.41.2\nada@nib:~$ uname -a\nLinux nib 6.8.0-31-generic #31-Ubuntu SMP PREEMPT_DYNAMIC Sat Apr 20 00:40:06 UTC 2026 x86_64 GNU/Linux\nada@nib:~$\n\nIt exits at once.', fields: ['2|app version|inkwell 0.41.2|app-version', '4|device info|Linux nib 6.8.0-31-generic #31-Ubuntu SMP PREEMPT_DYNAMIC Sat Apr 20 00:40:06 UTC 2026 x86_64 GNU/Linux|device-type'] },
  "an extension's version and the browser's": { to: 'help@nibs.example', subject: 'Filter issue', body: 'NibsFree: 1.54.0\nFirefox: 121\nlists: 12', fields: ['1|NibsFree|1.54.0|app-version', '2|Firefox|121|device-type', '3|lists|12|features-used'] },
  'lines under a word for information': { to: 'support@nib.example', subject: 'sms not delivered', body: 'info:\n  app : 1.9.3\n  phone : Galaxy S21 FE\n  roaming : no', fields: ['2|app|1.9.3|app-version', '3|phone|Galaxy S21 FE|device-type', '4|roaming|no|phone-network'] },
  'first an id of letters and figures': { ...support, body: 'Hi\n\nRide: b81fa2c0-11aa-4e77-8f01-93a1c2d3e4f5\nUser: 99120385\nApp: 5.120.0 / Android 14 / SM-A536B', fields: ['3|Ride|b81fa2c0-11aa-4e77-8f01-93a1c2d3e4f5|identifiers', '4|User|99120385|identifiers', '5|App|5.120.0 / Android 14 / SM-A536B|app-version'] },
  'an abbreviation in a key, behind a mark of a list': { ...support, body: 'Hallo\n\n• App-Version: 5.3.1\n• iOS: 17.5.1\n• Feder links: KH Mini\n• Seriennr. links: 2231X09PA', fields: ['3|App-Version|5.3.1|app-version', '4|iOS|17.5.1|device-type', '5|Feder links|KH Mini|other', '6|Seriennr. links|2231X09PA|identifiers'] },
  'the same, with a subject that apps write and any address': { to: 'ada.apps@example.com', subject: 'Inkwell Feedback', body: 'Nice!\n\nApp version: 3.1', fields: ['3|App version|3.1|app-version'] },
  'a version below a rule': { ...support, body: 'No ads.\n\n---\nSDK Version: 9.2.0', fields: ['4|SDK Version|9.2.0|device-type'] },
  "an app and its version in the subject, the system in the body": { to: 'me@inkwell.example', subject: 'Inkwell 2.0.1 (33)', body: 'Hi\n\n------\niOS Version: 16.2', fields: ['4|iOS Version|16.2|device-type'] },
  'an id that nobody has by heart': { ...support, body: 'Paid twice.\n\n1.9.2 (41)\nUser ID: 0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122', fields: ['3|app version|1.9.2 (41)|app-version', '4|User ID|0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122|identifiers'] },
  'an id on the line below its key': { ...support, body: 'Out of tune.\n\n--------------------\nID:\n0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122', fields: ['4|ID|0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122|identifiers'] },
  'keys and semicolons under a French sentence that asks to stay': { to: 'assistance@inkwell.example', subject: 'La tablette redémarre', body: 'Bonjour\n\n*** NE PAS SUPPRIMER ***\nModèle;IW-7\nLogiciel;4.2.18\nAbonné;0551203', fields: ['4|Modèle|IW-7|device-type', '5|Logiciel|4.2.18|app-version', '6|Abonné|0551203|identifiers'] },
  'a version in Turkish, to who repairs': { to: 'teknik@inkwell.example', subject: 'Kalem yazmıyor', body: 'Merhaba\n\nModel: IW-7\nSeri Numarası: IW7-00912-B\nYazılım Sürümü: V3.01.R02', fields: ['3|Model|IW-7|device-type', '4|Seri Numarası|IW7-00912-B|identifiers', '5|Yazılım Sürümü|V3.01.R02|app-version'] },
  'two known keys with dashes among others': { ...support, body: 'Hola\n\nVersión - 3.3.0\nFunda - roja\nAndroid - 13\nMesa - 4', fields: ['3|Versión|3.3.0|app-version', '4|Funda|roja|other', '5|Android|13|device-type', '6|Mesa|4|features-used'] },
  'lines that were doubled on their way, with keys that nobody knows': { ...support, body: 'Krasch igen.\n\n\nNib: HC-2\n\nTint: violet\n\nApp version: 3.1 (77)\n\nGlow: steady\n\nMaskin: Pixel 6', fields: ['4|Nib|HC-2|other', '6|Tint|violet|other', '8|App version|3.1 (77)|app-version', '10|Glow|steady|other', '12|Maskin|Pixel 6|device-type'] },
  'keys between single marks of bold text, in Russian and Thai': { ...support, body: 'Привет\n\n*Версия приложения:* 3.1\n*Устройство:* Pixel 6\n*เบอร์โทรศัพท์*: 081-559-2047', fields: ['3|Версия приложения|3.1|app-version', '4|Устройство|Pixel 6|device-type', '5|เบอร์โทรศัพท์|081-559-2047|phone-number'] },
  "lines on both sides of the user's words, in Vietnamese": { to: 'hotro@inkwell.example', subject: 'Lỗi ứng dụng', body: 'Phiên bản ứng dụng: 4.5.0\nThiết bị: Vsmart Joy 4\nHệ điều hành: Android 11\n\nỨng dụng tự thoát khi tôi mở hóa đơn, xin hãy giúp tôi.\n\nNgôn ngữ: vi\nSố điện thoại: 0912 345 678', fields: ['1|Phiên bản ứng dụng|4.5.0|app-version', '2|Thiết bị|Vsmart Joy 4|device-type', '3|Hệ điều hành|Android 11|device-type', '7|Ngôn ngữ|vi|device-language', '8|Số điện thoại|0912 345 678|phone-number'] },
  "nothing of a signature below the user's words": { ...support, body: 'App version: 3.1 (77)\nDevice: Pixel 6\nSystem: Android 14\n\nIt stopped yesterday and does not start any more.\n\nPhone: 0912 345 678\nE-Mail: ada@example.com', fields: ['1|App version|3.1 (77)|app-version', '2|Device|Pixel 6|device-type', '3|System|Android 14|device-type'] },
  'what a box tells of itself, in Italian': { to: 'assistenza@inkwell.example', subject: 'Si spegne', body: 'Ciao\n\nModello → IW-7\nFirmware → 3.0.2_IT\nMatricola → IW7-009121\nIP WAN → 203.0.113.33\nWi-Fi 2,4 GHz → attivo', fields: ['3|Modello|IW-7|device-type', '4|Firmware|3.0.2_IT|app-version', '5|Matricola|IW7-009121|identifiers', '6|IP WAN|203.0.113.33|phone-network', '7|Wi-Fi 2,4 GHz|attivo|features-used'] },
  'the app that sent it, with its version and the system': { ...support, body: 'Billed twice.\n\nSent from Inkwell 3.3 (77) on iPhone 12, iOS 16.5', fields: ['3|device info|Sent from Inkwell 3.3 (77) on iPhone 12, iOS 16.5|device-type'] },
  'JSON to a Portuguese desk': { to: 'suporte@inkwell.example', subject: '[Inkwell] Bug', body: 'Oi!\n\n{"player_id":"77A1-1203",\n "client":"3.3.0",\n "platform":"Android",\n "gpu":"Adreno 619"}', fields: ['3|player_id|77A1-1203|identifiers', '4|client|3.3.0|app-version', '5|platform|Android|device-type', '6|gpu|Adreno 619|device-type'] },
  'a report under its title, and no word of the app': { ...support, body: 'Hi\n\n*** INKWELL BUG REPORT ***\nTime: 5/3/2026 9:41 PM\nOS: Microsoft Windows NT 10.0.22631.0', fields: ['4|Time|5/3/2026 9:41 PM|time', '5|OS|Microsoft Windows NT 10.0.22631.0|device-type'] },
  'a version with words behind it': { to: 'feedback@inkwell.example', subject: '故障', body: '打不开\n\nInkwell 3.0.0-beta.2\n系统：Microsoft Windows NT 10.0.22631.0', fields: ['3|app version|Inkwell 3.0.0-beta.2|app-version', '4|系统|Microsoft Windows NT 10.0.22631.0|device-type'] },
  'first an address and a name with its number, by keys that nobody knows': { ...support, body: 'Hallo\n\nWerkstatt: Halle Nord (4471)\nGerät: Pixel 6\nApp-Version: 3.1', fields: ['3|Werkstatt|Halle Nord (4471)|other', '4|Gerät|Pixel 6|device-type', '5|App-Version|3.1|app-version'] },
  'three lines in a row by keys that nobody knows, before those that are known': { ...support, body: 'Hola\n\nTaller: norte\nTinta: negra\nPluma: fina\nVersión de la app: 3.1\nSistema: Android 14', fields: ['3|Taller|norte|other', '4|Tinta|negra|other', '5|Pluma|fina|other', '6|Versión de la app|3.1|app-version', '7|Sistema|Android 14|device-type'] },
  'first a switch, by a key that nobody knows': { ...support, body: 'Hi\n\nNib check: true\nInkwell Version: 3.1\nURL: https://inkwell.example/p/7\nPrinter: PX-7', fields: ['3|Nib check|true|features-used', '4|Inkwell Version|3.1|app-version', '5|URL|https://inkwell.example/p/7|features-used', '6|Printer|PX-7|device-type'] },
  'what a page tells of itself, and no app': { to: 'aide@inkwell.example', subject: 'Erreur', body: 'Bonjour\n\nURL : https://inkwell.example/p/7\nNavigateur : Firefox 132.0\nSystème : Windows 11\nRésolution d’écran : 1920x1080\nUtilisateur : noe.b', fields: ['3|URL|https://inkwell.example/p/7|features-used', '4|Navigateur|Firefox 132.0|device-type', '5|Système|Windows 11|device-type', '6|Résolution d’écran|1920x1080|device-type', '7|Utilisateur|noe.b|identifiers'] },
  'what a tool says of itself, when it hangs': { to: 'help@inkwell.example', subject: 'inkwell freezes', body: 'Hi\n\nversion    3.1.0\nplatform   linux-x64\nnode       v22.9.0', fields: ['3|version|3.1.0|app-version', '4|platform|linux-x64|device-type', '5|node|v22.9.0|app-version'] },
  'two lines in a row by keys that nobody knows': { ...support, body: 'Ciao\n\n* Bottega: Nord\n* Inchiostro: nero\n* Versione app: 3.1\n* Android: 13', fields: ['3|Bottega|Nord|other', '4|Inchiostro|nero|other', '5|Versione app|3.1|app-version', '6|Android|13|device-type'] },
  'parts between bars on a television': { ...support, body: 'Hi\n\nInkwell 3.1.0 | Tizen 7.0 | QE55\n\nThanks', fields: ['3|device info|Inkwell 3.1.0 \\| Tizen 7.0 \\| QE55|device-type'] },
  'not one that a person may have written': { ...support, body: 'Hallo\n\nFarbe: es bleibt blau\nApp-Version: 3.1\nSystem: Android 14', fields: ['4|App-Version|3.1|app-version', '5|System|Android 14|device-type'] },
  'one line below the sentence that asks to stay': { ...support, body: 'Hi\n\n--- please write above this line ---\nInkwell v2.14.0 (build 871)', fields: ['4|app version|Inkwell v2.14.0 (build 871)|app-version'] },
  'an id without a key below such a sentence': { ...support, body: 'Hi\n\n=====\nPlease do not remove the following line\n7c1d0f6ba2e94d15', fields: ['5|id|7c1d0f6ba2e94d15|identifiers'] },
  'lines without a key': { ...support, body: 'Hi\n\n4.0.1 (12)\nAndroid 13\nsamsung\nSM-X200', fields: ['3|app version|4.0.1 (12)|app-version', '4|system|Android 13|device-type', '5|maker|samsung|device-type', '6|model|SM-X200|device-type'] },
  'numbers in a row beside a device': { ...support, body: 'Hi\n\n--------\n55120 | 5.12.0 | 16.4.1 | iPhone14,3', fields: ['4|device info|55120 \\| 5.12.0 \\| 16.4.1 \\| iPhone14,3|device-type'] },
  'what a browser says of itself': { ...support, body: 'Hi\n\nConsole Version: 1.8.0\nMozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', fields: ['3|Console Version|1.8.0|app-version', '4|user agent|Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0|device-type'] },
  'a label in brackets': { ...support, body: 'Hi\n\n[Device] iPhone 13 Pro(16.6)-2.1.0(37)', fields: ['3|Device|iPhone 13 Pro(16.6)-2.1.0(37)|device-type'] },
  'a rule glued to the first key': { ...support, subject: 'Inkwell Bug Report', body: 'Hi\n\n-----------Device: iPhone 6s\nSystem: iPhone OS|9.3.2', fields: ['3|Device|iPhone 6s|device-type', '4|System|iPhone OS\\|9.3.2|device-type'] },
  'elements of XML': { ...support, body: 'Hi\n\n<info>\n<appVersion>1.2.0</appVersion>\n<os>Android 14</os>\n<device>Pixel 7</device>\n</info>', fields: ['4|appVersion|1.2.0|app-version', '5|os|Android 14|device-type', '6|device|Pixel 7|device-type'] },
  'several devices by keys of their own': { ...support, body: 'Hi\n\nApp: Nest 6.2 (6203)\nParent: Galaxy S23 / Android 14\nChild: Galaxy A14 / Android 13', fields: ['3|App|Nest 6.2 (6203)|app-version', '4|Parent|Galaxy S23 / Android 14|device-type', '5|Child|Galaxy A14 / Android 13|device-type'] },
  'a router under its title': { to: 'support@mesh.example', subject: 'Node two', body: 'Hi\n\nRouter info\nFirmware: v1.3.4 Build 20240311\nHardware: v2.0\nWAN IP: 203.0.113.88\nSSID: Villa\nConnected devices: 14', fields: ['4|Firmware|v1.3.4 Build 20240311|app-version', '5|Hardware|v2.0|device-type', '6|WAN IP|203.0.113.88|phone-network', '7|SSID|Villa|phone-network', '8|Connected devices|14|features-used'] },
  'a title in another language': { to: 'soporte@fibra.example', subject: 'Ayuda', body: 'Hola\n\nDatos del equipo\nModelo: ZX-900\nFirmware: V9.0.1P1\nNúmero de serie: ZTEG0A1B2C3\nIP pública: 203.0.113.20', fields: ['4|Modelo|ZX-900|device-type', '5|Firmware|V9.0.1P1|app-version', '6|Número de serie|ZTEG0A1B2C3|identifiers', '7|IP pública|203.0.113.20|phone-network'] },
  'dots that lead to the value': { ...support, body: 'Hi\n\n+-----------------+\n|  PHONE DETAILS  |\n+-----------------+\nMODEL ......... Pixel 5\nOS ............ Android 13\nAPP VERSION...: 3.3.0\nINK LEFT ...... 40 %', fields: ['6|MODEL|Pixel 5|device-type', '7|OS|Android 13|device-type', '8|APP VERSION|3.3.0|app-version', '9|INK LEFT|40 %|other'] },
  'what a build is made for, each key by the same word': { to: 'nib@example.com', subject: 'Inkwell Feedback', body: 'Hi\n\nBuild Brand: OnePlus\nBuild Model: LE2113\nOS information: 13', fields: ['3|Build Brand|OnePlus|device-type', '4|Build Model|LE2113|device-type', '5|OS information|13|device-type'] },
  'the number of an API, which nobody types, to an address of contact': { to: 'contato@inkwell.example', subject: 'Contato', body: 'Oi\n\nMARCA: motorola\nMODELO: moto g34\nAPI: 34', fields: ['3|MARCA|motorola|device-type', '4|MODELO|moto g34|device-type', '5|API|34|device-type'] },
  'to who develops it, in Korean': { to: 'nib@example.com', subject: '개발자에게 문의', body: '안녕하세요\n\n앱 버전: 3.3.0\nAndroid(SDK): 33', fields: ['3|앱 버전|3.3.0|app-version', '4|Android(SDK)|33|device-type'] },
  'two versions between rules': { to: 'supporto@inkwell.example', subject: 'Riguardo Inkwell', body: 'Ciao\n------------------------\nVersione Android: 30\nVersione Inkwell: 412\n------------------------', fields: ['3|Versione Android|30|device-type', '4|Versione Inkwell|412|app-version'] },
  'systems as programs call them, and versions of parts that nobody lists': { ...support, body: 'Hi\n\nVersion: 3.3.0\nPlatform: win32\nKotlin: 1.9.24\nHeap memory used: 84 MB\nScreen width: 1080', fields: ['3|Version|3.3.0|app-version', '4|Platform|win32|device-type', '5|Kotlin|1.9.24|app-version', '6|Heap memory used|84 MB|device-type', '7|Screen width|1080|device-type'] },
  "a device's name, a user's number, and a moment above": { ...support, body: 'Hi\n\nOpened: 2026-10-12 20:11\nApp version: 3.3.0\nOS: Android 14\nName: Galaxy A14\nUser phone: 0471990211', fields: ['3|Opened|2026-10-12 20:11|time', '4|App version|3.3.0|app-version', '5|OS|Android 14|device-type', '6|Name|Galaxy A14|device-type', '7|User phone|0471990211|phone-number'] },
  'systems and parts as programs call them, without keys': { ...support, subject: 'Inkwell feedback', body: 'Hi\n\nInkwell 3.3.0\nElectron 30.0.6\ndarwin 23.5.0\nLocale: nl-NL', fields: ['3|app version|Inkwell 3.3.0|app-version', '4|app version|Electron 30.0.6|app-version', '5|system|darwin 23.5.0|device-type', '6|Locale|nl-NL|device-language'] },
  'what Android says of its build': { ...support, body: 'Hi\n\nMODEL: SM-A127F\nID: TP1A.220624.014\nINCREMENTAL: A127FXXU9DWK1\nSDK: 33\nApp channel: xiaomi\nApp version: 3.3.0', fields: ['3|MODEL|SM-A127F|device-type', '4|ID|TP1A.220624.014|device-type', '5|INCREMENTAL|A127FXXU9DWK1|device-type', '6|SDK|33|device-type', '7|App channel|xiaomi|app-version', '8|App version|3.3.0|app-version'] },
  'two colons': { ...support, body: 'Hi\n\nInkwell:: 3.3.0\nTablet:: SM-T220, Android 13\nPen:: P-2', fields: ['3|Inkwell|3.3.0|app-version', '4|Tablet|SM-T220, Android 13|device-type', '5|Pen|P-2|other'] },
  'the head of a mail that was passed on, over the block': { ...support, body: '---------- Forwarded message ---------\nFrom: Ola Nord <ola@example.com>\nDate: Mon, 2 Mar 2026 at 10:00\nSubject: Pen\nTo: <help@example.com>\n\nApp version: 3.3.0\nDevice: Pixel 6a\nOS: Android 14\nLocale: nl-NL', fields: ['7|App version|3.3.0|app-version', '8|Device|Pixel 6a|device-type', '9|OS|Android 14|device-type', '10|Locale|nl-NL|device-language'] },
  'several fields on a line with commas between them, one of which nobody knows': { ...support, body: 'Hi\n\nApp version: 3.3.0, User: fjord, Pen colour: blue, Locale: nl-NL', fields: ['3|App version|3.3.0|app-version', '3|User|fjord|identifiers', '3|Pen colour|blue|other', '3|Locale|nl-NL|device-language'] },
  'several fields on a line with blanks between them': { ...support, body: 'Hi\n\nApp version: 3.3.0\nHost: fjord-pc7 Kernel: 6.1.0-9 arch: x86_64 bits: 64', fields: ['3|App version|3.3.0|app-version', '4|Host|fjord-pc7|identifiers', '4|Kernel|6.1.0-9|device-type', '4|arch|x86_64|device-type', '4|bits|64|features-used'] },
  'several fields on a line with keys in bold letters': { ...support, body: 'Hi\n\n*App version:* 5.1.0 (510) *Phone:* Nokia G42 *OS:* 14 *Ski colour:* red **Language**: fi', fields: ['3|App version|5.1.0 (510)|app-version', '3|Phone|Nokia G42|device-type', '3|OS|14|device-type', '3|Ski colour|red|other', '3|Language|fi|device-language'] },
  'an id of a country under a key that nobody knows': { ...support, body: 'Hi\n\nApp version: 3.3.0\nDevice: Pixel 6a\nOS: Android 14\nSkatt: 529.982.247-25\nCPF: 529.982.247-25', fields: ['3|App version|3.3.0|app-version', '4|Device|Pixel 6a|device-type', '5|OS|Android 14|device-type', '6|Skatt|529.982.247-25|identifiers', '7|CPF|529.982.247-25|identifiers'] },
  'several fields on a line': { ...support, body: 'Hi\n\nPen: P-2 | App version: 3.3.0 | Locale: nl-NL\nos=iOS 17.2; device=iPhone14,7; lang=nl', fields: ['3|Pen|P-2|other', '3|App version|3.3.0|app-version', '3|Locale|nl-NL|device-language', '4|os|iOS 17.2|device-type', '4|device|iPhone14,7|device-type', '4|lang|nl|device-language'] },
  'keys that nobody knows, written like those around them': { ...support, body: 'Hi\n\nModel - Nokia G22\nApp version - 3.3.0\nOS - Android 13\nPen tip - worn\nPaper - A5', fields: ['3|Model|Nokia G22|device-type', '4|App version|3.3.0|app-version', '5|OS|Android 13|device-type', '6|Pen tip|worn|other', '7|Paper|A5|other'] },
  'a code on top, and words of the app between two fields': { ...support, body: 'Hi\n\nPen left: P2-00718\nApp version: 3.3.0\nPhoto access: only the chosen pictures\nOS: iOS 17.2', fields: ['3|Pen left|P2-00718|other', '4|App version|3.3.0|app-version', '5|Photo access|only the chosen pictures|permissions', '6|OS|iOS 17.2|device-type'] },
  'keys of which some words are known': { ...support, body: 'Hi\n\nApp version: 3.3.0\nOS: iOS 17.2\nPen model: P-2\nFree space on the card: 3 GB\nStiftmodell: P-3\nSeriennummer links: 77120\nTinte sparen: ja', fields: ['3|App version|3.3.0|app-version', '4|OS|iOS 17.2|device-type', '5|Pen model|P-2|device-type', '6|Free space on the card|3 GB|free-storage', '7|Stiftmodell|P-3|device-type', '8|Seriennummer links|77120|identifiers', '9|Tinte sparen|ja|features-used'] },
  'an object in which each part has a name': { ...support, body: 'Hi\n\n{"app":{"name":"Inkwell","version":"3.3.0"},"os":{"name":"Android","version":"13"},"device":{"name":"Pixel 5"}}', fields: ['3|name|Inkwell|app-version', '3|version|3.3.0|app-version', '3|name|Android|device-type', '3|version|13|device-type', '3|name|Pixel 5|device-type'] },
  'a device and a language without keys': { ...support, body: 'Hi\n\nMotorola moto e13\nAndroid 13\nv3.3.0 (330)\nnl_NL', fields: ['3|model|Motorola moto e13|device-type', '4|system|Android 13|device-type', '5|app version|v3.3.0 (330)|app-version', '6|locale|nl_NL|device-language'] },
  'squares before keys': { to: 'info@inkwell.example', subject: 'Inkwell フィードバック', body: '線が消えます。\n\n----------\n■機種：Pixel 5\n■OS：Android 13\n■アプリ：3.3.0', fields: ['4|機種|Pixel 5|device-type', '5|OS|Android 13|device-type', '6|アプリ|3.3.0|app-version'] },
  'Japanese dots with a blank behind them': { ...support, body: 'Hi\n\n・ 端末：Pixel 5\n・ OS：Android 13\n・ バージョン：3.3.0\n・ 紙：白', fields: ['3|端末|Pixel 5|device-type', '4|OS|Android 13|device-type', '5|バージョン|3.3.0|app-version', '6|紙|白|other'] },
  'keys that end nearly in one column': { ...support, body: 'Hi\n\n  App version: 3.3.0\n          Nib: worn\n       Device: Pixel 5\n           OS: Android 13', fields: ['3|App version|3.3.0|app-version', '4|Nib|worn|other', '5|Device|Pixel 5|device-type', '6|OS|Android 13|device-type'] },
  'long dashes': { ...support, body: 'Hi\n\nVersion — 3.3.0 (330)\nDevice — Pixel 5\nSystem — Android 13\nPen — P-2', fields: ['3|Version|3.3.0 (330)|app-version', '4|Device|Pixel 5|device-type', '5|System|Android 13|device-type', '6|Pen|P-2|other'] },
  "a browser's own words": { ...support, body: 'Hi\n\nPage: https://inkwell.example/new\nBrowser: Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0\nTime: 2026-11-22T20:41:55.102Z', fields: ['3|Page|https://inkwell.example/new|features-used', '4|Browser|Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0|device-type', '5|Time|2026-11-22T20:41:55.102Z|time'] },
  'a device that is no phone': { ...support, body: 'Device: InkShelf 6\nSN: IS6A00441882\nFW: 4.40.21315\nStorage: 3.1 GB free of 7.2 GB\nWi-Fi: connected, RSSI -61\n\nPages turn by themselves.', fields: ['1|Device|InkShelf 6|device-type', '2|SN|IS6A00441882|identifiers', '3|FW|4.40.21315|app-version', '4|Storage|3.1 GB free of 7.2 GB|free-storage', '5|Wi-Fi|connected, RSSI -61|phone-network'] },
  'a number behind a key that nobody knows': { ...support, body: 'Ciao\n\nVersione app: 12.4.0\nLinea: +39 331 000 0000\nSoftware: iOS 18.0.1\nФИО:Ларин Степан', fields: ['3|Versione app|12.4.0|app-version', '4|Linea|+39 331 000 0000|phone-number', '5|Software|iOS 18.0.1|device-type', '6|ФИО|Ларин Степан|identifiers'] },
  'a system and a device, parted by a bar': { ...support, body: 'Hi\n----------\nInkwell 2.0.4.118\nAndroid 14 | Google Pixel 7a\n----------', fields: ['3|app version|Inkwell 2.0.4.118|app-version', '4|device info|Android 14 \\| Google Pixel 7a|device-type'] },
  'words right below the last line': { ...support, body: 'Hi\n\nApp version: 3.3.0 (330)\nModel: iPad\nSystem: iPadOS 17.2\nBattery drains fast\nAccount Anna', fields: ['3|App version|3.3.0 (330)|app-version', '4|Model|iPad|device-type', '5|System|iPadOS 17.2|device-type'] },
  'nothing but a blank': { ...support, body: 'Hi\n\nApp version 3.3.0 (330)\nModel iPad (9th generation)\nSerial number KX2201PLQ\niPadOS 17.2', fields: ['3|App version|3.3.0 (330)|app-version', '4|Model|iPad (9th generation)|device-type', '5|Serial number|KX2201PLQ|identifiers', '6|system|iPadOS 17.2|device-type'] },
  'values that say what they are': { ...support, body: 'Hi\n\nApp version: 3.3.0\nOS: Android 13\nCard: 64 GB (61 GB left)\nPort 1: 192.168.7.20', fields: ['3|App version|3.3.0|app-version', '4|OS|Android 13|device-type', '5|Card|64 GB (61 GB left)|free-storage', '6|Port 1|192.168.7.20|phone-network'] },
  'keys alone on their lines': { ...support, body: 'Hi\n\nApp version\n3.3.0\nOperating system\nWindows 11 Home\nMachine name\nDORA-BOOK\n', fields: ['3|App version|3.3.0|app-version', '5|Operating system|Windows 11 Home|device-type', '7|Machine name|DORA-BOOK|identifiers'] },
  'keys in brackets': { ...support, body: 'Hi\n\n【アプリ】Inkwell 3.3.0\n【端末】Pixel 5\n【OS】Android 13', fields: ['3|アプリ|Inkwell 3.3.0|app-version', '4|端末|Pixel 5|device-type', '5|OS|Android 13|device-type'] },
  'keys in square brackets': { ...support, body: 'Hi\n\n[앱 버전] 3.3.0\n[기기] Pixel 5\n[OS] Android 13', fields: ['3|앱 버전|3.3.0|app-version', '4|기기|Pixel 5|device-type', '5|OS|Android 13|device-type'] },
  'dots of Japanese lists, and dashes glued to keys': { ...support, body: 'Hi\n\n・アプリバージョン：3.3.0\n・端末：Pixel 5\n・OS：Android 13\n-Language: ja\n-Pen tip: worn', fields: ['3|アプリバージョン|3.3.0|app-version', '4|端末|Pixel 5|device-type', '5|OS|Android 13|device-type', '6|Language|ja|device-language', '7|Pen tip|worn|other'] },
  'a numbered list, a tree and signs': { ...support, body: 'Hi\n\n1. Version: 3.3.0 (330)\n2. Device: Pixel 5\n\n├─ Android: 13\n└─ Language: nl\n#Account: dora81', fields: ['3|Version|3.3.0 (330)|app-version', '4|Device|Pixel 5|device-type', '6|Android|13|device-type', '7|Language|nl|device-language', '8|Account|dora81|identifiers'] },
  'an app, a device and the number to call': { to: 'aide@inkwell.example', subject: 'Stylo perdu', body: 'Bonjour\n\nStylo : modèle P-20 gris\nApplication : v3.3.0 (Android)\nAppareil : Redmi 10\nNuméro : +33 6 00 00 00 01\nID de socio : 2291', fields: ['3|Stylo|modèle P-20 gris|other', '4|Application|v3.3.0 (Android)|app-version', '5|Appareil|Redmi 10|device-type', '6|Numéro|+33 6 00 00 00 01|phone-number', '7|ID de socio|2291|identifiers'] },
  'an id behind a key that nobody knows, beside a model and a system': { ...support, body: 'Hi\n\nModel: SM-X200\nOS: 13\nSetup: 0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122', fields: ['3|Model|SM-X200|device-type', '4|OS|13|device-type', '5|Setup|0f6b2c11-7d1e-4a55-8c3d-2b9e7f001122|identifiers'] },
  'a device without a number, first of lines without keys': { ...support, body: 'Hi\n\niPhone SE\niOS 15.6\nInkwell 3.3 (77)', fields: ['3|model|iPhone SE|device-type', '4|system|iOS 15.6|device-type', '5|app version|Inkwell 3.3 (77)|app-version'] },
  'the app that sent it, and what it ran on in brackets': { ...support, body: 'Billed twice.\n\nSent from Inkwell 3.3 on Pixel 5 (Android 13)', fields: ['3|device info|Sent from Inkwell 3.3 on Pixel 5 (Android 13)|device-type'] },
  'a key and a blank before its version, among lines without keys': { ...support, body: 'Hi\n\nVersion 3.3.0 (77)\niOS 15.6\niPhone 12', fields: ['3|Version|3.3.0 (77)|app-version', '4|system|iOS 15.6|device-type', '5|model|iPhone 12|device-type'] },
  'a computer whose system has a short name': { to: 'feedback@inkwell.example', subject: 'Inkwell feedback', body: 'Hi\n\nVersion: 3.38.1 (Store)\nPlatform: Mac 13.6 arm64', fields: ['3|Version|3.38.1 (Store)|app-version', '4|Platform|Mac 13.6 arm64|device-type'] },
  'a system with its processor behind it': { ...support, body: 'Hi\n\nInkwell 3.3.0 (77)\nmacOS 13.6 (22G120), arm64', fields: ['3|app version|Inkwell 3.3.0 (77)|app-version', '4|system|macOS 13.6 (22G120), arm64|device-type'] },
  'fields with semicolons between them': { ...support, body: 'Hi\n\ntoy=Inkwell;version=3.3.0;platform=WebGL;os=iPadOS 15.6', fields: ['3|toy|Inkwell|other', '3|version|3.3.0|app-version', '3|platform|WebGL|device-type', '3|os|iPadOS 15.6|device-type'] },
  'properties of Android, the first one with a key in parts': { ...support, body: 'Hi\n\nro.product.board=bengal\nro.product.model=2109119DG\ninkwell.version=3.3.0', fields: ['3|ro.product.board|bengal|device-type', '4|ro.product.model|2109119DG|device-type', '5|inkwell.version|3.3.0|app-version'] },
  'what values say of keys that nobody knows': { ...support, body: 'Hi\n\nName: Inkwell\nVersion: 3.3.0\nOS: Android 13\nPens: 14\nBought: 12.01.2024\nPlace: while in use\nUplink speed: 12.8 Mbit/s\nPaper theme: ivory\nDescription: blots', fields: ['3|Name|Inkwell|app-version', '4|Version|3.3.0|app-version', '5|OS|Android 13|device-type', '6|Pens|14|features-used', '7|Bought|12.01.2024|time', '8|Place|while in use|permissions', '9|Uplink speed|12.8 Mbit/s|phone-network', '10|Paper theme|ivory|features-used', '11|Description|blots|other'] },
  "the system's version below the system, and what may be asked for": { ...support, body: 'Hi\n\nSystem: Android\nVersion: 12\nApp version: 3.3.0\nStandort: an\nBattery optimized: no\nSijainti: myönnetty', fields: ['3|System|Android|device-type', '4|Version|12|device-type', '5|App version|3.3.0|app-version', '6|Standort|an|permissions', '7|Battery optimized|no|permissions', '8|Sijainti|myönnetty|permissions'] },
  'the same with three numbers': { ...support, body: 'Hi\n\nPlatform: iPadOS\nVersion: 16.7.2\nApp version: 3.3.0', fields: ['3|Platform|iPadOS|device-type', '4|Version|16.7.2|device-type', '5|App version|3.3.0|app-version'] },
  'two lines without keys to the makers of the app that is named': { to: 'hello@inkwell.example', subject: 'Colours', body: 'Hi\n\nInkwell 3.3.0 (77)\niPhone14,7, iOS 17.3', fields: ['3|app version|Inkwell 3.3.0 (77)|app-version', '4|device info|iPhone14,7, iOS 17.3|device-type'] },
  'an app for a system, and what it runs on in brackets': { ...support, body: 'Hi\n\nInkwell 3.3.0 (77) for Android\nNib driver 2.0.1 (Windows 11, x64)\nAccount: dora81', fields: ['3|app version|Inkwell 3.3.0 (77) for Android|app-version', '4|app version|Nib driver 2.0.1 (Windows 11, x64)|app-version', '5|Account|dora81|identifiers'] },
  "the user's answers below a desk's quoted questions": { to: 'help@inkwell.example', subject: 'Re: Pen 12', body: '> What is your tablet model?\nGalaxy Tab S7\n> Which Android version do you have?\n13\n> What is the serial number of the pen?\nIW7-00912-B\n\nThank you!', fields: ['1|What is your tablet model|Galaxy Tab S7|device-type', '3|Which Android version do you have|13|device-type', '5|What is the serial number of the pen|IW7-00912-B|identifiers'] },
  'the same in Polish, numbered, with one that nobody knows': { to: 'pomoc@inkwell.example', subject: 'Odp: zgłoszenie', body: '> 1. Jaki jest numer seryjny?\nIW7-00912-B\n> 2. Jaki jest kolor?\nzielony\n> 3. Model telefonu:\nNokia G42', fields: ['1|Jaki jest numer seryjny|IW7-00912-B|identifiers', '3|Jaki jest kolor|zielony|other', '5|Model telefonu|Nokia G42|device-type'] },
  'an app and a system in brackets': { ...support, body: 'Hi\n\n[Inkwell 3.3.0] [Android 13] [nl]', fields: ['3|device info|[Inkwell 3.3.0] [Android 13] [nl]|device-type'] },
  'one line to who collects ideas': { to: 'ideas@inkwell.example', subject: 'Idea: blue ink', body: 'Please.\n\nInkwell 3.3 (iPadOS 17.2)', fields: ['3|app version|Inkwell 3.3 (iPadOS 17.2)|app-version'] },
  'what it runs on behind a word': { ...support, body: 'Hi\n\nInkwell 3.3 (build 77) on Windows 11 23H2\nTint: blue', fields: ['3|app version|Inkwell 3.3 (build 77) on Windows 11 23H2|app-version', '4|Tint|blue|other'] },
  'a firmware beside an app, to a desk, of what does not work': { to: 'hulp@inkwell.example', subject: 'Pen schrijft niet', body: 'Hoi\n\nFirmware: 2.2.0\nInkt: 40 %\nApp: 3.3.0', fields: ['3|Firmware|2.2.0|app-version', '4|Inkt|40 %|other', '5|App|3.3.0|app-version'] },
  'lines of YAML below a title that says what they are': { ...support, body: 'diagnostics:\n  app_version: 3.3.0\n  pen_id: p2-00718\n  paper: a5', fields: ['2|app_version|3.3.0|app-version', '3|pen_id|p2-00718|identifiers', '4|paper|a5|other'] },
  'a long number and a long id by keys that nobody knows': { ...support, body: 'Hi\n\nApp version: 3.3.0\nOS: Android 13\nNib: 643007572010219903\nGlow: 3a91f0c7712be04d', fields: ['3|App version|3.3.0|app-version', '4|OS|Android 13|device-type', '5|Nib|643007572010219903|identifiers', '6|Glow|3a91f0c7712be04d|identifiers'] },
  "answers below a desk's questions that nobody quoted": { to: 'service@inkwell.example', subject: 'AW: Anfrage', body: 'Wie lautet die Seriennummer?\nIW7-00912-B\nWelche Firmware ist installiert?\n2.0.14\nWelches Handy nutzen Sie?\nGalaxy S21', fields: ['1|Wie lautet die Seriennummer|IW7-00912-B|identifiers', '3|Welche Firmware ist installiert|2.0.14|app-version', '5|Welches Handy nutzen Sie|Galaxy S21|device-type'] },
  'a version and its system in brackets, of a pen that is broken': { to: 'hilfe@inkwell.example', subject: 'Störung', body: 'Hallo\n\nStift: Nord\nTinte: 40 %\nApp: 3.3.0 (iOS)\nSoftware: 5.12.0', fields: ['3|Stift|Nord|other', '4|Tinte|40 %|other', '5|App|3.3.0 (iOS)|app-version', '6|Software|5.12.0|app-version'] },
  'first a handle, and a card in groups of digits': { ...support, body: 'Ciao\n\nNib: Drago_Blu\nVersione app: 3.3.0\nAndroid: 13\nTessera: 2118 4471 0093\nTelefono: (011) 555-0199', fields: ['3|Nib|Drago_Blu|other', '4|Versione app|3.3.0|app-version', '5|Android|13|device-type', '6|Tessera|2118 4471 0093|identifiers', '7|Telefono|(011) 555-0199|phone-number'] },
  'a product with its version, and what measures': { to: 'kontakt@inkwell.example', subject: 'Reagiert nicht', body: 'Hallo\n\nProduct: Inkwell 6.1.0.552\nThermostat: T-2\nOS: Windows 10 Pro 19045\nApp version: 3.3.0', fields: ['3|Product|Inkwell 6.1.0.552|app-version', '4|Thermostat|T-2|device-type', '5|OS|Windows 10 Pro 19045|device-type', '6|App version|3.3.0|app-version'] },
  'a version and its build below a rule': { ...support, body: 'Hi\n\n---\nv1.8.0 / build 77', fields: ['4|app version|v1.8.0 / build 77|app-version'] },
  'two signs between key and value': { ...support, body: 'Salut\n\nversiune==3.3.0\ndispozitiv==Nokia G42\nandroid==13\ncerneală==albastră', fields: ['3|versiune|3.3.0|app-version', '4|dispozitiv|Nokia G42|device-type', '5|android|13|device-type', '6|cerneală|albastră|other'] },
  'a colon and an equals sign between them': { ...support, body: 'Hi\n\nApp:=3.3.0\nPen:=P-2\nPhone:=Nokia G42\nOS:=Android 13', fields: ['3|App|3.3.0|app-version', '4|Pen|P-2|other', '5|Phone|Nokia G42|device-type', '6|OS|Android 13|device-type'] },
  'wide equals signs': { ...support, body: '線が消えます。\n\n――――以下、システム情報――――\n機種名＝Pixel 5\nOSバージョン＝Android 13\nアプリバージョン＝3.3.0', fields: ['4|機種名|Pixel 5|device-type', '5|OSバージョン|Android 13|device-type', '6|アプリバージョン|3.3.0|app-version'] },
  'values before their keys': { ...support, body: 'Hi\n\n—— details ——\n3.3.0 (330) — version\niPad13,1 — device\niPadOS 17.2 — system\nnl-NL — language\nblue — ink', fields: ['4|version|3.3.0 (330)|app-version', '5|device|iPad13,1|device-type', '6|system|iPadOS 17.2|device-type', '7|language|nl-NL|device-language'] },
  'YAML that nests, with much of the app and its device': { to: 'support@inkwell.example', subject: 'Inkwell report', body: 'No ink.\n\napp_version: 3.3.0\ndevice:\n  manufacturer: Google\n  model: Pixel 5\n  os_version: Android 13\npen:\n  serial: IW-2024-00917\n  tip: worn', fields: ['3|app_version|3.3.0|app-version', '5|manufacturer|Google|device-type', '6|model|Pixel 5|device-type', '7|os_version|Android 13|device-type', '9|serial|IW-2024-00917|identifiers', '10|tip|worn|other'] },
  'a device with its firmware and number, to a desk': { to: 'support@inkwell.example', subject: 'The shelf at home', body: 'Hi\n\nmodel=IW-220\nfw=7.2.1-690\nsn=2130IWN91077', fields: ['3|model|IW-220|device-type', '4|fw|7.2.1-690|app-version', '5|sn|2130IWN91077|identifiers'] },
  'the head of a mail in Czech that was passed on, over the block': { ...support, body: '---------- Přeposlaná zpráva ---------\nOd: Ola Nord <ola@example.com>\nDatum: po 2. 3. 2026 v 10:00\nPředmět: Pero\n\nVerze aplikace: 3.3.0\nZařízení: Pixel 5', fields: ['6|Verze aplikace|3.3.0|app-version', '7|Zařízení|Pixel 5|device-type'] },
  'the same in Swedish': { ...support, body: 'Från: Ola Nord\nSkickat: den 2 mars\nTill: Inkwell\nÄmne: Penna\nAppversion: 3.3.0\nTelefon: Pixel 5', fields: ['5|Appversion|3.3.0|app-version', '6|Telefon|Pixel 5|device-type'] },
  'the same in Japanese': { ...support, body: '差出人：Ola Nord\n送信日時：2026/03/02 10:00\n件名：ペン\nアプリバージョン：3.3.0\n端末：Pixel 5', fields: ['4|アプリバージョン|3.3.0|app-version', '5|端末|Pixel 5|device-type'] },
  'settings of a language, words of Hindi, and a Mac by its code': { ...support, body: 'Hi\n\nApp version: 3.3.0\nTaalinstelling: nl_NL\nSpråkinställning: sv\nमोबाइल: Lava Z2\nएंड्रॉयड: 12\nComputer: Macmini9,1', fields: ['3|App version|3.3.0|app-version', '4|Taalinstelling|nl_NL|device-language', '5|Språkinställning|sv|device-language', '6|मोबाइल|Lava Z2|device-type', '7|एंड्रॉयड|12|device-type', '8|Computer|Macmini9,1|device-type'] },
  'a title of technical details in French': { to: 'aide@inkwell.example', subject: 'Lundi', body: 'Bonjour\n\nDétails techniques\nNavigateur : Firefox 132.0\nAppareil : Pixel 5\nLangue : fr\nRéseau : 4G', fields: ['4|Navigateur|Firefox 132.0|device-type', '5|Appareil|Pixel 5|device-type', '6|Langue|fr|device-language', '7|Réseau|4G|phone-network'] },
};

const people: Readonly<Record<string, Small>> = {
  'answers to a form, one below the other': { to: 'office@example.com', subject: 'Course', body: 'Name\nDora Petrov\nPhone\n031 5550199\nE-mail\ndora@example.com\nDate\n3 May', fields: [] },
  'a flat to let': { to: 'info@example.com', subject: 'Richiesta informazioni', body: 'Tipo: bilocale\nPiano: 2\nAffitto: 1.150\nRiferimento: TO-3310', fields: [] },
  'a camera for sale': { to: 'info@example.com', subject: 'Anfrage', body: 'Modell: Z-F20\nFirmware: 1.40\nPreis: 310 EUR', fields: [] },
  "answers below a friend's questions": { to: 'ida@example.com', subject: 'Re: boat', body: '> Which model did you take?\nThe Fjord 12\n> What did the harbour ask?\nTwo hundred\n> When do we sail?\nFriday', fields: [] },
  "a friend's questions that nobody quoted": { to: 'ida@example.com', subject: 'boat', body: 'Which boat is it?\nThe Fjord 12\nWho comes?\nIda\nWhen?\nFriday', fields: [] },
  'a state and a town': { to: 'all@example.com', subject: 'No meeting', body: 'Room: 4.2\nNetwork: none\nApp: Zoom 5.1\nHost: Ida', fields: [] },
  'settings that nest': { to: 'dev@example.com', subject: 'Staging', body: 'app:\n  version: 3\n  name: shop\ndevice:\n  path: /dev/sda\nserver:\n  port: 80', fields: [] },
  'sentences that begin with words of apps': { ...support, body: 'Version three of the form\nSystem of the town hall\nDevice for the door\nModel of the house\nBea', fields: [] },
  'a question that names a phone': { ...support, body: 'Hello, I have a Pixel 6 with Android 14. Which version do I need?\nMina', fields: [] },
  'what a person lists, with empty lines between': { ...support, body: 'Hello\n\nFirst: it hangs\n\nThen: it ends\n\nToday: nothing at all\n\nThanks', fields: [] },
  'a request to keep a folder': { to: 'all@example.com', subject: 'Archive', body: 'Please do not remove the information below the line.\n------\nFolder: 2025\nOwner: finance\nPages: 120', fields: [] },
  'a list of releases': { to: 'team@example.com', subject: 'Updates on Friday', body: 'Firefox 132.0\nThunderbird 128.4\nDebian 12\n\nSee you', fields: [] },
  'a version of a document': { to: 'support@example.com', subject: 'The plan', body: 'Version: 3 of the plan\nDate: Friday', fields: [] },
  'a phone for sale': { to: 'friend@example.com', subject: 'Look', body: 'Name: Pixel 8a\nCamera: 64 MP\nSystem: Android 14\nPrice: 499', fields: [] },
  'a machine that a customer rents': { to: 'customer@example.com', subject: 'Your server is ready', body: 'Hostname: quill-77\nIPv4: 203.0.113.33\nOS: Debian 12\nRAM: 4 GB', fields: [] },
  'what a form asks for': { ...support, body: 'Name: Ida Holm\nPhone: 031 5550199\nE-mail: ida@example.com\nAddress: Mill Lane 3\nOrder number: 55120774\nDate: 2026-05-03', fields: [] },
  'a customer number': { ...support, body: 'Hello, my bill is wrong.\n\nCustomer no.: 7781\nName: Ida Holm', fields: [] },
  'an agenda with dashes': { to: 'all@example.com', subject: 'Friday', body: '9.00 - Welcome\n9.30 - New version\n10.15 - Device\nRoom - 4', fields: [] },
};

const shown = ({ to, subject, body }: Small): string[] => fieldsOf(audit(draftOf(body, subject ?? '', [to ?? '']))).map(({ line, key, value, category }) => [String(line), key, value.replaceAll('|', '\\|'), category].join('|'));

const table = buildGateTable(products);
const gateSees = ({ to, subject, body }: Small): boolean => looksLikeSupportDraft({ recipients: { to: [to ?? ''], cc: [], bcc: [] }, subject: subject ?? '', body }, table);

describe('small drafts of unknown apps', () => {
  it.each(Object.entries(drafts))('%s', (_, draft) => {
    expect(shown(draft)).toEqual(draft.fields);
    expect(gateSees(draft)).toBe(true);
  });
});

describe('mails of people', () => {
  it.each(Object.entries(people))('%s', (_, mail) => {
    expect(audit(draftOf(mail.body, mail.subject ?? '', [mail.to ?? ''])).supportDraft).toBe(false);
    expect(gateSees(mail)).toBe(false);
  });

  it('results of a test for colleagues', () => {
    expect(audit(draftOf('Run: 220\nDevice: Pixel 7\nOS: Android 14\nApp: lumen-3.3.0.apk\nResult: 2 failed', 'Device farm run 220', ['dev@example.com'])).supportDraft).toBe(false);
  });

  it('settings that nest, to a desk', () => {
    expect(audit(draftOf('services:\n  web:\n    image: nginx:1.25\n    platform: linux\n    model: t3\nversion: "3.9"', 'Question', ['support@example.com'])).supportDraft).toBe(false);
  });

  // The gate errs towards yes.
  it('what a mail program writes below', () => {
    expect(audit(draftOf('I was billed twice.\n\nSent from my iPhone 12, iOS 16.5', support.subject, [support.to])).supportDraft).toBe(false);
  });

  it('what colleagues shall test: no app runs on two systems', () => {
    expect(audit(draftOf('Devices: Pixel 5, iPhone 12\nOS: Android 13, iOS 16\nBuild: 2.2 rc3\nWho: Ann', 'Test round 2.2', ['qa@example.com'])).supportDraft).toBe(false);
  });

  it('a machine under warranty: a day is no version', () => {
    expect(audit(draftOf('Model: WX-310\nBought: 12.01.2024\nFault: does not drain\nName: Ida Holm', 'Warranty', ['support@example.com'])).supportDraft).toBe(false);
  });

  it('what colleagues write of devices in brackets', () => {
    expect(audit(draftOf('Reproduced on Pixel 6 (Android 12).\nOn iPhone 11 (iOS 15) it runs.', 'Bug in 2.2', ['team@example.com'])).supportDraft).toBe(false);
  });

  it('a ticket that was paid: a price is no version', () => {
    expect(audit(draftOf('Order: QX-771182\nShow: Night of pens\nPaid: 46.00\nEmail: dora@example.com', 'Refund of an order', ['support@example.com'])).supportDraft).toBe(false);
  });

  it('two lines without keys to anybody else', () => {
    expect(audit(draftOf('Hi\n\nInkwell 3.3.0 (77)\niPhone14,7, iOS 17.3', 'Colours', ['hello@example.com'])).supportDraft).toBe(false);
  });

  it('a list of devices and who has them', () => {
    const { to = '', subject = '', body }: Small = { to: 'team@inkwell.example', subject: 'Test devices', body: 'Hi\n\nDevice | OS | Who\n--- | --- | ---\nPixel 5 | Android 13 | Ann\niPhone 14 | iOS 17.2 | Bo\nGalaxy A13 | Android 12 | Cy\n\nPlease keep them charged.', fields: [] };
    expect(audit(draftOf(body, subject, [to])).supportDraft).toBe(false);
  });
});
