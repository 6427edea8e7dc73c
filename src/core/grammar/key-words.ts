/**
 * Table of facts: words that the keys of apps are put together from, in some thirty languages, by what they name. `Versão do aplicativo`, `アプリバージョン`, `Appversie` and `إصدار التطبيق`
 * are all a word for a version with one for an app. In small letters; forms of one word beside each other.
 */
export const keyWords = {
  app:
    'alkalmazás android-app anwendung apk aplicacion aplicación aplicativo aplicação aplicație aplicației aplikace aplikacja aplikacji aplikasi aplikácie app appli applicatie application ' +
    'applicazione applikation apps firmware logiciel micrologiciel software softwarestand sovelluksen sovellus uygulama uygulaması yazılım εφαρμογής застосунку приложение приложения програми ' +
    'программа программы прошивка אפליקציה האפליקציה التطبيق ऐप แอป アプリ ファームウェア 固件 客户端 应用 应用程序 應用 應用程式 软件 앱 어플 펌웨어',
  version:
    'phiênbản sürüm sürümü ver versao versi versie versio version versione versions versiune versiunea versiyonu versión versjon versão verze verzia verzió wersja wersji έκδοση версии версия ' +
    'версію версія версії גרסה גרסת إصدار نسخة संस्करण เวอร์ชัน バージョン 版本 版本号 版本名 버전',
  system:
    'android androida androidu androidversio besturingssysteem betriebssystem hệđiềuhành ios ipados işletimsistemi käyttöjärjestelmä käyttöjärjestelmän linux macos oc operasjonssystem ' +
    'operativsystem operativsystemet operativsystemets os sistem sistema so styresystem systeem system systems systemu système systém systému windows операционнаясистема ос система системы ' +
    'أندرويد النظام نظام एंड्रॉइड ระบบ แอนดรอยด์ 作業系統 操作系统 系統 系统 안드로이드 운영체제',
  device:
    'aparelho apparaat appareil cellulare celular cihaz cihazı device devices dispositivo dispositivos dispozitiv dispozitivului enhed enhet enhetens enhets equipo eszköz gadget gerät geräte ' +
    'gerätes geräts handset handy hp készülék laite laitteen mobile móvil perangkat phone puhelimen puhelin smartphone telefon telefone telefono telefonu telefoon teléfono thiếtbị toestel ' +
    'téléphone urządzenia urządzenie zariadenia zařízení điệnthoại συσκευή συσκευής пристрою пристрій телефон телефона устройства устройство המכשיר מכשיר الجهاز جهاز डिवाइस อุปกรณ์ デバイス 手机 手機 機種 ' +
    '端末 裝置 设备 기기 단말 단말기 휴대폰',
  model: 'malli model modeli modell modelle modello modelo models modelu modelul modèle mẫu μοντέλο малли модел модели модель דגם طراز موديل मॉडल รุ่น モデル モデル名 型号 型號 机型 機型 모델 모델명',
  type: 'art jenis loại tipe tipi tipo typ type typu típusa тип نوع 種別 種類 类型 類型 유형 종류',
  name: 'adı naam nama name namn navn nazwa neve nimi nom nombre nome numele název tên όνομα имя назва название اسم 名 名称 名稱 이름',
  id: 'id identifiant identificador identificativo identifier identyfikator ids kennung kimliği αναγνωριστικό идентификатор מזהה معرف รหัส 标识 識別',
  number: 'no nomor nr numarası number numer numero nummer numéro n° nº número szám số číslo αριθμός номер رقم 号 号码 番号 编号 號碼 번호',
  user:
    'account akun användar användare benutzer bruger bruker compte conta cuenta felhasználó gebruiker gebruikers konto kontos kullanıcı käyttäjä ngườidùng nutzer pengguna player profile user ' +
    'users usuario usuário utente utilisateur utilizador utilizator użytkownik użytkownika uživatele χρήστη аккаунта користувача пользователь пользователя משתמש المستخدم ユーザー 使用者 用戶 用户 账号 사용자 유저',
  customer:
    'abbonato abonado abonnent abonné asiakas assinante client cliente customer kháchhàng klant klanten klienta kund kunde kunden member müşteri patient pelanggan socio zákaznické zákazníka ' +
    'ügyfél πελάτη клиента клієнта العميل お客様 会员 会員 顧客 고객 회원',
  contract:
    'abonado adhérent athlete avtals contract contrat contrato contratto driver employee insurance loyalty medlems membership meter mitglieds policy reader smlouvy sopimus student subscriber ' +
    'tessera umowy vertrags договора договору',
  language: 'bahasa dil dili idioma jazyk język kieli language langue limba lingua locale ngônngữ nyelv nyelve sprache språk taal γλώσσα мова язык языка שפה שפת اللغة لغة भाषा ภาษา 言語 語言 语言 언어',
  free:
    'available beschikbare boş cònlại disponibile disponible disponível dostępne free frei freie freier kosong kullanılabilir ledig ledigt left liber libera libero libre livre remaining sisa ' +
    'szabad tersedia trống vapaa vapaata verfügbar verfügbare verfügbarer volné voľné vrij vrije wolna wolne ελεύθερος вільне доступно свободная свободно свободное פנוי الحرة المتاحة المتوفرة ' +
    'खाली ว่าง 剩余 剩餘 可用 空き 남은',
  storage:
    'alan alanı almacenamiento archiviazione armazenamento depolama disk dunglượng espace espacio espaço hely lagring miejsce miesto místo opslag pamięć penyimpanan plads plass ruang ruimte ' +
    'space spazio spațiu speicher speicherplatz stockage storage tallennustila tila tilaa tárhely utrymme χώρος место місце памяти память שטח المساحة مساحة स्थान พื้นที่ ストレージ 儲存 存储 容量 空間 空间 공간 ' +
    '용량 저장',
  network:
    'anslutning ağ bağlantı conexión conexão connection connessione connexion hálózat jaringan koneksi mạng nettverk netværk netwerk network netzwerk nätverk nätverks połączenia połączenie red ' +
    'rede rete rețea rețelei réseau sieci sieć sítě síť verbinding verbindung verbindungs verkko verkon wlan δικτύου мережа подключения сети сеть соединения الاتصال الشبكة ネットワーク 接続 網路 网络 连接 ' +
    '네트워크 연결',
  operator: 'carrier mobilfunkanbieter mobiloperatör netzbetreiber operador operadora operator operatora operatore operatoren operatör opérateur оператор المشغل مشغل キャリア 运营商 통신사',
  permission:
    'autorisation autorisations behörighet berechtigung berechtigungen izin izinler izni oprávnění permessi permesso permiso permisos permission permissions permissão permissões tillatelse ' +
    'toestemming uprawnienia uprawnienie разрешение разрешения إذن 权限 權限 許可 권한',
  backup:
    'backup backups copiadeseguridad copiadisicurezza cópiadesegurança datensicherung kopiazapasowa sauvegarde sicherung säkerhetskopia yedek yedekleme резервнаякопия النسخالاحتياطي バックアップ 備份 备份 ' +
    '백업',
  last: 'dernier dernière laatste last latest letzte letzter letztes ostatni ostatnia senaste son terakhir ultima ultimo última último последнее последний последняя آخر 上次 前回 最后 最終 마지막',
  maker: 'brand fabricant fabricante fabrikant hersteller maker manufacturer marca marque merek merk producent produttore üretici üreticisi производитель والمصنعة メーカー 厂商 品牌 製造元 브랜드 제조사',
  error: 'błąd błędu erreur erro error errore fehler fel hata kesalahan lỗi virhe ошибка ошибки خطأ エラー 錯誤 错误 오류',
  code: 'code codes codice código kod kode kodu mã reference referencia referenz referenza referência riferimento référence код رمز コード 代码 码 코드',
  dark: 'ciemny dark donkere dunkel dunkler dunkles escuro karanlık oscuro scura scuro sombre темная тёмная الداكن ダーク 深色 다크',
  mode: 'design mod modalità mode modo modus tema theme thème tryb тема الوضع モード 模式 모드',
  purchase: 'bestell bestellung commande order ordine pedido pesanan sipariş zamówienia đơnhàng заказа 注文 订单 주문',
  serial: 'matricola sarja seri serial serie serien seryjny série серийный シリアル 序列 製造 시리얼',
  memory: 'arbeitsspeicher heap mem memoria memory memória mémoire ram メモリ 内存 메모리',
  time: 'data date datum fecha godzina heure hora ora saat tanggal tarih time timestamp uhrzeit waktu zeit время дата التاريخ الوقت والوقت 日時 日期 时间 時刻 時間 날짜 시간 일시',
  filler:
    "& / and của da das de degli dei dein deine del della dello der des di die din do dos du e el en et het i ihr ihre il la las le les lo los mein mio mon my na no's och of og på su the trên tu " +
    "und van ve votre w y your и والـ お使いの ご ご利用 の をお使い 使用 利用",
} as const;
