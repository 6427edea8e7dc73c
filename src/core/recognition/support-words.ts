/**
 * Table of facts: how the addresses of desks are called, and what people write into the subject when they ask one, in some forty languages. A stem stands for the words that are made of it.
 */

/** Names of desks that go on: `support`, `supportteam`. */
const deskStems =
  'support|suport|soporte|help|hulp|hilfe|hjaelp|hj[aeä]lp|feedback|bug|crash|[ck]onta[ckt]|ser[vw]i[csz]|assist|segits|aten[cd]|diagnos|custom|client|klien[td]|' +
  'klant|kund|ugyfel|asiakas|visszajel|hiba|zglos|bled|segnala|musteri|poddr|otzyv|pidtrym|podr[sš]ka|podpor|pomo[csz]|reclam|incidenci|stoerung|problem|question|report|' +
  'error|issue|tech|sug+e[rs]|idea|onderst|wsparcie|dopomoga|palidziba|pagalba|ajutor';
/** Those that are a name by themselves, or a part of one: `android-app`, `info`. */
const deskNames =
  'android|ios|apps?|hello|aiuto|ayuda|ajuda|aide|fehler|apoio|desk|logs?|hi|hey|hola|ciao|hallo|moin|bonjour|info|mobile|destek|yardim|bantuan|hotro|kefu|tuki|tugi|abi|' +
  'tagasiside|privacy|accounts?|beta|care|hotline|sav|sac|palaute|webmaster|obsluga|chyb[ay]|opini[ae]|dukungan|layanan|cs(?:kh)?|fankui|ask';

/** A desk's address: by a part of its name, or by its host. */
export const supportAddress = new RegExp(`(?:^|[<\\s"*])(?:[\\w.+-]{0,30}[-_.+])?(?:(?:${deskStems})\\w*|${deskNames})(?:[-_.+][\\w.+-]{0,30})?@|^\\*SUPPORT$|(?:support|help|feedback)@|@support\\.`, 'iu');
/** Machines write there to who runs them. */
export const runners = /(?:^|[<\s"])(?:root|cron|postmaster|abuse|nagios|monitoring|alerts?)@/i;
/** Colleagues write there as well: of builds, of bugs, of test devices. */
export const developers = /(?:^|[<\s"*-])(?:dev\w*|team)@/iu;

export const supportSubject = new RegExp(
  'support|feedback|bug|crash|diag|probl[eéè]{1,2}m|issue|er+o|eroa|hata(?!\\p{L})|exception|\\blog(?:s|cat)?\\b|report|not work|funziona|funktionier|t nicht|marche pas|' +
  'funciona|werkt niet|nie działa|не работает|çalışm|動か|起動し|help|assist|[ck]onta[ckt]|d[eé]velop|entwickl|sviluppator|desarroll|разработчик|開発者|开发者|개발자|question|fail|' +
  'n[\'’]t |cannot|stuck|hangs|freez|broken|offline|missing|segnala|aiuto|richiesta|erreur|fehler|hilfe|rückmeldung|a[jy]uda|s[ou]porte|エラー|σφάλμα|ошибк|вопрос|поддержк|проблем|' +
  'помощ|問い合わせ|不具合|문의|피드백|오류|신고|反馈|投诉|问题|帮助|诊断|故障|بلاغ|خطأ|palaute|hlášení|обратн|مشكلة|الدعم|مساعدة|ملاحظات|sorun|destek|zgłosz|pomoc|フィードバック|ご要望|サポート|ヘルプ|意見|回報|客服|' +
  '建[議议]|건의|도움|고객|hỗ trợ|góp ý|lỗi|kendala|bantuan|keluhan|masukan|hj[äeæ]lp|fråga|sp[øö]r[sg]|upit|klaid|kļūd|viga|apua|vraag|klacht|(?<!n)frage|demande|pregunta|consulta|' +
  'incidencia|dúvida|sug+e[rs]|domanda|[ei]nquir|обращени|отзыв|şikayet|öneri|bildirim|समस्या|सहायता|मदद|ปัญหา|ช่วยเหลือ|πρόβλημα|βοήθεια|פנייה|תמיכה|בעיה|podpor|dotaz|' +
  'segítség|hiba|ajutor|зверненн|ongelma|virhe|vissza|tagas|atsilie|atsauk|zpětn|spätn|chyb[auy]|zwrotn|bł[ęą]d|til(?:bake|bage)meld|återkoppl|fejl|fei?lrapp|synp|terug[kv]|' +
  'foutm|σχόλι|відгук|помилк|משוב|תקלה|แนะ|พลาด|प्रतिक्र|त्रुटि|phản hồi|maklum|umpan|laporan|comment|comentar|părere|грешк|мнени|povratn|grešk|napak|повратн|بازخورد|گزارش|' +
  'پیشنهاد|abst[uü]rz|plantag|arresto|fall[oa]s?(?!\\p{L})|クラッシュ|バグ|崩|충돌',
  'iu',
);
/** That something is not as it should be: with a support address, what people write of it in a few words. */
export const trouble = new RegExp(
  '(?<!\\p{L})(?:not|no|non|nicht|keine?|pas|n[ãa]o|niet|geen|nie|ne|br[eo]?aks?|не|нет|ikke|inte|ei|nem|yok|لا|لم|μη|δεν|לא)(?!\\p{L})|m[ıiuü]yor|ない|ません|[不无没未無沒못않]|안 |नहीं|' +
  'ไม่|không|dead|lost|re(?:boot|start)s|slow|lent|wrong|disconnect|drop|drain|sturz|stürz|fällt|valt|chiude|blo[cq]|spegne|cierra|cuelga|fecha|trava|plante|ferme|coup[eu]|panne|' +
  'aver[ií]a|guast|awari|arız|störung|ausfall|storing|fe[ij]l|сбо[ий]|zawiesza|kapan|вылет|завис|落ち|止ま|튕|멈|闪|卡|idea|idee|wish',
  'iu',
);
