import type { Range } from '../draft.ts';
import { findValues, startOf, type Detector } from './detector.ts';
import { passwordWord } from './key-parts.ts';
import { codesIn } from './one-time-code.ts';
import { recoverySecrets } from './recovery-secret.ts';
import { isInQuery, labelsIn, soughtKey } from './labels.ts';
import type { Label } from './label-list.ts';
import { entropy, isStandIn } from './stand-in.ts';
import { matchesIn, sought } from '../scan/sought.ts';
import { rangeOf, textAt } from '../text/ranges.ts';

const passwordKey = passwordWord.replace(/[ .]/g, '_');
const password = soughtKey(new RegExp(String.raw`(?:^|_)(?:[\p{L}\p{N}]{0,24}(?:passwor[dt]|kennwort|wachtwoord)|key_(?:material|content)|(?:schl(?:ü|ue))?sselinhalt|pass|pw|psk|pa[sß]+wort|contrasena|mdp|ordine|parool|лозинка|暗証番号|${passwordKey})(?:_(?:hash|digest|md5|sha1|sha256|bcrypt|confirm(?:ation)?|repeat)|niz|si)?\d{0,2}$|(?:^|_)(?:wi_?fi|wlan|wpa2?|wep|network|netzwerk)_(?:key|schl(?:ü|ue)ssel|code)$|^option_key$|(?:^|_)(?:${passwordKey})_wi_?fi$|pre_?shared_?key$|^cont\p{L}{3,5}_(?:d\w_)?(?:la_)?(?:cl|chiave|chave|key)\p{L}{0,20}(?:_\p{L}{1,20})?$|^chiave_(?:wi_?fi|di_rete|wpa)$|^cl[ée]_(?:wi_?fi|wpa|r[ée]seau)$|(?:^|_)(?:${passwordKey})_(?:f(?:or|ür)|of|del|della|delle|dello|du|de|di|do|da|voor|per|para|pour|för|til|na|на)_[\p{L}_]{1,32}\d?$`, 'u'));
const secret = soughtKey(/(?:^|_)(?:secret|secret_key(?:_base)?|secret_access_key|[a-z]{0,16}_?salt|access_secret|client_secret|app_secret|api_secret|consumer_secret|private_key|encryption_key|signing_key|shared_key|client_key_data|account_key|master_key|recovery_key|geheimer_schl(?:ü|ue)ssel|(?:chiave|clave|chave)_se[gc]reta|cl[ée]_secr[èe]te|секретный_ключ|秘密鍵|密[钥鑰]|비밀_?키)\d{0,2}$/);
const token =
  soughtKey(/(?:^|_)(?:\w{0,16}token|api_?keys?|apikey|access_key(?:_id)?|accesskey|access_?id|auth_?(?:key|cookie)|saml_?(?:request|response)|user_?auth|auth|login|credentials?|session_?id|s(?:ess)?id|[a-z]{2,16}_sessione?|sessione?|phpsessid|jsessionid|csrf|xsrf|otp|license_key|licen[cs]e|pat|bearer|jwt|[a-z]{3,16}_key|sharedaccesskey|sig|signature|webhook|invitation|api_(?:schl(?:ü|ue)ssel|geheimnis)|zugangsschl(?:ü|ue)ssel|lizenzschl(?:ü|ue)ssel|chiave(?:_di_accesso|_di_licenza|_api)|cl[ée](?:_d_acc[èe]s|_de_licence|_d_api|_api)|clave(?:_de_acceso|_de_api|_api)|chave(?:_de_acesso|_d[ea]_api|_api)|jeton|toegangssleutel)\d{0,2}$/u);
/** Services by whose name people call the key to them: `adafruit = X`, `dropbox_api: X`. */
const service =
  soughtKey(/(?:^|_)(?:adafruit|adobe|airtable|algolia|alibaba|anthropic|artifactory|asana|atlassian|jira|confluence|beamer|bitbucket|bittrex|cloudflare|codecov|cohere|coinbase|confluent|contentful|datadog|discord|dropbox|droneci|etsy|facebook|fastly|finicity|finnhub|flickr|freshbooks|github|gitlab|gitter|gocardless|heroku|hubspot|huggingface|intercom|jfrog|kraken|kucoin|launchdarkly|linear|linkedin|lob|mailchimp|mailgun|mapbox|mattermost|messagebird|netlify|new_?relic|nytimes|okta|openai|plaid|rapidapi|sendbird|sendgrid|sentry|shopify|slack|snyk|sonar|sonarqube|sourcegraph|square|squarespace|stripe|sumologic|telegram|travis|trello|twilio|twitch|twitter|typeform|vercel|yandex|zendesk)(?:_(?:api|app|client|access|auth|bot|consumer|key|secret|token|oauth|pat|v\d))*$/);
/** A one-time code or the number that opens a card: digits only. */
const pin = soughtKey(/^(?:(?:sim_|card_|my_)?pin(?:_?code|_?number|_?kode?|_?koodi|_?\d)?|пин(?:_?код)?|puk\d?|pin_puk|codice_pin|geheimzahl|c[óo]digo_pin|code_pin|cvv2?|cvc2?|otp|(?:verification|security|confirmation|registration|login|one_time|sms)_code|codice_(?:di_verifica|di_sicurezza|sms)|best(?:ä|ae)tigungscode|code_de_v[ée]rification|c[óo]digo_de_verificaci[óo]n)$/u);
/** Of a network all read the password aloud: it may be a sentence. */
const ofNetwork = /(?:wi_?fi|wlan|wireless|hotspot|network|rete|router)_(?:pass|pwd|key)|(?:wi_?fi|wlan)_?(?:passwort|kennwort|schl(?:ü|ue)ssel)|password_(?:del_)?(?:wi_?fi|rete)|^psk$|^key_content$|sselinhalt$|passwort_f(?:ü|ue)r_(?:das_)?(?:wlan|wifi|wi_fi|netz)|password_(?:for|of)_(?:the_)?(?:wi_?fi|network|router)/u;
/** In a link the next step of a sign-in hands itself over by these. */
const inQuery = soughtKey(/^(?:code|state|key|nonce|ticket|hash|s|t|sid)$/, 'query');
const keyItself = soughtKey(/^key$/, 'quoted');
/** What is meant to be seen, or names a thing instead of being it. */
const harmless =
  /public|pub_key|foreign|primary_key|keyboard|keyword|bucket|schema|sequence|cache_key|partition|sort_key|registry|locale|translation|page_token|next_token|cancellation|(?:^|_)(?:max|min|least|most)_|token_type|_type$|web_?token|(?:^|_)(?:forgot(?:ten)?|reset|change|lost|wrong|incorrect|invalid|show|hide|no|vergessen|dimenticata|oubli[ée])_|hotkey|feature_key|hash_rounds|_key_(?:length|size)|key_?(?:length|size|name|code|path|type)$|(?:by|com)?pass$(?<!(?:^|_)pass)/u;
const account = soughtKey(/(?:^|_)(?:user|usr|username|database|owner_account|account_id)$/);
const codeOrAddress = /^(?:https?:\/\/|\/|[\w.-]+\.(?:pem|p12|key|crt|cer|json|ya?ml|txt|file)$|(?!(?:\D*\d){4})[A-Za-z_]\w*\.[A-Za-z_][\w.]*$|\w+\()/;
/** Words with which a sentence goes on after `password:`. */
const prose = /^(?:see|is|was|please|the|not|must|at|use|click|if|when|you|it|has|have|are|will|can|none|required|incorrect|invalid|wrong|unknown|expired|user|forgotten|lost|missing|correct|ok|yes|failed|accepted|authentication|saved|set|unset|empty|siehe|bitte|nicht|falsch|vedi|non|errata|sbagliata|voir|pas|oubli[ée]|ver|no|incorrecta|errada|fel|feil|forkert|saknas|verplicht|onjuist|väärä|chybné|błędne|hibás|yanlış|incorectă|неверный|错误|disabled|enabled|include|same-origin|omit|return|str(?:ing)?|text|bool(?:ean)?|int|number|any|void|object|optional|option|argument|parameter|file|value|here|via|below|above|again|twice|only|!(?:vault|secret|ref|sub|env|reference))$/iu;
/** Only so much of a value is looked at to judge it; all of it goes. */
const judged = 256;
const spoken = sought(new RegExp(String.raw`(?<!(?!の)[\p{L}\p{N}])(?:${passwordWord}|pin|clave)(?:et|m)?(?: (?:che|que) \p{L}{2,5}| i \p{L}{2,5})?(?: (?:for|of|del|della|di|für|du|de|van|voor|til|för|do|k)(?: \p{L}{2,3})? [\p{L}\p{N}-]{2,20}){0,2}(?::? (?:is|was|ist|war|lautet|è|era|(?:c['’])?est|était|es|é|är|er|on|to|je) ?:?|(?:は|[은는]|是) ?(?=[!-~]{4})| ?[-=]>| ?→| [-–—]) ?["'“«]?([^\s"'”»]{4,64})`, 'giu'));
/** The word and at once what holds letters and digits: `password n3bb1a`. */
const beside = sought(new RegExp(String.raw`(?<![\p{L}\p{N}_.-])(?:${passwordWord}|wpa[23]?[ -]key|psk|wlan-schlüssel|netzwerkschlüssel|network key)m?[ \t]{1,4}["'“«(]?((?=[^\s"']{0,63}\d)(?=[^\s"']{0,63}\p{L})[^\s"'”»|<>()=:]{6,64}|\d{6,16}(?=[ \t]{0,4}(?:[\r\n]|$)))`, 'giu'));
/** A version, a length, a file, an algorithm. */
const noChoice = /^(?:v?\d+(?:\.\d+)+|\d+-\p{L}+|[\w.-]+\.[a-z]{2,5}|(?:sha|md|aes|oauth|utf|base)-?\d+\S*|\d+(?:st|nd|rd|th|x|ms|min|days?))$/iu;
/** A key at once behind a word that names nothing else. */
const besideKey = sought(/(?<![\p{L}\p{N}_.-])(?:(?:api|access|licen[cs]e|product|private)[ -]?key|(?:api-|lizenz)schlüssel|(?:clé|chiave|clave|chave) (?:de )?api|session(?:[ -]?id)?)[ \t]{1,3}["'“«]?(?!\p{L}{1,40}\d{1,4}(?![\w-]))([A-Za-z0-9_+/.~-]{8,4096}={0,2})(?![\p{L}\p{N}:=])/giu);
/** In a list of words, as programs log their arguments, and what a program says that it set: `"--password", "n3bb1a"`, `master_token to "x"`, `IDENTIFIED BY 'x'`. */
const among = sought(/(?:passw(?:or)?d|secret|token|api[-_]?key|identified by)(?:["'], ?| (?:to )?)["']([^"'\n]{4,256})["']/gi);
const upTo = String.raw`(?= )[^\n\r|;]{0,160}? `;
/** Behind an option of one letter: of databases and archives, where images are kept, and with the user of a share (`-U user%X`). */
const command = sought(new RegExp(String.raw`(?<![\w-])(?:(?:mysql\w{0,8}|mariadb(?:-\w{2,8})?|7z[ar]?|rar|unrar|zip)${upTo}-p|sshpass -p ?|redis-cli${upTo}-a |net use${upTo}/user:\S{1,64} |username \S{1,64} (?:privilege \d\d? )?(?:secret|password) (?:\d )?|(?:docker|podman|helm|oc|az) (?:[a-z]{2,10} )?login${upTo}(?:-p|--password)[ =]|(?:smbclient|rpcclient)${upTo}-U[ =]?["']?[^\s"'%]{1,64}%)([^\s"']{4,64}|"[^"\n]{4,64}"|'[^'\n]{4,64}')`, 'g'));
/** Passwords as systems keep them, by how they were hashed; with the dollars doubled in a file of compose. */
const hashed = sought(/(?<![\w$])\${1,2}(?:apr1|[156yHP]|2[abxy]|argon2\w{1,2}|scrypt|pbkdf2[\w-]{0,16})\${1,2}[./A-Za-z0-9$=,+-]{20,256}/g);

/** A key as a list of its bytes, as smart homes keep them. */
const bytes = sought(/key["']?: ?(\[ ?(?:(?:\d{1,3}|0x[\da-f]{2}), ?){7,63}\w{1,4} ?\])/gi);
/** As a picture of squares has it for guests. */
const forGuests = sought(/WIFI:(?:[TSHR]:[^;\n]{0,80};){0,3}P:((?:[^;\\\n]|\\.){1,80})/g);
/** On the back of a card, as people write it beside the number; and what a thing at home is paired with. */
const cardCode = sought(/(?<![\p{L}\p{N}])(?:cv[vc]2? |(?:setup|pairing) code:? (?=\d+-))(\d{3,4}(?:-\d\d-\d{3})?)(?![\p{L}\p{N}])/giu);

/**
 * Passwords, tokens and keys by the name of what holds them: `password: X`, `API_KEY=X`, `"name": "X_TOKEN", "value": "X"`, `my password is X`. A password may be
 * anything of three characters; a token must look drawn by lot (letters and digits, or sixteen mixed characters). References, examples and public keys stay.
 */
export const labelledSecret: Detector = {
  kind: 'secret',
  category: 'identifiers',
  find(text) {
    const found: Range[] = [];
    const add = (range: Range): void => void (range.start >= (found.at(-1)?.end ?? 0) && found.push(range));
    for (const label of labelsIn(text, keyItself, inQuery, pin, password, secret, token, service, account)) if (isSecret(label, text)) add(valueOf(label, text));
    const inProse = [...codesIn(text), ...recoverySecrets(text)];
    for (const [patterns, accepts] of inSentences) {
      for (const match of matchesIn(text, patterns)) {
        const value = (match[1] ?? '').replace(/[.,;:!?)]{1,32}$/, '');
        if (accepts(value) && !isStandIn(value.slice(0, judged))) inProse.push(rangeOf(startOf(match), value));
      }
    }
    inProse.push(...findValues(text, [hashed, bytes, cardCode, forGuests]));
    if (inProse.length === 0) return found;
    return [...found, ...inProse].sort((a, b) => a.start - b.start || b.end - a.end).filter((range, i, all) => range.start >= (all[i - 1]?.end ?? 0));
  },
  canonical: (value) => value,
};

/** What a value must look like, by how it is written without a label. */
const inSentences: readonly (readonly [patterns: readonly RegExp[], accepts: (value: string) => boolean])[] = [
  [[spoken, command, among], looksChosen],
  [[beside], (value) => value.length >= 6 && !noChoice.test(value)],
  [[besideKey], (value) => looksDrawn(value.slice(0, judged))],
];

/** In a sentence only what no word is: letters with a digit or a sign inside. */
function looksChosen(value: string): boolean {
  return /\p{L}/u.test(value) ? /[\p{N}!$#%&*@^+=_]/u.test(value) : /^\d{4,12}$/.test(value);
}

/** An unquoted password may hold brackets; it ends at a blank, and in a list of pairs before the next one. That of a network may be several words. */
function valueOf(label: Label, text: string): Range {
  const { start, end } = label.word;
  if (label.quoted || !password.test(label.key)) return label.word;
  if (ofNetwork.test(label.key) && label.line.end - start <= 64 && /\d/.test(text.slice(start, label.line.end))) return { start, end: start + text.slice(start, label.line.end).trimEnd().length };
  if (isInQuery(text, label) || text[end] === '&') return label.word;
  const rest = /^\S{1,256}/.exec(text.slice(start, start + 256))?.[0].replace(/;[A-Za-z ]{2,40}=.*$/, '').replace(/[,;."')\]}]{1,32}$/, '').length ?? 0;
  return { start, end: Math.max(end, start + rest) };
}

/** The key is asked first: most labels are no secret's, and looking at every value would take far longer. */
function isSecret(label: Label, text: string): boolean {
  const { key, word, paired, quoted } = label;
  if (keyItself.test(key) && quoted) return isLongDrawn(textAt(text, word));
  if (inQuery.test(key) && !(quoted && token.test(key))) return !quoted && isInQuery(text, label) && word.end - word.start >= 16 && looksDrawn(text.slice(word.start, Math.min(word.end, word.start + judged)));
  if (pin.test(key)) return (key.startsWith('cv') ? /^\d{3,4}$/ : /^\d{4,8}$|^\d{3}-\d{3}$/).test(text.slice(word.start, Math.min(word.end, word.start + 9)));
  const kind = password.test(key) ? 'password' : secret.test(key) ? 'secret' : token.test(key) ? 'token' : service.test(key) ? 'service' : paired && account.test(key) ? 'account' : null;
  if (kind === null || harmless.test(key)) return false;
  const value = text.slice(word.start, Math.min(word.end, word.start + judged));
  if (value.length < 3 || (codeOrAddress.test(value) && !ofNetwork.test(key)) || isStandIn(value) || prose.test(value)) return false;
  // A call of a function, as in `password = input(`.
  if (!quoted && text[word.end] === '(' && /^[A-Za-z_.]+$/.test(value)) return false;
  // `gdm-password]: gkr-pam: X`: of what a log tells, by which program.
  if (value.endsWith(':') && text[label.name.end] === ']') return false;
  // A variable or a constant by the name that the key has: `self.password = password`, `privateKey: privateKeyStream`, `SECRET_KEY = 'SECRET_KEY'`.
  const name = text.slice(label.name.start, label.name.end).trimEnd();
  if ((/[._]/.test(name) && name.endsWith(value)) || (!quoted && /^[a-z]+[A-Z][A-Za-z]*$/.test(value) && value.startsWith(name))) return false;
  // `"password": "Passwort"`, as translations have it.
  if (quoted && /^\p{Lu}\p{Ll}+$/u.test(value) && password.test(value.toLowerCase())) return false;
  // Two things are compared in code.
  if (!quoted && text.slice(label.name.end, word.start).includes('==')) return false;
  if (paired) return true;
  if (value.includes(' ')) return kind === 'password' && quoted && (/\d/.test(value) || (key.endsWith('phrase') && /^(?:[a-z]{3,9} ){3,11}[a-z]{3,9}$/.test(value))) && value.length <= 64 && !/[.?!]$/.test(value);
  if (kind === 'password') return !/(?:^|_)pass$/.test(key) || !/^\d{1,5}%?$/.test(value);
  return kind === 'secret' ? value.length >= 8 : looksDrawn(value) && (kind === 'token' || value.length >= 14);
}

/** `key` by itself names anything: its value must be as no identifier is. */
function isLongDrawn(value: string): boolean {
  return value.length >= 32 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value) && /\d/.test(value) && /[a-z]/.test(value) && /[A-Z]/.test(value) && entropy(value.slice(0, judged)) >= 4;
}

/** Name and version of a library. */
const artefact = /^[A-Za-z][\w.-]{0,80}[-:@]v?\d{1,8}(?:\.\d{1,8}){1,6}(?:[-.+][\w.-]{0,80})?$/;

/** How something is signed, hashed, locked or licensed. */
const algorithm = /^(?:[al]?gpl|bsd|mit|x11|apache|mpl|artistic)[\d-]|permissive|^(?:sha-?\d|md5|hmac|rsa|dsa|aes|ecdsa|ed25519|x25519|[hrep]s(?:256|384|512))[\w/-]{0,32}$/i;

function looksDrawn(value: string): boolean {
  if (value.length < 8 || (algorithm.test(value) && !/^[\da-f]{20}/i.test(value)) || /^[\d.,:-]+$/.test(value) || artefact.test(value)) return false;
  const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
  return mixed && (value.length >= 16 ? entropy(value) >= 3 && !/^[A-Za-z]+(?:[-_. ][A-Za-z]+)+[-_.]?\d*$/.test(value) : /^[A-Za-z0-9]+$/.test(value) && entropy(value) >= 2.8);
}
