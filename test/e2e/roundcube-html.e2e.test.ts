/** The same as HTML, in Roundcube's own editor (TinyMCE). */
import { htmlMails } from './support-mails.ts';
import { trimEach } from './trim-drafts.ts';

trimEach(htmlMails());
