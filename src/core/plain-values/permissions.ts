/**
 * Table of facts: Android's permissions by the names of the Android Open Source Project, those that apps ask people for or list. Each has a sentence,
 * `permission_NAME`; names for one and the same thing share it.
 */
import { say, type PlainPart, type Translator } from './plain-value.ts';

const sentences: Readonly<Record<string, string>> = {
  contacts: 'READ_CONTACTS WRITE_CONTACTS',
  accounts: 'GET_ACCOUNTS MANAGE_ACCOUNTS AUTHENTICATE_ACCOUNTS USE_CREDENTIALS',
  camera: 'CAMERA',
  microphone: 'RECORD_AUDIO',
  location: 'ACCESS_FINE_LOCATION',
  roughLocation: 'ACCESS_COARSE_LOCATION',
  backgroundLocation: 'ACCESS_BACKGROUND_LOCATION',
  photoPlaces: 'ACCESS_MEDIA_LOCATION',
  storage: 'READ_EXTERNAL_STORAGE WRITE_EXTERNAL_STORAGE',
  allFiles: 'MANAGE_EXTERNAL_STORAGE',
  pictures: 'READ_MEDIA_IMAGES',
  chosenPictures: 'READ_MEDIA_VISUAL_USER_SELECTED',
  films: 'READ_MEDIA_VIDEO',
  music: 'READ_MEDIA_AUDIO',
  phoneState: 'READ_PHONE_STATE READ_PRIVILEGED_PHONE_STATE',
  ownNumber: 'READ_PHONE_NUMBERS',
  calls: 'CALL_PHONE',
  answerCalls: 'ANSWER_PHONE_CALLS',
  manageCalls: 'MANAGE_OWN_CALLS PROCESS_OUTGOING_CALLS',
  callLog: 'READ_CALL_LOG WRITE_CALL_LOG',
  readSms: 'READ_SMS RECEIVE_SMS RECEIVE_MMS RECEIVE_WAP_PUSH',
  sendSms: 'SEND_SMS',
  calendar: 'READ_CALENDAR WRITE_CALENDAR',
  notifications: 'POST_NOTIFICATIONS',
  fullScreen: 'USE_FULL_SCREEN_INTENT',
  nearby: 'BLUETOOTH_CONNECT BLUETOOTH_SCAN BLUETOOTH_ADVERTISE BLUETOOTH BLUETOOTH_ADMIN NEARBY_WIFI_DEVICES UWB_RANGING',
  bodySensors: 'BODY_SENSORS BODY_SENSORS_BACKGROUND',
  movement: 'ACTIVITY_RECOGNITION',
  overlay: 'SYSTEM_ALERT_WINDOW',
  install: 'REQUEST_INSTALL_PACKAGES',
  otherApps: 'QUERY_ALL_PACKAGES',
  systemSettings: 'WRITE_SETTINGS',
  battery: 'REQUEST_IGNORE_BATTERY_OPTIMIZATIONS',
  background: 'FOREGROUND_SERVICE RECEIVE_BOOT_COMPLETED WAKE_LOCK RUN_IN_BACKGROUND',
  alarms: 'SCHEDULE_EXACT_ALARM USE_EXACT_ALARM SET_ALARM',
  network: 'INTERNET ACCESS_NETWORK_STATE CHANGE_NETWORK_STATE ACCESS_WIFI_STATE CHANGE_WIFI_STATE CHANGE_WIFI_MULTICAST_STATE',
  fingerprint: 'USE_BIOMETRIC USE_FINGERPRINT',
  vibration: 'VIBRATE MODIFY_AUDIO_SETTINGS',
  nearTouch: 'NFC',
  homeScreen: 'INSTALL_SHORTCUT UNINSTALL_SHORTCUT SET_WALLPAPER',
  usage: 'PACKAGE_USAGE_STATS',
  advertisingId: 'AD_ID',
};

/** By name, without what stands before it: `android.permission.CAMERA`, `com.android.launcher.permission.INSTALL_SHORTCUT`. */
export const permissionSentences: ReadonlyMap<string, string> = new Map(Object.entries(sentences).flatMap(([id, names]) => names.split(' ').map((name) => [name, id] as const)));

const named = /^(?:[\w.]{1,80}\.)?([A-Z][A-Z0-9]{1,20}(?:_[A-Z0-9]{1,20}){0,6})$/;
const most = 200;

/** A list of permissions, each said in words once; names that are not in the list are shown as not known. A key that is one is said too. */
export const permissions: Translator = {
  explains: null,
  translate(value, key) {
    const ofKey = permissionSentences.get(nameOf(key) ?? '');
    if (ofKey !== undefined) return [say(`permission_${ofKey}`)];
    if (!/permission/i.test(key) && !/permission\./.test(value)) return null;
    const names = value.split(/[\s,;]+/).slice(0, most).flatMap((written) => nameOf(written) ?? []);
    const known = new Set(names.flatMap((name) => permissionSentences.get(name) ?? []));
    const unknown = [...new Set(names)].filter((name) => !permissionSentences.has(name));
    const parts: PlainPart[] = [...known].map((id) => say(`permission_${id}`));
    if (unknown.length > 0) parts.push(say('permission_unknown', { is: 'text', text: unknown.join(', ') }));
    return parts.length === 0 ? null : parts;
  },
};

function nameOf(written: string): string | undefined {
  return named.exec(written)?.[1];
}
