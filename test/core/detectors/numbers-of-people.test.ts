/** Numbers, names and secrets as firms, systems and people label them. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('what labels and sentences name', () => {
  it.each([
    ['opaque-id', 'Kundennummer K-4471-0092 ist gesperrt', ['K-4471-0092']],
    ['opaque-id', 'Numéro de client : CL-88120-77 merci', ['CL-88120-77']],
    ['opaque-id', 'my customer number is 4471-0092.', ['4471-0092']],
    ['secret', 'wifi key="correcthorsebattery" wpa2', ['correcthorsebattery']],
    ['secret', 'pwd_hash: 5f4dcc3b5aa765d61d8327deb882cf99 md5', ['5f4dcc3b5aa765d61d8327deb882cf99']],
    ['user-name', '~bob/public_html forbidden', ['bob']],
    ['user-name', 'proxy-authorization: Digest username="mrossi", realm="corp"', ['mrossi']],
    ['national-id', 'Numéro de sécurité sociale : 1 85 05 78 006 084 91 ok', ['1 85 05 78 006 084 91']],
    ['person-name', '"displayName":"Chloé Dubois","avatar":null', ['Chloé Dubois']],
    ['payment-card', 'card 4111 1111 1111 1111 08A7', ['4111 1111 1111 1111']],
    ['payment-card', '4111 1111 1111 1111 1226', ['4111 1111 1111 1111']],
    ['phone-number', 'name,tel,plan\nAda,020 7946 0018,gold', ['020 7946 0018']],
  ])('%s in "%s"', (kind, text, values) => {
    expect(findByKind(kind, text)).toEqual(values);
  });

  it.each([
    ['opaque-id', 'the customer number is missing'],
    ['opaque-id', 'contract number 12'],
    ['user-name', 'about ~ten/day, ~1.2/s and $HOME~x'],
    ['user-name', 'cp ~/notes.txt ~user/'],
    ['secret', 'wifi key: none'],
    ['phone-number', 'sizes 12,0123 456 789'],
    ['payment-card', 'Key fingerprint = 9A0B 41CE 4111 1111 1111 1111 7F3D'],
    ['payment-card', '0040: 4111 1111 1111 1111 4e2a'],
    ['national-id', 'the command updatestartuptty hangs'],
    ['ip-address', 'Policy 0.12.0.0, 0.9.8.1 before'],
  ])('no %s in "%s"', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
