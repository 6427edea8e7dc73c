/** Table of facts: words of labels that only detectors ask for, in some forty languages, by what they name; in small letters, with their accents, `_` for a blank. */
export const labelWords = {
  /** Names that only persons have. */
  ownName:
    'eesnimi efternavn họ_tên họ_và_tên ime_i_prezime ime_in_priimek keresztnév křestní_jméno nama_depan nama_lengkap pavardė perekonnanimi prenume prezime priezvisko priimek uzvārds vezetéknév ' +
    'имя_и_фамилия презиме שם_משפחה שם_פרטי اسم_العائلة نام_خانوادگی นามสกุล 성함',
  /** Of a user, beside the word for a name: `uživatelské jméno`. */
  ofUser: 'brugers lietotāja naudotojo používateľské uporabniško uživatelské người_dùng đăng_nhập корисничко потребителско کاربری',
  password:
    'contrasenya geslo kata_laluan kata_sandi kodeord lozinka mật_khẩu slaptažodis лозинка парола رمز_عبور کلمه_عبور पासवर्ड รหัสผ่าน',
  serial: 'seerian serie serii serijos serijska serijski seri sériové sērijas sorozat výrobní сериен серийный серійний σειράς σειριακός סידורי سریال 製造 シリアル 시리얼',
  date: 'aeg aika dag data dată dato datum datums dátum idő fecha ngày päivä tanggal tarih tarihi tarikh дата датум ημερομηνία תאריך تاريخ تاریخ तिथि วัน',
  birth: 'dzimšanas födelse fødsels geboorte geburts gimimo lahir narodenia narození naissance nascimento nascita nacimiento nașterii rođenja rojstva sinh sünni syntymä születési urodzenia рођења раждане рождения народження γέννησης doğum לידה الميلاد تولد जन्म เกิด',
} as const;
