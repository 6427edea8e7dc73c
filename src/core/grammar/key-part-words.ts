/**
 * Table of facts: of the words that keys are put together from (`key-words.ts`) those of which detectors make patterns too (`detectors/key-parts.ts`), in some thirty languages, by what they
 * name. In small letters, with their accents; forms of one word beside each other.
 */
export const keyPartWords = {
  name: 'adı ime jméno meno naam név nume nafn nama name namn navn nazwa neve nimi nom nombre nome numele název tên όνομα имя назва название שם اسم الاسم نام नाम ชื่อ 名 名前 名称 名稱 이름 성함 vārds vardas',
  id:
    'auðkenni id identifiant identificador identificativo identifier identyfikator ids kennung kimligi αναγνωριστικο идентификатор ідентифікатор מזהה معرف ' +
    'आईडी รหัส 标识 識別',
  number:
    'no nomor nr numara numarası number numer numero nummer numéro n° nº númer número szám số číslo αριθμός номер מספר رقم شماره नंबर หมายเลข เบอร์ 号 号码 番号 編號 编号 ' +
    '號碼 번호 numur numurs numeris številka broj',
  user:
    'account akun användar benutzer bruger bruker compte conta conto cuenta felhasználó gebruiker gebruikers giocatore gracz jogador joueur ' +
    'jugador kasutaja käyttäjä konto kontos korisničko korisnik kullanıcı nguoidung notandi nutzer oyuncu pemain pengguna player profile rekening speler spieler user ' +
    'users usuario usuário utente utilisateur utilizador utilizator uživatel uživatele użytkownik uzytkownika użytkownika vartotojo χρήστη аккаунта гравець игрок ' +
    'користувача пользователь пользователя משתמש المستخدم کاربر ユーザー プレイヤー 使用者 用戶 用户 账号 账户 口座 계좌 사용자 유저 उपयोगकर्ता ผู้ใช้',
  customer:
    'abbonato abonado abonnent abonné asiakas assinante client cliente customer kháchhàng klant klanten kliendi klienta kliento kund kunde kunden member müşteri ' +
    'patient pelanggan socio zákaznické zákazníka ügyfél üye πελάτη πελάτης клиента клиент клієнта клієнт לקוח العميل ग्राहक ลูกค้า สมาชิก お客様 客户 客戶 会员 会員 會員 顧客 고객 회원 klienta stranke клиентски مشتری',
  contract:
    'abonado adhérent athlete avtals contract contrat contrato contratto driver employee insurance loyalty matrikel medlems membership meter mitarbeiter mitglieds patienten policen policy reader ' +
    'smlouvy sopimus student subscriber terminal tessera umowy versicherten vertrag vertrags zähler договора договору',
  network:
    'anslutning ağ bağlantı conexión conexão connection connessione connexion connexió hálózat internet jaringan koneksi mạng nat nettverk netværk netwerk netz mobilfunk ' +
    'network netzwerk nätverk nätverks połączenia połączenie připojení red rede rete rețea rețelei réseau sebeke sieci sieć síť socks verbinding verbindung ' +
    'verbindungs verkko verkon wifi wlan δικτύου мережа подключения сети сеть соединения الاتصال الشبكة नेटवर्क เครือข่าย ネットワーク 接続 網路 网络 连接 네트워크 와이파이 연결 omrežje мрежа רשת',
  operator:
    'carrier compagnia compania mobilfunkanbieter mobiloperator netzbetreiber operador operadora operateur operator operatora operatore operater operaator оператор מפעיל المشغل مشغل اپراتور キャリア 通信事業者 ' +
    '运营商 통신사',
  code: 'cod code codes codice código kod kode kodu mã reference referencia referenz referenza referência riferimento référence код رمز コード 代码 码 코드',
} as const;
