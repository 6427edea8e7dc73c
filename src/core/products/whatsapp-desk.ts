/**
 * Table of facts: what WhatsApp says about its support. The statement on what the in-app chat and e-mail take, and on answers by AI, is WhatsApp's
 * published one, as reported by the Italian press. No status page for people is named in it.
 */
import { categories } from '../categories.ts';
import type { DeskFacts } from './desk-facts.ts';

const statement = 'source_whatsappStatement';

export const whatsappDesk: DeskFacts = {
  channels: [
    {
      way: 'in-app-chat',
      // The categories of the statement come first.
      takes: categories.slice(0, 9),
      choice: false,
      source: statement,
    },
    { way: 'e-mail', takes: 'what-the-draft-holds', choice: true, source: statement },
  ],
  helpCentre: { is: 'https://faq.whatsapp.com/', source: 'source_whatsappHelp' },
  statusPage: null,
  aiAnswers: { is: true, source: statement },
};
