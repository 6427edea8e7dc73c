/**
 * Table of facts: the words in which apps of any kind name what they tell, in several languages, for blocks of apps that nobody listed. `sure` phrases are
 * hardly written anywhere else (`App version`, `OS version`); `loose` ones stand in orders and agendas too (`Model`, `Version`). `*` stands for
 * any words (`AntennaPod version`). Written in small letters, without accents, words apart: `appVersion`, `APP_VERSION` and `app-version` are all `app version`.
 */
import type { Meaning } from './key-meanings.ts';

export interface Phrases {
  readonly sure?: string;
  readonly loose?: string;
}

export const generalKeys: Readonly<Partial<Record<Meaning, Phrases>>> = {
  appName: {
    loose: '* app|product name|program|programma|ten ung dung|名称',
  },
  appVersion: {
    sure:
      'alkalmazas verzioja|appens version|appin versio|apputgava|appstand|app stand|bundle version|cf bundle short version string|cf bundle version|client app version|' +
      'extension version|ohjelmistoversio|phien ban ung dung|programversion|wersja programu|версия клиента|версія додатка|版本号|版本名',
    loose:
      '* firmware|* fw|* sdk|* sw|* ver|client|client build|engine|firmware|fw|loader|media3|release|svn|unity|updated from|' +
      'web server|程序版本' +
      '|canale|add on version',
  },
  appBuild: {
    sure: 'app build|build flavor|build type|build variant|bundle build|git hash|mobile build id|product flavor',
    loose:
      '* channel|build configuration|channel|commit|commit hash|commit id|distribution|flavor|flavour|git commit|git revision|git sha|release type|' +
      'revision|target|variant|构建版本|渠道',
  },
  appPackage: {
    sure: 'app bundle|app id|app package|application id|bundle id|bundle identifier|nom du paquet|nome pacchetto|package name',
    loose:
      '* package|* paket|bundle|pacchetto|package|paket adı|paquet|paquete|пакет|пакет приложения|包名|应用包名' +
      '|paketname|nombre del paquete|nome do pacote|pakketnaam|nazwa pakietu|имя пакета|название пакета|nazev balicku|パッケージ名|패키지 이름',
  },
  appSource: {
    sure: 'install source|installation source|installed from|installer|installer package|installer package name',
    loose:
      'store' +
      "|origine installazione|installationsquelle|source d'installation|origen de instalacion|instalado desde|installato da|installiert von",
  },
  serverVersion: {
    sure: 'backend version',
    loose: 'backend|server|server url',
  },
  maker: {
    loose:
      'device vendor|gyarto|nha san xuat|producator|produsen|system maker|system manufacturer|tillverkare|vendor|vyrobce|κατασκευαστης|виробник|изготовитель|' +
      'יצרן|الشركة المصنعة|निर्माता|ผู้ผลิต|制造厂商|制造商|廠牌',
  },
  model: {
    sure:
      'geratebezeichnung|hardware model|mac model|machine model|model identifier|system model|' +
      'модель телефону|モデル名|機種名|端末名|기기명|단말기',
    loose:
      'additional info|board|bootloader|computer model|console|device class|device codename|device family|device make and model|display|dong may|extra info|' +
      'form factor|hardware|hardware revision|hardware version|hw|idiom|loai may|machine|make|make and model|paired device|paired watch|printer|phone make|' +
      'phone make and model|soc|ten may|user interface idiom|watch|watch model|wearable|workstation|zariadenie|đoi may|аппарат|марка и модель|' +
      'รุ่นมือถือ|设备模型|附加信息|附属信息|额外信息|기종|사용 기기' +
      '|kieu may',
  },
  system: {
    sure:
      'android api|android api level|android api version|android release|android sdk|android sdk version|api level|coloros version|device family version|emui version|' +
      'hyper os version|hyperos version|isletim sistemi|miui version|one ui version|operacios rendszer|os dan versi|os platform|' +
      'os api level|os release|rom version|sdk int|sdk level|sdk number|version sdk int|version codename|version release|' +
      'גרסת אנדרואיד|גרסת מערכת ההפעלה|מערכת הפעלה|نظام التشغيل|نظام تشغيل الجهاز|ऑपरेटिंग सिस्टम|安卓版本|운영 체제',
    loose:
      '* os|api|api version code|desktop|desktop environment|display server|distro|firefox|i pad os version|linux distribution|mac os version|operacni system|operacny system|' +
      'piattaforma|plataforma|plateforme|platforma|platform|platform version|plattform|rom|running on|sdk|sdk version|session type|sistem de operare|system software|' +
      'watch os version|window manager|windowing system|λειτουργικο συστημα|операционка|операційна система|платформа|ระบบปฏิบัติการ|プラットフォーム|基本ソフト|플랫폼' +
      '|операционна система|operacijski sustav|平台',
  },
  systemBuild: {
    sure:
      '* security patch level|android build|android security patch|build fingerprint|kernel version|os build number|security patch|security patch level' +
      '|patch di sicurezza|sicherheitspatch|correctif de securite|parche de seguridad|patch de segurança|poprawka zabezpieczen|исправление системы безопасности',
    loose: 'fingerprint|hal|incremental|jądro|kernel|noyau|núcleo|version incremental|version sdk|version sdk int|version security patch|ядро',
  },
  systemPart: {
    sure:
      '.net framework version|bios|chromium version|database version|directx version|electron version|gms version|google play services|gpu driver|' +
      'java version|jvm version|miui|node version|opengl version|openssl version|php version|play services|play services version|python version|qt version|' +
      'user agent|useragent|webview|webview info|webview version',
    loose:
      '* driver|.net runtime|runtime|browser|browser name|chrome|compiler version|dot net version|driver version|electron|ffmpeg|gl version|glibc|glsl version|gtk|java *|node js|openssl|php|python|qt|v8|browser version|navegador|navigateur|play store|przegladarka|tarayıcı|браузер|المتصفح|ブラウザ|浏览器|브라우저' +
      '|browserversion|prohlizec|webblasare|selain|versione browser|version du navigateur|version del navegador|versao do navegador|wersja przegladarki|версия браузера|treiberversion|versione driver|version du pilote|version del controlador|opengl|vulkan|directx|hardwareversion|versione hardware|version materielle|kde plasma version|plasma version|kde frameworks version|frameworks version|gnome version|.net version' +
      '|web view|open gl|direct x|compiler|wx widgets|* libraries|libraries|safari|toolkit|vm',
  },
  processor: {
    sure: 'abis|cpu abi|supported abis',
    loose:
      '* architecture|* cpu|* gpu|* cores|cpu count|gpu renderer|graphics card|hardware platform|processor count' +
      '|scheda grafica|scheda video|grafikkarte|carte graphique|tarjeta grafica|placa de video|videokaart|karta graficzna|graficka karta|grafikkort|ekran kartı|видеокарта|відеокарта|グラフィック|显卡|그래픽 카드|graphics|graphics device|video card',
  },
  memory: {
    sure: 'heap size|max heap|memory class',
    loose:
      '* memory|* ram|java heap|memory total|memory usage|native heap|ram total|working set|оперативная память|总内存|运行内存' +
      '|memoire vive|operacni pamet|memoria ram|pamiec ram',
  },
  screen: {
    sure: 'display metrics|font scale|screen density|screen dimensions',
    loose: 'ekran cozunurlugu|orientation|pixel ratio|scale factor|window size|разрешение экрана',
  },
  rooted: {
    sure: 'jailbreak|jailbroken|root access',
    loose: 'emulator|root|root *|root status|rooted',
  },
  freeStorage: {
    sure:
      'available mem size|disk space|internal memory|memoire libre|memoria disponibile|memoria libera|' +
      'memoria libre|storage info|storage space|storage used|wolna przestrzen|저장 공간',
    loose:
      '* disk space|* free space|* sd|* storage|almacenamiento|archiviazione|armazenamento|disk|disk usage|espace de stockage|sd card|spazio di archiviazione|' +
      'speicher|speicherplatz|stockage|storage|свободно|ストレージ|存储|存储空间' +
      '|spazio su disco|espace disque|espacio en disco|espaco em disco|schijfruimte|miejsce na dysku|misto na disku|место на диске',
  },
  totalStorage: {
    sure:
      'disk size|espace total|espacio total|gesamtspeicher|spazio totale|storage capacity|storage total|total disk|total disk space|total mem size',
    loose:
      'total space' +
      '|calkowita pamiec|общий объем памяти|使用容量|使用量',
  },
  operator: {
    sure:
      'cell operator|mcc mnc|mobile network|network provider|radio mcc mnc|sim mcc mnc|sim operator|мобильный оператор|роуминг|مشغل الهاتف|通信キャリア',
    loose:
      'fournisseur|gestore telefonico|sim|sim card|сим карта|internet provider|isp|mcc|mnc|mobile country code|mobile network code|mobil operator|mobilfunkbetreiber|mobilna siec|nha cung cap mang|' +
      'nha mang|operaattori|operadora movel|operator komorkowy|operatore telefonico|provider|sim operator name|szolgaltato|teleoperatør|παροχος|' +
      'оператор связи|провайдер|شركة الاتصالات|प्रदाता|携帯キャリア|通信会社|電信業者|이동통신사' +
      "|provider internet|internetanbieter|fournisseur d'acces|fournisseur d'acces a internet|proveedor de internet|provedor de internet|dostawca internetu|poskytovatel internetu|internetleverantor|internet saglayıcı|internet saglayici|интернет провайдер|プロバイダ|ספק סלולרי|оператор мобільного зв'язку",
  },
  network: {
    sure: 'data roaming|network transport|vpn active|wifi ssid|通信環境',
    loose:
      '* dns|* wi fi|* wifi|bearer|bssid|conectividad|conectividade|conexiune|connectivite|connectivity|ethernet|forbindelse|internet baglantısı|kapcsolat|latency|mtu|' +
      'network mode|network state|network status|online|ping|potenza segnale|protocol|protocole|protocolo|protokol|protokoll|proxy|rete dati|roaming|rssi|serveur|servidor|serwer|siet|sunucu|signal|signal strength|signalstarke|ssid|ssid *|' +
      'radio technology|uplink|verbindingstype|vpn|vpn protocol|web socket|wi fi channel|wifi channel|wi-fi|wi-fi network|yhteys|δικτυο|интернет|подключение|протокол|сервер|соединение|רשת|サーバー|接続方法|服务器|서버|接続環境|网络环境|通信方式|通信状況' +
      '|接続方式|連線類型|连接类型|intensita segnale|force du signal|intensidad de la señal|siła sygnału|typ site|verkkotyyppi|тип мережі|wi fi band|wifi band|frequency band|backhaul|exit server',
  },
  address: {
    loose: '* ip|* mac|dns|dns server|dns servers|gateway|ip|ip *|ipv4|ipv6|local address|mac|mac addr|mac address|maca',
    sure: 'ipアドレス|ip地址|ip 주소|عنوان ip|ip cim',
  },
  phoneNumber: {
    sure: 'msisdn',
    loose:
      'callback number|cell|cellulare|celular|cep telefonu|contact number|linea|matkapuhelin|mobilnummer|movil|my number|nomor telepon|numero|numero de portable|rufnummern|' +
      'registered mobile|registered number|rufnummer|simanumer|tel|telefonni cislo|telefono|telephone|tlf|κινητο|τηλεφωνο|мобильный телефон|мой номер|' +
      'номер телефону|טלפון|رقم الجوال|رقم الهاتف|ご連絡先電話番号|手机|联系电话|電話|電話番号|電話號碼|연락처|전화번호',
  },
  language: {
    sure:
      'language preference|localizacion|preferred languages|言語設定' +
      '|systemgebietsschema|option regionale du systeme|parametres regionaux|configuracion regional del sistema|configuracion regional|impostazioni locali|impostazioni locali sistema|ustawienia regionalne|localidade do sistema|input language|keyboard language|lingua tastiera|tastatursprache',
    loose:
      '* language|* locale|device lang|gebietsschema|keyboard layout|lang|lang code|language code|locale identifier|ngon ngu he thong|sprog|' +
      '表示言語',
  },
  country: {
    sure: 'app region|content country|device country|locale region|network country iso|region code|sim country|sim country iso|storefront',
    loose: 'country code|locale country|quoc gia|store country|store region|居住国',
  },
  permissions: {
    sure: '* permission|* permissions',
    loose:
      '* access|* allowed|* authorized|acces *|acceso *|accesso *|acesso *|dostep *|toegang *|zugriff *|доступ *|* permission status|autorisation *|' +
      'background app refresh|background refresh|behorigheter|berechtigung *|engedelyek|kayttooikeudet|location services|notification status|' +
      'notifications enabled|notifications permitted|permesso *|permisiuni|permiso *|standortberechtigung|tilladelser|tillatelser|zezwolenia|δικαιωματα|' +
      'дозволи|הרשאות|الأذونات|定位权限' +
      '|microphone|microfono|mikrofon|standortzugriff|standortfreigabe|permissao de localizacao|locatietoestemming|uprawnienie lokalizacji|konum izni|位置权限|位置情報|위치 권한|kameraberechtigung|ortungsdienste|servizi di localizzazione|aggiornamento in background|hintergrundaktualisierung|background app refresh|actualisation en arriere plan|notifications activees|notifications enabled',
  },
  batteryPermission: {
    sure:
      'app exempted from power saving|background data|background restriction|ignoring battery optimizations' +
      '|optimalizace baterie|電池の最適化|电池优化|배터리 최적화',
  },
  backup: {
    sure:
      'backup enabled|backup frequency|backup size|last backup time|time machine',
    loose:
      '* backup|backup attivo|backup location|backup provider|backup status|copia de seguridad activada|icloud|laatste back-up|last backup date|' +
      'sauvegarde activee|ultima copia|резервное копирование|آخر نسخة احتياطية|バックアップ日時|自动备份|백업 여부' +
      '|posledni zaloha|последняя резервная копия|backup automatico|automatische sicherung|sauvegarde automatique|copia automatica|auto backup|automatisch back uppen',
  },
  registered: {
    sure: 'is logged in|logged in|login state|login status|registration status|signed in',
    loose:
      'accesso effettuato|angemeldet|anmeldestatus|authenticated|connecte|connesso come|eingeloggt|giris yapıldı|logado|registered|registration lock|' +
      'registrierungssperre|sesion iniciada|stato accesso|zalogowany|авторизован|ログイン状態|登录|登录状态|로그인 상태|로그인 여부',
  },
  usedSince: {
    sure:
      "app installed|data installazione|date d'installation|fecha de instalacion|first install|first install time|first launch|install date|install time|" +
      'installation date|installationsdatum|installed on|last update time|launch count',
    loose: 'installed|member since|sessions|updated',
  },
  setting: {
    loose:
      '* connected|* enabled|* mode|auto *|data saver|debug|enable *|has *|is *|measurement units|notifications|settings|sync|synchronisation|synchronization|' +
      'unit system|units|use *' +
      '|ciemny motyw|tmavy rezim|mörkt läge|morkt lage|tumma tila|темный режим|motyw|motiv|teema|テーマ|主题|主題|테마|autostart|font size|dimensione carattere|schriftgröße|schriftgrosse|taille de police|tamaño de letra|tamanho da fonte|grootte van lettertype|bluetooth|modalita offline|offline mode|analytics|crash reporting|two factor|biometrics|beta|quality|volume|sync enabled|sync status|split tunneling|split tunnelling',
  },
  feature: {
    sure: 'ab tests|enabled features|remote config',
    loose:
      '* add-ons|* addons|* devices|* extensions|* plugins|add-ons|addons|devices|erweiterungen|estensioni|experiments|extensiones|extensions|extensoes|feature flag|' +
      'feature flags|installed extensions|mods|modules|number of devices|plugins|расширения',
  },
  count: {
    loose:
      '* count|anzahl *|liczba *|num *|number of *|numero di *|total *|количество *' +
      '|contacts|number of contacts|number of items|number of accounts|anzahl konten|numero di account|notes count|items|anzahl einträge',
  },
  content: {
    loose: 'current screen|current url|page|page url|request|route|sayfa|screen name|service|url',
  },
  screenReader: {
    sure:
      "bildschirmleser|bold text|larger text|lecteur d'ecran|lector de pantalla|lettore schermo|reduce motion|" +
      'screen reader|talkback|voice over|voiceover|スクリーンリーダー',
    loose: 'accessibility',
  },
  account: {
    sure: 'felhasznalo azonosito|kayttajatunnus|uuid utente|उपयोगकर्ता आईडी|รหัสผู้ใช้|会員id|아이디',
    loose:
      '* nickname|friend code|gamertag|id utente app|identifiant|identificador|identificativo|kennung|login|matricula|nickname|nip|numer konta|player tag|remote user|summoner name|tai khoan|' +
      'org|organization|tenant|uid|workspace|ワークスペース|χρηστης|идентификатор|користувач|лицевой счет|лицевой счёт|логин|الحساب|ผู้ใช้|アカウント|계정' +
      '|hesap|аккаунт|учетная запись|учётная запись|帐户|帳號|uzivatelske jmeno|玩家id',
  },
  email: {
    sure: 'login email|registered email|sync account',
    loose:
      'account email|adres e-mail|adresse email|adresse mail|alamat email|contact email|correo|correo electronico|courriel|e-mail|e-mail-adresse|e-posta|' +
      'e-postadress|email|email account|email address|endereco de e-mail|indirizzo e-mail|indirizzo email|login e-mail|mail|netfang|reply to|sahkoposti|' +
      'user e-mail|user email|почта|эл. почта|البريد الإلكتروني|メール|メールアドレス|电子邮箱|邮箱|電子信箱|電子郵件|이메일' +
      '|adresse e mail|e mailadres|e mailova adresa|электронная почта|електронна пошта|e postadress|邮箱地址',
  },
  personName: {
    loose:
      'account name|ad soyad|apellidos|cognome|contact name|customer name|display name|anzeigename|nazwa wyswietlana|nome visualizzato|full name|ho ten|imie i nazwisko|jmeno|licensed to|licensnehaver|' +
      'lizenznehmer|meno|naam|nachname|nafn|nama|nama lengkap|name|namn|navn|nom|nom et prenom|nombre|nombre y apellidos|nome|nome e cognome|prenom|real name|' +
      "registered organization|registered owner|registered to|user full name|vor- und nachname|vorname|ονοματεπωνυμο|имя|прізвище|фамилия|фио|ім'я|שם|الاسم|" +
      'نام|नाम|ชื่อ|お名前|ご氏名|名前|姓名|氏名|성함|이름',
  },
  identifier: {
    sure:
      'eszkozazonosito|iccid|' +
      'identifier for vendor|idfa|idfv|imei|imsi|laitetunnus|meid|' +
      'support code|udid',
    loose:
      "* guid|* id|* serial|* token|* uuid|activation code|androidid|cihaz no|device uid|guid|hash|id|id *|identifiant d'installation|" +
      'identifiant unique|identificativo installazione|installationskennung|licence|licence key|license|license key|license no|lizenzschlussel|ma đon hang|' +
      'product key|reference|reference number|referens|referentie|riferimento|s/n|sesion|session|sessione|signed-by|sitzung|sn|ticket|uuid|' +
      'идентификатор установки|機器id|设备号|设备唯一标识|设备唯一标识符' +
      '|serijski broj|seriove cislo|일련번호|الرقم التسلسلي|договор|契約番号|bestelnummer|cislo objednavky|mac adresse|codice di riferimento|referenz|codigo de referencia|numero de reference|chiave di licenza|cle de licence|clave de licencia',
  },
  machineName: {
    sure: 'machine name|nombre del equipo',
    loose:
      'local hostname|nom de la machine' +
      '|имя компьютера|コンピューター名|计算机名|計算機名稱|nazwa komputera|computernaam|datornamn',
  },
  pushToken: {
    sure: 'apns token|device token|fcm token|firebase token|push id|push token|registration token',
  },
  time: {
    sure: 'app start date|crash date|crash time|current time|report time|time of this report|user crash date',
    loose:
      'current date|data zgłoszenia|derniere synchronisation|first *|generated at|last *|letzte synchronisierung|local date|local time|ngay gio|now|' +
      'occurred at|report date|reported at|sent at|since|timestamp utc|ultima sincronizacion|ultima sincronizzazione|последняя синхронизация|発生日時|발생 일시' +
      '|pvm|日付|日期时间|tijd|cas|tid|zeitstempel|horodatage|marca de tiempo|datum en tijd|datum a cas|datum och tid|betriebszeit|tempo di attivita|ultimo accesso|letzte anmeldung|derniere connexion|ultimo acceso|ultimo aggiornamento|letzte aktualisierung|derniere mise a jour|ultima actualizacion|last launch|first launch|last seen|last updated|last check',
  },
  timeZone: {
    sure:
      'timezone offset|utc offset|المنطقة الزمنية' +
      '|tidszone|zona oraria|casova zona',
    loose:
      'aikavyohyke|casove pasmo|fus orar|fuseau horaire|fuso horario|fuso orario|huso horario|idozona|mui gio|saat dilimi|strefa czasowa|tidssone|tidszon|' +
      'tijdzone|time zone|timezone|tz|zeitzone|zona horaria|zona waktu|zone horaire|ζωνη ωρας|часовий пояс|часовой пояс|אזור זמן|タイムゾーン|时区|時區|時差|시간대',
  },
  uptime: {
    sure: 'app uptime|boot time|device uptime|system boot time',
    loose: 'uptime',
  },
  plan: {
    sure: 'premium status|premium user|stato abbonamento|subscription tier',
    loose:
      'abbonamento|abo|abonnement|account type|in-app purchases|license type|membership|package plan|packages|piano|plan|plano|premium|pro|' +
      'pro user|subscription|subscription plan|subscription type|suscripcion|tarif|tarifa|tariff|tariffa|tier|trial|vip|プラン|구독' +
      '|assinatura|subskrypcja|predplatne|prenumeration|tilaus|abonelik|подписка|підписка|サブスクリプション|订阅|訂閱|الاشتراك|forfait|piano tariffario|licence|licenza|lizenz|licencia|licentie',
  },
  error: {
    sure: 'crash reason|diagnostic codes|error description|error domain|last crash|last error|stack trace|stacktrace|رمز الخطأ',
    loose: 'cause|crash|error message|exception|exception *|exceptions|exit code|fehlermeldung|reason|thread|warning',
  },
  log: {
    sure: 'debug log|debug logs|log file|log level|log main|log path',
    loose: 'log|logcat|logging|logs',
  },
  logLink: {
    sure: 'debug log url|debuglog|log link|log url|logs url|paste url|report url',
  },
  matter: {
    loose: '类型|category|context|description|filter|origin|problem|source|subject|summary|topic',
  },
  status: {
    loose: '* state|* status|estado|state|stato|status|statut|zustand',
  },
  battery: {
    sure:
      'battery saver|battery saver mode|battery state|low power mode|power save mode|power saving mode|system in power save mode|thermal state',
    loose: 'battery level|charging|pin',
  },
  place: {
    sure: 'gps accuracy|lat lng|lat lon|lat long|location accuracy',
    loose: 'city|coordinates|gps|home location|last known location|last location|last position|latitude|location|longitude|position|konum|lokalizacja|localisation|localizacao|locatie|posizione|standort|ubicacion|местоположение|位置情報|위치',
  },
  paths: {
    sure:
      'config dir|files dir|install location',
    loose: '* directory|* folder|* path|directory|path',
  },
};
