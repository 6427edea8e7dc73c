/** Values as exports, settings and consoles write them: columns filled with blanks, options, pairs of strings, parts of forms, hashes. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const drawn = 'q7Rz2Lm9XwT4vB8nKc5D';
const hash = 'aB3dE5fG7hJ9kL1mN3pQ5r';

describe('what exports and consoles write', () => {
  it.each([
    ['secret', '    Key Content            : birnbaum-71', ['birnbaum-71']],
    ['secret', 'Contenu de la clé      : poirier-71', ['poirier-71']],
    ['secret', 'Contenido de la clave  : peral-71x', ['peral-71x']],
    ['secret', '    Schl\u0081sselinhalt        : birnbaum-71', ['birnbaum-71']],
    ['secret', `wifi.token:${' '.repeat(30)}${drawn}`, [drawn]],
    ['host-name', `Hostname${' '.repeat(20)}: nordlys-04`, ['nordlys-04']],
    ['secret', `Invoke-Upload -AccessToken '${drawn}' -Force`, [drawn]],
    ['secret', 'New-Thing -Password kirsebaer9 -Size 3', ['kirsebaer9']],
    ['secret', `define( 'SECURE_AUTH_KEY', '${drawn}' );`, [drawn]],
    ['host-name', '["server_name", "fjord-web-3"],["level", "error"]', ['fjord-web-3']],
    ['secret', "headers = [('X-Api-Key', '" + drawn + "')]", [drawn]],
    ['user-name', '\t\t"AccountName"\t\t"pia_lund"\n\t\t"Volume"\t"3"', ['pia_lund']],
    ['secret', "config wifi-iface\n\toption key 'granskog-12'\n\toption mode 'ap'", ['granskog-12']],
    ['secret', 'requirepass "granskog-12"\n  user_password "moltebær 7"\n', ['moltebær 7']],
    ['secret', 'Content-Disposition: form-data; name="passwort"\r\n\r\nzwetschge5\r\n--b', ['zwetschge5']],
    ['secret', '"text":"form-data; name=\\"passwort\\"\\r\\n\\r\\nzwetschge5\\r\\n--b"', ['zwetschge5']],
    ['secret', 'form-data; name="passwort"\u2028\u2028zwetschge5\u2028--b', ['zwetschge5']],
    ['secret', `anna:$6$salzsalz$${hash}/x.:19000:0`, [`$6$salzsalz$${hash}/x.`]],
    ['secret', `('anna','$2y$12$${hash}')`, [`$2y$12$${hash}`]],
    ['secret', `"anna:$$apr1$$${hash}"`, [`$$apr1$$${hash}`]],
    ['secret', `"hash_salt": "${drawn}"`, [drawn]],
    ['secret', 'login=anna&pw=zwetschge5&lang=de', ['zwetschge5']],
    ['secret', '  SetEnv DB_PASSWORD "syren-44"\n', ['syren-44']],
    ['secret', 'set mode=dynamic wpa2-pre-shared-key="Solbakken 12" wpa=no', ['Solbakken 12']],
    ['secret', '{"refreshToken":"rt.Zx81Qp4Lk9Vt2Hs7"}', ['rt.Zx81Qp4Lk9Vt2Hs7']],
    ['national-id', '{"hetu":"131052-308T"}', ['131052-308T']],
    ['serial-number', 'Time,Speed,VIN,Note\n1,88,WVWZZZ1KZAW123456,x\n', ['WVWZZZ1KZAW123456']],
    ['serial-number', 'ID prodotto:   00330-80000-00000-AA123\nx 00331-12345-67890-AAOEM', ['00331-12345-67890-AAOEM']],
    ['birth-date', 'Given Name,Birthday,E-mail 1 - Value\nIda,1990-05-06,i@post.example\n', ['1990-05-06']],
    ['birth-date', 'BDAY:1990-05-06\r\nREV:2026-01-02T03:04:05Z\r\n', ['1990-05-06']],
    ['person-name', 'Name;Phone;Town\nZsigmond Obi;+47 22 12 34 56;Voss\n', ['Zsigmond Obi']],
    ['user-name', '{"username": "@zobi84","email":"z@post.example"}', ['@zobi84']],
    ['user-name', 'username: zobi@post.example', []],
    ['user-name', 'Users/zobi84/Library/a.log', ['zobi84']],
    ['user-name', 'seen:\n./home/zobi/a.log\nhome/zobi2/x', ['zobi', 'zobi2']],
    ['user-name', 'Users/Shared/a.log\nAll Users/x/y', []],
    ['network-name', 'SSID_STR: Solbakken 12', ['Solbakken 12']],
    ['person-name', 'Name,Group,Phone 1 - Value,E-mail 1 - Value\nZsigmond Obi,x,1,z@post.example\n', ['Zsigmond Obi']],
    ['sign-in', `.shop.example\tTRUE\t/\tFALSE\t1799999999\tcart\t${drawn}\n.shop.example\tTRUE\t/\tFALSE\t0\tmode\tdark\n`, [drawn]],
    ['sign-in', `curl 'https://shop.example/cart' \\\n  -H 'accept: */*' \\\n  -b 'cart=${drawn}; mode=dark' \\\n  -u anna:zwetschge5 \\\n  --compressed`, [drawn, 'anna:zwetschge5']],
    ['national-id', 'Nome,CPF,Cidade\nAna,529.982.247-25,Recife\n', ['529.982.247-25']],
    ['national-id', '<string name="personnummer" value="811218-9876" />', ['811218-9876']],
    ['national-id', '{"codiceFiscaleNumero":1,"userNin":"12345678901"}', ['12345678901']],
    ['national-id', 'form-data; name="dni"\r\n\r\n12345678Z\r\n', ['12345678Z']],
    ['national-id', 'mit cpr-nr er 170488-1234 nu', ['170488-1234']],
    ['bank-account', 'SVWZ?31GB82WEST12345698765432?32ADA', ['GB82WEST12345698765432']],
    ['opaque-id', '<OFX><BANKID>200415<ACCTID>40018827<ACCTTYPE>SAVINGS\n', ['40018827']],
    ['opaque-id', '[Ads] deviceid 0f1e2d3c4b5a69788796a5b4c3d2e1f0 ok', ['0f1e2d3c4b5a69788796a5b4c3d2e1f0']],
    ['opaque-id', '--uuid 0f1e2d3c4b5a69788796a5b4c3d2e1f0 --demo', ['0f1e2d3c4b5a69788796a5b4c3d2e1f0']],
    ['opaque-id', 'Meeting ID: 881 2204 5567\n', ['881 2204 5567']],
    ['opaque-id', '"meeting_number":"881 2204 5567"', ['881 2204 5567']],
    ['opaque-id', '{"bridgeId":"001788aabbcc0d0e","from_id":"user550102938"}', ['001788aabbcc0d0e', 'user550102938']],
    ['sign-in', 'C: AUTH PLAIN AHBpYQB6d2V0c2Noa2U1\r\nS: 250-AUTH PLAIN LOGIN XOAUTH2', ['AHBpYQB6d2V0c2Noa2U1']],
    ['sign-in', '> 7 AUTHENTICATE PLAIN AHBpYQB6d2V0c2Noa2U1', ['AHBpYQB6d2V0c2Noa2U1']],
    ['sign-in', 'A003 LOGIN "pia" "zwetschge5"\nA4 LOGIN pia@post.example zwetschge6\nTC01 LOGIN button missing', ['zwetschge5', 'zwetschge6']],
    ['private-key', '<tls-auth>\n-----BEGIN OpenVPN Static key V1-----\n0f1e2d3c\n4b5a6978\n-----END OpenVPN Static key V1-----\n</tls-auth>', ['-----BEGIN OpenVPN Static key V1-----\n0f1e2d3c\n4b5a6978\n-----END OpenVPN Static key V1-----']],
    ['host-name', 'WLAN-Gerät angemeldet (5 GHz), 866 Mbit/s, Handy-Pia, IP 192.168.178.20, MAC 00:00:5E', ['Handy-Pia']],
    ['user-name', 'Anmeldung des Benutzers pia77 an der Oberfläche', ['pia77']],
    ['serial-number', 'sarjanumero: FX-88120-Q\n', ['FX-88120-Q']],
    ['serial-number', 'N° de serie\tFX-88120-Q\n', ['FX-88120-Q']],
    ['phone-number', 'Imię;Miasto;Nr telefonu\nOla;Ustka;512 777 888\n', ['512 777 888']],
    ['person-name', 'Auftraggeber;IBAN;Betrag\nWiltrud Öhm;DE1;3,20\n', ['Wiltrud Öhm']],
    ['birth-date', 'Name,Birthday,Address\nIda,1990-05-06,"Havnegata 3, Bodø"\n', ['1990-05-06']],
    ['person-name', 'Name;E-Mail;Telefon\nZsigmond Obi;z@post.example;1\n', ['Zsigmond Obi']],
  ])('%s in %j', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each([
    ['secret', 'Security key           : Present'],
    ['secret', 'ls -Long reports; tar -xzf salt.tgz; "salt": "sea"'],
    ['secret', 'Write-Host -Token $env:TOKEN -Key value'],
    ['secret', 'replace $1$2 and $10$ by more words than twenty letters'],
    ['secret', 'token: app.config2.auth.token, "password": "form.password.label"'],
    ['serial-number', 'vin: rouge, vin=false'],
    ['user-name', 'required: ["username", "password"]'],
    ['user-name', 'ngettext("user", "users")'],
    ['national-id', 'sin: 0.70710678\nnir: 2026-11-20\ncity: 1234567'],
    ['sign-in', '.shop.example\tTRUE\t/\tFALSE\t1799999999\tmode\tdark\n'],
    ['ip-address', "'version' => '31.0.2.1',\n"],
    ['person-name', 'Name;E-Mail;Telefon\nTimerly;help@timerly.example;1\n'],
    ['uuid', '<ext uri="{0A1B2C3D-2A13-11E5-B345-FEFF819CDC9F}">'],
  ])('no %s in %j', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});

describe('tables with bars', () => {
  const rows = (bar: string, head: string, rule: string): string => `stations:\n${head}\n${rule}\n${['1', 'Villa Anna 2G', 'DMPX4471QK2N'].join(` ${bar} `)}\n2 ${bar}  ${bar} DMPX4472QK2N\n`;
  const written: Readonly<Record<string, string>> = {
    'Markdown': '| # | SSID | Serial number |\n|---|:---:|---|\n| 1 | Villa Anna 2G | DMPX4471QK2N |\n| 2 |  | DMPX4472QK2N |\n',
    'Markdown without bars at the edges': rows('|', '# | SSID | Serial number', '--- | --- | ---'),
    'the console of MySQL': '+----+---------------+---------------+\n| id | ssid          | serial_number |\n+----+---------------+---------------+\n|  1 | Villa Anna 2G | DMPX4471QK2N  |\n|  2 |               | DMPX4472QK2N  |\n+----+---------------+---------------+\n2 rows in set\n',
    'the console of PostgreSQL': ' id |     ssid      | serial_number \n----+---------------+---------------\n  1 | Villa Anna 2G | DMPX4471QK2N\n  2 |               | DMPX4472QK2N\n(2 rows)\n',
    'lines': '┌────┬───────────────┬───────────────┐\n│ id │ ssid          │ serial_number │\n├────┼───────────────┼───────────────┤\n│ 1  │ Villa Anna 2G │ DMPX4471QK2N  │\n│ 2  │               │ DMPX4472QK2N  │\n└────┴───────────────┴───────────────┘\n',
  };
  for (const [way, table] of Object.entries(written)) {
    it.each([['\n'], ['\r\n']])(`of ${way} have cells with the names of their columns, lines ending with %j`, (end) => {
      const text = table.replace(/\n/g, end);
      expect(findByKind('network-name', text)).toEqual(['Villa Anna 2G']);
      expect(findByKind('serial-number', text)).toEqual(['DMPX4471QK2N', 'DMPX4472QK2N']);
    });
  }

  it('end where a line has other cells, and need a ruled head', () => {
    expect(findByKind('network-name', `${written['Markdown'] ?? ''}a | b\nx | Villa Berta | y\n`)).toEqual(['Villa Anna 2G']);
    expect(findByKind('network-name', '| # | SSID | Serial number |\n| 1 | Villa Anna 2G | DMPX4471QK2N |\n')).toEqual([]);
    expect(findByKind('network-name', 'SSID and more\n-------------\nVilla Anna 2G\n')).toEqual([]);
  });
});
