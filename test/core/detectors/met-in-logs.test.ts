/** What logs, consoles and forms of many programs say that no label names, and what looks like it and stays. */
import { expect, test } from 'vitest';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { audit } from '../../../src/core/audit.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { draftOf } from '../../fixtures/drafts.ts';

function hidden(text: string): string {
  const draft = draftOf(text);
  const outcome = applyPlan(draft, makePlan(draft, audit(draft), hideAll(audit(draft))));
  return outcome.ok ? (outcome.draft.parts[1]?.text ?? '') : 'refused';
}

test.each([
  ['[UFW BLOCK] IN=eth0 OUT= MAC=02:5e:10:0a:9c:31:02:11:32:7f:e0:14:08:00 SRC=198.51.100.9', ['02:5e:10:0a:9c:31', '02:11:32:7f:e0:14', '198.51.100.9']],
  ['client=dsl-9f1.fjord.example[192.0.2.61], sasl_method=PLAIN', ['dsl-9f1.fjord.example']],
  ['Received: from mara-pc7.fritz.example (p5b2.dip0.example [192.0.2.71])', ['mara-pc7.fritz.example', 'p5b2.dip0.example']],
  ['Node:   node-03.fjord.example/192.0.2.83', ['node-03.fjord.example', '192.0.2.83']],
  ['fatal: [db02.intern.fjord.example]: FAILED!', ['db02.intern.fjord.example']],
  ['	Kontodomäne:		HAUS-SUED', ['HAUS-SUED']],
  ['C:\\>whoami\r\ndesktop-4kq2m\\leonie\r\nC:\\>ver', ['desktop-4kq2m', 'leonie']],
  ['check_password:  Authentication for user [imke.folkerts] FAILED', ['imke.folkerts']],
  ["[Logged On] account 'dr_moorhuhn'", ['dr_moorhuhn']],
  ['mwirth:$6$gdtwku1DtuuoGunP$rWipLDrAnmvJ8In13DLHmxnIexAsEMNGcewwkejmuNJQ:19782:0', ['mwirth', 'rWipLDrAnmvJ8In13DLHmxnIexAsEMNGcewwkejmuNJQ']],
  ['[imsi-999704185577051] Registration request', ['999704185577051']],
  ['Proxy-Authorization: NTLM TlRMTVNTUAADAAAAyvuQY1NkZ62XsraZ3nod0BiEdAn9o7TmTG1A==', ['TlRMTVNTUAADAAAAyvuQY1NkZ62XsraZ3nod0BiEdAn9o7TmTG1A']],
  ['{"RelayState":"/","SAMLResponse":"PHNhbWxwOlJlc3BvbnNlu5uSM6Q7H4kKi1kEQq1BS7y8axDPEqsHxQr7W2qm"}', ['PHNhbWxwOlJlc3BvbnNlu5uSM6Q7H4kKi1kEQq1BS7y8axDPEqsHxQr7W2qm']],
  ['<authcookie>a718de9cb58eb8aa6692ca75c86aa7da</authcookie>', ['a718de9cb58eb8aa6692ca75c86aa7da']],
  ['WIFI:T:WPA;S:Villa Krähennest;P:rabenschwarz2023;H:false;;', ['Villa Krähennest', 'rabenschwarz2023']],
  ['Sort code: 20-00-00', ['20-00-00']],
  ['Die Steuer-Identifikationsnummer 86095742719 ist nicht angemeldet.', ['86095742719']],
  ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10', ['ERIKSSON', 'L898902C36']],
  ['FIN: WVWZZZ1JZXW000001', ['WVWZZZ1JZXW000001']],
  ['Merhaba, adım Gülizar Tepedelen, uygulama açılmıyor.', ['Gülizar Tepedelen']],
])('%s', (text, values) => {
  for (const value of values) expect(hidden(text)).not.toContain(value);
});

test.each([
  'HarmonyOS 4.2.0.130',
  'Fire OS 8.3.2.1 (RS8321/3031)',
  'dst 33:33:00:00:00:01 / 01:00:5e:00:00:fb drops 12',
  'wlan0  IEEE 802.11  ESSID:off/any',
  'check_password:  Authentication failed',
  'Device Name: Xiaomi2201117TY',
  'Account Domain: NT AUTHORITY',
  'at com.fjord.corp.Main (Main.java:12)',
  '<<<<<<< HEAD\n=======\n>>>>>>> main',
  'MAC=off reason=none',
])('%s stays', (text) => {
  expect(hidden(text)).toBe(text);
});
