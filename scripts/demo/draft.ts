/** The drafts that the demo opens with: WhatsApp support drafts with invented values, and their files. */
import { makePng } from '../bench/make-files.ts';

export interface DemoFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

/** What stands in one compose window of the demo. */
export interface DemoDraft {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  /** The body's HTML when it was last saved from a formatted one; null for plain text. */
  readonly html: string | null;
  readonly files: readonly DemoFile[];
}

export const demoTo = 'android@support.whatsapp.com';
export const demoSubject = 'Question about WhatsApp for Android';
export const demoBody = `Hello, since yesterday every call drops after ten seconds.
I tried two networks and restarted the phone.




--Support Info--
App: com.whatsapp
Architecture: aarch64
CCode: 44 7700900142
CPU ABI: arm64-v8a
Carrier: Example Mobile
Description: 2.26.15.72
Device: comet
Device ISO8601: 2026-03-18 21:04:11.512+0000
Is Foldable: false
Kernel: 6.1.99
LC: GB
LG: en
Last call peer ID: 447700900155
Manufacturer: Google
Missing Permissions: android.permission.ACCESS_FINE_LOCATION, android.permission.READ_PHONE_STATE
Model: Pixel 9 Pro XL
Network Type: L.T.E.
OS: 16
Phone Type: G.S.M.
Radio MCC-MNC: 234-10
SIM MCC-MNC: 234-10
Screen reader: true
Target: release
Version: 2.26.15.72
Debug info: +447700900142
MDEnabled: true
Context: settings/about
useragent: WhatsApp/2.26.15.72 Android/16 Device/Google-Pixel_9_Pro_XL
Socket Conn: UP
Free Space Built-In: 21474836480 (21 GB)
Free Space Removable: Not present
FAQ Results Returned: 3
FAQ Results Read: 1
Smb count: 4
Ent count: 1
Connection: W.I.F.I.
Diagnostic Codes: FE-GDE FE-GDC FE-VIDC
Data roaming: false
Last local backup time: 2026-03-18 02:00:07.101+0000
Google account added: true
Last successful Google storage backup time: 2026-03-15 02:11:44.903+0000
Backup to Google storage frequency: weekly
Videos included in backup: false
`;

/** A draft of the demo, as it is before anybody touches it, with whatever is given instead. */
export function demoDraft(other: Partial<DemoDraft> = {}): DemoDraft {
  return { to: demoTo, subject: demoSubject, body: demoBody, html: null, files: demoFiles(), ...other };
}

/** A second draft, as short as those of a phone without a number. */
export function secondDraft(): DemoDraft {
  const body = 'I cannot register on my second phone.\n\n--Support Info--\nDebug info: +447700900177\nModel: Example Phone 7\nVersion: 2.26.15.72\nContext: register-phone\n';
  return demoDraft({ subject: 'Registration', body, files: [] });
}

/** A text as webmails write it once they have linked numbers: a line each in a `div`, `tel:` links, the number again in attributes. */
export function asHtml(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = escaped.replace(/(\+?)\b44(\d{10})\b/g, (_all, plus: string, rest: string) =>
    plus === '' ? `<a href="tel:+44${rest}">44${rest}</a>` : `+44<a href="tel:+44${rest}" title="Call +44${rest}" data-number="44${rest}">${rest}</a>`);
  return linked.split('\n').map((line) => `<div>${line === '' ? '<br>' : line}</div>`).join('');
}

export function demoFiles(): DemoFile[] {
  const log = Buffer.from('2026-03-18 21:03:58.100 I/voip: call to 447700900155 ended, reason 7\n2026-03-18 21:04:00.020 I/net: wifi up\n');
  return [
    { name: 'logs', type: 'text/plain', bytes: log },
    { name: 'screenshot.png', type: 'image/png', bytes: makePng(60, 60) },
  ];
}
