/** Values that stand right beside their word, without a sign between, and where they end when the line goes on. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { applyPlan } from '../../../src/core/plan/apply.ts';
import { makePlan } from '../../../src/core/plan/plan.ts';
import { hideAll } from '../../../src/core/plan/presets.ts';
import { draftOf } from '../../fixtures/drafts.ts';
import type { OwnCase } from '../../fixtures/cases/own-case.ts';

const cases: readonly OwnCase[] = [
  ['operator=Example Tele mccmnc=22210', ['Example Tele', '22210'], ['operator=', 'mccmnc=']],
  ['Réseau Wi-Fi : Livebox-77AC (5 GHz)', ['Livebox-77AC'], ['(5 GHz)']],
  ['WLAN-Netz: Haus am See', ['Haus am See'], ['WLAN-Netz']],
  ['Seriennummer 5CD88123XY Modell EliteBook', ['5CD88123XY'], ['Modell EliteBook']],
  ['numero di serie ZK-771203 della caldaia', ['ZK-771203'], ['della caldaia']],
  ['my player tag is #8YQ2R9LJ in the game', ['#8YQ2R9LJ'], ['in the game']],
  ['Benutzername jens88 ist gesperrt', ['jens88'], ['ist gesperrt']],
  ['user ada1815 logged in from web', ['ada1815'], ['logged in from web']],
  ['WPA key plum-cherry-4410 channel 6', ['plum-cherry-4410'], ['channel 6']],
  ['Ausweisnummer: L22X10T58 gültig bis 2030', ['L22X10T58'], ['gültig bis 2030']],
  ['Kennzeichen M-AB 1234 rot', ['M-AB 1234'], ['rot']],
  ['Indirizzo: Via Dante 3, 20121 Milano (citofono rotto)', ['Via Dante 3', '20121'], ['(citofono rotto)']],
  ['Adresse: Lindenweg 8, 10969 Berlin 2. Stock', ['Lindenweg', '10969'], ['2. Stock']],
  ['Dirección: Calle Luna 5, 28013 Madrid portal azul', ['Calle Luna', '28013'], ['portal azul']],
  ['pwd_hash: 5f4dcc3b5aa765d61d8327deb882cf99 md5', ['5f4dcc3b5aa765d61d8327deb882cf99'], ['md5']],
  ['Seriennummer steht auf dem Boden', [], ['Seriennummer steht auf dem Boden']],
  ['username must not be empty', [], ['username must not be empty']],
  ['user interface logged in 20 ms', [], ['user interface logged in 20 ms']],
  ['WPA key exchange finished', [], ['WPA key exchange finished']],
  ['player tag is missing', [], ['player tag is missing']],
  ['198.51.100.7 - dora [03/Feb/2026:08:00:01 +0000] "GET / HTTP/1.1" 200 7', ['dora', '198.51.100.7'], ['[03/Feb/2026:08:00:01 +0000]', '200 7']],
  ['WARN LoginFilter - user \'dpetrov\' locked after 3 attempts', ['dpetrov'], ['locked after 3 attempts']],
  ['docker login -u dpetrov -p Herbst#2026x registry', ['dpetrov', 'Herbst#2026x'], ['docker login', 'registry']],
  ['Contact: <sip:dpetrov@198.51.100.7:5060>', ['dpetrov', '198.51.100.7'], ['Contact: <sip:', ':5060>']],
  ['  UserInfo{10:Dora:1030} serialNo=10', ['Dora'], ['UserInfo{10:', 'serialNo=10']],
  ['sudo:    dora : TTY=pts/1 ; COMMAND=/bin/ls', ['dora'], ['COMMAND=/bin/ls']],
  ['sudo[418]:    dora : TTY=pts/1 ; COMMAND=/bin/ls', ['dora'], ['COMMAND=/bin/ls']],
  ['wlan0: SSID Hotel Miramonti channel 6', ['Hotel Miramonti'], ['channel 6']],
  ['Sign-in failed. Account Name: d.petrov', ['d.petrov'], ['Sign-in failed. Account Name: ']],
  ['{"sid":"a7d1f0c29e4b4d6f","ttl":60}', ['a7d1f0c29e4b4d6f'], ['"ttl":60']],
  ['nr;telefono;paese\n1;338 7654321;Como\n2;(02) 5550199;Lodi', ['338 7654321', '(02) 5550199'], ['Como', 'Lodi']],
  ['richiamatemi al 338 7654321 dopo cena', ['338 7654321'], ['dopo cena']],
  ['frame number KX77100221 of my bike', ['KX77100221'], ['of my bike']],
  ['player id 4K7M22QX on server two', ['4K7M22QX'], ['on server two']],
  ['sudo: pam_unix(sudo:session): session opened for user root', [], ['pam_unix(sudo:session)']],
  ["unknown user 'admin' or user 'name'", [], ["'admin'", "'name'"]],
  ['docker run -p 8080:80 web', [], ['-p 8080:80 web']],
  ['UserInfo{0:Owner:c13} serialNo=0', [], ['UserInfo{0:Owner:c13}']],
  ['id,phone,price\n1,yes,12345.50\n2,no,9.90', [], ['yes', '12345.50']],
  ['player id is missing on server two', [], ['missing on server two']],
  ['Feb 03 08:00:01 srv cups: user mirko has logged out', ['mirko'], ['has logged out']],
  ['Benutzer mirko hat sich abgemeldet', ['mirko'], ['hat sich abgemeldet']],
  ['the user session logged out, and a user who signed in', [], ['user session logged out', 'user who signed in']],
  ['a user automatically signed in; user interface is signed', [], ['user automatically signed in']],
  ['Customer number: 7.330125', ['7.330125'], ['Customer number: ']],
  ['会員番号：33012577', ['33012577'], ['会員番号：']],
  ['고객번호: 33012577', ['33012577'], ['고객번호: ']],
  ['git clone git@codeberg.org:quill/pen.git', [], ['git@codeberg.org:quill/pen.git']],
  ['git@github.com: Permission denied', [], ['git@github.com: Permission denied']],
  ['write to git@example.com, please', ['git@example.com'], ['write to']],
  ['the app 203.0.113.40 did not answer', ['203.0.113.40'], ['did not answer']],
  ['DHCPRELEASE of 203.0.113.40 via eth1', ['203.0.113.40'], ['via eth1']],
  ['release 203.0.113.40 is out, the app 3.14.0.2 is new', [], ['203.0.113.40', '3.14.0.2']],
  ['Name: Oreste\nKundennummer: 330125', ['Oreste', '330125'], ['Kundennummer']],
  ['Name: Quill\nVersion: 3.3', [], ['Name: Quill']],
  ['the server 203.0.113.40 fell over', ['203.0.113.40'], ['fell over']],
  ['FwVer 3.14.0.2 of the pen', [], ['3.14.0.2']],
  ['Ausweis vergessen, Termin am 12.03.', [], ['Ausweis vergessen', '12.03.']],
];

function hidden(text: string): string {
  const draft = draftOf(text, '', []);
  const report = audit(draft);
  const outcome = applyPlan(draft, makePlan(draft, report, hideAll(report)));
  return outcome.ok ? (outcome.draft.parts.find(({ place }) => place === 'body')?.text ?? '') : text;
}

describe('values beside their words', () => {
  it.each(cases)('%s', (input, mustGo, mustStay) => {
    const after = hidden(input);
    expect(mustGo.filter((value) => after.includes(value))).toEqual([]);
    expect(mustStay.filter((value) => !after.includes(value))).toEqual([]);
  });
});
