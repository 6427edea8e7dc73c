/**
 * Table of facts: words that the keys of apps are put together from, in some thirty languages, by what they name. `Versão do aplicativo`, `アプリバージョン`, `Appversie` and `إصدار التطبيق`
 * are all a word for a version with one for an app. In small letters, and without accents where no detector reads them too; forms of one word beside each other.
 */
export const keyWords = {
  app:
    'alkalmazas android-app anwendung apk aplicacao aplicacio aplicacion aplicatie aplicatiei aplicativo aplikace aplikacie aplikacije aplikacja aplikacji ' +
    'aplikasi app appli applicatie application applicazione applikation apps firmware forrit fw logiciel micrologiciel oprogramowanie rakenduse software ' +
    'softwarestand sovelluksen sovellus uygulama uygulaması yazılım εφαρμογη εφαρμογης застосунку застосунок приложение приложението приложения програми ' +
    'программа программы прошивка אפליקציה האפליקציה التطبيق برنامه ऐप แอป アプリ ファームウェア 固件 客户端 应用 应用程序 應用 應用程式 软件 앱 어플 펌웨어' +
    ' anwendungs programm ソフトウェア',
  version:
    'phienban surum surumu utgafa utgafu ver versao versi versie versija versio version versione versioon versiune versiunea versiyonu versjon ' +
    'verze verzia verzija verzio wersja wersji εκδοση версии версия версію версія версії גרסה גרסת إصدار نسخة نسخه संस्करण เวอร์ชัน バージョン 版本 版本号 版本名 버전' +
    ' वर्शन',
  system:
    'android androida androidu androidversio besturingssysteem betriebssystem gnome ios ipados kde kayttojarjestelma kayttojarjestelman ' +
    'linux macos oc operasjonssystem operativsystem operativsystemets os sistem sistema so styresystem styrikerfi systeem ' +
    'system systeme systemu tizen webos windows ос система системы מערכת أندرويد اندروید النظام نظام एंड्रॉइड एंड्रॉयड ระบบ แอนดรอยด์ 作業系統 操作系统 系統 系统 안드로이드 ' +
    '운영체제' +
    ' システム 시스템',
  device:
    'aparelho apparaat appareil cellulare celular cihaz cihazı controller device dispositiu dispositivi dispositivo dispozitiv dispozitivului drucker enhed ' +
    'enhet enhetens enhets equipamento equipo eszkoz fernseher gadget gerat gerate gerats handset handy horloge hp impresora imprimante keszulek klocka laite laitteen ' +
    'mobile modem montre movil orologio perangkat phone puhelimen puhelin relogio reloj router scanner seade simi smartphone stampante tablet telefon telefone ' +
    'telefono telefonu telefoon telephone televisor televisore telewizor telewizora termostat termostato thermostat thietbi toestel tv tæki tækis uređaj ' +
    'urzadzenia urzadzenie zariadenia zarizeni đienthoai κινητο συσκευη συσκευης τηλεφωνο принтер пристрою пристрій телевизор телефон телефона устройства ' +
    'устройство הטלפון המכשיר טלפון מכשיר الجهاز جهاز دستگاه डिवाइस फ़ोन फोन मोबाइल อุปกรณ์ โทรศัพท์ テレビ デバイス 手机 手機 手表 时计 機種 端末 裝置 设备 기기 단말 단말기 시계 휴대폰' +
    ' naprava',
  model:
    'malli mau model modele modeli modell modelo models modelu modelul prodotto product producto produit produkt produto μοντελο малли модел модели модель דגם طراز الطراز موديل मॉडल ' +
    'รุ่น モデル モデル名 品番 型号 型番 型號 机型 機型 製品 모델 모델명',
  host: 'computer host ordinateur pc rechner server',
  type: 'art jenis loai tipe tipi tipo tipusa turu typ type typu τυπος тип סוג نوع प्रकार ประเภท 種別 種類 类型 類型 유형 종류',
  language:
    'bahasa culture dil dili idioma jazyk jezik jezyk kalba keel kieli language langue limba lingua locale ngonngu nyelv nyelve sprach sprache sprak taal tungumal γλωσσα ' +
    'език мова язык языка שפה שפת اللغة زبان لغة भाषा ภาษา 言語 語言 语言 언어',
  free:
    'available beschikbare bos conlai disponibile disponible disponivel dostepne free frei freie freier kosong kullanılabilir laust ledig ledigt left liber ' +
    'libera libero libre livre remaining sisa szabad tersedia trong vapaa vapaata verfugbar verfugbare verfugbarer volne vrij vrije wolna wolne ελευθερος ' +
    'вільне вільно доступно свободная свободно свободное פנוי الحرة المتاحة المتوفرة खाली ว่าง 剩余 剩餘 可用 空き 남은' +
    ' 여유 slobodan slobodno доступная',
  storage:
    'alan alanı almacenamiento archiviazione armazenamento depolama disk dungluong espace espacio espaco geymsluplass hely lagring miejsce miesto misto ' +
    'opslag pamiec penyimpanan plads plass ruang ruimte space spatiu spazio speicher speicherplatz stockage storage tallennustila tarhely tila tilaa utrymme ' +
    "χωρος место місце пам'яті памяти память שטח المساحة مساحة स्थान พื้นที่ ストレージ 儲存 存储 容量 空間 空间 공간 용량 저장" +
    ' места prostor uloziste диске диска festplatten festplattenspeicher disco disku disque',
  permission:
    'autorisation autorizacao autorizacion autorizzazione autorizzazioni behorighet berechtigung dovoleno izin izinler izni lupa oikeus opravneni permessi permesso permiso ' +
    'permissao permission permissoes sallittu tilladt tillatelse tillaten toegestaan toestemming uprawnienia uprawnienie povolenie povoleni dopustenje quyen αδεια разрешение разрешения ' +
    'הרשאת إذن مجوز अनुमति 权限 権限 權限 許可 권한 접근 zugriff' +
    ' machtigingen अनुमतियाँ สิทธิ์ αδειες toestemmingen anvandning доступ',
  notification:
    'benachrichtigungen bildirimler ertesitesek meldingen mitteilungen notificaciones notificacoes notifications notifiche powiadomienia push уведомления الإشعارات 通知 알림' +
    ' oznameni aviseringar notifikationer ilmoitukset сповищення сповіщення notificari ειδοποιησεις',
  country:
    'bolge country kraj krajina land maa negara orszag paese pais pays region regiao regione tara ulke zeme χωρα країна регион страна מדינה البلد देश ประเทศ 国 国家 國家 地区 地域 地區 국가 지역' +
    ' regio المنطقة wilayah',
  backup:
    'backup copiadeseguranca copiadeseguridad copiadisicurezza datensicherung kopiazapasowa sakerhetskopia sauvegarde sicherung yedek yedekleme ' +
    'резервнаякопия النسخالاحتياطي バックアップ 備份 备份 백업',
  last:
    'dernier derniere laatste last latest letzte letzter ostatni ostatnia senaste son terakhir ultima ultimo последнее последний последняя آخر 上次 前回 ' +
    '最后 最終 마지막' +
    ' posledni último',
  maker:
    'brand fabricant fabricante fabrikant hersteller maker manufacturer marca marque merek merk producent produttore uretici ureticisi производитель ' +
    'والمصنعة メーカー 厂商 品牌 製造元 브랜드 제조사' +
    ' constructeur valmistaja marke marka znacka бренд ブランド',
  build:
    'build compilacion compilation kompilacja збірка сборка сборки ビルド 빌드' +
    ' compilacao kompilacji 构建 البناء yapı',
  battery: 'akku akkumulator baterai bateria baterie baterii batteri batteria batterie batterij battery pil μπαταρια акумулятор батареи סוללה البطارية बैटरी バッテリー 电池 배터리',
  optimise: 'optimalisatie optimering optimierung optimised optimized optimisation optimization optimizacion optimizasyonu optymalizacja otimizacao ottimizzazione оптимизация 最適化 优化 최적화',
  error:
    'bład błedu błąd chyba eroare erreur erro error errore fehler feil fejl fel fout hata hiba kesalahan loi virhe σφάλμα ошибка ошибки помилка خطأ エラー 錯誤 错误 오류',
  dark: 'ciemny dark donkere dunkel dunkler dunkles escuro karanlık oscuro scura scuro sombre темная тёмная الداكن ダーク 深色 다크',
  mode: 'design mod modalita mode modo modus tema theme tryb тема الوضع モード 模式 모드',
  purchase: 'bestell bestellung billet billett booking case colis commande diagnostic order ordine pedido parcel pesanan prenotazione przesyłki report reserva reserverings reservierungs sendungs shipment siparis ticket tracking zamowienia đonhang заказа الطلب พัสดุ 注文 订单 주문',
  serial: 'matricola sarja seri serial serie seryjny серийный シリアル 序列 製造 시리얼',
  memory:
    'arbeitsspeicher heap mem memoire memoria memory ram vram メモリ 内存 메모리' +
    ' geheugen minne muisti bellek озу الذاكرة',
  info:
    'bilgi bilgisi details große info informacion informacje informacao informacoes information informazioni infos size taille tamano информация 信息 情報 資訊 정보',
  screen:
    'auflosung bildschirm bildschirme cozunurluk densidad densita density display dpi ecran ekran fenster height monitor naytto pantalla pixel resolucao resolucion ' +
    'resolution risoluzione rozdzielczosc scherm schermo screen skarm skjerm tela viewport width экран экрана 分辨率 画面 屏幕 解像度 해상도 화면' +
    ' resolutie ekranu rozliseni obrazovky upplosning',
  processor:
    'abi abis arch architecture architettura architektur arquitectura chipset cores cpu cpus gpu graphics islemci kerne procesador procesor processador processadores processeur ' +
    'processor processore processori prozessor процессор процессора архитектура 架构 处理器 プロセッサ 아키텍처 프로세서' +
    ' suoritin',
  time: 'data date datum fecha godzina heure hora ora saat tanggal tarih time timestamp uhrzeit waktu zeit время дата التاريخ الوقت والوقت 日時 日期 时间 時刻 時間 날짜 시간 일시',
  total: 'total totale totales totaal calkowita celkem celkove toplam всего общий общая загальний 総 总 總 전체 gesamt összes ukupno totalt yhteensa celkova',
  used: 'used usato utilizzato belegter genutzter utilise usado utilizado gebruikte zajete wykorzystane vyuzite kullanılan занято использовано использованная 使用 已用 사용 anvant brugt kaytetty',
  sync: 'sync synced synchronisation synchronisierung synchronization sincronizzazione sincronizacion sincronizacao synchronisatie synchronizacja synchronizace synkronisering synkronointi senkronizasyon синхронизация синхронізація 同期 同步 동기화 مزامنة',
  filler:
    '& / 状态 状態 狀態 상태 angemeldeter conectado connecte connesso ingelogde prihlaseny zalogowany and của da das de degli einstellung dei dein deine del della dello der des di die din do dos du e el en et het i ihr ihre il la las le les lo los mein mio mon ' +
    "my na no's och instelling inställning innstilling indstilling of og på su sul the trên tu und van ve votre w y your и والـ お使いの ご ご利用 の をお使い 使用 利用",
} as const;
