/** Keys under which apps put what the user wrote: `USER_COMMENT`, `user_comment`, `Your message`. Their values are the user's, not the app's. */
const userKey =
  /^(?:user[ _-]?(?:comments?|message|description|feedback|text|input|words|note)|(?:user|your|bug|problem|issue)[ _-]?(?:message|comments?|feedback|description)|comments?|feedback|nachricht|kommentar|commentaires?|messaggio|commento|comentarios?|mensaje|mensagem|コメント|ご意見|お問い合わせ内容|문의 ?내용|내용|留言|反馈|رسالتك|комментарий)$/iu;

export function isUserKey(key: string): boolean {
  return userKey.test(key.trim());
}

/** What an app asks the user to write behind: `Details:`, `Steps to reproduce:`, with nothing of the app's own after it. */
const prompt =
  /^(?:(?:more |further |additional )?details|(?:please )?descri(?:be|ption)(?: .{1,40})?|steps(?: to reproduce)?|what happened|your (?:question|problem|issue)|dettagli|descrizione(?: del problema)?|passaggi|details? ?zum problem|beschreibung|schritte|détails|description du problème|étapes|detalles|descripción(?: del problema)?|pasos|detalhes|descrição(?: do problema)?|passos|(?:(?:please|bitte|por favor) )?(?:write|type|enter|tell us|schreib|beschreib|schrijf|beschrijf|scriv|descriv|écri|décri|escrib|escrev|opisz|напиши|опиши|اكتب)[^:]{0,60}|подробности|описание(?: проблемы)?|ayrıntılar|szczegóły|詳細|상세 ?내용|详情|التفاصيل)$/iu;

/** Whether a key with no value asks for the user's words under it. */
export function isPrompt(key: string): boolean {
  return prompt.test(key.trim());
}
