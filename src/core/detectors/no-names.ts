/** Table of facts: what apps, desks, firms and headings are called, and no person. */
export const noNames =
  'address admin administrator ag airline airlines all alle alpha amazon android anonymous app apple application apps assistance assistenza association asunto ' +
  'atención atendimento authors avenue banca banco bank banque benutzer beta betreff bug build bv calle care center centre chrome church client cliente clienti ' +
  'club colleagues college colleghi company contributors corp corporation crash customer damen data date datum debug default demo department dept desk developers ' +
  'device division e-mail edge email enviado envoyé error everybody everyone example facebook false fecha feedback firefox folks foundation free friends from fwd ' +
  'galaxy gesendet get gmail gmbh google group guest guys hardware help helpdesk herren hotel huawei id inc info information instagram institute insurance ' +
  'inviato ios ipad iphone issue key kg kollegen kundendienst kundenservice level limited linux lite llc log ltd macos madam madams maintainer maintainers max ' +
  'mesdames messenger messieurs microsoft mini ministry mode model motorola my name netflix new newsletter no-reply nokia nome none noreply notification ' +
  'notifications null nv objet office oggetto ohg oneplus oppo our outlook packagers packaging password paypal phone piazza pixel platz plaza plus premium pro ' +
  'problem project question re release report road rue sa safari samsung sas school sent service services servizio settings señores signal signori sir sirs ' +
  'software sony soporte spa sparkasse spotify srl state status strasse straße street subject suporte support support-team system task team telegram telephone ' +
  'test the to todos tous true tutti twitter type uid ultra university unknown unnamed untitled user utente uuid value verein versicherung version verzonden via ' +
  'viale von whatsapp windows xiaomi your zusammen';

/** And of accounts that systems have for everybody, and what stands where none is. */
export const sharedAccounts =
  '__token__|aborted|active|adm|admin|administrator|all|all users|allowed|anonymous|anonymous logon|app|aucun|cdrom|circleci|containeradministrator|current|daemon|debian|' +
  'default|default user|defaultapppool|defaultuser0|denied|disabled|disconnected|enabled|error|everyone|expired|failed|failure|false|floppy|free|geen|git|guest|' +
  'inactive|invalid|jenkins|kein|keine|linuxbrew|list|local service|logged|login|logout|me|media_rw|missing|mysql|n/a|nenhum|nessuna|nessuno|' +
  'network service|nginx|nicht|niet|ninguno|no|nobody|node|non|none|not|null|off|ok|on|pas|password|pi|postgres|premium|public|registered|required|root|runner|' +
  'runneradmin|sdcard_rw|self|shared|shell|signed|staff|success|successful|system|to|travis|true|ubuntu|unknown|unset|usb|user|username|users|vagrant|' +
  'vsts|wheel|www-data|yes';
