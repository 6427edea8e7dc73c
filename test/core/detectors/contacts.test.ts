import { describe, expect, it } from 'vitest';
import { findByKind } from './find-by-kind.ts';

const card = 'BEGIN:VCARD\nVERSION:3.0\nN:Rossi;Ada;;;\nFN:Ada Rossi\nitem1.ADR;type=HOME:;;12 High St;London;;SW1;UK\nLABEL;TYPE="home,pref":12 High St\nTEL;TYPE=CELL:07700 900142\nRELATED;VALUE=uri:urn:uuid:1\nEND:VCARD\n';
const event = 'BEGIN:VEVENT\r\nSUMMARY:Ada Rossi and I\r\nORGANIZER;CN="Rossi, Ada";ROLE=CHAIR:mailto:ada@example.org\r\nATTENDEE;CN=Bo Li;PARTSTAT=ACCEPTED:mailto:bo@example.org\r\nLOCATION:12 High St\r\nEND:VEVENT\r\n';

describe('contacts and events', () => {
  it('name people', () => {
    expect(findByKind('contact-name', card)).toEqual(['Rossi;Ada', 'Ada Rossi']);
    expect(findByKind('contact-name', event)).toEqual(['Rossi, Ada', 'Bo Li']);
  });

  it('name places', () => {
    expect(findByKind('contact-address', card)).toEqual(['12 High St;London;;SW1;UK', '12 High St']);
    expect(findByKind('contact-address', event)).toEqual(['12 High St']);
  });

  it.each(['FN:Ada Rossi', 'N: 12', 'LOCATION: 12 High St', card.replace('BEGIN:VCARD', 'begins VCARD'), event.replace('12 High St', 'https://meet.example/x').replace(/;CN=[^;]*/g, ''), 'BEGIN:VCARD\nFN:[contact 1]\nADR:;;;;;;\n'])('but not in "%s"', (text) => {
    expect([...findByKind('contact-name', text), ...findByKind('contact-address', text)]).toEqual([]);
  });
});
