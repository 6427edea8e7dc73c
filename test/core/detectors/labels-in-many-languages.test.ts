/** What the labels of forms and profiles are called in the languages that people write to desks in: what stands behind one goes, whatever it looks like otherwise. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { products } from '../../../src/core/products/index.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const labels: Readonly<Record<string, readonly [value: string, labels: string]>> = {
  password: ['Wq8!lantern31', 'Kodeord Slaptažodis Lozinka Geslo Парола Лозинка पासवर्ड รหัสผ่าน|Mật khẩu|Kata sandi|Kata laluan|کلمه عبور|رمز عبور'],
  'user-name': ['lantern_moss', 'Nutzername Brugernavn Käyttäjätunnus Käyttäjänimi Kasutajanimi Felhasználónév 使用者名稱 用戶名稱 아이디 ชื่อผู้ใช้|Uživatelské jméno|Používateľské meno|Naudotojo vardas|Vartotojo vardas|Nume de utilizator|Korisničko ime|Uporabniško ime|Потребителско име|Корисничко име|Όνομα χρήστη|نام کاربری|उपयोगकर्ता नाम|Tên người dùng|Tên đăng nhập|Nama pengguna'],
  'person-name': ['Wrenna Tolk', 'Priezvisko Efternavn Eesnimi Perekonnanimi Uzvārds Pavardė Vezetéknév Keresztnév Prenume Prezime Priimek Презиме นามสกุล|Ime i prezime|Ime in priimek|Имя и фамилия|שם משפחה|اسم العائلة|نام خانوادگی|Họ và tên|Họ tên|Nama lengkap'],
  'postal-address': ['Tolkgata 7, 04109 Wrennby', 'Bydliště Postadress Leveransadress Leveringsadresse Kotiosoite Postiosoite Aadress Adrese Adresas Lakcím Cím Adresă Naslov Alamat Διεύθυνση כתובת آدرس نشانی पता ঠিকানা ที่อยู่|Địa chỉ'],
  'birth-date': ['23.11.1979', 'Syntymäpäivä 生日 誕生日|Datum narození|Dátum narodenia|Dzimšanas datums|Gimimo data|Születési dátum|Születési idő|Data nașterii|Datum rođenja|Datum rojstva|Датум рођења|Ημερομηνία γέννησης|תאריך לידה|تاریخ تولد|जन्म तिथि|Ngày sinh|Tanggal lahir|Tarikh lahir'],
  'serial-number': ['R41M9X2KTW', 'Sorozatszám|Sériové číslo|Výrobní číslo|Sērijas numurs|Serijos numeris|Serijski broj|Serijska številka|Сериен номер|Серійний номер|Αριθμός σειράς|Σειριακός αριθμός|מספר סידורי|شماره سریال|Số seri|Nomor seri|シリアルナンバー|製造番号|시리얼 번호'],
  'travel-document': ['KD3318204', 'Putovnica पासपोर्ट หนังสือเดินทาง گذرنامه Paspor|Cestovní pas|Potni list|Hộ chiếu'],
};
const listed = (list: string): string[] => list.split('|').flatMap((group, i) => (i === 0 ? group.split(' ') : [group]));

const found = (line: string): string[] => audit(draftOf(`Hello\n\nit does not start.\n\n${line}\n\nBye`), { products }).findings.map(({ kind, value }) => `${kind}: ${value}`);

describe.each(Object.entries(labels))('%s', (kind, [value, list]) => {
  it.each(listed(list))('%s', (label) => {
    expect(found(`${label}: ${value}`)).toContain(`${kind === 'password' ? 'secret' : kind}: ${value}`);
  });
});

it.each(['Datum: 23.11.2025', 'Številka: 31', 'Ime: Corvid', 'Naslov: It does not start', 'Serija: 3', 'Дата: 23.11.2025', 'Data: 4 lines', 'Parole: tre'])('of other things stays: %s', (line) => {
  expect(found(line)).toEqual([]);
});
