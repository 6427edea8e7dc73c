/** Crash reports as systems write them, composed after their documented forms: what points at somebody goes, what tells of the crash stays. */
import { expect, test } from 'vitest';
import { bytesInMemory } from '../../src/files/byte-stream.ts';
import { lookInside } from '../../src/files/look-inside.ts';
import { trimBytes } from './opened.ts';

const context = { recipients: { to: [], cc: [], bcc: [] }, subject: '' };

/** Apple's `.ips`: a line of JSON, then a document of JSON. */
const ips = `{"app_name":"Notes","timestamp":"2026-03-18 21:05:00.00 +0100","app_version":"4.9","incident_id":"7F3C1F0E-2B4D-4E6A-9C8B-1A2B3C4D5E6F","name":"Notes"}
{
  "uptime" : 41000,
  "procPath" : "/Users/mara.keller/Applications/Notes.app/Contents/MacOS/Notes",
  "crashReporterKey" : "9A8B7C6D-5E4F-4321-8765-0FEDCBA98765",
  "asi" : {"libsystem_c.dylib":["abort() called", "while signing in mara.keller@example.org"]},
  "exception" : {"codes":"0x0000000000000000, 0x0000000000000000","type":"EXC_CRASH","signal":"SIGABRT"},
  "threads" : [{"triggered":true,"id":1842,"frames":[{"imageOffset":34560,"symbol":"abort","imageIndex":0}]}],
  "usedImages" : [{"source":"P","arch":"arm64e","name":"Notes","path":"\\/Users\\/mara.keller\\/Applications\\/Notes.app\\/Contents\\/MacOS\\/Notes"}]
}
`;

const crash = `Incident Identifier: 7F3C1F0E-2B4D-4E6A-9C8B-1A2B3C4D5E6F
CrashReporter Key:   9a8b7c6d5e4f432187650fedcba98765aabbccdd
Hardware Model:      iPhone17,1
Process:             Notes [1842]
Path:                /Users/mara.keller/Applications/Notes.app/Contents/MacOS/Notes
Exception Type:  EXC_CRASH (SIGABRT)

Application Specific Information:
abort() called while signing in mara.keller@example.org

Thread 0 Crashed:
0   libsystem_kernel.dylib        	0x00000001b2f3c5d8 __pthread_kill + 8
1   Notes                         	0x0000000100a3c704 -[Store open:] + 1204
`;

const hsErr = `#
# A fatal error has been detected by the Java Runtime Environment:
#
#  SIGSEGV (0xb) at pc=0x00007f6c2c0a1b3d, pid=4242, tid=4243
#
# JRE version: OpenJDK Runtime Environment (21.0.2+13) (build 21.0.2+13-LTS)
# Problematic frame:
# C  [libnative.so+0x1b3d]  decode+0x2d

Command Line: -Xmx2g -Duser.home=/home/mara.keller -Dmail.user=mara.keller@example.org org.example.Main
Host: mara-laptop, AMD EPYC, 8 cores, 31G

Environment Variables:
JAVA_HOME=/home/mara.keller/jdk
PATH=/home/mara.keller/bin:/usr/bin
USERNAME=mara.keller
`;

test.each([
  ['Notes-2026-03-18-210500.ips', ips, ['EXC_CRASH', 'SIGABRT', '"symbol":"abort"', 'Notes.app', 'imageOffset":34560', '4.9'], ['mara.keller', '9A8B7C6D-5E4F-4321-8765-0FEDCBA98765']],
  ['Notes.crash', crash, ['EXC_CRASH (SIGABRT)', '__pthread_kill + 8', '-[Store open:] + 1204', 'Notes.app', 'iPhone17,1'], ['mara.keller', '9a8b7c6d5e4f432187650fedcba98765aabbccdd']],
  ['hs_err_pid4242.log', hsErr, ['SIGSEGV (0xb)', 'decode+0x2d', 'OpenJDK Runtime Environment', '-Xmx2g', 'AMD EPYC, 8 cores, 31G'], ['mara.keller', 'mara-laptop']],
] as const)('%s', async (name, content, stays, goes) => {
  const bytes = new TextEncoder().encode(content);
  const report = await lookInside(bytesInMemory(name, bytes), { context });
  const fields = report.sections.filter(({ category }) => category === 'identifiers' || category === 'third-party').flatMap((section) => section.fields.map(({ id }) => [id, 'hide' as const]));
  const trimmed = await trimBytes(bytesInMemory(name, bytes), { entries: { [name]: 'clean' }, fields: Object.fromEntries(fields), findings: Object.fromEntries(report.findings.map(({ id }) => [id, 'hide' as const])), removed: [], placeholders: { given: [], numbers: [] } }, { context });
  expect(trimmed.report).toMatchObject({ ok: true, changed: true });
  const after = new TextDecoder().decode(trimmed.bytes ?? new Uint8Array());
  for (const word of goes) expect(after, after).not.toContain(word);
  for (const word of stays) expect(after, after).toContain(word);
  if (name.endsWith('.ips')) expect(() => after.split(/\n(?=\{)/).map((document) => JSON.parse(document) as unknown)).not.toThrow();
});
