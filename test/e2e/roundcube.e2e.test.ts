/**
 * WhatsApp drafts in a real Roundcube, plain and formatted: trimmed in the browser, sent over SMTP, compared as delivered. Then the files that are brought in,
 * the other doors to a draft, and what may happen between the report and Send: there the background is ended, which the two before it ask.
 */
import { afterAll } from 'vitest';
import { stopRoundcubeBench } from './roundcube-bench.ts';
import { htmlMails, mailsOfEachKind } from './support-mails.ts';
import { trimEach } from './trim-drafts.ts';
import './roundcube-files.ts';
import './roundcube-other-ways.ts';
import './roundcube-changes.ts';

trimEach([...mailsOfEachKind(), ...htmlMails()]);
afterAll(stopRoundcubeBench);
