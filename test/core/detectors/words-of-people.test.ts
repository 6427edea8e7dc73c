/** What people write of themselves and of theirs in their own words, without a label. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('found', () => {
  it.each([
    ['person-name', 'Ring me after five.\nThanks, Gwenda Thirlby', 'Gwenda Thirlby'],
    ['person-name', 'Es geht nicht. MfG Annegret Huberle', 'Annegret Huberle'],
    ['person-name', 'Obrigada, Graciosa Figueira', 'Graciosa Figueira'],
    ['person-name', 'Med vänlig hälsning, Gunvor Sandell', 'Gunvor Sandell'],
    ['person-name', 'Teşekkürler, Nurcihan Yıldız', 'Nurcihan Yıldız'],
    ['person-name', 'С уважением, Зинаида Терентьева', 'Зинаида Терентьева'],
    ['person-name', "I'm Hektor Villalba, and I cannot log in", 'Hektor Villalba'],
    ['person-name', 'hey its Jonno Pritchett here, call me', 'Jonno Pritchett'],
    ['person-name', 'call back and ask for Darnel Whitcombe.', 'Darnel Whitcombe'],
    ['person-name', 'It is for my daughter Ottiline Greves, who is twelve', 'Ottiline Greves'],
    ['person-name', 'die Adresse von meinem Mann Detlev ist alt', 'Detlev'],
    ['person-name', 'il telefono di mia figlia Ludmilla non va', 'Ludmilla'],
    ['person-name', 'le compte de ma femme Solveigh est bloqué', 'Solveigh'],
    ['person-name', 'Para o IBAN, em nome de Heldério Vasques.', 'Heldério Vasques'],
    ['person-name', 'op rekening, t.n.v. R. Hogendijk.', 'R. Hogendijk'],
    ['person-name', 'rejected row 14 debtor="Mathijs Roelandts" reason=AC04', 'Mathijs Roelandts'],
    ['person-name', '<nombre>Puri Lozana</nombre><direccion>Avda. de los Olmos 55</direccion>', 'Puri Lozana'],
    ['postal-address', 'Please send it to 14 Larkfield Close, Wetherby, LS22 6QT? Thanks', '14 Larkfield Close, Wetherby, LS22 6QT'],
    ['postal-address', 'It is 2208 Sycamore Bend Dr, Apt 4C, Round Rock, TX 78665, please', '2208 Sycamore Bend Dr, Apt 4C, Round Rock, TX 78665'],
    ['postal-address', 'Ons adres is Kastanjelaan 118, 3571 ZK Utrecht, het pakket', 'Kastanjelaan 118, 3571 ZK Utrecht'],
    ['postal-address', 'Vi bor på Björkvägen 7, 756 52 Uppsala och', 'Björkvägen 7, 756 52 Uppsala'],
    ['postal-address', '〒606-8267 京都府京都市左京区北白川西町38-2 に送って', '〒606-8267 京都府京都市左京区北白川西町38-2'],
    ['birth-date', 'my date of birth, it is 17/04/1968.', '17/04/1968'],
    ['birth-date', '生年月日は1974年8月21日です', '1974年8月21日'],
    ['birth-date', 'дата рождения 19.07.1961, ошибка', '19.07.1961'],
    ['access-token', 'now my key VK7JG-2QWDM-8RTXC-4HBNP-YF63T is in use', 'VK7JG-2QWDM-8RTXC-4HBNP-YF63T'],
    ['secret', 'you sent a temporary password (Tmp-4xQ9vLz2) but', 'Tmp-4xQ9vLz2'],
    ['secret', "mon mot de passe c'est Pastaga1998! et", 'Pastaga1998'],
    ['secret', 'Wi-Fiのパスワードは sakuramochi5528 です', 'sakuramochi5528'],
    ['secret', 'the text said "Your code is 604193" but', '604193'],
    ['secret', 'visa 4532 1178 6402 9153 exp 08/29 cvv 417 declined', '417'],
    ['user-name', 'my username on there is sk8rgran_62 and', 'sk8rgran_62'],
    ['user-name', "I can't log in. user: janetk1957 pass: Rosebud#1957", 'janetk1957'],
    ['user-name', 'It failed. Account Name:annak7', 'annak7'],
    ['user-name', 'tkarlsen  tty2         2025-11-03 08:12 (tty2)', 'tkarlsen'],
    ['user-name', 'User name                    mgalloway\nCountry/region code          000 (System Default)', 'mgalloway'],
    ['national-id', '我的身份证号是310105198304172837,认证失败', '310105198304172837'],
    ['host-name', "   Nom de l'hôte . . . . . . . . : PC-DE-JEANNINE", 'PC-DE-JEANNINE'],
    ['host-name', '   Nazwa hosta . . . . . . . . . : KOMPUTER-ZOSI', 'KOMPUTER-ZOSI'],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toContain(value);
  });
});

describe('left', () => {
  it.each([
    ['person-name', 'Thanks, Apple Support'],
    ['person-name', 'This is Windows Defender, and it blocks'],
    ['person-name', 'I am using Galaxy Buds, they work'],
    ['person-name', "It's Monday Morning here"],
    ['person-name', 'my partner bank, my friend list, mein Mann ist krank'],
    ['postal-address', 'The 3 tabs close, 20 drives walk'],
    ['access-token', 'ABCDE-FGHIJ-KLMNO-PQRST-UVWXY'],
    ['ip-address', 'Set DNS to 1.1.1.1 and 8.8.8.8, then ping 9.9.9.9'],
    ['account-handle', 'real\t0m12.481s\nuser\t0m10.022s'],
    ['secret', 'TEST NAME                 STATUS   TIME\nAUTH LOGIN REDIRECT       PASS     0.412s'],
    ['user-name', 'User name                    none'],
    ['birth-date', 'date of birth, it says so on 12 screens'],
  ])('%s: %s', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
