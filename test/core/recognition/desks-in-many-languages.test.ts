/** A block of a line or two is an app's when the mail goes to a desk or says what it is about, in the languages that people write to desks in; the gate sees what the audit finds. */
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/core/audit.ts';
import { buildGateTable } from '../../../src/core/recognition/gate-table.ts';
import { looksLikeSupportDraft } from '../../../src/core/recognition/signature.ts';
import { products } from '../../../src/core/products/index.ts';
import { draftOf } from '../../fixtures/drafts.ts';

const subjects = `Visszajelzés; Hibabejelentés; Tagasiside; Probleem rakendusega; Atsiliepimas; Atsauksme; Zpětná vazba; Spätná väzba; Nahlásenie chyby; Informacja zwrotna; Błąd w aplikacji; Tilbakemelding; Tilbagemelding; Återkoppling; Fejlrapport;
  Feilrapport; Felrapport; Synpunkter; Terugkoppeling; Foutmelding; Σχόλια για την εφαρμογή; Відгук про застосунок; Повідомлення про помилку; משוב על האפליקציה; דיווח על תקלה; ข้อเสนอแนะ; รายงานข้อผิดพลาด; प्रतिक्रिया; त्रुटि की रिपोर्ट; Phản hồi; Maklum balas;
  Umpan balik; Laporan masalah; Commentaire; Comentarios; Raport eroare; Докладване за грешка; Мнение за приложението; Povratne informacije; Prijava greške; Prijava napake; Повратне информације; بازخورد; گزارش خطا; Virheraportti;
  Absturzbericht; Rapport de plantage; Rapporto di arresto anomalo; Informe de fallos; クラッシュ報告; バグ報告; 应用崩溃; 충돌 보고`.split(/;\s*/);
const desks = `abi tagasiside klienditugi visszajelzes ugyfelszolgalat hjaelp obsluga clientes clienti segnalazioni klantenzorg musteri yardim klientams suport poddrzhka otzyv pidtrymka dukungan layanan cskh fankui
  reclamaciones incidencias stoerung kundenbetreuung questions ask reports opinie zgloszenia chyby hibabejelentes bledy problems tech`.split(/\s+/);
const blocks = ['Corvid 3.2.1 (77)\niPhone14,5\niOS 17.5', 'samsung SM-G991B | Android 14 (SDK 34) | v5.2.11 | hu_HU'];

const table = buildGateTable(products);
const seen = (to: string, subject: string, block: string): boolean[] => {
  const body = `Hi\n\n${block}\n\nThanks`;
  return [audit(draftOf(body, subject, [to])).supportDraft, looksLikeSupportDraft({ recipients: { to: [to], cc: [], bcc: [] }, subject, body }, table)];
};

describe.each(blocks)('%s', (block) => {
  it.each(subjects)('about: %s', (subject) => {
    expect(seen('ada@example.com', subject, block)).toEqual([true, true]);
  });

  it.each(desks)('to %s@', (name) => {
    expect(seen(`${name}@example.com`, 'On Sunday', block)).toEqual([true, true]);
  });

  it('to a friend about a walk', () => {
    expect(seen('ada@example.com', 'On Sunday', block)[0]).toBe(false);
  });
});
