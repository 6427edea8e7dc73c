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
    sure:
      'app name|application name|name of app|nome app|nome applicazione|nom de l\'application|nombre de la aplicación|nome do aplicativo|' +
      'アプリ名|앱 이름|اسم التطبيق',
    loose: 'app|application|product name|program|programma|applicazione|aplicación|anwendung|アプリ|앱|التطبيق',
  },
  appVersion: {
    sure:
      'android-appversie|app-versie|appens version|apputgåva|sovelluksen versio|sovellusversio|appversjon|app versjon|programversion|' +
      'verze aplikácie|alkalmazás verziója|versiunea aplicației|versiune aplicație|έκδοση εφαρμογής|версія програми|версія застосунку|' +
      'גרסת אפליקציה|เวอร์ชันแอป|phiên bản app|versi app|cf bundle version|cf bundle short version string|cfbundleversion|' +
      'cfbundleshortversionstring|client app version|' +
      'app version|application version|version of app|app ver|app version name|app version code|version code|versioncode|versionname|apk version|' +
      'bundle version|extension version|versione app|versione dell\'app|versione applicazione|versione dell\'applicazione|version de l\'app|' +
      'version de l\'application|version app|version application|versión de la aplicación|versión de la app|versión app|versão do app|' +
      'versão do aplicativo|versão da aplicação|appversie|wersja aplikacji|версия приложения|версія додатка|uygulama sürümü|' +
      'uygulama versiyonu|アプリバージョン|アプリのバージョン|앱 버전|어플 버전|应用版本|应用程序版本|app版本|應用程式版本|إصدار التطبيق|نسخة التطبيق|גרסת האפליקציה|ऐप संस्करण|' +
      'phiên bản ứng dụng|versi aplikasi|appversion|verze aplikace|alkalmazás verzió',
    loose:
      'verze|versjon|versio|verzió|versiune|έκδοση|версія|גרסה|เวอร์ชัน|phiên bản|versi|verzia|vers|' +
      'version|versione|versión|versão|версия|wersja|sürüm|versie|バージョン|버전|版本|إصدار|release|ver|* version|* ver|* sdk|version name|' +
      'client version|product version|plugin version|software version',
  },
  appBuild: {
    sure:
      'app build|build number|app build number|bundle build|build type|build flavor|build variant|product flavor|numero build|numéro de build|' +
      'build-nummer|número de compilación|ビルド番号|빌드 번호|mobile build id|git hash',
    loose: 'build|flavor|flavour|variant|channel|compilation|commit|revision|distribution|target|build version|git commit|commit hash',
  },
  appPackage: {
    sure: 'package name|app package|bundle id|bundle identifier|application id|app bundle|app id|nome pacchetto|nom du paquet',
    loose: 'package|bundle|* package',
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
    sure:
      'device manufacturer|phone manufacturer|device maker|produttore dispositivo|fabricant de l\'appareil|gerätehersteller|' +
      'fabricante del dispositivo',
    loose:
      'производитель|изготовитель|виробник|üretici|marque de l\'appareil|fabrikant|producent|tillverkare|výrobce|gyártó|producător|κατασκευαστής|יצרן|निर्माता|ผู้ผลิต|nhà sản xuất|produsen|制造厂商|廠牌|' +
      'manufacturer|brand|maker|vendor|hersteller|produttore|marca|marque|fabricant|fabricante|メーカー|製造元|제조사|الشركة المصنعة|制造商|品牌|device brand|' +
      'system manufacturer|device vendor',
  },
  model: {
    sure:
      'telefonmodell|enhetsmodell|laitemalli|laitteen malli|model telefonu|model zařízení|készülék típusa|model dispozitiv|' +
      'modelul dispozitivului|μοντέλο συσκευής|модель пристрою|модель телефону|รุ่นอุปกรณ์|mẫu thiết bị|tipe perangkat|डिवाइस|' +
      'ui device model|uidevice model|' +
      'device model|phone model|device info|device information|device details|hardware model|system model|mac model|phone model name|machine model|' +
      'model identifier|device model name|modello dispositivo|modello del dispositivo|modello telefono|modello di telefono|modèle de l\'appareil|' +
      'modèle d\'appareil|modèle du téléphone|modèle appareil|gerätemodell|gerätetyp|modelo del dispositivo|modelo de dispositivo|' +
      'modelo do dispositivo|modelo do aparelho|apparaatmodel|model urządzenia|модель устройства|модель телефона|cihaz modeli|telefon modeli|モデル名|' +
      '機種名|端末モデル|デバイスモデル|端末名|기기 모델|기기 모델명|기기명|단말기|设备型号|手机型号|裝置型號|طراز الجهاز|نوع الجهاز|موديل الجهاز|דגם המכשיר|डिवाइस मॉडल|perangkat|' +
      'model perangkat|gerätebezeichnung',
    loose:
      'watch|wearable|paired watch|paired device|tablet|handset|' +
      'toestel|apparaat|enhet|enhed|laite|malli|zařízení|zariadenie|készülék|eszköz|dispozitiv|συσκευή|пристрій|מכשיר|อุปกรณ์|thiết bị|' +
      'telefon|phone name|' +
      'aparelho|model|device|phone|hardware|modello|modèle|modell|modelo|gerät|dispositivo|appareil|устройство|модель|cihaz|urządzenie|デバイス|기기|设备|الجهاز|' +
      'computer|mobile|product|board|soc|display|model name|device type|model number|機種|端末',
  },
  deviceName: {
    sure: 'nome dispositivo|nome del dispositivo|nom de l\'appareil|gerätename|nombre del dispositivo|nome do dispositivo|デバイス名|기기 이름|设备名称|اسم الجهاز',
    loose: 'device name',
  },
  system: {
    sure:
      'android versie|ios versie|android-versio|käyttöjärjestelmän versio|verze androidu|verze ios|verze systému|' +
      'verzia androidu|android verzió|ios verzió|operációs rendszer|versiune android|versiunea android|έκδοση android|έκδοση ios|' +
      'версія android|версія ios|версія ос|גרסת אנדרואיד|גרסת מערכת ההפעלה|เวอร์ชัน android|phiên bản android|versi sistem|' +
      'ऑपरेटिंग सिस्टम|wersja ios|' +
      'os version|android version|ios version|ipados version|macos version|windows version|system version|device os|device os version|os name|' +
      'android os version|android release|android api|android sdk|api level|sdk level|sdk int|android api level|version release|version codename|' +
      'android sdk version|os release|os build|os platform|linux version|os info|ui version|one ui version|miui version|versione os|' +
      'versione android|versione ios|versione di android|versione di ios|versione sistema|versione del sistema|so dispositivo|' +
      'versione sistema operativo|versione so|version android|version ios|version d\'android|version d\'ios|version os|version du système|' +
      'version de l\'os|os de l\'appareil|betriebssystemversion|systemversion|geräte-os|' +
      'gerätebetriebssystem|betriebssystem des geräts|versión de android|versión de ios|versión del sistema|versión del so|so del dispositivo|' +
      'sistema operacional|versão do android|versão do ios|versão do sistema|versão do so|so do dispositivo|androidversie|systeemversie|' +
      'wersja androida|wersja systemu|system operacyjny|версия android|версия ios|версия ос|версия системы|операционная система|ос устройства|' +
      'android sürümü|ios sürümü|işletim sistemi|osバージョン|デバイスos|端末os|iosバージョン|androidバージョン|os のバージョン|ios 버전|os 버전|안드로이드 버전|운영체제|운영 체제|기기 os|系统版本|' +
      '操作系统|android版本|ios版本|作業系統|إصدار النظام|نظام التشغيل|نظام تشغيل الجهاز|إصدار أندرويد|إصدار ios|מערכת הפעלה|गैर os|phiên bản hệ điều hành|' +
      'sistem operasi|versi android|versi os',
    loose:
      'i os|i os version|i pad os|i pad os version|mac os version|watch os|watch os version|tv os|tv os version|desktop environment|so version|' +
      'sdk|sdk version|api version code|' +
      'operativsystem|operativsystemet|operasjonssystem|käyttöjärjestelmä|operační systém|operačný systém|sistem de operare|' +
      'λειτουργικό σύστημα|операційна система|ระบบปฏิบัติการ|hệ điều hành|styresystem|running on|' +
      'rom|os|android|ios|ipados|macos|windows|platform|system|so|sistema|système|plattform|plataforma|piattaforma|ос|система|プラットフォーム|플랫폼|系统|النظام|' +
      '* os|distro|operating system|operating system version|platform version|firmware version|sistema operativo|système d\'exploitation|' +
      'betriebssystem|besturingssysteem',
  },
  systemBuild: {
    sure: 'build fingerprint|security patch|security patch level|kernel version|android build|os build number|android security patch',
    loose: 'kernel|kernelversion|fingerprint|hal',
  },
  systemPart: {
    sure:
      'webview|webview info|webview version|play services|google play services|play services version|user agent|useragent|gms version|miui|' +
      'gpu driver|directx version|bios',
    loose: 'browser|play store|navigateur|ブラウザ|navegador|browser version',
  },
  processor: {
    sure: 'cpu abi|supported abis|cpu architecture|cpu cores|cpu type|abis',
    loose: 'graphics|graphics card|gpu renderer|cpu|processor|architecture|arch|gpu|chipset|* cpu|* gpu|abi|processor(s)',
  },
  memory: {
    sure: 'available ram|free ram|heap size|available memory|total physical memory|free memory|memory class|max heap',
    loose: 'free mem|memory|ram|memoria|mémoire|arbeitsspeicher|メモリ|메모리|* memory|* ram|total ram|memory usage|total memory|ram size',
  },
  screen: {
    sure: 'screen density|display metrics|font scale|screen dimensions',
    loose: 'screen|resolution|orientation|schermo|écran|bildschirm|画面|screen resolution|screen size|display resolution|dpi',
  },
  rooted: {
    sure: 'is rooted|jailbroken|is jailbroken|root access|jailbreak|is emulator',
    loose: 'root|root status|' +
      'rooted|emulator',
  },
  freeStorage: {
    sure:
      'mémoire libre|vrije opslag|beschikbare opslag|ledigt utrymme|ledig lagring|ledig plads|vapaa tila|vapaata tilaa|volné místo|' +
      'voľné miesto|szabad hely|szabad tárhely|spațiu liber|ελεύθερος χώρος|вільне місце|שטח פנוי|พื้นที่ว่าง|dung lượng trống|' +
      'ruang kosong|खाली स्थान|wolna pamięć|kullanılabilir alan|free storage space|remaining storage|memoria libera|memoria libre|' +
      'espaço disponível|' +
      'free space|free storage|free disk space|available storage|available space|available disk space|storage available|disk free|free disk|' +
      'storage free|used storage|storage used|internal memory|external storage|storage info|available internal storage|disk space|spazio libero|' +
      'spazio disponibile|memoria disponibile|espace libre|espace disponible|stockage disponible|stockage libre|freier speicher|' +
      'freier speicherplatz|verfügbarer speicher|espacio libre|almacenamiento disponible|espaço livre|armazenamento disponível|空き容量|ストレージ空き容量|저장 공간|' +
      '남은 용량|可用空间|剩余空间|المساحة المتوفرة|المساحة الحرة|available mem size|свободное место|wolne miejsce|vrije ruimte|boş alan',
    loose:
      'storage|disk|sd card|archiviazione|speicher|speicherplatz|stockage|almacenamiento|armazenamento|ストレージ|存储|* storage|* disk space|* free space|' +
      'internal storage',
  },
  totalStorage: {
    sure: 'total disk space|disk size|storage total|total disk|storage capacity|spazio totale|espace total|gesamtspeicher|espacio total|total mem size',
    loose: 'total storage|total space',
  },
  operator: {
    sure:
      'sim operator|mcc mnc|sim mcc mnc|radio mcc mnc|cell operator|mobile network|network provider|通信キャリア|مشغل الشبكة|مشغل الهاتف|роуминг|' +
      'мобильный оператор',
    loose:
      'operatore telefonico|operatore mobile|opérateur mobile|operador móvil|operadora móvel|провайдер|mobilfunkbetreiber|netzbetreiber|携帯キャリア|キャリア|이동통신사|شركة الاتصالات|' +
      'operatör|teleoperatør|operaattori|operátor|szolgáltató|πάροχος|מפעיל|nhà mạng|प्रदाता|mobilna sieć|' +
      'carrier|operator|operatore|opérateur|operador|provider|оператор|mobile operator|network operator|carrier name|mobile carrier|mnc|mcc|' +
      'gestore telefonico|mobilfunkanbieter|operadora|통신사|运营商',
  },
  network: {
    sure:
      'wifi ssid|network transport|vpn active|data roaming|tipo di rete|tipo rete|tipo di connessione|type de réseau|type de connexion|netzwerktyp|' +
      'verbindungstyp|verbindungsart|tipo de red|tipo de conexión|tipo de rede|tipo de conexão|ネットワーク種別|通信環境|ネットワークの種類|네트워크 유형|네트워크|网络类型|نوع الشبكة|' +
      'نوع الاتصال|тип сети|ağ türü',
    loose:
      'netzwerkverbindung|internetverbindung|verbindung|connessione|connessione internet|connexion|conexión|conexão|подключение|тип подключения|соединение|bağlantı|połączenie|verbindingstype|接続|接続方法|연결|网络连接|الاتصال|protocol|vpn protocol|' +
      'netwerk|nätverk|nettverk|netværk|verkko|síť|sieť|hálózat|rețea|δίκτυο|мережа|רשת|เครือข่าย|mạng|jaringan|नेटवर्क|' +
      'anslutning|forbindelse|yhteys|připojení|kapcsolat|conexiune|sieć|' +
      'network|connection|rete|réseau|netzwerk|red|rede|ネットワーク|网络|الشبكة|online|network type|connection type|' +
      'network status|network state|network connection|connectivity|ssid|bssid|wifi|wi-fi|internet connection|vpn|proxy|roaming|' +
      'signal strength',
  },
  address: {
    loose:
      'ip address|ipv4|ipv6|local ip|public ip|ip|dns|dns server|dns servers|gateway|mac address|mac|indirizzo ip|adresse ip|ip-adresse|' +
      'dirección ip|wlan mac',
  },
  phoneNumber: {
    sure: 'msisdn',
    loose:
      'cell|numero|telefono|téléphone|phone number|mobile number|phone no|numero di telefono|numéro de téléphone|numero telefono|telefonnummer|' +
      'handynummer|número de teléfono|número de telefone|電話番号|전화번호|手机号|手机号码|رقم الهاتف|номер телефона|telefon numarası|my number',
  },
  language: {
    sure:
      'enhetsspråk|appspråk|laitteen kieli|jazyk zařízení|eszköz nyelve|limba dispozitivului|γλώσσα συσκευής|мова пристрою|שפת המכשיר|' +
      'app language|device locale|app locale|system locale|preferred languages|language preference|ui language|keyboard language|input locale|' +
      'lingua dispositivo|lingua app|lingua del dispositivo|langue de l\'appareil|langue de l\'app|gerätesprache|app-sprache|systemsprache|' +
      'idioma del dispositivo|idioma do dispositivo|idioma de la aplicación|端末言語|アプリ言語|言語設定|기기 언어|系统语言|لغة الجهاز|لغة التطبيق|язык устройства|' +
      'cihaz dili|localización|locale(s)',
    loose:
      'spracheinstellung|lingua dell\'app|langue de l\'application|idioma de la app|idioma do app|язык приложения|表示言語|' +
      'språk|sprog|kieli|nyelv|limba|limbă|γλώσσα|мова|שפה|ภาษา|ngôn ngữ|bahasa|भाषा|' +
      'language|lang|languages|lingua|langue|sprache|idioma|taal|język|язык|dil|言語|언어|语言|اللغة|* language|* locale|device language|system language|' +
      'locale|locales|language code|preferred language',
  },
  country: {
    sure: 'device country|region code|storefront|sim country|content country|app region|locale region',
    loose:
      'maa|země|krajina|ország|țară|χώρα|країна|מדינה|ประเทศ|quốc gia|negara|देश|ülke|kraj|country/region|' +
      'country|region|paese|pays|land|país|国|国家|البلد|страна|regione|country code|store country',
  },
  permissions: {
    sure:
      'missing permissions|granted permissions|denied permissions|app permissions|notification permission|location permission|camera permission|' +
      'storage permission|microphone permission|contacts permission|push permission',
    loose:
      'notifiche push|push-benachrichtigungen|notifications push|notificaciones push|notificações push|push-уведомления|push notifications|gps permission|* permission status|' +
      'notifications allowed|notifications permitted|notifications authorized|notification status|notifiche|notifiche consentite|benachrichtigungen|mitteilungen|notificaciones|notificações|уведомления|bildirimler|powiadomienia|meldingen|通知|알림|الإشعارات|location access|camera access|microphone access|photo access|* allowed|* authorized|' +
      'toestemmingen|behörigheter|tillatelser|tilladelser|käyttöoikeudet|oprávnění|engedélyek|permisiuni|δικαιώματα|дозволи|הרשאות|' +
      'izinler|uprawnienia|zezwolenia|' +
      'permissions|permessi|autorisations|berechtigungen|permisos|permissões|権限|권한|权限|الأذونات|разрешения|notifications enabled|* permission|' +
      '* permissions|permesso *|autorisation *|permiso *|berechtigung *',
  },
  batteryPermission: {
    sure:
      'battery optimization|battery optimisation|battery optimizations|ignoring battery optimizations|app exempted from power saving|' +
      'background restriction|background data',
  },
  backup: {
    sure:
      'backup frequency|last backup time|backup enabled|backup size|icloud backup|auto backup|ultimo backup|dernière sauvegarde|letztes backup|' +
      'última copia de seguridad|النسخ الاحتياطي|copia di sicurezza|sauvegarde|time machine',
    loose: 'letzte sicherung|datensicherung|sicherung|ultima copia|dernier backup|último backup|última cópia de segurança|copia de seguridad|cópia de segurança|резервная копия|последняя резервная копия|son yedekleme|yedekleme|ostatnia kopia zapasowa|laatste back-up|バックアップ日時|마지막 백업|上次备份|آخر نسخة احتياطية|' +
      'backup|backups|* backup|last backup|backup status|cloud backup|icloud|バックアップ|백업',
  },
  registered: {
    sure: 'is logged in|logged in|signed in|is registered|login status|is authenticated|registration status|login state',
    loose: 'stato accesso|anmeldestatus|ログイン状態|로그인 상태|登录状态|angemeldet|connesso come|connecté|' +
      'registered',
  },
  usedSince: {
    sure:
      'install date|installation date|first install|first install time|last update time|install time|installed on|app installed|first launch|' +
      'launch count|data installazione|date d\'installation|installationsdatum|fecha de instalación',
    loose: 'installed|updated|member since|session count|sessions',
  },
  setting: {
    loose:
      'units|measurement units|unit system|data saver|* connected|auto-update|' +
      'dark theme|mode sombre|thème sombre|modalità scura|tema scuro|dunkler modus|dunkelmodus|dunkles design|modo oscuro|tema oscuro|modo escuro|tema escuro|тёмная тема|темная тема|karanlık mod|donkere modus|tryb ciemny|ダークモード|다크 모드|深色模式|الوضع الداكن|theme mode|' +
      'theme|dark mode|tema|thème|design|notifications|debug|sync|synchronization|synchronisation|settings|* enabled|* mode|auto *|is *|has *|use *|' +
      'enable *',
  },
  feature: {
    sure: 'ab tests|enabled features|remote config',
    loose: 'extensions|plugins|modules|installed extensions|estensioni|erweiterungen|extensiones|extensões|расширения|' +
      'feature flags|experiments|feature flag',
  },
  count: {
    loose: 'number of *|* count|total *|num *',
  },
  content: {
    loose: 'request|service|url|screen name|page|current screen',
  },
  screenReader: {
    sure:
      'screen reader|talkback|voiceover|voice over|accessibility enabled|accessibility services|larger text|lettore schermo|bold text|reduce motion|' +
      'bildschirmleser|lecteur d\'écran|lector de pantalla|スクリーンリーダー',
    loose: 'accessibility',
  },
  account: {
    sure:
      'användar-id|användarid|bruker-id|bruger-id|käyttäjätunnus|id uživatele|felhasználó azonosító|id utilizator|αναγνωριστικό χρήστη|' +
      'id користувача|מזהה משתמש|รหัสผู้ใช้|id người dùng|id pengguna|उपयोगकर्ता आईडी|gebruikers id|id użytkownika|' +
      'user id|userid|account id|player id|profile id|user identifier|identifiant utilisateur|id utilisateur|benutzer-id|nutzer-id|id de usuario|' +
      'id do usuário|ユーザーid|会員id|사용자 id|회원번호|아이디|用户id|用户编号|معرف المستخدم|رقم المستخدم|id пользователя|kullanıcı id|uuid utente|' +
      'user uuid',
    loose:
      'member number|member no|member id|contract number|contract no|vertragsnummer|mitgliedsnummer|numero cliente|numero contratto|id cliente|id do cliente|id del cliente|numéro de contrat|numéro d\'adhérent|número de contrato|número de socio|номер договора|номер клиента|会員番号|お客様番号|顧客番号|회원 번호|고객 번호|会员号|客户编号|رقم العميل|athlete id|driver id|patient id|student id|employee id|kundennr|kunden-nr|' +
      'identifiant|identificativo|identificador|kennung|идентификатор|логин|login|nome utente|nom d\'utilisateur|benutzername|nombre de usuario|nome de usuário|имя пользователя|kullanıcı adı|nazwa użytkownika|' +
      'klantnummer|gebruiker|gebruikersnaam|användare|användarnamn|bruker|brugernavn|käyttäjä|uživatel|zákaznické číslo|felhasználó|' +
      'utilizator|χρήστης|користувач|משתמש|ผู้ใช้|người dùng|pengguna|użytkownik|kundnummer|asiakasnumero|numer użytkownika|numer konta|' +
      'nº de cliente|número de cliente|numéro de compte|kullanıcı|customer number|customer no|client number|user no|' +
      'membership number|' +
      'user|utente|utilisateur|benutzer|usuario|usuário|player|accounts|konto|conto|compte|cuenta|conta|アカウント|계정|账号|账户|الحساب|ユーザー|사용자|customer id|' +
      'uid|user name|username|codice cliente|codice utente|identifiant client|code client|numéro client|código de cliente|client id|subscriber id|account number|id utente|kunden-id|kundennummer|numer klienta|nip|account',
  },
  email: {
    sure: 'login email|registered email|sync account',
    loose:
      'email|e-mail|mail|e-mail-adresse|メール|メールアドレス|이메일|邮箱|البريد الإلكتروني|correo|courriel|email address|user email|user e-mail|' +
      'account email|email account',
  },
  personName: {
    loose: 'name|nome|nom|nombre|nama|名前|氏名|이름|姓名|الاسم|account name|registered owner|display name|registered organization|full name|real name',
  },
  identifier: {
    sure:
      'identifier for vendor|identifierforvendor|enhets-id|laitetunnus|id zařízení|eszközazonosító|id dispozitiv|αναγνωριστικό συσκευής|' +
      'id пристрою|מזהה מכשיר|id urządzenia|cihaz kimliği|' +
      'device id|installation id|install id|installation uuid|instance id|support id|support code|app instance id|vendor id|idfa|idfv|' +
      'advertising id|android id|machine id|crash id|log id|support token|diagnostic id|correlation id|imei|iccid|imsi|meid|udid|purchase id|' +
      'revenuecat id|device uuid|acra uuid|anonymous id|analytics id|tracking id|sentry id|id dispositivo|id de l\'appareil|geräte-id|' +
      'id del dispositivo|端末id|デバイスid|기기 id|设备id|معرف الجهاز',
    loose:
      'идентификатор установки|installations-id|id installazione|id d\'installation|id de instalación|id da instalação|identificativo installazione|' +
      'session|sesión|sessione|sitzung|sitzungs-id|id de sesión|id sessione|session token|referentie|referens|reference|reference number|' +
      'riferimento|référence|ticket|' +
      'id|* id|serial number|seriennummer|numero di serie|numéro de série|* token|hash|session id|report id|trace id|request id|ticket id|serial|uuid|' +
      'guid|order id|transaction id|license key|licence key|product key|product id|* uuid|* guid',
  },
  machineName: {
    sure: 'machine name|computer name|nome computer|nom de l\'ordinateur|computername|rechnername|nombre del equipo',
    loose: 'host name|hostname|local hostname',
  },
  pushToken: {
    sure: 'push token|fcm token|apns token|firebase token|device token|registration token|push id',
  },
  time: {
    sure: 'time of this report|device time|report time|crash time|crash date|user crash date|app start date|current time',
    loose:
      'data e ora|date et heure|datum und uhrzeit|fecha y hora|data e hora|дата и время|tarih ve saat|data i godzina|日時|날짜|时间|التاريخ والوقت|' +
      'time|date|datum|data|fecha|ora|zeit|heure|hora|時刻|시간|الوقت|التاريخ|дата|now|last *|since|first *|report date|timestamp|local time|' +
      'date time|generated at|reported at|build time|build date',
  },
  timeZone: {
    sure: 'timezone offset|utc offset|المنطقة الزمنية',
    loose:
      'tidszon|tidssone|aikavyöhyke|časové pásmo|időzóna|fus orar|ζώνη ώρας|часовий пояс|אזור זמן|strefa czasowa|' +
      'time zone|timezone|tz|fuso orario|fuseau horaire|zeitzone|zona horaria|fuso horário|タイムゾーン|시간대|时区|часовой пояс|saat dilimi|tijdzone',
  },
  uptime: {
    sure: 'system boot time|app uptime|boot time|device uptime',
    loose: 'uptime',
  },
  plan: {
    sure: 'premium user|premium status|is pro|subscription tier|stato abbonamento',
    loose:
      'premium|plan|subscription|pro|tier|abbonamento|abonnement|abo|suscripción|plano|piano|vip|membership|package plan|packages|プラン|구독|' +
      'subscription status|subscription type|is premium|subscription plan|pro user|account type|license type',
  },
  error: {
    sure:
      'stack trace|stacktrace|last error|crash reason|error domain|code d\'erreur|código de error|código de erro|エラーコード|오류 코드|错误代码|رمز الخطأ|' +
      'код ошибки|hata kodu|error description|diagnostic codes|last crash',
    loose:
      'error|errore|erreur|fehler|erro|エラー|오류|错误|خطأ|ошибка|crash|reason|warning|cause|error code|error message|exception|exit code|exceptions|' +
      'fehlercode|fehlermeldung|codice errore|codice di errore',
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
      'batterij|batteri|baterie|akkumulátor|μπαταρία|акумулятор|סוללה|pin|baterai|बैटरी|pil|' +
      'battery|batteria|akku|batterie|batería|bateria|バッテリー|배터리|电池|البطارية|battery level|battery status|charging',
  },
  place: {
    sure: 'location accuracy|gps accuracy|lat lng|lat lon|lat long',
    loose: 'location|position|latitude|longitude|gps|coordinates|last location',
  },
  paths: {
    sure: 'data directory|config dir|config directory|install location|files dir|profile directory|profile folder|storage path|app data directory',
    loose: 'path|directory|install path|data path|home directory|working directory',
  },
};
