/**
 * Table of facts: the keys of WhatsApp's diagnostic blocks, on every platform that writes one.
 *
 * Sources: the code of the Android apps of 2018 to 2026 and of Windows Phone 2.18.370 as publicly read, pasted reports of Android
 * and iOS blocks, and the on-premises Business API reference (`GET /v1/support`). Categories are those of WhatsApp's published
 * statement, and where that is silent, what the value tells.
 */
import type { Category } from '../categories.ts';
import type { InnerFact, KeyFact } from './product.ts';

/** A number right after a word or a plus, in values such as `verify-bp +93...` or `chnum +34... (34...@s.whatsapp.net)`. */
const numberInside: InnerFact = { kind: 'phone-number', category: 'phone-number', pattern: /\+(\d{4,15})/ };
const deviceInUserAgent: InnerFact = { kind: 'device-model', category: 'device-type', pattern: /Device\/(\S+)/ };
const systemInUserAgent: InnerFact = { kind: 'operating-system', category: 'device-type', pattern: /\b((?:Android|iOS|WP|Windows)\/[\w.]+)/ };

/** Facts of keys, with `|` between two; behind `=` stands the id of a key's sentence (without `whatsapp_`) where it is another than the key itself. */
function keysOf(category: Category, keys: string, more: Partial<KeyFact> = {}): Record<string, KeyFact> {
  return Object.fromEntries(keys.split('|').map((said): [string, KeyFact] => {
    const [key = '', id = inCamelCase(key)] = said.split('=');
    return [key, { category, explain: `whatsapp_${id}`, ...more }];
  }));
}

/** `Radio MCC-MNC` to `radioMccMnc`. */
function inCamelCase(key: string): string {
  return key.toLowerCase().replace(/[^a-z\d](.)/g, (_, next: string) => next.toUpperCase());
}

/** Keys of the blocks that the apps write (Android, Business, iOS, Windows Phone), by the key as written. */
export const whatsappKeys: Readonly<Record<string, KeyFact>> = {
  ...keysOf('phone-number', 'Debug info|CCode|Sim|L Distance|Mistyped|Mistyped Last6|pn'),
  ...keysOf('third-party', 'Last call peer ID=lastCallPeer|entity id'),
  ...keysOf(
    'phone-network',
    'Carrier|Radio MCC-MNC|SIM MCC-MNC|Connection|Network Type|Phone Type|Network metered|Network restricted|Data roaming|Tel roaming=roaming|Socket Conn|Datacenter|Wifi Conn|' +
    'Cellular Conn',
  ),
  ...keysOf('phone-network', 'Server=datacenter|Interface', { common: true }),
  ...keysOf('device-type', 'Manufacturer|Model|OS|Product|Device|Board|Build|Kernel|Architecture', { common: true }),
  ...keysOf('device-type', 'CPU ABI=architecture|Is Tablet|Is Foldable|Device Model Version=deviceVersion|Device Firmware Version=firmwareVersion'),
  ...keysOf('app-version', 'useragent=userAgent', { inner: [systemInUserAgent, deviceInUserAgent] }),
  ...keysOf('free-storage', 'Free Space Built-In=freeBuiltIn|Free Space Removable=freeRemovable'),
  ...keysOf('device-language', 'LC|LG'),
  ...keysOf('permissions', 'Missing Permissions'),
  ...keysOf(
    'backup',
    'Last local backup time=localBackup|Google account added=googleAccount|Last successful Google Drive backup time=cloudBackupTime|Size of Google Drive backup=cloudBackupSize|' +
    'Backup to Google Drive frequency=cloudBackupFrequency|Last successful Google storage backup time=cloudBackupTime|Size of Google storage backup=cloudBackupSize|' +
    'Backup to Google storage frequency=cloudBackupFrequency|Backed up over|Videos included in backup=videosInBackup|backup-restore|BUError=backupError',
  ),
  ...keysOf('backup', 'Backup=backupOn', { common: true }),
  ...keysOf('app-version', 'Version|Description=version|App|Target|Distribution|Hash', { common: true }),
  ...keysOf('app-version', 'Mobile Build Id=mobileBuild'),
  ...keysOf('features-used', 'Context', { inner: [numberInside] }),
  ...keysOf(
    'features-used',
    'FAQ Results Returned=faqReturned|FAQ Results Read=faqRead|Cached Connection FAQ=faqCached|Cached Connection FAQ Time Read=faqTime|Web session|MDEnabled=multiDevice|' +
    'HasMdCompanion=linkedDevices|Is Companion|Has Wear OS Companion=watch|Number of Accounts=accounts|Smb count|Ent count|Video transcode|Video calls|' +
    'Last VoIP call blocked=lastCallBlocked|voip call side=callSide|voip call result=lastCall|voip call setup error=callSetupError|' +
    'voip call terminate reason=callTerminateReason|voip call test bucket=callTestBucket|voip bind to any relay=callRelay|Last CR ID=lastCallId|Last Relay Call UUID=lastCallId|' +
    'Last Call Self Participant UUID=lastCallSelf|Groups media visibility=mediaVisibility|Individual media visibility=mediaVisibility|' +
    'Groups/Individual media visibility=mediaVisibility|crossposting enabled=crossposting|wfl_state=crossposting|waffle enabled=crossposting|XPMigrated=migration|' +
    'i2aAttempted=movedFromIphone|saga_copy=internalSwitch|sagaKey=internalSwitch|LID Completed Migrations=migration|Status Infra migration state:=migration|' +
    'PSI abprops:=internalSwitch|Embeddings Index=internalSwitch|Fingerprint eligible=fingerprint',
  ),
  ...keysOf('features-used', 'Payments|Push', { common: true }),
  ...keysOf('accessibility', 'Screen reader|VoiceOver=screenReader|Larger Text'),
  ...keysOf('identifiers', 'anid|Device ID|DeviceID=deviceId|scoped root'),
  ...keysOf('identifiers', 'ref=logRef', { common: true }),
  ...keysOf('time', 'Device ISO8601=deviceTime'),
  ...keysOf('time', 'Uptime', { common: true }),
  ...keysOf(
    'other',
    'Diagnostic Codes|AutoConf status=autoConf|WA old status=oldPhoneStatus|Email OTP status=emailCode|Captcha status=captcha|Silent auth status=silentAuth|' +
    'Primary Flash call status=registrationStatus|Secondary Flash call status=registrationStatus|Primary flash call status=registrationStatus|' +
    'Secondary flash call status=registrationStatus|Flash call status=registrationStatus|ABprops hash state=internalSwitch|Serverprops hash state=internalSwitch|' +
    'ABprops/Serverprops hash state=internalSwitch|In scoped mode=scopedMode|Has unexpected .nomedia=nomedia|isMetaVerified=metaVerified|User context|' +
    'Calling debug info=callingDebug|Battery Saver Mode=batterySaver|Contacts error|DB corrupted',
  ),
  ...keysOf('other', 'endpoint|DA=unknownFlag|SO=unknownFlag', { common: true }),
};

/** Keys of the Business API's answer. There `lc` is the language and `lg` the region: the reverse of the apps. */
export const businessApiKeys: Readonly<Record<string, KeyFact>> = {
  ...keysOf('features-used', 'context', { inner: [numberInside], common: true }),
  ...keysOf('other', 'db_engine'),
  ...keysOf('phone-number', 'debug_info'),
  ...keysOf('app-version', 'description=version|version', { common: true }),
  ...keysOf('time', 'device_iso8601=deviceTime'),
  ...keysOf('free-storage', 'free_space_data=freeServer|free_space_logs=freeServer'),
  ...keysOf('device-language', 'lc=lg|lg=lc'),
  ...keysOf('device-type', 'manufacturer|model|os_name=os|os_version=os', { common: true }),
  ...keysOf('features-used', 'multi_connect'),
  ...keysOf('phone-network', 'radio_mcc_mnc|sim_mcc_mnc|carrier|socket_conn'),
};
