import { acraApp } from './acra-app.ts';
import { ankidroid } from './ankidroid.ts';
import { antennapod } from './antennapod.ts';
import { bitwardenAndroid } from './bitwarden-android.ts';
import { bookplayer } from './bookplayer.ts';
import { carrierCloudIos } from './carrier-cloud-ios.ts';
import { cocoa } from './cocoa.ts';
import { davx5 } from './davx5.ts';
import { deltaChatAndroid } from './delta-chat-android.ts';
import { dxdiagWindows } from './dxdiag-windows.ts';
import { etrecheckMacos } from './etrecheck-macos.ts';
import { fairemailAndroid } from './fairemail-android.ts';
import { fossify } from './fossify.ts';
import { genericAppFooter } from './generic-app-footer.ts';
import { genericIosAppGerman } from './generic-ios-app-german.ts';
import { genericIosAppKorean } from './generic-ios-app-korean.ts';
import { genericIosApp } from './generic-ios-app.ts';
import { habiticaAndroid } from './habitica-android.ts';
import { homeAssistant } from './home-assistant.ts';
import { kiwixAndroid } from './kiwix-android.ts';
import { mullvad } from './mullvad.ts';
import { newpipe } from './newpipe.ts';
import { nextcloudAndroid } from './nextcloud-android.ts';
import { ooniProbe } from './ooni-probe.ts';
import { osmand } from './osmand.ts';
import { pocketCastsAndroid } from './pocket-casts-android.ts';
import type { Product } from './product.ts';
import { signalAndroid } from './signal-android.ts';
import { signalIos } from './signal-ios.ts';
import { soundscapeAndroid } from './soundscape-android.ts';
import { spreedNextcloudTalk } from './spreed-nextcloud-talk.ts';
import { systeminfoWindows } from './systeminfo-windows.ts';
import { tasksOrg } from './tasks-org.ts';
import { telegramAndroid } from './telegram-android.ts';
import { threemaAndroid } from './threema-android.ts';
import { unilingo } from './unilingo.ts';
import { whatsappAndroid } from './whatsapp-android.ts';
import { whatsappBusinessApi } from './whatsapp-business-api.ts';
import { whatsappIos } from './whatsapp-ios.ts';
import { whatsappWindowsPhone } from './whatsapp-windows-phone.ts';
import { wikipediaAndroid } from './wikipedia-android.ts';
import { zingo } from './zingo.ts';

/** Every product, in the order in which ties are decided. */
export const products: readonly Product[] = [
  whatsappAndroid,
  whatsappIos,
  whatsappWindowsPhone,
  whatsappBusinessApi,
  signalAndroid,
  signalIos,
  telegramAndroid,
  threemaAndroid,
  nextcloudAndroid,
  fossify,
  fairemailAndroid,
  ankidroid,
  osmand,
  antennapod,
  newpipe,
  acraApp,
  tasksOrg,
  habiticaAndroid,
  kiwixAndroid,
  davx5,
  pocketCastsAndroid,
  wikipediaAndroid,
  cocoa,
  carrierCloudIos,
  genericIosApp,
  genericIosAppGerman,
  genericIosAppKorean,
  genericAppFooter,
  mullvad,
  soundscapeAndroid,
  deltaChatAndroid,
  zingo,
  bitwardenAndroid,
  bookplayer,
  ooniProbe,
  homeAssistant,
  dxdiagWindows,
  systeminfoWindows,
  etrecheckMacos,
  unilingo,
  spreedNextcloudTalk,
];
