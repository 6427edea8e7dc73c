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

const facts: Record<string, KeyFact> = {};

function say(category: Category, keys: Record<string, string>, more: Partial<KeyFact> = {}): void {
  for (const [key, id] of Object.entries(keys)) facts[key] = { category, explain: `whatsapp_${id}`, ...more };
}

say('phone-number', {
  'Debug info': 'debugInfo',
  CCode: 'ccode',
  Sim: 'sim',
  'L Distance': 'lDistance',
  Mistyped: 'mistyped',
  'Mistyped Last6': 'mistypedLast6',
  pn: 'pn',
});
say('third-party', { 'Last call peer ID': 'lastCallPeer', 'entity id': 'entityId' });
say('phone-network', {
  Carrier: 'carrier',
  'Radio MCC-MNC': 'radioMccMnc',
  'SIM MCC-MNC': 'simMccMnc',
  Connection: 'connection',
  'Network Type': 'networkType',
  'Phone Type': 'phoneType',
  'Network metered': 'networkMetered',
  'Network restricted': 'networkRestricted',
  'Data roaming': 'dataRoaming',
  'Tel roaming': 'roaming',
  'Socket Conn': 'socketConn',
  Datacenter: 'datacenter',
  'Wifi Conn': 'wifiConn',
  'Cellular Conn': 'cellularConn',
});
say('phone-network', { Server: 'datacenter', Interface: 'interface' }, { common: true });
say('device-type', { Manufacturer: 'manufacturer', Model: 'model', OS: 'os', Product: 'product', Device: 'device', Board: 'board', Build: 'build', Kernel: 'kernel', Architecture: 'architecture' }, { common: true });
say('device-type', {
  'CPU ABI': 'architecture',
  'Is Tablet': 'isTablet',
  'Is Foldable': 'isFoldable',
  'Device Model Version': 'deviceVersion',
  'Device Firmware Version': 'firmwareVersion',
});
say('app-version', { useragent: 'userAgent' }, { inner: [systemInUserAgent, deviceInUserAgent] });
say('free-storage', { 'Free Space Built-In': 'freeBuiltIn', 'Free Space Removable': 'freeRemovable' });
say('device-language', { LC: 'lc', LG: 'lg' });
say('permissions', { 'Missing Permissions': 'missingPermissions' });
say('backup', {
  'Last local backup time': 'localBackup',
  'Google account added': 'googleAccount',
  'Last successful Google Drive backup time': 'cloudBackupTime',
  'Size of Google Drive backup': 'cloudBackupSize',
  'Backup to Google Drive frequency': 'cloudBackupFrequency',
  'Last successful Google storage backup time': 'cloudBackupTime',
  'Size of Google storage backup': 'cloudBackupSize',
  'Backup to Google storage frequency': 'cloudBackupFrequency',
  'Backed up over': 'backedUpOver',
  'Videos included in backup': 'videosInBackup',
  'backup-restore': 'backupRestore',
  BUError: 'backupError',
});
say('backup', { Backup: 'backupOn' }, { common: true });
say('app-version', { Version: 'version', Description: 'version', App: 'app', Target: 'target', Distribution: 'distribution', Hash: 'hash' }, { common: true });
say('app-version', { 'Mobile Build Id': 'mobileBuild' });
say('features-used', { Context: 'context' }, { inner: [numberInside] });
say('features-used', {
  'FAQ Results Returned': 'faqReturned',
  'FAQ Results Read': 'faqRead',
  'Cached Connection FAQ': 'faqCached',
  'Cached Connection FAQ Time Read': 'faqTime',
  'Web session': 'webSession',
  MDEnabled: 'multiDevice',
  HasMdCompanion: 'linkedDevices',
  'Is Companion': 'isCompanion',
  'Has Wear OS Companion': 'watch',
  'Number of Accounts': 'accounts',
  'Smb count': 'smbCount',
  'Ent count': 'entCount',
  'Video transcode': 'videoTranscode',
  'Video calls': 'videoCalls',
  'Last VoIP call blocked': 'lastCallBlocked',
  'voip call side': 'callSide',
  'voip call result': 'lastCall',
  'voip call setup error': 'callSetupError',
  'voip call terminate reason': 'callTerminateReason',
  'voip call test bucket': 'callTestBucket',
  'voip bind to any relay': 'callRelay',
  'Last CR ID': 'lastCallId',
  'Last Relay Call UUID': 'lastCallId',
  'Last Call Self Participant UUID': 'lastCallSelf',
  'Groups media visibility': 'mediaVisibility',
  'Individual media visibility': 'mediaVisibility',
  'Groups/Individual media visibility': 'mediaVisibility',
  'crossposting enabled': 'crossposting',
  wfl_state: 'crossposting',
  'waffle enabled': 'crossposting',
  XPMigrated: 'migration',
  i2aAttempted: 'movedFromIphone',
  saga_copy: 'internalSwitch',
  sagaKey: 'internalSwitch',
  'LID Completed Migrations': 'migration',
  'Status Infra migration state:': 'migration',
  'PSI abprops:': 'internalSwitch',
  'Embeddings Index': 'internalSwitch',
  'Fingerprint eligible': 'fingerprint',
});
say('features-used', { Payments: 'payments', Push: 'push' }, { common: true });
say('accessibility', { 'Screen reader': 'screenReader', VoiceOver: 'screenReader', 'Larger Text': 'largerText' });
say('identifiers', { anid: 'anid', 'Device ID': 'deviceId', DeviceID: 'deviceId', 'scoped root': 'scopedRoot' });
say('identifiers', { ref: 'logRef' }, { common: true });
say('time', { 'Device ISO8601': 'deviceTime' });
say('time', { Uptime: 'uptime' }, { common: true });
say('other', {
  'Diagnostic Codes': 'diagnosticCodes',
  'AutoConf status': 'autoConf',
  'WA old status': 'oldPhoneStatus',
  'Email OTP status': 'emailCode',
  'Captcha status': 'captcha',
  'Silent auth status': 'silentAuth',
  'Primary Flash call status': 'registrationStatus',
  'Secondary Flash call status': 'registrationStatus',
  'Primary flash call status': 'registrationStatus',
  'Secondary flash call status': 'registrationStatus',
  'Flash call status': 'registrationStatus',
  'ABprops hash state': 'internalSwitch',
  'Serverprops hash state': 'internalSwitch',
  'ABprops/Serverprops hash state': 'internalSwitch',
  'In scoped mode': 'scopedMode',
  'Has unexpected .nomedia': 'nomedia',
  isMetaVerified: 'metaVerified',
  'User context': 'userContext',
  'Calling debug info': 'callingDebug',
  'Battery Saver Mode': 'batterySaver',
  'Contacts error': 'contactsError',
  'DB corrupted': 'dbCorrupted',
});
say('other', { endpoint: 'endpoint', DA: 'unknownFlag', SO: 'unknownFlag' }, { common: true });

/** Keys of the blocks that the apps write (Android, Business, iOS, Windows Phone), by the key as written. */
export const whatsappKeys: Readonly<Record<string, KeyFact>> = facts;

/** Keys of the Business API's answer. There `lc` is the language and `lg` the region: the reverse of the apps. */
export const businessApiKeys: Readonly<Record<string, KeyFact>> = {
  context: { category: 'features-used', explain: 'whatsapp_context', inner: [numberInside], common: true },
  db_engine: { category: 'other', explain: 'whatsapp_dbEngine' },
  debug_info: { category: 'phone-number', explain: 'whatsapp_debugInfo' },
  description: { category: 'app-version', explain: 'whatsapp_version', common: true },
  version: { category: 'app-version', explain: 'whatsapp_version', common: true },
  device_iso8601: { category: 'time', explain: 'whatsapp_deviceTime' },
  free_space_data: { category: 'free-storage', explain: 'whatsapp_freeServer' },
  free_space_logs: { category: 'free-storage', explain: 'whatsapp_freeServer' },
  lc: { category: 'device-language', explain: 'whatsapp_lg' },
  lg: { category: 'device-language', explain: 'whatsapp_lc' },
  manufacturer: { category: 'device-type', explain: 'whatsapp_manufacturer', common: true },
  model: { category: 'device-type', explain: 'whatsapp_model', common: true },
  multi_connect: { category: 'features-used', explain: 'whatsapp_multiConnect' },
  os_name: { category: 'device-type', explain: 'whatsapp_os', common: true },
  os_version: { category: 'device-type', explain: 'whatsapp_os', common: true },
  radio_mcc_mnc: { category: 'phone-network', explain: 'whatsapp_radioMccMnc' },
  sim_mcc_mnc: { category: 'phone-network', explain: 'whatsapp_simMccMnc' },
  carrier: { category: 'phone-network', explain: 'whatsapp_carrier' },
  socket_conn: { category: 'phone-network', explain: 'whatsapp_socketConn' },
};
