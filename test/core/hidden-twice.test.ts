/** Drafts at which the fuzz of a million stopped: what stood for a hidden value was read as a title over the lines around it or made a row of lines look doubled, and a field as the answer to a quoted key. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { fieldsOf } from '../../src/core/report.ts';
import { draftOf } from '../fixtures/drafts.ts';
import { faultOf } from './fuzz/fuzzed-drafts.ts';

const bodies: Readonly<Record<string, string>> = {
  'a number alone between fields': 'IMEI: 490154203237518\nOrder number: 352099001761481\nAT+GSN\n\n490154203237518\n\nOK\nRadio MCC-MNC: 234-30\n',
  'an id in braces behind an empty line': 'IMEI: 490154203237518\nRadio MCC-MNC: 234-30\n\nAdvertisingIdClient$Info{8c5e2f10-11aa-4b6c-9d2e-0123456789ab}false\nsubscriberId=null, metered=true\n',
  'an id in a rest of JSON': 'eNB ID: 122860 sector 3\n\n"device":{"ifa":"8c5e2f10-11aa-4b6c-9d2e-0123456789ab","lmt":0}\nIMEI: 490154203237518\nName: \n',
  'lines that are doubled but for a name in a path': 'Carrier: Cosmic Mobile\nNetwork Type: LTE\n/home/mario/\n\nIMSI-Nummer 262011234567890\n\n：\n \nsubscription id: 2\n',
  'a greeting below a title': '### Device\nGentile Dott.ssa Lombardi,\n+-----+-----+\nAPNs token: none yet\n',
  'a bracket at the end of a network’s name': 'SSID: \nPixel 7 (Android 14, 4.2.1)\nName: \n',
  'a field below a quoted key without a value': '--Support Info--\n> Name: \nApp version: 4.2.1 (421)\n--Support Info--\nApp version: 4.2.1 (421)\n',
  'a closing between fields': 'Radio MCC-MNC: 234-30\nBest regards\n--Support Info--\nNome: non disponibile\nIMEI: 490154203237518\n',
  'a long token behind a blank': 'gcm_defaultSenderId missing\nPKPushCredentials token 740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad\nAndroid 14 / Pixel 7 / 4.2.1\n',
  'keys before arrows below the names of columns': 'push token: not registered\nUSER     PID  MODEL    SERIAL\nModel -> Pixel 7\n',
  'keys before equals signs below the names of columns': 'USER     PID  MODEL    SERIAL\ncell count: 22210\ncell id = 31452211 on band 3\n',
  'a quoted line below the names of columns': 'USER     PID  MODEL    SERIAL\nAdvertising ID: deleted\n> <Model> Pixel 7\ncell id: 01C2B903\n',
  'a word and a hash below the names of columns': '### Device\nUSER     PID  MODEL    SERIAL\nIMEI: 490154203237518\nchecksum 740f4707bebcf74f9b7c25d48e3358945f6aa01da5ddb387462c7eaf61bb78ad\n',
  'keys below the names of columns': 'ICCID: 8944500102198304826\nUSER     PID  MODEL    SERIAL\nApp version: 4.2.1 (421)\nICCID: 8944500102198304826\n',
};

describe('all hidden, and hidden again', () => {
  test.each(Object.entries(bodies))('%s', (_, body) => {
    expect(faultOf(draftOf(body))).toBeNull();
  });

  /** The text, and one that is not seen, to a desk that is known. */
  test.each([
    ['a hidden number over a field begins a block as the number did', 'IMSI 1: 222100123456789\nSSID: \nIDFA: 00000000-0000-0000-0000-000000000000\n', ''],
    ['a quoted key on the line below is no value of the key above', 'gsm.operator.alpha=\n"device":{"ifa":"8c5e2f10-11aa-4b6c-9d2e-0123456789ab","lmt":0}\n', 'IMEI: 490154203237518\n'],
    ['four numbers alone on their line, an address, are no version', 'User: SYSTEM\nCarrier: null\nNetwork Type: LTE\nBest regards\n+-----+-----+\n1.2.3.4\n', ''],
    ['a row of two cells is no value of the key above', 'Model | SM-A536B\nApp version: 4.2.1 (421)\n', 'SSID: \nModel | SM-A536B\n'],
    ['a number below another one, which a label names, is not the label’s', 'Hello', 'IMEI (slot 1)\t356938035643809\n490154203237518\n'],
    ['an address ends at a line of blanks: what stands below it is sought elsewhere, too', 'Indirizzo:\nVia Roma 1\n10121 Torino\n  \n192.168.1.2\n', '192.168.1.2\n'],
  ])('%s', (_, body, hidden) => {
    const draft = draftOf(body, '', ['android@support.whatsapp.com']);
    expect(faultOf({ ...draft, parts: [...draft.parts, { id: 'hidden:0', place: 'hidden', text: hidden }] })).toBeNull();
  });

  test('a field that is known is no answer to a quoted key', () => {
    const fields = fieldsOf(audit(draftOf(bodies['a field below a quoted key without a value'] ?? '')));
    expect(fields.map(({ key, value }) => `${key}|${value}`)).not.toContain('Name|App version: 4.2.1 (421)');
  });
});
