/** Whether a mail comes from a support desk is told by its sender's domain, and what is shown of the desk is what its products state. */
import { expect, test } from 'vitest';
import { answerFrom } from '../../../src/core/recognition/desk-answer.ts';

test.each(['android@support.whatsapp.com', 'WhatsApp Support <Android@Support.WhatsApp.com>', 'a@eu.support.whatsapp.com'])('%s is WhatsApp, for all of its apps', (sender) => {
  const answer = answerFrom(['anna@example.com', sender]);
  expect(answer?.about).toMatchObject({ name: 'WhatsApp', brand: 'WhatsApp', desk: { aiAnswers: { is: true } } });
  expect(answer?.about.desk.channels.find(({ way }) => way === 'in-app-chat')).toMatchObject({ choice: false });
});

test('a desk of one app is named by it, and what nobody stated is unknown', () => {
  expect(answerFrom(['x@delta.chat'])).toMatchObject({ desk: 'delta.chat', about: { name: 'Delta Chat for Android', desk: { aiAnswers: null } } });
});

test.each(['anna@example.com', 'support@whatsapp.com.example', 'support@notwhatsapp.com', 'support.whatsapp.com', ''])('"%s" is no known desk', (sender) => {
  expect(answerFrom([sender])).toBeNull();
});
