/** Base64 that is a key to something (`"authToken": "eyJ1…"`) is a secret as it stands, whatever it says inside. */
import { labelledSecret } from '../../core/detectors/labelled-secret.ts';

/** So much of it is looked at. */
const judged = 256;

/** Whether a string of JSON is a secret by the name of what holds it. */
export function isSecretUnder(key: string, word: string): boolean {
  return key !== '' && labelledSecret.find(`"${key}": "${word.slice(0, judged)}"`).length > 0;
}
