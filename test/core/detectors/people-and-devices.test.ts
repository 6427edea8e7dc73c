import { describe, expect, it } from 'vitest';
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
];

const mustNot: readonly (readonly [kind: string, text: string])[] = [
  ['national-id', 'order 2024-09-9999'],
  ['national-id', 'tin soldiers: 12 of them'],
  ['travel-document', 'my passport expires in 2026'],
  ['travel-document', 'licence: MIT'],
  ['device-number', 'Version: 2.24.1.78'],
  ['serial-number', 'Serial: yes'],
  ['sim-number', 'SIM: 2'],
  ['network-name', 'SSID: <unknown ssid>'],
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
});
