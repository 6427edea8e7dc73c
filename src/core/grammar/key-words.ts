/**
 * Table of facts: words that the keys of apps are put together from, in some thirty languages, by what they name. `Versão do aplicativo`, `アプリバージョン`, `Appversie` and `إصدار التطبيق`
 * are all a word for a version with one for an app. In small letters; forms of one word beside each other.
 */
export const keyWords = {
  app:
    'app apps appli application aplicación aplicacion aplicativo aplicação applicazione anwendung software softwarestand firmware micrologiciel logiciel yazılım прошивка ファームウェア 펌웨어 固件 applikation applicatie aplikacja aplikacji aplikace aplikácie aplikasi aplicației aplicație приложение приложения программа программы застосунку програми ' +
    'uygulama uygulaması sovellus sovelluksen alkalmazás εφαρμογής אפליקציה האפליקציה แอป アプリ 应用 应用程序 應用程式 應用 软件 客户端 앱 어플 التطبيق ऐप android-app apk',
  version:
    'version versions versione versión versão versao versie versi versio versjon versiunea versiune verzia verze verzió версия версии версію версія версії wersja wersji sürüm sürümü versiyonu phiênbản バージョン 版本 版本号 版本名 버전 إصدار نسخة έκδοση גרסת גרסה เวอร์ชัน संस्करण ver',
  system:
    'os so ос oc android एंड्रॉइड แอนดรอยด์ androida androidu androidversio ios ipados macos windows linux system systems systemu systém systému système sistema sistem systeem betriebssystem besturingssysteem операционнаясистема система системы ' +
    'işletimsistemi hệđiềuhành käyttöjärjestelmä käyttöjärjestelmän operativsystem operativsystemet operativsystemets operasjonssystem styresystem 系统 系統 作業系統 操作系统 운영체제 안드로이드 النظام نظام أندرويد ระบบ',
  device:
    'device devices phone handset smartphone mobile gadget dispositivo dispositivos telefono teléfono telefone téléphone telefon telefonu телефон телефона устройство устройства пристрій пристрою appareil gerät geräts geräte gerätes handy apparaat toestel telefoon cihaz cihazı ' +
    'urządzenie urządzenia aparelho celular cellulare móvil equipo enhet enhets enhetens enhed laite laitteen puhelin puhelimen zařízení zariadenia készülék eszköz dispozitiv dispozitivului συσκευή συσκευής מכשיר המכשיר อุปกรณ์ thiếtbị điệnthoại perangkat hp ' +
    '端末 機種 デバイス 设备 手机 裝置 手機 기기 단말 단말기 휴대폰 الجهاز جهاز डिवाइस',
  model: 'model models modello modelo modeli modèle modell modelle modelu modelul малли malli модель модели модел 型号 型號 机型 機型 モデル モデル名 모델 모델명 طراز موديل μοντέλο דגם รุ่น mẫu मॉडल',
  type: 'type tipo typ typu tipe tipi тип típusa نوع 类型 類型 種類 種別 유형 종류 loại jenis art',
  name: 'name nome nombre nom nazwa имя adı namn navn 名 名称 名稱 이름 اسم tên nama',
  id: 'id ids identifier identifiant identificativo identificador identyfikator идентификатор kimliği kennung 标识 識別 αναγνωριστικό מזהה معرف รหัส',
  number: 'number numero número numéro nummer номер numarası no nr nº numer číslo numer n° 号 番号 编号 號碼 号码 번호 رقم số nomor',
  user:
    'user users utente utilisateur usuario usuário utilizador benutzer nutzer gebruiker gebruikers пользователь пользователя користувача kullanıcı użytkownik użytkownika användare användar bruker bruger käyttäjä uživatele felhasználó utilizator χρήστη משתמש ngườidùng pengguna ' +
    'ユーザー 用户 使用者 用戶 사용자 유저 المستخدم account konto kontos cuenta conta compte аккаунта 账号 player profile akun',
  customer: 'customer client cliente kunden kunde kund клиента müşteri klienta お客様 顧客 고객 kháchhàng pelanggan abonné abonnent abbonato abonado assinante socio member patient 회원 会員 会员',
  language: 'language lingua langue idioma sprache taal язык языка dil dili język språk kieli jazyk nyelv nyelve limba γλώσσα мова שפת שפה ภาษา ngônngữ bahasa भाषा 言語 语言 語言 언어 اللغة لغة locale',
  free:
    'free available remaining left libre libero libera disponibile disponible disponível livre frei freier freie verfügbar verfügbarer verfügbare vrije vrij beschikbare свободно свободное свободная доступно вільне boş kullanılabilir wolne wolna dostępne ledigt ledig vapaa vapaata volné voľné szabad ' +
    'liber ελεύθερος פנוי ว่าง trống cònlại tersedia sisa kosong 空き 可用 剩余 剩餘 남은 المتوفرة المتاحة الحرة खाली',
  storage:
    'storage space disk almacenamiento armazenamento espacio espaço espace stockage speicher speicherplatz opslag ruimte spazio archiviazione место память памяти місце depolama alan alanı miejsce pamięć utrymme lagring plass plads tila tilaa tallennustila místo miesto hely tárhely spațiu χώρος שטח พื้นที่ ' +
    'dunglượng ruang penyimpanan 容量 空间 空間 存储 儲存 ストレージ 저장 용량 공간 المساحة مساحة स्थान',
  network:
    'network wlan rete réseau netzwerk red rede netwerk сеть сети мережа ağ sieć sieci nätverk nätverks verkko síť sítě hálózat 网络 網路 ネットワーク 네트워크 الشبكة connection connessione connexion conexión conexão verbindung verbindungs verbinding подключения соединения bağlantı połączenia połączenie anslutning 接続 连接 연결 الاتصال koneksi jaringan mạng',
  operator: 'carrier operator operatore opérateur operador operadora netzbetreiber mobilfunkanbieter оператор operatör operatora キャリア 运营商 통신사 المشغل مشغل',
  permission: 'permission permissions permesso permessi autorisation autorisations permiso permisos permissão permissões berechtigung berechtigungen toestemming разрешение разрешения izin izni izinler uprawnienie uprawnienia behörighet tillatelse oprávnění 权限 權限 許可 권한 إذن',
  backup: 'backup backups sauvegarde sicherung datensicherung copiadeseguridad copiadisicurezza cópiadesegurança yedek yedekleme kopiazapasowa резервнаякопия säkerhetskopia バックアップ 备份 備份 백업 النسخالاحتياطي',
  last: 'last latest ultimo ultima último última dernier dernière letzte letztes letzter laatste последняя последнее последний son ostatnia ostatni senaste 上次 最后 最終 前回 마지막 آخر terakhir',
  maker: 'manufacturer maker brand marca marque hersteller produttore fabricante fabricant fabrikant производитель üretici üreticisi producent merk merek 厂商 品牌 メーカー 製造元 제조사 브랜드 والمصنعة',
  error: 'error errore erreur fehler erro ошибка ошибки hata błąd błędu fel 错误 錯誤 エラー 오류 خطأ lỗi kesalahan virhe',
  code: 'reference referenza riferimento référence referencia referência referenz code codice código kod kodu kode код codes 码 代码 コード 코드 رمز mã',
  dark: 'dark dunkel dunkler dunkles sombre scuro scura oscuro escuro тёмная темная karanlık donkere ciemny ダーク 다크 深色 الداكن',
  mode: 'mode modus modo modalità mod tryb モード 모드 模式 الوضع theme tema thème тема design',
  purchase: 'order pedido bestell bestellung commande ordine заказа sipariş zamówienia 订单 注文 주문 đơnhàng pesanan',
  serial: 'serial matricola serie série serien seri seryjny sarja серийный シリアル 시리얼 序列 製造',
  memory: 'memory ram mem memoria memória mémoire arbeitsspeicher heap メモリ 메모리 内存',
  time: 'time date timestamp data ora datum zeit uhrzeit heure fecha hora дата время tarih saat godzina waktu tanggal 日期 時間 日時 時刻 날짜 시간 일시 时间 الوقت التاريخ والوقت',
  filler:
    "the i и ve of your my di de del della dello dei degli la le les il lo der die das des du do da dos dein deine ihr ihre votre mon mein mio tu su el los las van het på på din en y e et und og och and & / na w no's の ご 使用 利用 ご利用 お使いの をお使い والـ trên của",
} as const;
