/** Values as logs write them: in square brackets, behind what could not be resolved, behind a label that goes on. */
import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

describe('values in the lines of logs', () => {
  it.each([
    ['user-name', 'login refused, user=[tomasz_k4]', 'tomasz_k4'],
    ['secret', 'bind with password: [Wolke-17b]', 'Wolke-17b'],
    ['host-name', 'hostname=[keller-nas2] port=[445]', 'keller-nas2'],
    ['serial-number', 'sys.serial=[QK71M20W] ready', 'QK71M20W'],
    ['opaque-id', 'Order[customerId=[8120044], total=12]', '8120044'],
    ['secret', 'password=[hidden]', null],
    ['secret', 'password: [FILTERED]', null],
    ['user-name', 'user=[none] id=[4]', null],
    ['host-name', 'java.net.UnknownHostException: archiv-jonas', 'archiv-jonas'],
    ['host-name', 'Error: getaddrinfo ENOTFOUND archiv-jonas', 'archiv-jonas'],
    ['host-name', 'curl: (6) Could not resolve host: archiv-jonas', 'archiv-jonas'],
    ['host-name', 'curl: (6) Could not resolve host: api-v2.inkwell.example', null],
    ['host-name', 'Error: getaddrinfo ENOTFOUND api-v2.inkwell.example', null],
    ['host-name', 'ssh: Could not resolve hostname: Name or service not known', null],
    ['user-name', 'pam_unix(su:session): session opened for user root by mirko(uid=1001)', 'mirko'],
    ['user-name', 'sorted by name(asc)', null],
    ['serial-number', 'Serial number of the printer: QK71M20W', 'QK71M20W'],
    ['serial-number', 'Numéro de série de la chaudière : QK71M20W', 'QK71M20W'],
    ['serial-number', 'Seriennummer des Druckers: QK71M20W', 'QK71M20W'],
    ['serial-number', 'Serial debug level: 115200', null],
    ['opaque-id', 'il contratto n. 8120044 è scaduto', '8120044'],
    ['opaque-id', 'der Vertrag Nr. 8120044 ist abgelaufen', '8120044'],
    ['opaque-id', 'contrato número 8120044 sin datos', '8120044'],
    ['opaque-id', 'contratto n. 12', null],
    ['network-name', 'Connected to the Wi-Fi network Nachbar_Uwe at last', 'Nachbar_Uwe'],
    ['network-name', 'la rete Wi-Fi Trattoria_5 non va', 'Trattoria_5'],
    ['network-name', 'connecting to WiFi: Trattoria', 'Trattoria'],
    ['network-name', 'Wi-Fi: paired, Trattoria Uwe 2.4', 'Trattoria Uwe 2.4'],
    ['network-name', 'WLAN: verbunden (Nachbar_5)', 'Nachbar_5'],
    ['network-name', 'WiFi: connecté à Chez Uwe', 'Chez Uwe'],
    ['network-name', 'Wi-Fi：kiosk-7a01f-g', 'kiosk-7a01f-g'],
    ['network-name', 'Wi-Fi: connected, Strong signal', null],
    ['network-name', 'Wi-Fi: connected, 61 dBm', null],
    ['network-name', 'Wi-Fi: Connected (5 GHz)', null],
    ['network-name', 'Wi-Fi: connected, IPv6', null],
    ['network-name', 'Network: connected, Trattoria', null],
    ['network-name', 'Network: frontend-1', null],
    ['network-name', 'Wi-Fi: wpa2-psk', null],
    ['network-name', 'Connecting to WiFi: failed', null],
    ['network-name', 'the Wi-Fi network WPA2 needs', null],
    ['person-name', 'Kontaktperson: Ottokar Brinkmann', 'Ottokar Brinkmann'],
    ['person-name', 'Personne à contacter : Yvain Lestrade', 'Yvain Lestrade'],
    ['person-name', 'Subscriber(plan=gold, subscriberName="Ottokar Brinkmann")', 'Ottokar Brinkmann'],
  ])('%s: %s', (kind, text, value) => {
    expect(findByKind(kind, text)).toEqual(value === null ? [] : [value]);
  });
});
