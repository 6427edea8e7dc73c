/** Keys under which apps put what the user wrote: `USER_COMMENT`, `user_comment`, `Your message`. Their values are the user's, not the app's. */
const userKey =
  /^(?:user[ _-]?(?:comments?|message|description|feedback|text|input|words|note)|(?:user|your|bug|problem|issue)[ _-]?(?:message|comments?|feedback|description)|comments?|feedback|nachricht|kommentar|commentaires?|messaggio|commento|comentarios?|mensaje|mensagem|コメント|ご意見|お問い合わせ内容|문의 ?내용|내용|留言|反馈|رسالتك|комментарий)$/iu;

export function isUserKey(key: string): boolean {
  return userKey.test(key.trim());
}
