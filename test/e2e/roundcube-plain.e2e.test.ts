/** WhatsApp drafts in a real Roundcube, plain text: trimmed in the browser, sent over SMTP, compared as delivered. */
import { plainMails } from './support-mails.ts';
import { trimEach } from './trim-drafts.ts';

trimEach(plainMails());
