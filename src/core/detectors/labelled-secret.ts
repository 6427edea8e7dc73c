import type { Range } from '../draft.ts';
import type { Detector } from './detector.ts';
import { readLabels, type Label } from './labels.ts';
import { entropy, isStandIn } from './stand-in.ts';

const password = /(?:^|_)(?:\w{0,24}password|passwd|passphrase|passcode|pass|pwd|passwort|kennwort|contrase(?:ñ|n)a|mot_de_passe|senha|wachtwoord|parola(?:_d_ordine)?)\d{0,2}$/u;
const secret = /(?:^|_)(?:secret|secret_key|secret_access_key|access_secret|client_secret|app_secret|private_key|encryption_key|signing_key|shared_key|account_key|master_key)\d{0,2}$/;
const token = /(?:^|_)(?:\w{0,16}token|api_?key|apikey|access_key(?:_id)?|accesskey|access_?id|auth_?key|user_?auth|login|credentials?|session_?id|sessid|phpsessid|jsessionid|csrf|xsrf|otp|license_key|pat|bearer|[a-z]{3,16}_key|sharedaccesskey|sig|signature)\d{0,2}$/;
/** What is meant to be seen, or names a thing instead of being it. */
const harmless = /public|pub_key|foreign|primary_key|keyboard|keyword|bucket|schema|sequence|cache_key|partition|sort_key|registry|locale|translation|page_token|next_token|cancellation|max_|min_|token_type|_type$|web_?token/;
const account = /(?:^|_)(?:user|usr|username|database|owner_account|account_id)$/;
const codeOrAddress = /^(?:https?:\/\/|\/|[\w.-]+\.(?:pem|p12|key|crt|cer|json|ya?ml|txt|file)$|[A-Za-z_]\w*\.[A-Za-z_][\w.]*$|\w+\()/;

/**
 * Passwords, tokens and keys by the name of what holds them: `password: X`, `API_KEY=X`, `"name": "X_TOKEN", "value": "X"`. A password may be
 * anything of three characters; a token must look drawn by lot (letters and digits, or sixteen mixed characters). References, examples and public keys stay.
 */
export const labelledSecret: Detector = {
  kind: 'secret',
  category: 'identifiers',
  find: (text) => readLabels(text).flatMap((label): Range[] => (isSecret(label, text) ? [valueOf(label, text)] : [])),
  canonical: (value) => value,
};

/** An unquoted password may hold brackets; it ends at a blank, and in a list of pairs before the next one. */
function valueOf(label: Label, text: string): Range {
  if (label.quoted || !password.test(label.key)) return label.word;
  const end = /^\S{1,256}/.exec(text.slice(label.word.start, label.word.start + 256))?.[0].replace(/;[A-Za-z ]{2,40}=.*$/, '').replace(/[,;."')\]}]+$/, '').length ?? 0;
  return { start: label.word.start, end: Math.max(label.word.end, label.word.start + end) };
}

/** The key is asked first: most labels are no secret's, and looking at every value would take far longer. */
function isSecret({ key, word, paired, quoted }: Label, text: string): boolean {
  if (key === 'key') return quoted && isLongDrawn(text.slice(word.start, word.end));
  const kind = password.test(key) ? 'password' : secret.test(key) ? 'secret' : token.test(key) ? 'token' : paired && account.test(key) ? 'account' : null;
  if (kind === null || harmless.test(key)) return false;
  const value = text.slice(word.start, word.end);
  if (value.length < 3 || codeOrAddress.test(value) || isStandIn(value)) return false;
  if (paired) return true;
  if (value.includes(' ')) return false;
  return kind === 'password' || (kind === 'secret' && value.length >= 8) || (kind === 'token' && looksDrawn(value));
}

/** `key` by itself names anything: its value must be as no identifier is. */
function isLongDrawn(value: string): boolean {
  return value.length >= 32 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && entropy(value) >= 4;
}

/** Name and version of a library. */
const artefact = /^[A-Za-z][\w.-]*-\d+(?:\.\d+)+$/;

function looksDrawn(value: string): boolean {
  if (value.length < 8 || /^[\d.,:-]+$/.test(value) || artefact.test(value)) return false;
  const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  return mixed && (value.length >= 16 ? entropy(value) >= 3 && !/^[A-Za-z]+(?:[-_. ][A-Za-z]+)+[-_.]?\d*$/.test(value) : /^[A-Za-z0-9]+$/.test(value) && entropy(value) >= 2.8);
}
