/**
 * Table of facts: the words in which apps of any kind name what they tell, in several languages, for blocks of apps that nobody listed. `sure` phrases are
 * hardly written anywhere else (`App version`, `OS version`); `loose` ones stand in orders and agendas too (`Model`, `Version`). `*` stands for
 * any words (`AntennaPod version`). Written in small letters, words apart: `appVersion`, `APP_VERSION` and `app-version` are all `app version`.
 */
import type { Meaning } from './key-meanings.ts';

export interface Phrases {
  readonly sure?: string;
  readonly loose?: string;
}

export const generalKeys: Readonly<Partial<Record<Meaning, Phrases>>> = {
  appName: {
    loose: 'название приложения|tên ứng dụng|* app|名称|product name|program|programma',
  },
  appVersion: {
    sure:
      '版本名|版本号|版本名称|версия клиента|ohjelmistoversio|appin versio|wersja programu|android-appversie|appens version|apputgåva|programversion|alkalmazás verziója|' +
      'cf bundle version|cf bundle short version string|cfbundleversion|cfbundleshortversionstring|client app version|version code|versioncode|bundle version|' +
      'extension version|версія додатка|phiên bản ứng dụng',
    loose:
      'バージョン情報|ffmpeg|media3|firmware|* firmware|fw|web server|client|svn|updated from|electron|chrome|.net runtime|engine|client build|loader|程序版本|vers|release|* version|' +
      '* ver|* sdk|version name|software version',
  },
  appBuild: {
    sure:
      'app build|build number|app build number|bundle build|build type|build flavor|build variant|product flavor|numero build|numéro de build|build-nummer|' +
      'número de compilación|ビルド番号|빌드 번호|mobile build id|git hash',
    loose:
      '渠道|build id|сборка|номер сборки|збірка|сборка приложения|update channel|release channel|ビルド|构建版本|build configuration|release type|git revision|git sha|version build|' +
      'commit id|build|flavor|flavour|variant|channel|compilation|commit|revision|distribution|target|build version|git commit|commit hash',
  },
  appPackage: {
    sure: 'package name|app package|bundle id|bundle identifier|application id|app bundle|app id|nome pacchetto|nom du paquet',
    loose: '包名|应用包名|* paket|pacchetto|paquete|paquet|пакет|paket adı|пакет приложения|package|bundle|* package',
  },
  appSource: {
    sure: 'installer|installer package|install source|installation source|installed from|installer package name',
    loose: 'store',
  },
  serverVersion: {
    sure: 'backend version',
    loose: 'server|backend|api|server version|api version|server url',
  },
  maker: {
    loose:
      'system maker|изготовитель|виробник|tillverkare|výrobce|gyártó|producător|κατασκευαστής|יצרן|निर्माता|ผู้ผลิต|nhà sản xuất|produsen|制造厂商|廠牌|vendor|الشركة المصنعة|制造商|' +
      'system manufacturer|device vendor',
  },
  model: {
    sure:
      'készülék típusa|модель телефону|tipe perangkat|डिवाइस|ui device model|uidevice model|device info|device information|端末情報|デバイス情報|设备信息|기기 정보|裝置資訊|' +
      'informazioni dispositivo|informazioni sul dispositivo|infos appareil|información del dispositivo|informações do dispositivo|geräteinformation|device details|' +
      'hardware model|system model|mac model|machine model|model identifier|gerätetyp|モデル名|機種名|端末名|기기명|단말기|نوع الجهاز|perangkat|' +
      'gerätebezeichnung',
    loose:
      '额外信息|附加信息|附属信息|additional info|extra info|機種情報|设备模型|기기정보|단말 정보|geräteinfo|geräteinformationen|device make and model|' +
      'phone make and model|기종|사용 기기|аппарат|марка и модель|cihaz bilgisi|dòng máy|tên máy|loại máy|merek hp|đời máy|รุ่นมือถือ|phone make|make and model|make|machine|' +
      'workstation|computer model|console|tv model|watch model|hardware revision|hwrevision|device codename|form factor|device class|device family|idiom|' +
      'user interface idiom|bootloader|watch|wearable|paired watch|paired device|tablet|zariadenie|phone name|hardware|product|board|soc|display|model name|model number',
  },
  system: {
    sure:
      '安卓版本|os dan versi|target sdk|min sdk|rom version|hyperos version|emui version|coloros version|hyper os version|operációs rendszer|גרסת אנדרואיד|גרסת מערכת ההפעלה|' +
      'ऑपरेटिंग सिस्टम|android release|android api|android sdk|api level|sdk level|sdk int|android api level|version release|version codename|android sdk version|' +
      'os release|os build|os platform|os info|one ui version|device family version|miui version|sistema operacional|system operacyjny|операционная система|işletim sistemi|' +
      '운영체제|운영 체제|操作系统|作業系統|نظام التشغيل|نظام تشغيل الجهاز|מערכת הפעלה|गैर os|sistem operasi',
    loose:
      '基本ソフト|операционка|os type|system software|linux distribution|session type|display server|window manager|windowing system|versione software|i os version|' +
      'i pad os version|mac os version|watch os version|tv os version|desktop environment|sdk|sdk version|api version code|operační systém|operačný systém|' +
      'sistem de operare|λειτουργικό σύστημα|операційна система|ระบบปฏิบัติการ|running on|rom|platform|plattform|plataforma|piattaforma|プラットフォーム|플랫폼|* os|distro|' +
      'platform version|firmware version',
  },
  systemBuild: {
    sure: 'build fingerprint|security patch|security patch level|kernel version|android build|os build number|android security patch',
    loose: 'kernel|kernelversion|fingerprint|hal',
  },
  systemPart: {
    sure:
      'webview|webview info|webview version|play services|google play services|play services version|user agent|useragent|gms version|miui|gpu driver|directx version|bios|' +
      '.net framework version|python version|openssl version|java version|jvm version|qt version|opengl version|node version|php version|database version|chromium version|' +
      'electron version',
    loose: 'browser|play store|navigateur|ブラウザ|navegador|browser version',
  },
  processor: {
    sure: 'cpu abi|supported abis|cpu architecture|cpu cores|cpu type|abis',
    loose:
      'processeur|prozessor|processore|procesador|processador|процессор|işlemci|procesor|处理器|프로세서|cpu model|cpu name|hardware platform|cores|number of cores|cpu count|' +
      'graphics|graphics card|gpu renderer|cpu|processor|architecture|arch|gpu|chipset|* cpu|* gpu|abi|processor(s)|* architecture',
  },
  memory: {
    sure: 'heap size|total physical memory|memory class|max heap',
    loose:
      'working set|native heap|java heap|运行内存|总内存|ram total|оперативная память|memory total|* memory|* ram|memory usage|' +
      'ram size',
  },
  screen: {
    sure: 'screen density|display metrics|font scale|screen dimensions',
    loose:
      'ekran|экран|分辨率|屏幕分辨率|解像度|해상도|разрешение экрана|ekran çözünürlüğü|risoluzione|résolution|resolución|resolução|auflösung|viewport|window size|pixel ratio|density|scale factor|' +
      'monitor|monitors|screen|resolution|orientation|schermo|écran|bildschirm|画面|screen resolution|screen size|display resolution|dpi',
  },
  rooted: {
    sure: 'is rooted|jailbroken|root access|jailbreak|is emulator',
    loose: 'root|root status|rooted|emulator',
  },
  freeStorage: {
    sure:
      'wolna przestrzeń|mémoire libre|memoria libera|memoria libre|used storage|storage used|internal memory|external storage|storage info|available internal storage|' +
      'disk space|memoria disponibile|저장 공간|available mem size',
    loose:
      'espace de stockage|spazio di archiviazione|存储空间|свободно|disk usage|storage|disk|sd card|archiviazione|speicher|speicherplatz|stockage|almacenamiento|armazenamento|' +
      'ストレージ|存储|* storage|* disk space|* free space',
  },
  totalStorage: {
    sure: 'total disk space|disk size|storage total|total disk|storage capacity|spazio totale|espace total|gesamtspeicher|espacio total|total mem size',
    loose: 'total storage|total space',
  },
  operator: {
    sure: 'sim operator|mcc mnc|sim mcc mnc|radio mcc mnc|cell operator|mobile network|network provider|通信キャリア|مشغل الشبكة|مشغل الهاتف|роуминг|мобильный оператор',
    loose:
      '電信業者|通信会社|fournisseur|оператор связи|mobil operatör|operator komórkowy|nhà cung cấp mạng|sim operator name|isp|internet provider|operatore telefonico|' +
      'operadora móvel|провайдер|mobilfunkbetreiber|携帯キャリア|이동통신사|شركة الاتصالات|teleoperatør|operaattori|operátor|szolgáltató|πάροχος|מפעיל|nhà mạng|प्रदाता|mobilna sieć|' +
      'provider|mnc|mcc|gestore telefonico',
  },
  network: {
    sure: 'wifi ssid|network transport|vpn active|data roaming|通信環境|네트워크|ağ türü',
    loose:
      'протокол|сервер|uplink|* signal|potenza segnale|signalstärke|网络环境|通信方式|通信状況|接続環境|네트워크 상태|connectivité|rete dati|conectividad|conectividade|интернет|internet bağlantısı|wi-fi network|signal|rssi|ethernet|bearer|network mode|' +
      'internetverbindung|connessione internet|подключение|соединение|verbindingstype|接続方法|protocol|vpn protocol|nettverk|netværk|sieť|rețea|δίκτυο|רשת|เครือข่าย|नेटवर्क|' +
      'forbindelse|yhteys|připojení|kapcsolat|conexiune|online|network status|network state|connectivity|ssid|bssid|wifi|wi-fi|internet connection|vpn|proxy|roaming|' +
      'signal strength',
  },
  address: {
    loose:
      '* ip|ip *|* mac|local address|mac addr|maca|ipv4|ipv6|ip|dns|dns server|dns servers|gateway|mac address|mac',
  },
  phoneNumber: {
    sure: 'msisdn',
    loose:
      'nomor telepon|電話|ご連絡先電話番号|연락처|联系电话|手机|電話號碼|telefonszám|telefonní číslo|celular|cellulare|móvil|numéro de portable|rufnummer|mobilnummer|matkapuhelin|cep telefonu|' +
      'мой номер|мобильный телефон|contact number|callback number|registered number|registered mobile|tel|cell|numero|numéro|número|telefono|téléphone|電話番号|전화번호|رقم الهاتف|my number',
  },
  language: {
    sure: 'appspråk|preferred languages|language preference|ui language|keyboard language|input locale|gerätesprache|systemsprache|言語設定|localización|locale(s)',
    loose:
      'gebietsschema|语言设置|語言設定|언어 설정|ngôn ngữ hệ thống|locale identifier|lang code|device lang|keyboard layout|spracheinstellung|表示言語|sprog|limbă|lang|* language|* locale|' +
      'language code',
  },
  country: {
    sure: 'device country|region code|storefront|sim country|content country|app region|locale region',
    loose:
      '地区|國家|地區|居住国|국가|región|région|регион|bölge|store region|locale country|maa|země|krajina|ország|țară|χώρα|країна|מדינה|ประเทศ|quốc gia|negara|देश|ülke|kraj|' +
      'country/region|country|region|paese|pays|land|país|国|国家|البلد|страна|regione|country code|store country',
  },
  permissions: {
    sure: '* permission|* permissions',
    loose:
      'standortberechtigung|notificaciones activadas|通知权限|定位权限|通知の許可|알림 권한|photo library access|location services|background refresh|background app refresh|notifiche push|' +
      'push-benachrichtigungen|notifications push|notificaciones push|notificações push|push-уведомления|push notifications|* permission status|notifications permitted|' +
      'notification status|notifiche|notifiche consentite|benachrichtigungen|mitteilungen|notificaciones|notificações|уведомления|bildirimler|powiadomienia|meldingen|通知|알림|' +
      'الإشعارات|location access|camera access|microphone access|photo access|* allowed|* authorized|behörigheter|tillatelser|tilladelser|käyttöoikeudet|engedélyek|' +
      'permisiuni|δικαιώματα|дозволи|הרשאות|zezwolenia|権限|الأذونات|notifications enabled|permesso *|autorisation *|permiso *|berechtigung *',
  },
  batteryPermission: {
    sure:
      'battery optimization|battery optimisation|battery optimizations|ignoring battery optimizations|app exempted from power saving|background restriction|background data',
  },
  backup: {
    sure: 'backup frequency|last backup time|backup enabled|backup size|icloud backup|auto backup|النسخ الاحتياطي|copia di sicurezza|sauvegarde|time machine',
    loose:
      'sauvegarde activée|backup attivo|copia de seguridad activada|резервное копирование|自动备份|백업 여부|backup provider|backup location|last backup date|ultima copia|' +
      'laatste back-up|バックアップ日時|آخر نسخة احتياطية|* backup|backup status|icloud',
  },
  registered: {
    sure: 'is logged in|logged in|signed in|is registered|login status|is authenticated|registration status|login state',
    loose:
      'eingeloggt|accesso effettuato|sesión iniciada|logado|авторизован|giriş yapıldı|zalogowany|登录|로그인 여부|authenticated|registrierungssperre|registration lock|' +
      'stato accesso|anmeldestatus|ログイン状態|로그인 상태|登录状态|angemeldet|connesso come|connecté|registered',
  },
  usedSince: {
    sure:
      'install date|installation date|first install|first install time|last update time|install time|installed on|app installed|first launch|launch count|' +
      'data installazione|date d\'installation|installationsdatum|fecha de instalación',
    loose: 'installed|updated|member since|session count|sessions',
  },
  setting: {
    loose:
      'units|measurement units|unit system|data saver|* connected|notifications|debug|sync|synchronization|synchronisation|settings|* enabled|* mode|auto *|is *|has *|' +
      'use *|enable *',
  },
  feature: {
    sure: 'ab tests|enabled features|remote config',
    loose:
      'devices|* devices|number of devices|* plugins|addons|add-ons|* addons|* add-ons|mods|extensions|plugins|modules|installed extensions|estensioni|erweiterungen|' +
      'extensiones|extensões|расширения|feature flags|experiments|feature flag',
  },
  count: {
    loose: 'anzahl *|liczba *|количество *|numero di *|number of *|* count|total *|num *',
  },
  content: {
    loose: 'request|service|url|screen name|page|current screen',
  },
  screenReader: {
    sure:
      'screen reader|talkback|voiceover|voice over|accessibility enabled|accessibility services|larger text|lettore schermo|bold text|reduce motion|bildschirmleser|' +
      'lecteur d\'écran|lector de pantalla|スクリーンリーダー',
    loose: 'accessibility',
  },
  account: {
    sure: 'käyttäjätunnus|felhasználó azonosító|รหัสผู้ใช้|उपयोगकर्ता आईडी|会員id|회원번호|아이디|用户编号|رقم المستخدم|uuid utente|user uuid',
    loose:
      'numero tessera|id utente app|matrícula|лицевой счет|лицевой счёт|tài khoản|loyalty number|policy number|workspace|tenant|friend code|player tag|summoner name|' +
      'gamertag|insurance number|reader number|meter number|contract number|contract no|vertragsnummer|mitgliedsnummer|numero contratto|numéro de contrat|' +
      'numéro d\'adhérent|número de contrato|номер договора|客户编号|رقم العميل|athlete id|driver id|student id|employee id|identifiant|identificativo|identificador|kennung|' +
      'идентификатор|логин|login|klantnummer|gebruikersnaam|uživatel|zákaznické číslo|χρήστης|користувач|ผู้ใช้|asiakasnumero|numer konta|membership number|conto|アカウント|계정|' +
      '账户|الحساب|uid|subscriber id|nip',
  },
  email: {
    sure: 'login email|registered email|sync account',
    loose:
      'correo electrónico|adresse mail|adresse email|indirizzo email|indirizzo e-mail|endereço de e-mail|почта|эл. почта|e-posta|adres e-mail|電子郵件|电子邮箱|電子信箱|alamat email|' +
      'e-postadress|sähköposti|login e-mail|contact email|reply to|email|e-mail|mail|e-mail-adresse|メール|メールアドレス|이메일|邮箱|البريد الإلكتروني|correo|courriel|email address|' +
      'user email|user e-mail|account email|email account',
  },
  personName: {
    loose:
      'фио|ご氏名|お名前|성함|имя|фамилия|ad soyad|imię i nazwisko|nome e cognome|nom et prénom|nombre y apellidos|vorname|nachname|vor- und nachname|cognome|prénom|apellidos|họ tên|' +
      'nama lengkap|contact name|customer name|user full name|registered to|licensed to|name|nome|nom|nombre|nama|名前|氏名|이름|姓名|الاسم|account name|registered owner|' +
      'display name|registered organization|full name|real name',
  },
  identifier: {
    sure:
      'identifier for vendor|identifierforvendor|laitetunnus|eszközazonosító|installation id|install id|installation uuid|instance id|support id|support code|' +
      'app instance id|vendor id|idfa|idfv|advertising id|android id|machine id|crash id|log id|support token|diagnostic id|correlation id|imei|iccid|imsi|meid|udid|' +
      'purchase id|revenuecat id|device uuid|acra uuid|anonymous id|analytics id|tracking id|sentry id',
    loose:
      'sn|s/n|androidid|设备唯一标识符|设备唯一标识|identifiant d\'installation|device uid|' +
      'installationskennung|设备号|機器id|identifiant unique|cihaz no|serienummer|* serial|license|licence|license no|activation code|mã đơn hàng|booking reference|signed-by|' +
      'идентификатор установки|identificativo installazione|session|sesión|sessione|sitzung|referentie|referens|reference|reference number|riferimento|référence|ticket|id|' +
      '* id|id *|* token|hash|uuid|guid|license key|licence key|product key|* uuid|* guid',
  },
  machineName: {
    sure: 'machine name|computer name|nome computer|nom de l\'ordinateur|computername|rechnername|nombre del equipo',
    loose: 'computer|nom de la machine|nombre de equipo|device hostname|pc name|host|host name|hostname|local hostname',
  },
  pushToken: {
    sure: 'push token|fcm token|apns token|firebase token|device token|registration token|push id',
  },
  time: {
    sure: 'time of this report|report time|crash time|crash date|user crash date|app start date|current time',
    loose:
      '発生日時|발생 일시|data zgłoszenia|ngày giờ|local date|current date|sent at|occurred at|timestamp utc|letzte synchronisierung|dernière synchronisation|' +
      'ultima sincronizzazione|última sincronización|последняя синхронизация|now|last *|since|first *|report date|local time|generated at|reported at|build time|build date',
  },
  timeZone: {
    sure: 'timezone offset|utc offset|المنطقة الزمنية',
    loose:
      '時區|時差|múi giờ|zona waktu|zone horaire|huso horario|tidszon|tidssone|aikavyöhyke|časové pásmo|időzóna|fus orar|ζώνη ώρας|часовий пояс|אזור זמן|strefa czasowa|' +
      'time zone|timezone|tz|fuso orario|fuseau horaire|zeitzone|zona horaria|fuso horário|タイムゾーン|시간대|时区|часовой пояс|saat dilimi|tijdzone',
  },
  uptime: {
    sure: 'system boot time|app uptime|boot time|device uptime',
    loose: 'uptime',
  },
  plan: {
    sure: 'premium user|premium status|is pro|subscription tier|stato abbonamento',
    loose:
      'trial|in-app purchases|license status|purchase status|premium|plan|subscription|pro|tier|abbonamento|abonnement|abo|suscripción|plano|piano|vip|membership|' +
      'package plan|packages|プラン|구독|subscription status|subscription type|subscription plan|pro user|account type|license type',
  },
  error: {
    sure: 'stack trace|stacktrace|last error|crash reason|error domain|رمز الخطأ|error description|diagnostic codes|last crash',
    loose: 'http status|crash|reason|warning|cause|error message|exception|exit code|exceptions|fehlermeldung',
  },
  log: {
    sure: 'log file|log level|log path|debug log|debug logs|log main',
    loose: 'log|logs|logcat|logging',
  },
  logLink: {
    sure: 'log url|debug log url|log link|report url|paste url|logs url|debuglog',
  },
  matter: {
    loose: 'filter|subject|context|category|topic|summary|source|origin',
  },
  status: {
    loose: 'status|state|stato|statut|estado|zustand|* status|* state',
  },
  battery: {
    sure: 'battery saver|battery state|low power mode|power save mode|battery saver mode|system in power save mode|thermal state|power saving mode',
    loose:
      'batterij|batteri|baterie|akkumulátor|μπαταρία|акумулятор|סוללה|pin|baterai|बैटरी|pil|battery|batteria|akku|batterie|batería|bateria|バッテリー|배터리|电池|البطارية|' +
      'battery level|battery status|charging',
  },
  place: {
    sure: 'location accuracy|gps accuracy|lat lng|lat lon|lat long',
    loose: 'home location|last known location|last position|city|location|position|latitude|longitude|gps|coordinates|last location',
  },
  paths: {
    sure: 'data directory|config dir|config directory|install location|files dir|profile directory|profile folder|storage path|app data directory',
    loose: 'path|directory|install path|data path|home directory|working directory',
  },
};
