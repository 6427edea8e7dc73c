/** Short mails as the code of web pages, desktop programs and phone apps composes them; apps, people and values are invented. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { fieldsOf } from '../../../src/core/report.ts';
import { looksLikeSupportDraft } from '../../../src/core/recognition/signature.ts';
import { buildGateTable } from '../../../src/core/recognition/gate-table.ts';
import { products } from '../../../src/core/products/index.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const browser = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const table = buildGateTable(products);

const mails: readonly (readonly [what: string, to: string, subject: string, body: string, fields: readonly (readonly [key: string, value: string, category: string])[]])[] = [
  ['a page in Turkish', 'yonetim@depo.example', 'Depo Takip - Destek Talebi', `Merhaba,\nbarkod iki kez ekleniyor.\n\nSistem Bilgileri:\n- Tarayıcı: ${browser}\n- Tarih: 17.06.2025 14:08\n\nTeşekkürler.`, [['Tarayıcı', browser, 'device-type'], ['Tarih', '17.06.2025 14:08', 'time']]],
  ['a page in Arabic', 'support@madrasa.example', 'خطأ في التطبيق - ERR-17315', `تفاصيل الخطأ:\n- معرف الخطأ: ERR-17315\n- المتصفح: ${browser}\n\nصفحة بيضاء دائما`, [['معرف الخطأ', 'ERR-17315', 'other'], ['المتصفح', browser, 'device-type']]],
  ['an add-on in Korean', 'feedback@subs.example', 'SubView 피드백', `  SubView 버전: 0.2.13\n  브라우저: ${browser}\n  \n  피드백 내용:\n  자막이 잘립니다.`, [['SubView 버전', '0.2.13', 'app-version'], ['브라우저', browser, 'device-type']]],
  ['a form over the browser', 'rozklad@uczelnia.example', '[Rozklad] Zgłoszenie błędu', `Opis problemu lub uwagi:\nznika grupa\n\n---\nDane diagnostyczne:\nGrupa: 22INF-SP-L4\nKierunek: Informatyka stacjonarne I st.\nPrzeglądarka: ${browser}\nRozdzielczość: 1463x714`, [['Grupa', '22INF-SP-L4', 'other'], ['Przeglądarka', browser, 'device-type'], ['Rozdzielczość', '1463x714', 'device-type']]],
  ['a system without its number', 'ember@games.example', 'Bug Report: Ember Sheet v2.0.2', '--- BUG REPORT ---\nExpected Result:\n+3\n\n--- System Info ---\nPlatform: Windows (Electron App)\nVersion: 2.0.2', [['Platform', 'Windows (Electron App)', 'device-type'], ['Version', '2.0.2', 'app-version']]],
  ['an app by its name', 'inkpen-support@example.jp', 'InkPen 不具合報告', '■ 環境\n- InkPen: ver 2.2.1\n- macOS: 14.6.1\n\n■ 概要\n線がずれます。', [['InkPen', 'ver 2.2.1', 'app-version'], ['macOS', '14.6.1', 'device-type']]],
  ['an app with its version over what it runs on', 'maintainer@notes.example', '[Ledgerline 3.3.0] AttributeError', 'Ledgerline: 3.3.0\n\nPython: 3.11.9 -- Qt: 5.15.13\nOS: Linux-6.8.0-47-generic-x86_64\n\nIt closes by itself.', [['Ledgerline', '3.3.0', 'app-version'], ['Python', '3.11.9', 'device-type'], ['Qt', '5.15.13', 'device-type'], ['OS', 'Linux-6.8.0-47-generic-x86_64', 'device-type']]],
  ['a version and a system', 'bike@example.com', '共享单车反馈', '验证码图片加载不出来。\n\n\n版本信息：1.4.12\n系统信息：Windows.Desktop 10.0.16299.192 x64', [['版本信息', '1.4.12', 'app-version'], ['系统信息', 'Windows.Desktop 10.0.16299.192 x64', 'device-type']]],
  ['an address that ends in help', 'fjordhelp@example.com', '[Fjord] 문의', '앱 이름 : 피오르\n\n앱 버전 : 1.0.6\n\n계정 닉네임 : 책읽는고양이\n\n기록이 다 사라졌어요.', [['앱 이름', '피오르', 'app-version'], ['앱 버전', '1.0.6', 'app-version'], ['계정 닉네임', '책읽는고양이', 'identifiers']]],
  ['an inquiry of a game', 'ember@games.example', 'Inquiry Ember Isles DoraFox7', 'my gems never arrived\n\nModel: Xiaomi 2201117TY\nOS: Android OS 13 / API-33 (TKQ1.221114.001)\nVersion:1.0.61', [['Model', 'Xiaomi 2201117TY', 'device-type'], ['OS', 'Android OS 13 / API-33 (TKQ1.221114.001)', 'device-type'], ['Version', '1.0.61', 'app-version']]],
  ['an id with a dollar and colons', 'support@fjord.example', 'Fjord App - Support Request', 'User ID: $RCAnonymousID:7e1b0a5c93d24e0f8a41c2b7d9e3f681\nSubscription: Annual\n\nI was charged twice.', [['User ID', '$RCAnonymousID:7e1b0a5c93d24e0f8a41c2b7d9e3f681', 'identifiers'], ['Subscription', 'Annual', 'other']]],
];

describe('mails of programs', () => {
  test.each(mails)('%s', (_, to, subject, body, fields) => {
    const report = audit(draftOf(body, subject, [to]));
    expect(report.supportDraft).toBe(true);
    expect(fieldsOf(report).filter(({ value }) => value !== '').map(({ key, value, category }) => [key, value, category])).toEqual(fields);
    expect(looksLikeSupportDraft({ recipients: { to: [to], cc: [], bcc: [] }, subject, body }, table)).toBe(true);
  });

  const read = (body: string): string[] => fieldsOf(audit(draftOf(body, 'App feedback', ['support@fjord.example']))).map(({ key, value }) => `${key} = ${value}`);

  test('a mark that ends each line is no part of a value', () => {
    expect(read('Hi\n\nApp Version: 2.1.7; \nBuild Number: 158; \nApp Orientation: Orientation.portrait; \nmanufacturer: samsung; \nmodel: SM-A600FN \n')).toEqual(['App Version = 2.1.7', 'Build Number = 158', 'App Orientation = Orientation.portrait', 'manufacturer = samsung', 'model = SM-A600FN']);
    expect(read('App version: 4.2.1\nAndroid: 14\nFilters: a; b;\n')).toContain('Filters = a; b;');
  });

  test('fields of its own app between a rule and an empty line are the first of its block', () => {
    expect(read('It is stuck.\n\n------------------\nPro Upgrade: Yes\nNumber of Countdowns: 14\n\nApp Version: 4.8.3\nDevice Model: iPad (9th generation)\n')).toEqual(['Pro Upgrade = Yes', 'Number of Countdowns = 14', 'App Version = 4.8.3', 'Device Model = iPad (9th generation)']);
    expect(read('It is stuck.\n\nMy plan: call you\n\nApp Version: 4.8.3\nDevice Model: iPad (9th generation)\n')).not.toContain('My plan = call you');
  });

  test('a version that is a number, between rules', () => {
    const report = audit(draftOf('------------------------\nVersione Android: 29\nVersione Fjord Connect: 31\n------------------------\nsi chiude da sola', 'Riguardo "Fjord Connect"...', ['fjordconnect@example.it']));
    expect(fieldsOf(report).map(({ key, value }) => [key, value])).toEqual([['Versione Android', '29'], ['Versione Fjord Connect', '31']]);
  });

  test('a sentence with commas and a number is no device', () => {
    expect(read('Salve, gli appelli non compaiono e l’app mi segna una media sbagliata (25,1 invece di 26,4).\n\nApp version: 4.8.3\nDevice Model: iPad (9th generation)\n')).toEqual(['App version = 4.8.3', 'Device Model = iPad (9th generation)']);
  });

  test('a device that stands first is the first field', () => {
    expect(read('Платформа: iPhone XR\nВерсия ОС: 16.3\nВерсия приложения: 2.8.1 (4417)\n\nДобрый день!')[0]).toBe('Платформа = iPhone XR');
  });

  test('the first field below a title and an empty line, whatever it is', () => {
    expect(read('Here is the report.\n\n### Shop Environment ###\n\nShop address (URL): https://fjord.example\nShop Version: 8.8.3\nPHP Version: 8.2.18\n')[0]).toBe('Shop address (URL) = https://fjord.example');
    expect(read('Here is the report.\n\nMy question: see https://fjord.example\nShop Version: 8.8.3\nPHP Version: 8.2.18\nPlugin version: 4.2.1\nOS: Ubuntu 24.04\n')[0]).toBe('Shop Version = 8.8.3');
  });

  test('lines of an app, its package, its system and what it is made for', () => {
    expect(read('It covers the keyboard.\n\nOverlay 1.7.0 (10700), app.overlay\nDevice: Google Pixel 7a (lynx)\nAndroid 15 (API 35), arm64-v8a\nLocale: en-GB\n')).toEqual(['app version = Overlay 1.7.0 (10700), app.overlay', 'Device = Google Pixel 7a (lynx)', 'system = Android 15 (API 35), arm64-v8a', 'Locale = en-GB']);
    const fields = fieldsOf(audit(draftOf('Mapfold 3.4.0.1182 (64-bit)\nMicrosoft Windows 11 Pro 10.0.22631\n.NET 8.0.8\nDark mode: on\nScreen density: XHDPI\n\nIt zooms.', 'Mapfold problem report', ['bugs@fjord.example'])));
    expect(fields.map(({ category }) => category)).toEqual(['app-version', 'device-type', 'device-type', 'features-used', 'device-type']);
  });

  test('between bars a part may have no key', () => {
    expect(read('Every day again.\n\nApp version: 3.9.1 | Device: Samsung SM-A546B | Android 14 | Language: nl_NL\n')).toEqual(['App version = 3.9.1', 'Device = Samsung SM-A546B', ' = Android 14', 'Language = nl_NL']);
    expect(read('App version: 3.9.1 | beta\nAndroid: 14\n')).toContain('App version = 3.9.1 | beta');
  });

  test('an app of which nothing but its build is told', () => {
    expect(read('It rings.\n\n---\nApp: TIDE\nPlatform: web\nBuild: 418\nLocale: en-US\n')).toEqual(['App = TIDE', 'Platform = web', 'Build = 418', 'Locale = en-US']);
  });

  test('a kind of network alone in its line, beside what else tells by its place', () => {
    expect(read('No channels.\n\nGuide 2.1.3\niPhone11,8\niOS 15.7\nLTE\n')).toContain('network = LTE');
    expect(read('No channels on\nLTE\nany more.')).toEqual([]);
  });

  test('what it runs on down to its kernel, to an address that says nothing', () => {
    const body = 'Der Export bricht ab.\n\nOperating system: Debian GNU/Linux 13\nQt version: 5.15.15\nTotal RAM: 15842 MB\nNumber of cores: 8\nCompiler architecture: 64-bit\nCompiler version: GCC 14.2.0\nKernel: Linux 6.12.6-amd64\nSize of the screen: 3840x1080\nProcessor: AMD Ryzen 7 5825U\n';
    expect(fieldsOf(audit(draftOf(body, 'Der Export', ['post@klang.example'])))).toHaveLength(9);
    // A machine for sale has no kernel.
    expect(audit(draftOf(body.replace(/Kernel.*\n/, '').replace(/Compiler.*\n/g, ''), 'Der Export', ['post@klang.example'])).supportDraft).toBe(false);
    expect(audit(draftOf('Es stürzt ab.\n\nOperating system: Debian 13\nQt version: 5.15.15\nKernel: Linux 6.12.6-amd64\n', 'Absturz beim Export', ['fehler@klang.example'])).supportDraft).toBe(true);
  });

  test('a number in the signature over a rule is the user’s', () => {
    expect(read('Dag,\nde export werkt niet.\n\nGroet,\nSanne\nTel: 06 5550 1834\n\n-------------------------\niOS Version: 16.7.10\niOS Device: iPhone10,4\nSystem language: nl-NL\n')).toEqual(['iOS Version = 16.7.10', 'iOS Device = iPhone10,4', 'System language = nl-NL']);
  });

  test('keys over their values, between empty lines: what could be a key is the value', () => {
    expect(read('It is slow.\n\nMed vänlig hälsning\nTuva\n\nApp Version\n1.84\n\nNetwork Type\nWiFi\n\nTimezone\nEurope/Zurich\n')).toEqual(['App Version = 1.84', 'Network Type = WiFi', 'Timezone = Europe/Zurich']);
    expect(read('It is slow.\n\n#### Do not edit any information below ####\n\nPlatform\niOS\n\nIssue\nSlow connection\n\nSubscription Type\nYearly\n\nApp Version\n1.84\n\nNetwork Type\nWiFi\n\nTimezone\nEurope/Zurich\n')).toEqual(['Platform = iOS', 'Issue = Slow connection', 'Subscription Type = Yearly', 'App Version = 1.84', 'Network Type = WiFi', 'Timezone = Europe/Zurich']);
    // Two in a row that nobody knows, and a last one of which a word is known.
    expect(read('It is slow.\n\nPlatform\niOS\n\nTunnel\nfra-3\n\nTransport\nWireGuard\n\nApp Version\n1.84\n\nNetwork Type\nWiFi\n\nCellular Carrier\nSalt\n')).toEqual(['Platform = iOS', 'Tunnel = fra-3', 'Transport = WireGuard', 'App Version = 1.84', 'Network Type = WiFi', 'Cellular Carrier = Salt']);
  });

  test('a key that is, and parts between dashes', () => {
    expect(read('The basket is empty.\n\n---\nBrowser is Firefox 144\nExtension version is 2026.10.21\nDevice is Pixel 7\n')).toEqual(['Browser = Firefox 144', 'Extension version = 2026.10.21', 'Device = Pixel 7']);
    expect(read('App version: 3.3.0\nOS: Linux 6.8.0\nPython: 3.11.9 -- Qt version: 5.15.13 -- sip: 6.8.3\n').slice(2)).toEqual(['Python = 3.11.9', 'Qt version = 5.15.13', 'sip = 6.8.3']);
  });

  test('lines of a log in a list are no fields', () => {
    expect(read('アプリ: 1.2.0 (14)\nOS: Android 15 (SDK 35)\n端末: SHARP SH-M28\n直近のエラー:\n- 2026-10-21 21:12:55 Record save failed: SqliteException\n').filter((field) => field.includes('Record save failed ='))).toEqual([]);
  });

  test('what a key says: of an aid, whatever else; of a connection, whatever its status', () => {
    const fields = fieldsOf(audit(draftOf('App version: 4.2.1\nAndroid: 14\nAccessibility service connected: false\nScreen(s): 1440x900\nElectron: 31.2.0\nConnection status: good\nStatus: good\nPush-Kennung: cKw0rT9\n', 'App feedback', ['support@fjord.example'])));
    expect(fields.map(({ category }) => category)).toEqual(['app-version', 'device-type', 'accessibility', 'device-type', 'device-type', 'phone-network', 'other', 'identifiers']);
  });

  test.each(['anna@example.com', 'ops@example.com', 'support@example.com'])('an alert of what watches machines, handed on to %s: an address is no version', (to) => {
    const alert = '***** Vigil *****\n\nAlert Type: PROBLEM\nService: Disk /srv\nHost: pump3\nAddress: 198.51.100.23\nState: WARNING\nDate/Time: Tue Feb 4 03:11:42 UTC 2025\n\nAdditional Info:\nDISK WARNING - free space: /srv 940 MB (4%)';
    expect(audit(draftOf(`Again.\n\n----- Forwarded message -----\nFrom: vigil@mon.example.com\nTo: watch@example.com\nSubject: PROBLEM - disk on pump3\n\n${alert}\n`, 'Fwd: PROBLEM - disk on pump3', [to])).supportDraft).toBe(false);
  });
});
