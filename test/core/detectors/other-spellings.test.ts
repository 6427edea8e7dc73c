/** Values behind labels of further languages, before the commas of Chinese and Japanese, in the names that systems make of addresses, and in links. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

/** Built of parts: no whole token stands in the tree. */
const drawn = 'q7ZmT29Xw1Kp9RdV4sLh8Bn3Yc6Jg5Fa';

describe('found', () => {
  it.each([
    ['mac-address', 'r8152 2-1.4:1.0 enxf01898018a46: renamed from eth0', 'f01898018a46'],
    ['mac-address', '/org/bluez/hci0/dev_B8_27_EB_B7_71_EA: failed', 'B8_27_EB_B7_71_EA'],
    ['sim-number', 'Il codice stampato sulla SIM è 8939438995854819079, il credito è 0', '8939438995854819079'],
    ['mobile-operator', '通信事業者：docomo、Android 14', 'docomo'],
    ['host-name', 'Update of hostname fjord-cave.ddns.net failed', 'fjord-cave.ddns.net'],
    ['host-name', 'certificate is valid for gw.fjord-dental.se', 'gw.fjord-dental.se'],
    ['host-name', 'ldap_uri = ldaps://fjord02.tannery-freight.com:636', 'fjord02.tannery-freight.com'],
    ['user-name', 'Логин: dora_k81, ID: 5', 'dora_k81'],
    ['user-name', 'nome de utilizador: dora_souza', 'dora_souza'],
    ['serial-number', "N° de série de l'appareil : FVFB8CJ5TCG", 'FVFB8CJ5TCG'],
    ['serial-number', '设备序列号：Q9M3DXE2LRRJ9N，型号：P40 Pro', 'Q9M3DXE2LRRJ9N'],
    ['url-parameter', 'https://clienti.fjord.example/ordini?cliente=C7712093', 'C7712093'],
    ['url-parameter', `https://drive.fjord.example/public?sharecode=${drawn.slice(0, 12)}`, drawn.slice(0, 12)],
    ['url-parameter', 'https://www.gravatar.com/avatar/167d8e4f436e7238256d1a77b3855f31?s=80', '167d8e4f436e7238256d1a77b3855f31'],
    ['url-parameter', 'GET /v3/weather?lat=0&appid=69988b422fea0b127dcb6aa520e9a664 HTTP/1.1', '69988b422fea0b127dcb6aa520e9a664'],
    ['secret', 'La password che uso è Gattobianco77 e non va', 'Gattobianco77'],
    ['network-name', '와이파이 이름: 우리집_2.4G, 링크 속도: 72Mbps', '우리집_2.4G'],
    ['opaque-id', 'Kundennummer 4 817 220 965, Tarif M', '4 817 220 965'],
    ['secret', `Geheimer Schlüssel: ${drawn}`, drawn],
    ['secret', `секретный ключ: ${drawn}`, drawn],
    ['secret', `Identificativo sessione: ${drawn}`, drawn],
    ['access-token', `la chiave hf_${drawn}q9 di prova`, `hf_${drawn}q9`],
    ['travel-document', '{"docType":"PASSPORT","docNumber":"YB8394237"}', 'YB8394237'],
    ['coordinates', 'широта=55.751244 долгота=37.618423', '55.751244'],
    ['coordinates', 'Coordonnées : 48,856613 / 2,352222', '48,856613 / 2,352222'],
    ['person-name', '佐々木 美咲 様\nお問い合わせ', '佐々木 美咲'],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toContain(value);
  });
});

describe('left', () => {
  it.each([
    ['connection-string', 'sudo: dora : TTY=pts/0 ; PWD=/home/dora ; USER=root ; COMMAND=/usr/bin/apt update'],
    ['person-name', 'お客様\n皆様'],
    ['url-parameter', 'https://fjord.example/list?sort=createdAt&page=12&build=2026.3.1&q=iPhone15'],
    ['host-name', 'nas.txt gw.log dc3.json'],
    ['host-name', 'const url = "postgresql://db.server.com:5432/production"'],
    ['mac-address', 'commit enxample f01898018a46'],
    ['coordinates', 'Preis: 48,85 / 2,35; Position 48,85 / 2,35'],
  ])('%s: %s', (kind, text) => {
    expect(findByKind(kind, text)).toEqual([]);
  });
});
