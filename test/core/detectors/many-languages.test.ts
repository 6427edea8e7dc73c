/** Labels in languages that few of our users write in, and what commands and logs say of who signs in: what must go, and what must stay. */
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import type { OwnCase } from '../../fixtures/cases/own-case.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const passwords: readonly OwnCase[] = [
  ['Lösenord: granbarr', ['granbarr'], ['Lösenord: ']],
  ['ditt lösenord är Granbarr7', ['Granbarr7'], ['ditt lösenord är']],
  ['Adgangskode til appen: ', [], ['Adgangskode til appen']],
  ['adgangskode: Lyng-44x', ['Lyng-44x'], ['adgangskode: ']],
  ['passordet er Lyng44xx', ['Lyng44xx'], ['passordet er']],
  ['Salasana=tyrni-marja', ['tyrni-marja'], ['Salasana=']],
  ['Heslo k aplikaci je Borovice8', ['Borovice8'], []],
  ['jelszó: bodza.77', ['bodza.77'], ['jelszó: ']],
  ['Şifreniz: incir!82', ['incir!82'], ['Şifreniz: ']],
  ['Parolă: tei2pom', ['tei2pom'], ['Parolă: ']],
  ['Κωδικός πρόσβασης: ελιά-33', ['ελιά-33'], ['Κωδικός πρόσβασης: ']],
  ['비밀번호：sol77namu', ['sol77namu'], ['비밀번호：']],
  ['كلمة المرور: zaytun55', ['zaytun55'], ['كلمة المرور: ']],
  ['Lösenord: fel\nWachtwoord: verplicht\nŞifre: yanlış', [], ['Lösenord: fel', 'Wachtwoord: verplicht', 'Şifre: yanlış']],
  ['PIN-kod: 7719', ['7719'], ['PIN-kod: ']],
  ['heslo – Borovice8', ['Borovice8'], ['heslo – ']],
  ['password - eight characters - minimum', [], ['eight characters - minimum']],
];

const numbers: readonly OwnCase[] = [
  ['Müşteri numarası: 7310 4422', ['7310', '4422'], ['Müşteri numarası: ']],
  ['müşteri no: 73104422', ['73104422'], ['müşteri no: ']],
  ['Asiakasnumero: 30771145', ['30771145'], ['Asiakasnumero: ']],
  ['Kundenummer: 5310-4422', ['5310-4422'], ['Kundenummer: ']],
  ['Číslo smlouvy: 9917004410', ['9917004410'], ['Číslo smlouvy: ']],
  ['Αριθμός πελάτη: 40117722', ['40117722'], ['Αριθμός πελάτη: ']],
  ['номер клиента: 40117722', ['40117722'], ['номер клиента: ']],
  ['رقم العميل: 40117722', ['40117722'], ['رقم العميل: ']],
  ['顧客番号: 4011-7722', ['4011-7722'], ['顧客番号: ']],
  ['Kundnummer: saknas', [], ['saknas']],
  ['Kundenummer: 12 34 Zeilen', [], ['12 34 Zeilen']],
  ['number of customers: 30771', [], ['30771']],
  ['Paspoortnummer: SPEC82013', ['SPEC82013'], ['Paspoortnummer: ']],
  ['Номер паспорта: 4611 870312', ['4611 870312'], ['Номер паспорта: ']],
  ['Fødselsnummer 15076500565', ['15076500565'], ['Fødselsnummer']],
  ['Henkilötunnus: 010594Y9032', ['010594Y9032'], ['Henkilötunnus: ']],
  ['CPR-nr: 070761-4285', ['070761-4285'], ['CPR-nr: ']],
  ['Rodné číslo: 780123/3540', ['780123/3540'], ['Rodné číslo: ']],
  ['NIP firmy: 725-18-01-126', ['725-18-01-126'], ['NIP firmy: ']],
];

const documents: readonly OwnCase[] = [
  ['Pasaport no: U20417733', ['U20417733'], ['Pasaport no: ']],
  ['Útlevélszám: BH4410923', ['BH4410923'], ['Útlevélszám: ']],
  ['Αριθμός διαβατηρίου: AT2290417', ['AT2290417'], ['διαβατηρίου: ']],
  ['여권번호: M40218837', ['M40218837'], ['여권번호: ']],
  ['パスポート番号：TK8801942', ['TK8801942'], ['パスポート番号：']],
  ['رقم الجواز: A11902774', ['A11902774'], ['رقم الجواز: ']],
  ['מספר דרכון: 31990482', ['31990482'], ['מספר דרכון: ']],
  ['Rijbewijsnummer: 5290331847', ['5290331847'], ['Rijbewijsnummer: ']],
  ['Numer prawa jazdy 00417/12/1466', ['00417/12/1466'], ['Numer prawa jazdy']],
  ['Személyi igazolvány szám: 771204KE', ['771204KE'], ['Személyi igazolvány']],
  ['ΑΜΚΑ: 04079012345', ['04079012345'], ['ΑΜΚΑ: ']],
  ['주민등록번호: 900411-2044718', ['900411-2044718'], ['주민등록번호: ']],
  ['マイナンバー: 4471 9023 1185', ['4471 9023 1185'], ['マイナンバー: ']],
  ['رقم الهوية: 1092847733', ['1092847733'], ['رقم الهوية: ']],
  ['תעודת זהות: 301928477', ['301928477'], ['תעודת זהות: ']],
  ['CNP: 1900411223344', ['1900411223344'], ['CNP: ']],
  ['ΑΦΜ: 094014201', ['094014201'], ['ΑΦΜ: ']],
  ['Adószám: 12345676-2-41', ['12345676-2-41'], ['Adószám: ']],
  ['Vergi no: 4810592731', ['4810592731'], ['Vergi no: ']],
  ['Pasaport: yok, 2 foto\n여권: 없음\n免許証: 有効\nEhliyet sınıfı B', [], ['yok, 2 foto', '없음', '有効', 'sınıfı B']],
];

const networks: readonly OwnCase[] = [
  ['netwerk: Tele2Thuis88', ['Tele2Thuis88'], ['netwerk: ']],
  ['Nätverksnamn: Villa Granbarr', ['Villa Granbarr'], ['Nätverksnamn: ']],
  ['Verkon nimi: Marjala', ['Marjala'], ['Verkon nimi: ']],
  ['Название сети: Rostel_8841', ['Rostel_8841'], ['Название сети: ']],
  ['ağ adı: SuperNet_Ev3', ['SuperNet_Ev3'], ['ağ adı: ']],
  ['netwerk: verbonden\nNetwork: LTE-A2\nnätverk: Wi-Fi5\nnetwerk: eth0', [], ['verbonden', 'LTE-A2', 'Wi-Fi5', 'eth0']],
  ['Network name: office\nconnection name: primary2', [], ['office', 'primary2']],
  ['Le téléphone perd le Wi-Fi « Bel-Air 12 » le soir', ['Bel-Air 12'], ['perd le Wi-Fi « ', ' » le soir']],
  ['Das WLAN „Dachboden“ fehlt, das Wi-Fi-Netzwerk "Keller_5G" auch', ['Dachboden', 'Keller_5G'], ['fehlt, das']],
  ['rete wi-fi «Trattoria»', ['Trattoria'], ['rete wi-fi «']],
  ['Wi-Fi "off", wlan „5“', [], ['"off"']],
];

const phones: readonly OwnCase[] = [
  ['Tlf: 40 61 55 90', ['40 61 55 90'], ['Tlf: ']],
  ['Ring meg på 40 61 55 90', ['40 61 55 90'], ['Ring meg på']],
  ['Mobiel 0612300456', ['0612300456'], ['Mobiel']],
  ['call 160 160 12', [], ['160 160 12']],
  ['Ring gärna på 40 61 55 90', ['40 61 55 90'], ['Ring gärna på']],
  ['bel gerust op 612 300 456', ['612 300 456'], ['bel gerust op']],
];

const names: readonly OwnCase[] = [
  ['Ονοματεπώνυμο: Δήμητρα Καλλέργη', ['Δήμητρα Καλλέργη'], ['Ονοματεπώνυμο: ']],
  ['Příjmení: Hrubešová', ['Hrubešová'], ['Příjmení: ']],
  ['Sukunimi: Kivelä', ['Kivelä'], ['Sukunimi: ']],
  ['Прізвище: Кравчук', ['Кравчук'], ['Прізвище: ']],
  ['Fulde navn: Ylva Thorsager', ['Ylva Thorsager'], ['Fulde navn: ']],
  ['Namn: Elin Sjöberg', ['Elin Sjöberg'], ['Namn: ']],
  ['Naam: Marieke Terpstra', ['Marieke Terpstra'], ['Naam: ']],
  ['Имя: Наталья Соколова', ['Наталья Соколова'], ['Имя: ']],
  ['Asiakkaan nimi: Kivelä\nKundnamn: Elin Sjöberg\nnombre del cliente: Íñigo Lasarte', ['Elin Sjöberg', 'Íñigo Lasarte'], ['Kundnamn: ']],
  ['이름: 정하늘 / 등급: 2', ['정하늘'], [' / 등급: 2']],
  ['이름: 메모앱\n이름: 새 폴더', [], ['메모앱', '새 폴더']],
  ['שם: תמר אלון\nטלפון: 050-4471902', ['תמר אלון', '050-4471902'], ['שם: ']],
  ['الاسم: هدى منصور\nالبريد: huda@example.com', ['هدى منصور'], ['الاسم: ']],
  ['नाम: कविता जोशी\nमोबाइल नंबर: 90044 71902', ['कविता जोशी'], ['नाम: ']],
  ['ชื่อ: มานี รักไทย\nโทร: 081-447-1902', ['มานี รักไทย'], ['ชื่อ: ']],
  ['名前：西 かおり\n電話：090-4471-9021', ['西 かおり'], ['名前：']],
  ['שם: אלבום ישן\nגודל: 12', [], ['אלבום ישן']],
  ['नाम: पुराना एल्बम\nआकार: 12', [], ['पुराना एल्बम']],
  ['client name: Inkwell Desktop\nclient_name=inkwell\nmember name: insertBefore', [], ['Inkwell Desktop', 'client_name=inkwell', 'insertBefore']],
  ['Filens navn: Ylva Notater\nNamn: Can Bus\nNaam: Milan Airport', [], ['Ylva Notater', 'Can Bus', 'Milan Airport']],
];

const signIns: readonly OwnCase[] = [
  ['login failed for user mjones_ops from 192.0.2.4', ['mjones_ops', '192.0.2.4'], ['login failed for user']],
  ['authentication failure for p.novotny', ['p.novotny'], ['authentication failure for']],
  ['Login failed for user input field; authentication failure for reasons unknown', [], ['user input field', 'reasons unknown']],
  ['-rw-rw-r--  1 pnovotny  ledger  1044 Mar  3 09:14 a.csv', ['pnovotny', 'ledger'], ['-rw-rw-r--', '1044 Mar  3 09:14 a.csv']],
  ['> drwxr-x---+ 12 petra petra 4096 mar  3 09:14 petras', ['petra petra'], ['drwxr-x---+', '4096 mar  3']],
  ['-rw-r--r-- 1 root wheel 20 Jan  1 00:00 a\n-rw------- 1 u0_a112 u0_a112 20 Jan  1 00:00 b', [], ['root wheel', 'u0_a112 u0_a112']],
  ['wget --user pnovotny --password "Kaktus 77" https://example.org/f', ['pnovotny', 'Kaktus 77'], ['wget --user', 'https://example.org/f']],
  ['mysqldump --user=pnovotny --password=Kaktus7x db', ['pnovotny', 'Kaktus7x'], ['mysqldump --user=']],
  ['psql -h db -U pnovotny shop', ['pnovotny'], ['psql -h db -U']],
  ["smbclient //nas/a -U 'petra%Kaktus77'", ['petra', 'Kaktus77'], ['smbclient //nas/a -U']],
  ['http -a petra:Kaktus77 example.org', ['petra:Kaktus77'], ['http -a']],
  ['docker run -u 1000:1000 web\ngit log --format="%h %s"', [], ['-u 1000:1000', '--format="%h %s"']],
];

const standards: readonly OwnCase[] = [
  ['service 0000180d-0000-1000-8000-00805f9b34fb, type EBD0A0A2-B9E5-4433-87C0-68B6B72699C7', [], ['0000180d-0000-1000-8000-00805f9b34fb', 'EBD0A0A2-B9E5-4433-87C0-68B6B72699C7']],
  ['service 0000180d-1111-1000-8000-00805f9b34fb', ['0000180d-1111-1000-8000-00805f9b34fb'], []],
  ['release 198.51.100.20\n', ['198.51.100.20'], ['release ']],
  ['release 198.51.100.20 is out', [], ['198.51.100.20']],
  ['release 14.3.100.20', [], ['14.3.100.20']],
];

describe.each(Object.entries({ passwords, numbers, documents, networks, phones, names, signIns, standards }))('%s', (_, cases) => {
  it.each(cases)('%s', (input, mustGo, mustStay) => {
    const draft = draftOf(input);
    const report = audit(draft);
    const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
    expect(outcome.ok).toBe(true);
    const left = outcome.ok ? (outcome.draft.parts.find(({ place }) => place === 'body')?.text ?? '') : '';
    expect({ left, leaks: mustGo.filter((value) => left.includes(value)) }).toEqual({ left, leaks: [] });
    expect({ left, damage: mustStay.filter((value) => !left.includes(value)) }).toEqual({ left, damage: [] });
  });
});
