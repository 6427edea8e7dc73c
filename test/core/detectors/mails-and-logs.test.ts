/** What people write to a desk in passing, and what logs and settings write of them; and what looks like it and stays. */
import { describe, expect, it } from 'vitest';
import { findTraces } from '../../../src/core/findings/field-findings.ts';
import { findByKind } from './find-by-kind.ts';

const must: readonly (readonly [kind: string, text: string, values: readonly string[]])[] = [
  ['phone-number', 'tél. 06 61 48 27 00 ou au travail : 01.44.72.38.00.', ['06 61 48 27 00', '01.44.72.38.00']],
  ['phone-number', '{"to":"393331234567","from":"447700900123","status":"undelivered"}', ['393331234567', '447700900123']],
  ['user-name', 'otpauth://totp/Notes:a.conti?secret=x&period=30', ['a.conti']],
  ['user-name', 'otpauth://totp/a.conti?secret=x', ['a.conti']],
  ['user-name', 'Identifiant : mlefort', ['mlefort']],
  ['user-name', 'utente aconti password non accettata', ['aconti']],
  ['user-name', 'Uživatel: jnovak', ['jnovak']],
  ['user-name', '"LastUser"="mconti"', ['mconti']],
  ['user-name', 'Tue Mar 11 12:00:41 2025 [pid 41] [aconti] FAIL LOGIN', ['aconti']],
  ['user-name', "define( 'DB_USER', 'wp_conti' );", ['wp_conti']],
  ['user-name', 'remote [AF_INET]\nCN=anna.conti', ['anna.conti']],
  ['user-name', 'username:s:FIRMA\\anna', ['anna']],
  ['user-name', 'Failed to save for user anna.conti: 513', ['anna.conti']],
  ['user-name', 'db1 ansible_user=aconti ansible_port=22', ['aconti']],
  ['host-name', 'The SMTP server smtp.conti.example is unknown', ['smtp.conti.example']],
  ['host-name', 'x509: certificate is valid for a.conti.example, not mail.conti.example', ['a.conti.example', 'mail.conti.example']],
  ['host-name', "does not match target host name 'mail.conti.example'", ['mail.conti.example']],
  ['host-name', '1762183920 9c:5a:81:50:5b:58 192.168.1.131 Galaxy-di-Anna 01', ['Galaxy-di-Anna']],
  ['host-name', 'full address:s:rdp.conti.example', ['rdp.conti.example']],
  ['network-name', "nmcli dev wifi connect 'CASA-3057'", ['CASA-3057']],
  ['network-name', "Scan found 'Casa Conti' ch=44", ['Casa Conti']],
  ['serial-number', 'LU WWN Device Id: 5 0014ee 2b9f71c00', ['5 0014ee 2b9f71c00']],
  ['secret', 'Backup codes do not work:\n4k2m-9xqa\n7wtd-3hzb', ['4k2m-9xqa\n7wtd-3hzb']],
  ['secret', 'username netops privilege 15 secret R1fugio-Basso', ['R1fugio-Basso']],
  ['secret', 'set pppoe 0 password 48201900', ['48201900']],
  ['person-name', 'rekening ten name van M.J. Hofstra', ['M.J. Hofstra']],
  ['person-name', '佐藤花子と申します。', ['佐藤花子']],
  ['person-name', '--\nPhilippa Conti\n', ['Philippa Conti']],
  ['national-id', 'Tax file number: 404 595 449', ['404 595 449']],
  ['national-id', 'my PPS number is 7516824L.', ['7516824L']],
  ['national-id', '{"id_number":"11010519491231002X"}', ['11010519491231002X']],
  ['travel-document', 'I uploaded my passport, number 536820400, twice', ['536820400']],
  ['opaque-id', 'NTLM hash: 6efd89a613ad731fa241cfcea0519070', ['6efd89a613ad731fa241cfcea0519070']],
  ['opaque-id', 'cat /etc/machine-id\n1fb1b4c21ca5f4fc3b06406a17ef0e50', ['1fb1b4c21ca5f4fc3b06406a17ef0e50']],
  ['opaque-id', 'token listeners about user ( 8pwk57yMS5h0dN7ftUeVChSqje00 ).', ['8pwk57yMS5h0dN7ftUeVChSqje00']],
  ['opaque-id', '"user":{"id":"u_4318300","x":1}', ['u_4318300']],
  ['opaque-id', 'AnyDesk-ID: 749040000', ['749040000']],
  ['postal-address', 'Adresa: Husova 312/9, 602 00 Brno', ['Husova 312/9, 602 00 Brno']],
];

const stays: readonly string[] = [
  'dovecot: imap-login: Disconnected (auth failed, 2 attempts in 7 secs)',
  'username = __token__',
  'HTTP 401: Bad credentials (https://api.github.com/graphql)',
  'Authorization: AWS4-HMAC-SHA256 Credential=',
  'cipher: chacha20-poly1305@openssh.com MAC: <implicit>',
  'Set your-name@example.org in config.sample.toml',
  'The server {8D8F4F83-3594-4F07-8369-FC3C3CAE4919} did not register with DCOM',
  'curl -u username:password https://api.example.com',
  'unable to load key: -----BEGIN PRIVATE KEY----- header missing in server.key',
  'url(data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==)',
  'Bus 001 Device 001: ID 1d6b:0002 Linux Foundation 2.0 root hub',
  'RX notify handle=0x002a value=0A-1F-00-C4-03-7E len=6',
  'tcp6  0  0 ::1:631  :::*  LISTEN',
  'order 12345678 or ticket 87654321',
  '{"from":1730000000000,"to":1730000360000}',
  'SMTP server smtp.gmail.com did not answer',
];

describe('in mails and logs', () => {
  it.each(must)('%s in "%s"', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each(stays)('nothing in "%s"', (text) => {
    expect(findTraces(text)).toEqual([]);
  });

  it('a connection keeps its options', () => {
    expect(findByKind('connection-string', 'mongodb+srv://ada:lago7@c0.example.net/?retryWrites=true&w=majority')).toEqual(['ada:lago7@c0.example.net/']);
  });
});
