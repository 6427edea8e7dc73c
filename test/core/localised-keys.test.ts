/** What the keys of any app say, in some thirty languages, as apps and their translators write them. */
import { describe, expect, test } from 'vitest';
import type { Category } from '../../src/core/categories.ts';
import { readGeneralKey } from '../../src/core/grammar/general-key.ts';
import { meanings } from '../../src/core/grammar/key-meanings.ts';

const keys: Readonly<Partial<Record<Category, string>>> = {
  'app-version':
    "App version|Version|Versione app|Versione dell'app|App-Version|Anwendungsversion|Version de l'application|Version de l'app|Versión de la app|" +
    'Versión de la aplicación|Versão do app|Versão da aplicação|Versão do aplicativo|App-versie|Versie van de app|Wersja aplikacji|Verze aplikace|' +
    'Verzia aplikácie|Appversion|App-version|Sovellusversio|Sovelluksen versio|Appens versjon|Uygulama sürümü|Uygulama versiyonu|Версия приложения|' +
    'Версія застосунку|Версія програми|Версия на приложението|アプリのバージョン|アプリバージョン|应用版本|App版本|應用程式版本|앱 버전|إصدار التطبيق|גרסת האפליקציה|ऐप संस्करण|ऐप वर्शन|' +
    'เวอร์ชันแอป|Phiên bản ứng dụng|Versi aplikasi|Έκδοση εφαρμογής|Versiunea aplicației|Alkalmazás verziója|Verzija aplikacije|Build number|Numero build|' +
    'Build-Nummer|Numéro de build|Número de compilación|Número da compilação|Buildnummer|Numer kompilacji|Номер сборки|ビルド番号|构建号|빌드 번호|رقم البناء|' +
    'Yapı numarası|Package name|Nome pacchetto|Paketname|Nom du package|Nom du paquet|Nombre del paquete|Nome do pacote|Pakketnaam|Nazwa pakietu|Имя пакета|' +
    "パッケージ名|包名|패키지 이름|Bundle ID|App name|Nome app|App-Name|Nom de l'application|Nombre de la aplicación|Nome do aplicativo|Appnaam|Nazwa aplikacji|" +
    "Название приложения|アプリ名|应用名称|앱 이름|Install source|Installed from|Installer|Origine installazione|Installationsquelle|Source d'installation|" +
    'Origen de instalación|Client version|Versione client|Client-Version|Version du client|Versión del cliente|Release channel|Canale|Update channel|' +
    'Software version|Versione software|Softwareversion|Version du logiciel|Versión de software|Versão do software|Softwareversie|Wersja oprogramowania|' +
    'Verze softwaru|Ohjelmistoversio|Yazılım sürümü|Версия ПО|Версия программы|ソフトウェアバージョン|软件版本|소프트웨어 버전|Plugin version|Extension version|Add-on version|' +
    'Web app version|SDK version app|Git commit|Commit hash|Flavor|Variant|Program version|Programmversion|Versione programma|Versión del programa|' +
    'Versão do programa',
  'device-type':
    "Device|Device model|Model|Modello|Modello dispositivo|Modello del dispositivo|Gerät|Gerätemodell|Modell|Modèle|Modèle de l'appareil|Appareil|" +
    'Dispositivo|Modelo|Modelo del dispositivo|Modelo do dispositivo|Modelo do aparelho|Aparelho|Toestel|Apparaat|Model urządzenia|Urządzenie|Model zařízení|' +
    'Zařízení|Zariadenie|Enhet|Enhetsmodell|Enhed|Laite|Laitemalli|Cihaz|Cihaz modeli|Telefon modeli|Устройство|Модель|Модель устройства|Модель телефона|' +
    'Пристрій|Модель пристрою|Устройство (модел)|端末|機種|デバイス|デバイスモデル|设备|设备型号|手机型号|機型|裝置型號|기기|기기 모델|단말기|الجهاز|طراز الجهاز|نوع الجهاز|דגם המכשיר|מכשיר|डिवाइस|' +
    'डिवाइस मॉडल|อุปกรณ์|รุ่นอุปกรณ์|Thiết bị|Kiểu máy|Perangkat|Model perangkat|Συσκευή|Μοντέλο συσκευής|Dispozitiv|Model dispozitiv|Eszköz|Készülék típusa|' +
    'Uređaj|Naprava|Manufacturer|Produttore|Hersteller|Fabricant|Constructeur|Fabricante|Fabrikant|Producent|Výrobce|Tillverkare|Valmistaja|Üretici|' +
    'Производитель|Виробник|メーカー|制造商|제조사|الشركة المصنعة|Brand|Marca|Marke|Marque|Merk|Marka|Značka|Бренд|ブランド|品牌|브랜드|OS version|Operating system|' +
    'Sistema operativo|Versione sistema operativo|Versione OS|Versione Android|Betriebssystem|Betriebssystemversion|Android-Version|iOS-Version|' +
    "Système d'exploitation|Version du système|Version d'Android|Version Android|Versión de Android|Versión del sistema|Versión de iOS|Sistema operacional|" +
    'Versão do Android|Versão do sistema|Besturingssysteem|Android-versie|System operacyjny|Wersja systemu|Wersja Androida|Operační systém|Verze Androidu|' +
    'Verze systému|Operačný systém|Operativsystem|Androidversion|Android-version|Operativsystem version|Käyttöjärjestelmä|Android-versio|İşletim sistemi|' +
    'Android sürümü|Операционная система|Версия Android|Версия ОС|Версия системы|Операційна система|Версія Android|Операционна система|OSバージョン|OS|' +
    'Androidバージョン|系统版本|Android版本|操作系统|安卓版本|作業系統|OS 버전|안드로이드 버전|운영체제|نظام التشغيل|إصدار أندرويد|إصدار النظام|גרסת אנדרואיד|מערכת הפעלה|ऑपरेटिंग सिस्टम|' +
    'एंड्रॉइड संस्करण|ระบบปฏิบัติการ|เวอร์ชัน Android|Hệ điều hành|Phiên bản Android|Sistem operasi|Versi Android|Λειτουργικό σύστημα|Έκδοση Android|' +
    'Sistem de operare|Versiune Android|Operációs rendszer|Android verzió|Operacijski sustav|Kernel|Kernel version|API level|SDK|Android SDK|Security patch|' +
    'Patch di sicurezza|Sicherheitspatch|RAM|Memory|Total RAM|Memoria RAM|Arbeitsspeicher|Mémoire vive|Mémoire|Memoria|Geheugen|Pamięć RAM|Operační paměť|' +
    'Minne|Muisti|Bellek|Оперативная память|ОЗУ|メモリ|内存|메모리|الذاكرة|CPU|Processor|Processore|Prozessor|Processeur|Procesador|Processador|Procesor|Suoritin|' +
    'İşlemci|Процессор|プロセッサ|处理器|프로세서|GPU|Graphics|Scheda grafica|Grafikkarte|Carte graphique|Tarjeta gráfica|Placa de vídeo|Karta graficzna|Grafická karta|' +
    'Ekran kartı|Видеокарта|グラフィック|显卡|그래픽 카드|Architecture|Architettura|Architektur|ABI|CPU ABI|Screen resolution|Risoluzione schermo|Bildschirmauflösung|' +
    "Résolution d'écran|Resolución de pantalla|Resolução da tela|Schermresolutie|Rozdzielczość ekranu|Rozlišení obrazovky|Skärmupplösning|Ekran çözünürlüğü|" +
    'Разрешение экрана|画面解像度|屏幕分辨率|화면 해상도|Screen size|Display|Screen density|DPI|Rooted|Root|Jailbroken|Browser|Browser version|Versione browser|' +
    'Browserversion|Navigateur|Version du navigateur|Navegador|Versión del navegador|Przeglądarka|Prohlížeč|Webbläsare|Selain|Tarayıcı|Браузер|ブラウザ|浏览器|브라우저|' +
    'المتصفح|User agent|WebView|WebView version|Java version|.NET version|Python version|Electron|OpenGL|Vulkan|DirectX|Graphics driver|Driver version|' +
    'Versione driver|Treiberversion|Version du pilote|Desktop environment|Window manager|Display server|Hardware|Hardware version|Versione hardware|' +
    "Hardwareversion|Chipset|Device name|Nome dispositivo|Gerätename|Nom de l'appareil|Nombre del dispositivo|Nome do dispositivo|Apparaatnaam|" +
    'Nazwa urządzenia|Název zařízení|Enhetsnamn|Cihaz adı|Имя устройства|Название устройства|端末名|デバイス名|设备名称|기기 이름|Device type|Tipo dispositivo|Gerätetyp|' +
    "Type d'appareil|Tipo de dispositivo|Platform|Piattaforma|Plattform|Plateforme|Plataforma|Platforma|Платформа|プラットフォーム|平台|플랫폼",
  'device-language':
    'Language|Lingua|Sprache|Langue|Idioma|Taal|Język|Jazyk|Språk|Sprog|Kieli|Dil|Язык|Мова|Език|言語|语言|語言|언어|اللغة|שפה|भाषा|ภาษา|Ngôn ngữ|Bahasa|Γλώσσα|' +
    "Limba|Limbă|Nyelv|Jezik|Locale|Device language|Lingua dispositivo|Gerätesprache|Systemsprache|Langue de l'appareil|Idioma del dispositivo|" +
    'Idioma do dispositivo|Taal van het apparaat|Język urządzenia|App language|Lingua app|App-Sprache|System language|Lingua di sistema|Langue du système|' +
    'Idioma del sistema|Język systemu|Jazyk systému|Sistem dili|Язык системы|システム言語|系统语言|시스템 언어|Region|Regione|Région|Región|Região|Regio|Kraj|Bölge|Регион|' +
    '地域|地区|지역|المنطقة|Country|Paese|Land|Pays|País|Země|Maa|Ülke|Страна|Країна|国|国家|국가|البلد|Keyboard language|Input language|System locale|' +
    'Impostazioni locali sistema|Gebietsschema|Option régionale du système|Paramètres régionaux|Configuración regional del sistema|Localidade do sistema|' +
    'Ustawienia regionalne',
  'free-storage':
    'Free space|Free storage|Available storage|Spazio libero|Memoria libera|Spazio disponibile|Spazio di archiviazione libero|' +
    'Spazio di archiviazione disponibile|Freier Speicher|Freier Speicherplatz|Verfügbarer Speicher|Espace libre|Espace disponible|Stockage disponible|' +
    'Espace de stockage disponible|Espacio libre|Espacio disponible|Almacenamiento libre|Almacenamiento disponible|Espaço livre|Espaço disponível|' +
    'Armazenamento livre|Armazenamento disponível|Vrije ruimte|Beschikbare opslag|Vrije opslagruimte|Wolne miejsce|Wolna pamięć|Volné místo|Volné úložiště|' +
    'Ledigt utrymme|Ledig plads|Vapaa tila|Boş alan|Kullanılabilir alan|Boş depolama|Свободно|Свободное место|Свободно места|Доступная память|Вільне місце|' +
    '空き容量|空きストレージ|ストレージ空き容量|剩余空间|可用空间|可用存储|剩餘空間|여유 공간|남은 용량|저장 공간|المساحة المتاحة|المساحة الحرة|שטח פנוי|खाली स्थान|พื้นที่ว่าง|Dung lượng trống|' +
    'Ruang kosong|Penyimpanan tersedia|Ελεύθερος χώρος|Spațiu liber|Szabad hely|Slobodan prostor|Total storage|Spazio totale|Gesamtspeicher|Espace total|' +
    'Espacio total|Espaço total|Totale opslag|Celkové úložiště|Toplam alan|Всего памяти|総容量|总空间|总存储|전체 용량|Used storage|Used space|Spazio usato|' +
    'Spazio utilizzato|Belegter Speicher|Genutzter Speicher|Espace utilisé|Stockage utilisé|Espacio usado|Espacio utilizado|Espaço usado|Gebruikte opslag|' +
    'Zajęte miejsce|Wykorzystane miejsce|Využité místo|Kullanılan alan|Использовано памяти|使用容量|使用量|已用空间|已用存储|사용 용량|Storage|Archiviazione|Speicher|Stockage|' +
    'Almacenamiento|Armazenamento|SD card|Scheda SD|Free disk space|Spazio su disco|Spazio libero su disco|Freier Festplattenspeicher|Espace disque|' +
    'Espace disque libre|Espacio en disco|Volné místo na disku',
  'phone-network':
    'Carrier|Network operator|Mobile operator|Operatore|Operatore telefonico|Operatore mobile|Netzbetreiber|Mobilfunkanbieter|Opérateur|Opérateur mobile|' +
    'Operador|Operador móvil|Operadora|Provider|Operator|Operator sieci|Operátor|Mobiloperatör|Operaattori|Operatör|Оператор|Оператор связи|' +
    "Мобильный оператор|Оператор мобільного зв'язку|キャリア|通信事業者|运营商|電信業者|통신사|المشغل|مشغل الشبكة|ספק סלולרי|Nhà mạng|Πάροχος|Szolgáltató|Network type|" +
    'Tipo di rete|Tipo rete|Netzwerktyp|Netztyp|Type de réseau|Tipo de red|Tipo de rede|Netwerktype|Typ sieci|Typ sítě|Nätverkstyp|Verkkotyyppi|Ağ türü|' +
    'Тип сети|Тип мережі|ネットワーク種別|网络类型|網路類型|네트워크 유형|نوع الشبكة|Connection|Connessione|Tipo di connessione|Verbindung|Verbindungstyp|Verbindungsart|Connexion|' +
    'Type de connexion|Conexión|Tipo de conexión|Conexão|Tipo de conexão|Verbinding|Verbindingstype|Połączenie|Typ połączenia|Připojení|Typ připojení|' +
    'Anslutning|Forbindelse|Yhteys|Bağlantı|Bağlantı türü|Соединение|Подключение|Тип подключения|Тип соединения|接続|接続方式|通信方式|连接类型|連線類型|연결 유형|الاتصال|' +
    'نوع الاتصال|Network|Rete|Netzwerk|Réseau|Red|Rede|Netwerk|Sieć|Síť|Nätverk|Verkko|Ağ|Сеть|Мережа|ネットワーク|网络|네트워크|الشبكة|Wi-Fi|WLAN|Signal strength|' +
    'Intensità segnale|Signalstärke|Force du signal|Intensidad de la señal|Roaming|SIM|SIM operator|MCC-MNC|IP address|Indirizzo IP|IP-Adresse|Adresse IP|' +
    'Dirección IP|Endereço IP|IP-adres|Adres IP|IP adresa|IP-adress|IP-osoite|IP adresi|IP-адрес|IPアドレス|IP地址|IP 주소|عنوان IP|VPN|Proxy|DNS|Internet provider|' +
    "ISP|Provider internet|Internetanbieter|Fournisseur d'accès|Fournisseur d'accès à internet|Proveedor de internet|Provedor de internet|Dostawca internetu|" +
    'Poskytovatel internetu|Internetleverantör|İnternet sağlayıcı|Интернет-провайдер|プロバイダ|网络运营商',
  permissions:
    'Permissions|Permessi|Autorizzazioni|Berechtigungen|Autorisations|Permisos|Permissões|Toestemmingen|Machtigingen|Uprawnienia|Oprávnění|Behörigheter|' +
    'Tilladelser|Käyttöoikeudet|İzinler|Разрешения|Дозволи|Разрешения приложения|権限|权限|權限|권한|الأذونات|הרשאות|अनुमतियाँ|สิทธิ์|Quyền|Izin|Άδειες|Permisiuni|' +
    'Engedélyek|Notifiche|Benachrichtigungen|Notifications activées|Notificaciones|Notificações|Meldingen|Powiadomienia|Oznámení|Aviseringar|Notifikationer|' +
    'Ilmoitukset|Bildirimler|Уведомления|Сповіщення|通知|알림|الإشعارات|Location permission|Permesso posizione|Standortberechtigung|Standortzugriff|' +
    'Autorisation de localisation|Permiso de ubicación|Permissão de localização|Locatietoestemming|Uprawnienie lokalizacji|Konum izni|Доступ к геопозиции|' +
    '位置情報|位置权限|위치 권한|Camera permission|Permesso fotocamera|Kameraberechtigung|Accès à la caméra|Permiso de cámara|Microphone|Microphone permission|' +
    'Permesso microfono|Notification permission|Permesso notifiche|Battery optimization|Ottimizzazione batteria|Akkuoptimierung|Optimisation de la batterie|' +
    'Optimización de batería|Otimização de bateria|Batterijoptimalisatie|Optymalizacja baterii|Optimalizace baterie|Batterioptimering|Pil optimizasyonu|' +
    'Оптимизация батареи|電池の最適化|电池优化|배터리 최적화|Background refresh|Aggiornamento in background|Hintergrundaktualisierung|Location services|' +
    'Servizi di localizzazione|Ortungsdienste|Bluetooth permission|Storage permission',
  identifiers:
    'User ID|ID utente|Benutzer-ID|Nutzer-ID|Identifiant utilisateur|ID utilisateur|ID de usuario|ID do usuário|Gebruikers-ID|ID użytkownika|ID uživatele|' +
    'Användar-ID|Käyttäjätunnus|Kullanıcı kimliği|ID пользователя|Идентификатор пользователя|ID користувача|ユーザーID|用户ID|用户编号|使用者ID|사용자 ID|معرف المستخدم|' +
    "Username|Nome utente|Benutzername|Nom d'utilisateur|Nombre de usuario|Nome de usuário|Gebruikersnaam|Nazwa użytkownika|Uživatelské jméno|Användarnamn|" +
    'Käyttäjänimi|Kullanıcı adı|Имя пользователя|Логин|ユーザー名|用户名|사용자 이름|Account|Account ID|ID account|Konto|Kontonummer|Compte|Cuenta|Conta|Hesap|Аккаунт|' +
    'Учётная запись|アカウント|账号|帐户|계정|الحساب|Email|E-mail|E-Mail-Adresse|Indirizzo email|Adresse e-mail|Correo electrónico|Endereço de e-mail|E-mailadres|' +
    'Adres e-mail|E-mailová adresa|E-postadress|Sähköposti|E-posta|Электронная почта|メールアドレス|电子邮箱|邮箱|이메일|البريد الإلكتروني|Device ID|ID dispositivo|' +
    "Geräte-ID|Identifiant de l'appareil|ID del dispositivo|ID do dispositivo|Apparaat-ID|ID urządzenia|ID zařízení|Enhets-ID|Laitetunnus|Cihaz kimliği|" +
    "ID устройства|端末ID|デバイスID|设备ID|기기 ID|معرف الجهاز|Installation ID|ID installazione|Installations-ID|Identifiant d'installation|Session ID|ID sessione|" +
    'Serial number|Numero di serie|Seriennummer|Numéro de série|Número de serie|Número de série|Serienummer|Numer seryjny|Sériové číslo|Seri numarası|' +
    'Серийный номер|シリアル番号|序列号|일련번호|الرقم التسلسلي|Customer number|Numero cliente|Codice cliente|Kundennummer|Numéro client|Número de cliente|Klantnummer|' +
    'Numer klienta|Číslo zákazníka|Kundnummer|Asiakasnumero|Müşteri numarası|Номер клиента|お客様番号|客户编号|고객번호|Contract number|Numero contratto|Vertragsnummer|' +
    'Numéro de contrat|Número de contrato|Contractnummer|Numer umowy|Číslo smlouvy|Договор|Номер договора|契約番号|Order number|Numero ordine|Bestellnummer|' +
    'Numéro de commande|Número de pedido|Bestelnummer|Numer zamówienia|Číslo objednávky|Sipariş numarası|Номер заказа|注文番号|订单号|주문번호|Name|Nome|Full name|' +
    'Nome e cognome|Push token|FCM token|IMEI|MAC-Adresse|Advertising ID|Ticket|Ticket ID|Reference|Riferimento|Codice di riferimento|Referenz|Référence|' +
    'License key|Chiave di licenza|Lizenzschlüssel|Clé de licence|Clave de licencia|Player ID|ID giocatore|Spieler-ID|ID du joueur|ID de jugador|Oyuncu ID|' +
    "ID игрока|プレイヤーID|玩家ID|플레이어 ID|Host name|Nome host|Hostname|Computer name|Nome computer|Computername|Nom de l'ordinateur|Nombre del equipo|" +
    'Имя компьютера|コンピューター名|计算机名',
  time:
    'Date|Data|Datum|Fecha|Pvm|Tarih|Дата|日付|日期|날짜|التاريخ|Time|Ora|Uhrzeit|Heure|Hora|Tijd|Godzina|Čas|Tid|Saat|Время|時刻|时间|시간|الوقت|Timestamp|Zeitstempel|' +
    'Horodatage|Marca de tiempo|Date and time|Data e ora|Datum und Uhrzeit|Date et heure|Fecha y hora|Data e hora|Datum en tijd|Data i godzina|Datum a čas|' +
    'Tarih ve saat|Дата и время|日時|日期时间|Time zone|Timezone|Fuso orario|Zeitzone|Fuseau horaire|Zona horaria|Fuso horário|Tijdzone|Strefa czasowa|' +
    'Časové pásmo|Tidszon|Tidszone|Aikavyöhyke|Saat dilimi|Часовой пояс|Часовий пояс|タイムゾーン|时区|時區|시간대|المنطقة الزمنية|Uptime|Tempo di attività|Betriebszeit|' +
    'Last sync|Ultima sincronizzazione|Letzte Synchronisierung|Letzte Synchronisation|Dernière synchronisation|Última sincronización|Última sincronização|' +
    'Laatste synchronisatie|Ostatnia synchronizacja|Poslední synchronizace|Senaste synkronisering|Son senkronizasyon|Последняя синхронизация|最終同期|上次同步|' +
    '마지막 동기화|Last login|Ultimo accesso|Letzte Anmeldung|Dernière connexion|Último acceso|Last update|Ultimo aggiornamento|Letzte Aktualisierung|' +
    'Dernière mise à jour|Última actualización',
  backup:
    'Backup|Last backup|Ultimo backup|Letztes Backup|Letzte Sicherung|Dernière sauvegarde|Última copia de seguridad|Último backup|Laatste back-up|' +
    'Ostatnia kopia zapasowa|Poslední záloha|Senaste säkerhetskopia|Son yedekleme|Последняя резервная копия|最終バックアップ|上次备份|마지막 백업|آخر نسخة احتياطية|' +
    'Backup frequency|Frequenza backup|Auto backup|Cloud backup|Backup automatico|Automatische Sicherung|Sauvegarde automatique',
  'features-used':
    'Dark mode|Modalità scura|Tema scuro|Dunkelmodus|Dunkles Design|Mode sombre|Thème sombre|Modo oscuro|Tema oscuro|Modo escuro|Tema escuro|Donkere modus|' +
    'Tryb ciemny|Ciemny motyw|Tmavý režim|Mörkt läge|Tumma tila|Karanlık mod|Тёмная тема|Темный режим|ダークモード|深色模式|다크 모드|الوضع الداكن|Theme|Tema|Design|Thème|' +
    'Motyw|Motiv|Teema|Тема|テーマ|主题|테마|Sync|Synchronization|Sincronizzazione|Synchronisierung|Synchronisation|Sincronización|Sincronização|Synchronizacja|' +
    'Synchronizace|Синхронизация|同期|同步|동기화|Autostart|Font size|Dimensione carattere|Schriftgröße|Taille de police|Tamaño de letra|Tamanho da fonte|Contacts|' +
    'Number of contacts|Anzahl Kontakte|Number of items|Sessions|Auto-update|Quality|Volume|Feature flags|Experiments|Beta|Logged in|Bluetooth|Offline mode|' +
    'Modalità offline|Night mode|Analytics|Crash reporting|Two-factor|Biometrics',
};

/** Of what ordinary mails have before a colon. */
const others = 'Betreff|Bitte|Breakfast|Cena|Colour|Ingredients|Lieber Max|Menu|Note|Objet|Oggetto|Prezzo|Price|Remarque|Ricetta|Room|Treffpunkt|Zutaten|料理|Адрес встречи|Цена';

describe('keys in any language', () => {
  test.each(Object.entries(keys))('of %s', (category, list) => {
    const wrong = list.split('|').filter((key) => {
      const said = readGeneralKey(key);
      return said === null || meanings[said.meaning] !== category;
    });
    expect(wrong).toEqual([]);
  });

  test('what people put before a colon says nothing', () => {
    expect(others.split('|').filter((key) => readGeneralKey(key) !== null)).toEqual([]);
  });
});
