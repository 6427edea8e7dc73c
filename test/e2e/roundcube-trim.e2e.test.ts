/** WhatsApp drafts in a real Roundcube, plain and formatted: trimmed in the browser, sent over SMTP, compared as delivered. */
import { htmlMails, mailsOfEachKind } from './support-mails.ts';
import { trimEach } from './trim-drafts.ts';

trimEach([...mailsOfEachKind(), ...htmlMails()]);
