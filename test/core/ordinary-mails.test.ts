import { describe, expect, it } from 'vitest';
import { audit } from '../../src/core/audit.ts';
import { draftOf } from '../fixtures/drafts.ts';

/** Words for ordinary mails in six languages: the same kinds of lists, whose keys look like fields. */
const languages = {
  en: { hello: 'Hello all,', date: 'Date', time: 'Time', place: 'Place', number: 'Invoice number', customer: 'Customer', phone: 'Phone', model: 'Model', version: 'Version', price: 'Price', name: 'Name', order: 'Order', from: 'From', to: 'To', system: 'OS', bye: 'Kind regards' },
  it: { hello: 'Ciao a tutti,', date: 'Data', time: 'Ora', place: 'Luogo', number: 'Numero fattura', customer: 'Cliente', phone: 'Telefono', model: 'Modello', version: 'Versione', price: 'Prezzo', name: 'Nome', order: 'Ordine', from: 'Da', to: 'A', system: 'Sistema', bye: 'Cordiali saluti' },
  de: { hello: 'Hallo zusammen,', date: 'Datum', time: 'Zeit', place: 'Ort', number: 'Rechnungsnummer', customer: 'Kunde', phone: 'Telefon', model: 'Modell', version: 'Version', price: 'Preis', name: 'Name', order: 'Bestellung', from: 'Von', to: 'An', system: 'System', bye: 'Viele Grüße' },
  fr: { hello: 'Bonjour à tous,', date: 'Date', time: 'Heure', place: 'Lieu', number: 'Numéro de facture', customer: 'Client', phone: 'Téléphone', model: 'Modèle', version: 'Version', price: 'Prix', name: 'Nom', order: 'Commande', from: 'De', to: 'À', system: 'Système', bye: 'Cordialement' },
  es: { hello: 'Hola a todos:', date: 'Fecha', time: 'Hora', place: 'Lugar', number: 'Número de factura', customer: 'Cliente', phone: 'Teléfono', model: 'Modelo', version: 'Versión', price: 'Precio', name: 'Nombre', order: 'Pedido', from: 'De', to: 'Para', system: 'Sistema', bye: 'Saludos' },
  pt: { hello: 'Olá a todos,', date: 'Data', time: 'Hora', place: 'Local', number: 'Número da fatura', customer: 'Cliente', phone: 'Telefone', model: 'Modelo', version: 'Versão', price: 'Preço', name: 'Nome', order: 'Encomenda', from: 'De', to: 'Para', system: 'Sistema', bye: 'Cumprimentos' },
} as const;

type Words = (typeof languages)[keyof typeof languages];

const kinds: Readonly<Record<string, (w: Words, n: number) => string>> = {
  agenda: (w, n) => `${w.hello}\n\n${w.date}: ${String((n % 28) + 1)}/05/2026\n${w.time}: 1${String(n % 10)}:30\n${w.place}: Room ${String(n)}\n${w.version}: ${String(n)}\n\n1. Budget\n2. Device policy\n\n${w.bye}`,
  invoice: (w, n) => `${w.number}: 2026-${String(n)}\n${w.date}: 2026-05-02\n${w.customer}: Example GmbH\n${w.phone}: +44 7700 900${String(100 + (n % 900))}\nIBAN: DE00 0000 0000\n------------------------------\nTotal: ${String(n * 3)}.00`,
  itinerary: (w, n) => `${w.order}: ABC${String(n)}\n${w.name}: ROSSI/MARIO\nCarrier: Example Air\nDevice: e-ticket\n${w.from}: MXP\n${w.to}: LHR\n${w.time}: 07:15:00+0200`,
  code: (w, n) => `${w.hello}\n\napp: com.example.notes\nversion: 2.${String(n)}.1\ndevice:\n  model: pixel7\n  os: 14\npermissions:\n  - CAMERA\ndebug: true\n\n${w.bye}`,
  json: (w, n) => `${w.hello}\n\n{\n  "name": "notes",\n  "version": "1.${String(n)}.0",\n  "main": "index.js",\n  "private": true\n}\n\n${w.bye}`,
  patch: (_w, n) => `From 0123456789abcdef Mon Sep 17 00:00:00 2001\nFrom: A <a@example.com>\nDate: Tue, 5 May 2026 10:00:00 +0200\nSubject: [PATCH ${String(n)}/9] fix\n\n---\n src/a.c | ${String(n)} +-\n 1 file changed\n\n--- a/src/a.c\n+++ b/src/a.c\n@@ -1 +1 @@\n-x\n+y\n-- \n2.43.0`,
  signature: (w, n) => `${w.hello}\n\n${w.bye}\nKarl\n-- \nKarl Example\n${w.phone}: +44 7700 900${String(100 + (n % 900))}\nWeb: https://example.com\nE-mail: karl@example.com`,
  newsletter: (w, n) => `NEWS ${String(n)}\n==========\n\n${w.model}: Pixel 9\n${w.system}: Android 15\nStorage: 128 GB\n${w.price}: ${String(n)} EUR\n\nUnsubscribe: https://example.com/u`,
  forwarded: (w, n) => `${w.hello}\n\n---------- Forwarded message ---------\n${w.from}: Hotel <booking@example.com>\n${w.date}: 2026-05-0${String((n % 9) + 1)}\nSubject: Offer\n${w.to}: <me@example.com>\n\n${w.price}: 90 EUR\n${w.phone}: +44 7700 900142`,
  question: (w, n) => `${w.hello}\n\nI bought a new SIM, my old number was +44 7700 900${String(100 + (n % 900))}.\nHow do I move? My phone: a Pixel 7, Android 14.\n\n${w.bye}`,
};
const heads: readonly (readonly [string, string])[] = [['anna@example.com', 'Re: Monday'], ['support@example.com', 'Question'], ['support@signal.org', 'How do I change my number?']];

describe('ordinary mails in six languages', () => {
  for (const [kind, write] of Object.entries(kinds)) {
    it(`${kind}: none is taken for a support draft`, () => {
      const taken: string[] = [];
      for (const words of Object.values(languages)) {
        for (let n = 1; n <= 9; n += 1) {
          const [to, subject] = heads[n % heads.length] ?? ['', ''];
          const body = write(words, n);
          if (audit(draftOf(body, subject, [to])).supportDraft) taken.push(`${to} | ${body}`);
        }
      }
      expect(taken).toEqual([]);
    });
  }
});
