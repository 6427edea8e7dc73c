/** What people tell of themselves in a sentence, in several languages: codes that sign in once, numbers before the word for them, accounts at banks, their name in scripts without capitals. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('a code that signs in once', () => {
  it.each([
    ['The security code was 771 045, twice.', '771 045'],
    ['Telegram code: 30418', '30418'],
    ['604-118 is your Signal code', '604-118'],
    ['918230 è il tuo codice di sicurezza', '918230'],
    ['Der Sicherheitscode lautet 604118', '604118'],
    ['Code de confirmation : 604118', '604118'],
    ['Il codice SMS è 604118.', '604118'],
    ['El código de seguridad es «604118»', '604118'],
    ['O código de verificação é 604-118', '604-118'],
    ['Код подтверждения 6041', '6041'],
    ['doğrulama kodu 604118', '604118'],
    ['確認コードは604118です', '604118'],
    ['驗證碼：604118', '604118'],
    ['인증코드는 604118', '604118'],
  ])('%s', (text, code) => {
    expect(findByKind('secret', text)).toEqual([code]);
  });

  it.each(['No verification code since 2024', 'The login code expires in 30 minutes', 'verification code, 1200 users wait', 'sms code 12.03.2025', 'error code 604118', 'QR code 604118', 'verification code v604118', '604118 is the order'])('%s: none', (text) => {
    expect(findByKind('secret', text)).toEqual([]);
  });
});

describe('a password', () => {
  it.each([['mi clave es Otono77x', 'Otono77x'], ['パスワードは kumo77x です', 'kumo77x'], ['密码是 yun77xyz', 'yun77xyz'], ['비밀번호는 gureum77 입니다', 'gureum77'], ['şifrem Bulut77x', 'Bulut77x']])('%s', (text, password) => {
    expect(findByKind('secret', text)).toEqual([password]);
  });

  it.each(['la clave es importante', 'パスワードは必要です', '密码是什么', '密码是8位以上', 'パスワードは8文字以上', 'şifrem unutuldu'])('%s: none', (text) => {
    expect(findByKind('secret', text)).toEqual([]);
  });
});

describe('a phone number', () => {
  it.each([
    ['91234 50987 is my number', '91234 50987'],
    ['380 5550 177 è il mio numero, grazie', '380 5550 177'],
    ['1525550177 ist meine Nummer', '1525550177'],
    ['(612 555 017) – mi número', '612 555 017'],
    ['9161234567 - это мой номер', '9161234567'],
    ['打我电话吧 139 5550 0177', '139 5550 0177'],
  ])('%s', (text, number) => {
    expect(findByKind('phone-number', text).map((found) => found.replace(/^\(/, ''))).toEqual([number]);
  });

  it.each(['3.4.2025 is my number one day', 'It has 12 pages, my number of photos', '1395 5500 1770 1234', '139 5550 017', 'order 139-2024-1105', '204 5550 0177 steps'])('%s: none', (text) => {
    expect(findByKind('phone-number', text)).toEqual([]);
  });
});

describe('a number of a person, by its word', () => {
  it.each([
    ['opaque-id', 'Kontonummer: 66120457', '66120457'],
    ['opaque-id', 'Kontonummer 66120457, danke', '66120457'],
    ['opaque-id', 'Rekeningnummer: 661204577', '661204577'],
    ['opaque-id', 'Numero di conto: 000066120457', '000066120457'],
    ['opaque-id', 'número de cuenta 66120457123', '66120457123'],
    ['opaque-id', '口座番号：6612045', '6612045'],
    ['opaque-id', 'sort code: 60-31-77', '60-31-77'],
    ['opaque-id', 'BLZ 60317745', '60317745'],
    ['opaque-id', 'routing number 603177451', '603177451'],
    ['national-id', '身份证号：350102198207119876', '350102198207119876'],
    ['birth-date', 'mein Geburtstag ist am 9.11.1979', '9.11.1979'],
    ['birth-date', 'my birthday is on 9 November 1979', '9 November 1979'],
    ['coordinates', 'last fix 41.38791, 2.16992 acc=8m', '41.38791, 2.16992'],
    ['coordinates', 'LocationProvider: 41.38791, 2.16992', '41.38791, 2.16992'],
  ] as const)('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual([value]);
  });

  it.each([['opaque-id', 'Kontonummer fehlt'], ['opaque-id', 'sort code: none'], ['coordinates', 'a fix for 1.2345, 2.3456'], ['birth-date', 'Geburtstagsgruß vom Montag']] as const)('%s: %s: none', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});

describe('a name in a script without capitals', () => {
  it.each([
    ['您好，我叫陈晓东，请帮忙', '陈晓东'],
    ['我的名字是刘洋。', '刘洋'],
    ['私の名前は佐藤花子です', '佐藤花子'],
    ['제 이름은 정유진입니다', '정유진'],
    ['اسمي سارة حسن، شكرا', 'سارة حسن'],
    ['मेरा नाम रवि वर्मा है', 'रवि वर्मा'],
    ['שמי נועה לוי', 'נועה לוי'],
  ])('%s', (text, name) => {
    expect(findByKind('person-name', text)).toEqual([name]);
  });

  it.each(['我叫不到车', '我叫了两次', '名前を入力', '名字是必填的', '名前は必須です', '이름은 필수입니다', '이름을 입력하세요'])('%s: none', (text) => {
    expect(findByKind('person-name', text)).toEqual([]);
  });
});
