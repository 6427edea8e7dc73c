import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { draftOf } from '../../fixtures/drafts.ts';
import { findByKind } from './find-by-kind.ts';

const must: readonly (readonly [kind: string, text: string, values: readonly string[]])[] = [
  ['national-id', 'SSN: 219-09-9999', ['219-09-9999']],
  ['national-id', 'codice fiscale RSSDAA80A41H501X', ['RSSDAA80A41H501X']],
  ['national-id', 'DNI 12345678Z', ['12345678Z']],
  ['national-id', 'Steuer-ID: 86 095 742 719', ['86 095 742 719']],
  ['travel-document', 'My passport number is CD7654321 and it expires', ['CD7654321']],
  ['device-number', 'IMEI: 49-015420-323751-8', ['49-015420-323751-8']],
  ['serial-number', 'Serial number: R58M41ABCDE', ['R58M41ABCDE']],
  ['sim-number', 'IMSI=001010123456789', ['001010123456789']],
  ['sim-number', 'ICCID: 8944500102198304826', ['8944500102198304826']],
  ['network-name', 'SSID: "Casa Rossi"', ['Casa Rossi']],
  ['host-name', 'hostname=ada-laptop', ['ada-laptop']],
  ['host-name', 'seen on ada-laptop.local today', ['ada-laptop.local']],
  ['ip-address', 'from ip-10-0-1-2 now', ['10-0-1-2']],
  ['ip-address', 'pod etcd-ip-10-0-1-2.ec2.internal', ['10-0-1-2']],
  ['national-id', '811218-9876 är mitt personnummer', ['811218-9876']],
  ['mac-address', '/org/bluez/hci0/dev_5C_F3_70_8B_11_0E/fd4', ['5C_F3_70_8B_11_0E']],
  ['network-name', 'joining "Villa Petrov" on channel 6', ['Villa Petrov']],
  ['user-name', 'signed in as @mirkov_81 since noon', ['mirkov_81']],
  ['serial-number', 'disk serial ST-ZA20K7M9 is failing', ['ST-ZA20K7M9']],
  ['opaque-id', 'membership number 55 120 774 expired', ['55 120 774']],
  ['opaque-id', 'set user_id to 77c0e1b2a9d45f10', ['77c0e1b2a9d45f10']],
  ['device-number', 'W/TelephonyManager: getDeviceId() -> 354412077066115', ['354412077066115']],
  ['device-number', 'PUT /ack device=77c0e1b2a9d45f10&v=3', ['77c0e1b2a9d45f10']],
  ['secret', 'wachtwoord van het modem is Molen_44', ['Molen_44']],
  ['mobile-operator', 'operator=(Telenor, 24201)', ['Telenor']],
  ['host-name', 'closed by client pc-petrov (10.0.0.7)', ['pc-petrov']],
  ['host-name', 'DATABASE_HOST=pg.petrov.example', ['pg.petrov.example']],
  ['host-name', 'ssh: connect to host mini-petrov port 2222: No route', ['mini-petrov']],
  ['serial-number', 'Serial number: H204.517.33.902.118', ['H204.517.33.902.118']],
  ['national-id', 'NHS no. 401 023 2137', ['401 023 2137']],
  ['person-name', 'Von: "Petrov, Dora" <d@example.com>', ['Petrov, Dora']],
  ['user-name', 'angemeldet als mirkov.81', ['mirkov.81']],
  ['sim-number', 'subscriber 242019876543210 is unknown', ['242019876543210']],
  ['opaque-id', 'numer klienta 55120774', ['55120774']],
  ['birth-date', 'urodzona 21.05.1979', ['21.05.1979']],
  ['secret', 'session=77c0e1b2a9d45f10aa', ['77c0e1b2a9d45f10aa']],
  ['secret', 'contraseña wifi: gatos-y-perros', ['gatos-y-perros']],
  ['account-handle', 'mein Telegram ist mirkov_81', ['mirkov_81']],
];

const mustNot: readonly (readonly [kind: string, text: string])[] = [
  ['national-id', 'order 2024-09-9999'],
  ['national-id', 'tin soldiers: 12 of them'],
  ['travel-document', 'my passport expires in 2026'],
  ['travel-document', 'licence: MIT'],
  ['device-number', 'Version: 2.24.1.78'],
  ['serial-number', 'Serial: yes'],
  ['serial-number', 'Serial: 1.12.0, serial: this.port2.name'],
  ['host-name', 'connect to host first'],
  ['person-name', 'Von: "Newsletter, Updates" <d@example.com>'],
  ['secret', 'session=background, session=started'],
  ['account-handle', 'the Telegram is down_again, my Telegram is broken'],
  ['serial-number', 'serial console0 on ttyS0, serial ttyUSB0'],
  ['mac-address', 'flags AA_BB_CC_DD_EE and 01_02_03_04_05_06'],
  ['user-name', 'signed in as guest, signed in as @admin'],
  ['opaque-id', 'this user id is 12'],
  ['device-number', 'device=pixel7pro&os=14, device=sda1'],
  ['host-name', 'DB_HOST=localhost, DB_HOST=postgres, APP_HOST=shop.example.com'],
  ['host-name', 'the host is down (10.0.0.7)'],
  ['sim-number', 'SIM: 2'],
  ['network-name', 'SSID: <unknown ssid>'],
  ['ip-address', 'install imagemagick <none> 8:6.9.11.60+dfsg-1.6'],
  ['ip-address', 'upgrade lib 5.10.0.1~rc2 5.10.0.2~rc1'],
  ['email-address', 'Started getty@tty1.service and user@1000.slice'],
  ['host-name', 'Host: localhost'],
  ['host-name', 'see example.com and std.internal_value'],
];

describe('people, devices and networks', () => {
  it.each(must)('%s in "%s"', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each(mustNot)('no %s in "%s"', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });

  it('an address of one\'s own network is called so, and keeps its placeholder', () => {
    const draft = draftOf('from 192.168.1.23 to 203.0.113.9, then 203.0.113.10 and 192.168.1.23');
    const report = audit(draft);
    const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
    expect(outcome.ok && outcome.draft.parts[1]?.text).toBe('from [local IP address 1] to [IP address 1], then [IP address 2] and [local IP address 1]');
  });

  it('the number of a cell goes where it stands, and short ones not from other numbers', () => {
    const draft = draftOf('mcc=222 mnc=10 lac=20612\nport 222, page 10, cell 20612 again');
    const report = audit(draft);
    const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
    expect(outcome.ok && outcome.draft.parts[1]?.text).toBe('mcc=[operator 1] mnc=[operator 2] lac=[cell 1]\nport 222, page 10, cell [cell 1] again');
  });
});
