/** Values as logs, tools and people write them where no label stands right before them, and what looks the same and says nothing. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

/** Built of parts: no whole token stands in the tree. */
const drawn = 'q7ZmT20Xw1Kp9RdV4sLh8Bn3Yc6Jg5Fa';
const base58 = `${drawn.replace(/0/g, '2')}${drawn.replace(/0/g, '2')}${drawn.replace(/0/g, '3')}`;

describe('found', () => {
  it.each([
    ['user-name', 'domain=NORTH user=d.petrov action=open', 'd.petrov'],
    ['secret', 'cc=none CVV=604', '604'],
    ['user-name', 'LoginFilter - sign-in failed user=dpetrov', 'dpetrov'],
    ['user-name', 'I am logged in as dpetrov, still nothing', 'dpetrov'],
    ['user-name', 'angemeldet als dpetrov', 'dpetrov'],
    ['user-name', 'il nome utente dora.petrova non va', 'dora.petrova'],
    ['user-name', 'اسم المستخدم: dpetrov', 'dpetrov'],
    ['user-name', 'cannot read /var/spool/cron/crontabs/dpetrov', 'dpetrov'],
    ['account-handle', 'telegram handle dora_pe', 'dora_pe'],
    ['account-handle', 'Skype: live:.cid.60ac3811f77e2b90', 'live:.cid.60ac3811f77e2b90'],
    ['network-name', 'nmcli connection up "Haus am See"', 'Haus am See'],
    ['network-name', 'my wifi is called Two Cats Upstairs and it drops', 'Two Cats Upstairs'],
    ['network-name', 'Mein WLAN heißt Seeblick.', 'Seeblick'],
    ['host-name', 'Gerätename: doras-geraet', 'doras-geraet'],
    ['opaque-id', 'customerId=CU-60381', 'CU-60381'],
    ['opaque-id', `no such customer: cus_${drawn.slice(0, 14)}`, `cus_${drawn.slice(0, 14)}`],
    ['opaque-id', `Accepted key SHA256:${drawn}${drawn.slice(0, 11)}`, `SHA256:${drawn}${drawn.slice(0, 11)}`],
    ['opaque-id', `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA${drawn}${drawn.slice(0, 12)} dora@petrov-pc`, `AAAAC3NzaC1lZDI1NTE5AAAA${drawn}${drawn.slice(0, 12)} dora@petrov-pc`],
    ['access-token', `d=xoxd-${drawn}`, `xoxd-${drawn}`],
    ['access-token', `access_token$sandbox$${drawn.slice(0, 16).toLowerCase()}$${'60ac3811'.repeat(4)}`, `access_token$sandbox$${drawn.slice(0, 16).toLowerCase()}$${'60ac3811'.repeat(4)}`],
    ['access-token', 'join at https://us04web.zoom.us/j/60381177203', 'https://us04web.zoom.us/j/60381177203'],
    ['access-token', 'https://meet.google.com/kqz-wnvt-pyd', 'https://meet.google.com/kqz-wnvt-pyd'],
    ['access-token', `key xprv${base58}${base58.slice(0, 11)}`, `xprv${base58}${base58.slice(0, 11)}`],
    ['private-key', `Private-Lines: 1\n${drawn}`, drawn],
    ['secret', 'passphrase: "river candle orbit plain"', 'river candle orbit plain'],
    ['secret', `secret_key_base: ${drawn}`, drawn],
    ['secret', "CREATE USER d IDENTIFIED BY 'Herbst#2026x'", 'Herbst#2026x'],
    ['secret', "sshpass -p 'Herbst#2026x' ssh", "'Herbst#2026x'"],
    ['secret', String.raw`net use x: \\nas1\d /user:dora Herbst#2026x`, 'Herbst#2026x'],
    ['national-id', 'n° de sécurité sociale : 2 84 03 75 354 870 68', '2 84 03 75 354 870 68'],
    ['national-id', 'tessera sanitaria 80380009876543210123', '80380009876543210123'],
    ['travel-document', 'permis de conduire n° 17BC00431', '17BC00431'],
    ['serial-number', 'VIN WDB1240661B603811', 'WDB1240661B603811'],
    ['host-name', 'Hostname set to <dora-nas2>', 'dora-nas2'],
    ['user-name', 'auth failed for user dpetrov (wrong password)', 'dpetrov'],
    ['user-name', '"creator_username": "dpetrov"', 'dpetrov'],
    ['user-name', 'then su - dpetrov', 'dpetrov'],
    ['account-handle', 'my Discord tag dora#6038', 'dora#6038'],
    ['secret', 'password_confirmation: Herbst!x', 'Herbst!x'],
    ['secret', 'Einmalcode: 603811', '603811'],
    ['secret', 'redis-cli -a Herbst2026x info', 'Herbst2026x'],
    ['url-parameter', `https://shop.example/reset-password/${drawn}`, drawn],
    ['url-parameter', '[![state](https://ci.example/badge.svg?token=q7ZmT20Xw1)](https://ci.example/x)', 'q7ZmT20Xw1'],
    ['postal-address', '2014 Dora Lane, Salem, OR 97301', '2014 Dora Lane, Salem, OR 97301'],
    ['host-name', 'client computer: DORA7', 'DORA7'],
    ['sign-in', 'C: AUTH LOGIN ZG9yYQ==', 'ZG9yYQ=='],
    ['device-number', '*#06# says 356938035643809', '356938035643809'],
  ])('%s in %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual([value]);
  });
});

describe('not found', () => {
  it.each([
    ['uuid', '{00020420-0000-0000-C000-000000000046}'],
    ['host-name', 'Device name: not set'],
    ['host-name', 'Hostname: %1$s'],
    ['ip-address', 'needs libfoo >= 2.4.0.1'],
    ['secret', 'this.password = password'],
    ['secret', "const API_SECRET = 'API_SECRET'"],
    ['secret', 'passphrase: "Enter your passphrase again"'],
    ['user-name', 'logged in as administrator'],
    ['user-name', 'signed in as the owner of this page'],
    ['user-name', 'domain=NORTH user count=12'],
    ['user-name', 'user name object.toString() fails'],
    ['opaque-id', 'CLIENT_ID=Iv1.60ac3811f77e2b90'],
    ['opaque-id', 'sub_something_longer cus_tomer'],
    ['network-name', 'my wifi is slow'],
    ['access-token', 'https://zoom.us/pricing'],
    ['user-name', 'I am signed in as always'],
    ['user-name', 'it is logged in as required.'],
    ['url-parameter', 'https://docs.example/reset/how-to-reset-your-password'],
    ['ip-address', 'org.petrov.tools:core:3.2.1.9'],
    ['ip-address', 'ROM 13.0.4.0.RKQEUXM'],
    ['secret', '{"Password": "Passwort"}'],
    ['secret', 'License: BSD-4-clause-Petrov'],
    ['secret', 'License: GPL-3+-with-dora-exception'],
    ['secret', 'privateKey: privateKeyStream,'],
    ['secret', 'run --password my-secret'],
    ['host-name', '{"Paste from computer":"Vom Rechner einfügen"}'],
    ['host-name', 'hostname=$defaulthost'],
    ['host-name', '{pid: process.pid, hostname: os.hostname}'],
    ['host-name', 'seen[nodeName] = !dora.firstChild'],
    ['user-name', 'type Args = { user: string; count: number }'],
    ['postal-address', 'Copyright 2014 Dora Lane'],
    ['sign-in', 'what comes after AUTH LOGIN command.'],
    ['person-name', '{ name: "all", fn: testAll }'],
  ])('%s in %s', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
