import { nothingStated } from './desk-facts.ts';
import { keyTable } from './key-table.ts';
import { nearlyAlways } from './nearly-always.ts';
import type { Product } from './product.ts';

/** Soundscape for Android: every preference, with two tabs behind the colon; device data in the subject. */
export const soundscapeAndroid: Product = {
  id: 'soundscape-android',
  name: 'Soundscape for Android',
  brand: 'Soundscape',
  deskDomains: ['scottishtecharmy.org', 'scottishtecharmy.support'],
  subjects: [/Soundscape (?:Feedback|Bug)/i],
  markers: [],
  openers: [],
  keys: keyTable(
    {
      setting: 'AndroidGeocoder|LastNewRelease|AllowCallouts|PlacesAndLandmarks|DistanceToBeacon|UnnamedRoads|BeaconType|VoiceType|SpeechRate|SpeechEngine|MapSelfRotation|HelpMenu',
      content: 'Offline extract',
      appVersion: 'LastSplashVersion',
    },
    {
      model: 'Product|Summary',
      maker: 'Manufacturer',
      screenReader: 'Talkback',
      setting: 'Beacon|Mobility',
    },
    {
      spokenAround: 'AllowCallouts|PlacesAndLandmarks|DistanceToBeacon|UnnamedRoads|BeaconType|Beacon|Mobility',
      voice: 'VoiceType|SpeechRate|SpeechEngine',
      offlineMap: 'Offline extract',
      addressLookup: 'AndroidGeocoder',
      appMemory: 'LastNewRelease|LastSplashVersion|HelpMenu|MapSelfRotation',
      subjectAgain: 'Summary',
    },
  ),
  trailers: [],
  signs: [],
  files: [/^logcat\.txt$/i],
  needs: nearlyAlways,
  desk: nothingStated,
  sources: ['Scottish-Tech-Army/Soundscape-Android MainActivity.kt'],
};
