/** Values as systems write them into their logs and settings, and the cells of consoles' tables, which stand below the names of their columns. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { draftOf } from '../../fixtures/drafts.ts';
import { findByKind } from './find-by-kind.ts';

const drawn = '5b1d9a0c7e3f428695d1c0b7a4e8f263';

describe('found', () => {
  it.each([
    ['device-number', 'RIL: < DEVICE_IDENTITY {356938035643809, 01, null, null}', '356938035643809'],
    ['device-number', 'MobileEquipmentIdentifier: a10000259f31c7', 'a10000259f31c7'],
    ['cell-id', '  location area code: 3D1F\n  cell id: 01C2B903', '3D1F'],
    ['cell-id', '  location area code: 3D1F\n  cell id: 01C2B903', '01C2B903'],
    ['cell-id', 'mcc,mnc,lac,cellid\n222,10,41203,16385921', '16385921'],
    ['network-name', "device (wlp3s0): Activation: (wifi) connection 'Casa Brambilla' has security", 'Casa Brambilla'],
    ['network-name', 'attempting to join network "Casa Brambilla", channel 36', 'Casa Brambilla'],
    ['network-name', 'WifiConfigStore: added network "Casa Brambilla" id=4', 'Casa Brambilla'],
    ['user-name', 'smbd: nas-4 connect to service fotos as user dora.klein (uid=1004, gid=1004)', 'dora.klein'],
    ['user-name', '\tNombre de cuenta:\t\tdklein', 'dklein'],
    ['user-name', '\tИмя учётной записи:\t\td.klein', 'd.klein'],
    ['user-name', '\tKontoname:\t\td.klein', 'd.klein'],
    ['user-name', '[12:00:01] [User Authenticator #2/INFO]: UUID of player DoraTheMiner is 1', 'DoraTheMiner'],
    ['user-name', 'message from user @dorafox_7 in #help', 'dorafox_7'],
    ['user-name', '"Arn": "arn:aws:iam::418207563921:user/dora.klein"', 'dora.klein'],
    ['user-name', 'C:\\> whoami\ndesktop-4kq1lvn\\dora', 'dora'],
    ['user-name', '---> USER dora_klein', 'dora_klein'],
    ['sign-in', '---> PASS Erdbeere77', 'Erdbeere77'],
    ['host-name', 'C:\\> whoami\ndesktop-4kq1lvn\\dora', 'desktop-4kq1lvn'],
    ['host-name', 'Nombre de host. . . . . : PORTATIL-ROSA', 'PORTATIL-ROSA'],
    ['person-name', '  - GIT_AUTHOR_NAME=Dora Kleinschmidt', 'Dora Kleinschmidt'],
    ['person-name', 'Welcome back, Marta Rossi!', 'Marta Rossi'],
    ['access-token', `https://calendar.google.com/calendar/ical/x/private-${drawn}/basic.ics`, `private-${drawn}`],
    ['secret', 'network_key: [7, 211, 94, 18, 167, 43, 229, 5, 132, 77, 191, 60, 14, 248, 101, 36]', '[7, 211, 94, 18, 167, 43, 229, 5, 132, 77, 191, 60, 14, 248, 101, 36]'],
    ['national-id', 'CPF inválido ou bloqueado: 529.982.247-25', '529.982.247-25'],
    ['national-id', 'ИНН физического лица 500100732259, статус: отказ', '500100732259'],
    ['postal-address', 'お届け先住所: 東京都世田谷区北沢2-14-3', '東京都世田谷区北沢2-14-3'],
    ['opaque-id', 'accountsd: AppleID DSID = 10482917365', '10482917365'],
    ['mac-address', '[UFW BLOCK] IN=eth0 OUT= MAC=02:5e:10:0a:9c:31:02:11:32:7f:e0:14:08:00 SRC=198.51.100.9', '02:5e:10:0a:9c:31:02:11:32:7f:e0:14'],
    ['host-name', 'client=dsl-9f1.fjord.example[192.0.2.61], sasl_method=PLAIN', 'dsl-9f1.fjord.example'],
    ['host-name', 'Received: from mara-pc7.fritz.example (p5b2.dip0.example [192.0.2.71])', 'mara-pc7.fritz.example'],
    ['host-name', 'Received: from mara-pc7.fritz.example (p5b2.dip0.example [192.0.2.71])', 'p5b2.dip0.example'],
    ['host-name', 'Node:   node-03.fjord.example/192.0.2.83', 'node-03.fjord.example'],
    ['ip-address', 'Node:   node-03.fjord.example/192.0.2.83', '192.0.2.83'],
    ['host-name', 'fatal: [db02.intern.fjord.example]: FAILED!', 'db02.intern.fjord.example'],
    ['host-name', '\tKontodomäne:\t\tHAUS-SUED', 'HAUS-SUED'],
    ['host-name', 'C:\\>whoami\r\nmara-4kq2m\\leonie\r\nC:\\>ver', 'mara-4kq2m'],
    ['user-name', 'C:\\>whoami\r\nmara-4kq2m\\leonie\r\nC:\\>ver', 'leonie'],
    ['user-name', 'check_password:  Authentication for user [imke.folkerts] FAILED', 'imke.folkerts'],
    ['user-name', "[Logged On] account 'dr_moorhuhn'", 'dr_moorhuhn'],
    ['user-name', 'mwirth:$6$gdtwku1DtuuoGunP$rWipLDrAnmvJ8In13DLHmxnIexAsEMNGcewwkejmuNJQ:19782:0', 'mwirth'],
    ['sim-number', '[imsi-999704185577051] Registration request', '999704185577051'],
    ['sign-in', 'Proxy-Authorization: NTLM TlRMTVNTUAADAAAAyvuQY1NkZ62XsraZ3nod0BiEdAn9o7TmTG1A==', 'TlRMTVNTUAADAAAAyvuQY1NkZ62XsraZ3nod0BiEdAn9o7TmTG1A=='],
    ['secret', '{"SAMLResponse":"PHNhbWxwOlJlc3BvbnNlu5uSM6Q7H4kKi1kEQq1BS7y8axDPEqsHxQr7W2qm"}', 'PHNhbWxwOlJlc3BvbnNlu5uSM6Q7H4kKi1kEQq1BS7y8axDPEqsHxQr7W2qm'],
    ['secret', '<authcookie>a718de9cb58eb8aa6692ca75c86aa7da</authcookie>', 'a718de9cb58eb8aa6692ca75c86aa7da'],
    ['network-name', 'WIFI:T:WPA;S:Villa Krähennest;P:rabenschwarz2023;H:false;;', 'Villa Krähennest'],
    ['secret', 'WIFI:T:WPA;S:Villa Krähennest;P:rabenschwarz2023;H:false;;', 'rabenschwarz2023'],
    ['bank-account', 'Sort code: 20-00-00', '20-00-00'],
    ['national-id', 'Die Steuer-Identifikationsnummer 86095742719 ist nicht angemeldet.', '86095742719'],
    ['ip-address', 'from pc7.fjord.example (unknown [IPv6:2001:db8:4c:1::7])', '2001:db8:4c:1::7'],
    ['ip-address', 'looking for peer configs matching 192.0.2.3[%any]...192.0.2.71[any]', '192.0.2.71'],
    ['national-id', 'NIF;203558177', '203558177'],
    ['national-id', 'rejected: 756.1234.5678.97', '756.1234.5678.97'],
    ['national-id', 'rejected: 85.07.30-033.28', '85.07.30-033.28'],
    ['national-id', 'RUT 12.345.678-5', '12.345.678-5'],
    ['national-id', 'CUIT 20-12345678-6', '20-12345678-6'],
    ['national-id', 'curp=HEGG560427MVZRRL04', 'HEGG560427MVZRRL04'],
    ['national-id', 'PAN: ABCPE1234F', 'ABCPE1234F'],
    ['national-id', 'TFN 123 456 782', '123 456 782'],
    ['secret', 'Key Content            : Regen.Bogen', 'Regen.Bogen'],
    ['secret', 'private key 4Kq0Zr8tVw2Ypx7Nd1Lh5Jc9Bg3Fs6Ea0Um4Xo8Ti2U=', '4Kq0Zr8tVw2Ypx7Nd1Lh5Jc9Bg3Fs6Ea0Um4Xo8Ti2U='],
    ['secret', 'Setup code 246-81-357', '246-81-357'],
    ['secret', 'Password:\n        135795-246804-357918-468017-579128-680239-791340-802450', '135795-246804-357918-468017-579128-680239-791340-802450'],
    ['secret', '    client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcFFJQkFBS0NBUUVB', 'LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVktLS0tLQpNSUlFcFFJQkFBS0NBUUVB'],
    ['user-name', 'Host vps\n    HostName vps-dora.fjord.example\n    User dora\n    Port 22', 'dora'],
    ['host-name', 'Host vps\n    HostName vps-dora.fjord.example\n    User dora\n    Port 22', 'vps-dora.fjord.example'],
    ['user-name', 'remote: Permission to acme/shop.git denied to dora-klein.', 'dora-klein'],
    ['user-name', 'Document 8 owned by d.klein on \\\\PC-KLEIN was printed', 'd.klein'],
    ['host-name', 'Document 8 owned by d.klein on \\\\PC-KLEIN was printed', 'PC-KLEIN'],
    ['user-name', 'Anmeldename: dklein1968', 'dklein1968'],
    ['user-name', 'dora@Doras-MacBook-Air ~ % brew update', 'dora'],
    ['user-name', 'Subject: Cron <dora@nas-klein> /usr/local/bin/backup.sh', 'dora'],
    ['host-name', 'Subject: Cron <dora@nas-klein> /usr/local/bin/backup.sh', 'nas-klein'],
    ['host-name', 'EHLO thinkcentre-klein', 'thinkcentre-klein'],
    ['host-name', '<= dora@fjord.example H=(PC-DORA) [192.0.2.99] P=esmtpsa', 'PC-DORA'],
    ['device-number', 'IMEI (slot 1)\n356938035643809 / 01', '356938035643809'],
    ['person-name', 'wearer: Hildburg Acker', 'Hildburg Acker'],
    ['person-name', 'Ship to: Cordula Hathaway, 27 Maple Dr', 'Cordula Hathaway'],
    ['phone-number', 'AT: 0664/203 55 81', '0664/203 55 81'],
    ['phone-number', '06-20355817 (voorkeur)', '06-20355817'],
    ['phone-number', 'tel. 601 203 558 lub (22) 203 55 81', '(22) 203 55 81'],
    ['travel-document', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'],
    ['travel-document', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
    ['serial-number', 'FIN: WVWZZZ1JZXW000001', 'WVWZZZ1JZXW000001'],
    ['person-name', 'Merhaba, adım Gülizar Tepedelen, uygulama açılmıyor.', 'Gülizar Tepedelen'],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toContain(value);
  });
});

const processes = 'USER         PID %CPU %MEM    VSZ   RSS TTY\nroot           1  0.0  0.1 167744 11552 ?\ndklein      2211  1.2  2.1 988304 81212 pts/0';
const disks = 'NAME   SIZE TYPE  MODEL              SERIAL\nsda  931,5G disk  WDC WD10EZEX-08W   WD-WCC6Y5ZTRS0K\nsdb   14,9G disk  Ultra Fit          4C530001230528117471';
const networks = 'IN-USE  SSID            MODE   CHAN  SIGNAL\n*       Casa Brambilla  Infra  44    82\n        --              Infra  11    40\n\n        Infra           Sette  11    40';

describe('tables whose cells stand below the names of their columns', () => {
  it('users of processes', () => expect(findByKind('user-name', processes)).toEqual(['dklein']));
  it('serial numbers of disks', () => expect(findByKind('serial-number', disks)).toEqual(['WD-WCC6Y5ZTRS0K', '4C530001230528117471']));
  it('networks, down to the empty line', () => expect(findByKind('network-name', networks)).toEqual(['Casa Brambilla']));
  it('with the line ends of Windows', () => expect(findByKind('user-name', processes.replaceAll('\n', '\r\n'))).toEqual(['dklein']));
  it('a row that a placeholder moved is not read', () => {
    expect(audit(draftOf('NAME   MODEL        SERIAL\n[name 1]            4C530001230528117471')).findings).toEqual([]);
  });
  it('one below the other, each by the names above it', () => {
    const text = `${disks}\n`.repeat(3000);
    expect(findByKind('serial-number', text)).toHaveLength(6000);
  });
});

describe('left', () => {
  it.each([
    ['email-address', '==> Pouring openssl@3--3.2.1.arm64_sonoma.bottle.tar.gz'],
    ['user-name', 'Documented as user data (uid of the process) and user friendly'],
    ['network-name', 'join "channel", added network bridge'],
    ['secret', 'primary keys: [1, 2, 3]'],
    ['sign-in', 'test_login -> PASS (0.3s)\ntest_user -> USER account'],
    ['cell-id', 'cell id: 3\nlac: none'],
    ['user-name', 'STATE  PROTO  USERS\nLISTEN tcp    4'],
    ['user-name', 'USER     PID  MODEL    SERIAL\nadministrators 12 8\n> dora.klein.7 12'],
    ['national-id', 'cpf is a format of numbers: 12 of 30'],
    ['ip-address', 'HarmonyOS 4.2.0.130'],
    ['ip-address', 'Fire OS 8.3.2.1 (RS8321/3031)'],
    ['mac-address', 'dst 33:33:00:00:00:01 / 01:00:5e:00:00:fb drops 12'],
    ['network-name', 'wlan0  IEEE 802.11  ESSID:off/any'],
    ['secret', 'check_password:  Authentication failed'],
    ['host-name', 'Device Name: Xiaomi2201117TY'],
    ['host-name', 'Account Domain: NT AUTHORITY'],
    ['host-name', 'at com.fjord.corp.Main (Main.java:12)'],
    ['travel-document', '<<<<<<< HEAD\n=======\n>>>>>>> main'],
    ['mac-address', 'MAC=off reason=none'],
    ['user-name', 'dovecot: imap-login: Disconnected: Connection closed'],
    ['user-name', 'Access denied to everyone who asks'],
    ['user-name', 'usage: npm install <name@version>'],
    ['secret', 'auth-user-pass: user dora'],
    ['secret', 'the private key is missing or unreadable'],
    ['secret', 'setup code 404 at step 3'],
    ['ip-address', 'copyright 1998...2026, part 12.3.4'],
    ['national-id', 'libfoo 12.345.678-beta and 1.234.5678-9'],
    ['host-name', 'printf "\\\\nDone-1" && EHLO'],
    ['device-number', 'IMEI\n12345678901234567890'],
    ['phone-number', 'step 2 or 3456789012345678'],
  ])('%s: %s', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
