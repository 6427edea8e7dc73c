import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Apps that report crashes through ACRA: mostly as a file, else `KEY=value` with nested lines and a stack trace. */
export const acraApp: Product = {
  id: 'acra-app',
  name: 'an Android app with ACRA crash reports',
  brand: 'ACRA',
  deskDomains: [],
  subjects: [/^[\w.]{3,100} Crash Report$/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      system: 'ANDROID_VERSION|BUILD.VERSION.SDK_INT|BUILD.VERSION.RELEASE',
      appVersion: 'APP_VERSION_CODE|APP_VERSION_NAME',
      appPackage: 'PACKAGE_NAME|BUILD_CONFIG',
      model: 'PHONE_MODEL|BUILD.BOARD|BUILD.MODEL|BUILD.DEVICE|BUILD.PRODUCT|BUILD.HARDWARE',
      maker: 'BUILD.BRAND|BUILD.MANUFACTURER',
      systemBuild: 'BUILD.FINGERPRINT|BUILD.DISPLAY|BUILD.HOST|BUILD.ID|BUILD.TAGS|BUILD.USER|BUILD.TYPE',
      memorySize: 'AVAILABLE_MEM_SIZE|TOTAL_MEM_SIZE',
      identifier: 'INSTALLATION_ID|REPORT_ID|DEVICE_ID',
      email: 'USER_EMAIL',
      error: 'STACK_TRACE|STACK_TRACE_HASH|LOGCAT|EVENTSLOG|RADIOLOG|DROPBOX|THREAD_DETAILS|IS_SILENT',
      time: 'USER_APP_START_DATE|USER_CRASH_DATE',
      paths: 'FILE_PATH',
      setting: 'SHARED_PREFERENCES|SETTINGS_SYSTEM|SETTINGS_SECURE|SETTINGS_GLOBAL|CUSTOM_DATA|INITIAL_CONFIGURATION|CRASH_CONFIGURATION|ENVIRONMENT',
      screen: 'DISPLAY',
      feature: 'DEVICE_FEATURES|MEDIA_CODEC_LIST',
      log: 'DUMPSYS_MEMINFO|APPLICATION_LOG',
    },
    {
      maker: 'BRAND',
      model: 'PRODUCT',
      systemBuild: 'BUILD',
    },
    {
      systemOrigin: 'BUILD.HOST|BUILD.TAGS|BUILD.TYPE|BUILD.USER',
      installationId: 'INSTALLATION_ID',
      reportId: 'REPORT_ID',
      hardwareId: 'DEVICE_ID',
      stackTrace: 'STACK_TRACE|STACK_TRACE_HASH|THREAD_DETAILS',
      systemLogs: 'LOGCAT|EVENTSLOG|RADIOLOG|DROPBOX|APPLICATION_LOG',
      memoryUse: 'DUMPSYS_MEMINFO',
      silentReport: 'IS_SILENT',
      allSettings: 'SHARED_PREFERENCES',
      phoneSettings: 'SETTINGS_SYSTEM|SETTINGS_SECURE|SETTINGS_GLOBAL',
      makersData: 'CUSTOM_DATA',
      configuration: 'INITIAL_CONFIGURATION|CRASH_CONFIGURATION',
      systemFolders: 'ENVIRONMENT',
      deviceFeatures: 'DEVICE_FEATURES',
      mediaCodecs: 'MEDIA_CODEC_LIST',
      crashTimes: 'USER_APP_START_DATE|USER_CRASH_DATE',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^ACRA-report\.stacktrace(?:\.json)?$/i, /\.stacktrace$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['ACRA/acra acra-mail, StringFormat.kt, ReportField.kt'],
};
