import { expect, test } from 'vitest'
import { asksToConfirm, isConfirmation } from '../../../src/parse/email/asks-to-confirm.ts'

const LINK = '<a href="https://list.example/confirm?t=1">Yes</a>'

// Subjects of Mailchimp, Ghost, Buttondown, Substack, Gmail, rapidmail, and others.
test.each([
  { subject: 'Harbour Weekly: Please Confirm Subscription', html: LINK, is: true },
  { subject: '📫 Confirm your subscription to Harbour Weekly', html: LINK, is: true },
  { subject: 'Please verify your email address', html: LINK, is: true },
  { subject: '(#483920117) Gmail Forwarding Confirmation - Receive Mail from ada@example.org', html: 'x', is: true },
  { subject: 'Bitte bestätigen Sie Ihre Anmeldung', html: LINK, is: true },
  { subject: 'Confirmez votre inscription', html: LINK, is: true },
  { subject: 'Confirma tu suscripción', html: LINK, is: true },
  { subject: 'Conferma la tua iscrizione', html: LINK, is: true },
  { subject: 'Bevestig je inschrijving', html: LINK, is: true },
  { subject: 'Confirm your subscription', html: `${LINK}<p>${'A long letter about lists. '.repeat(120)}`, is: false },
  { subject: 'Confirm your subscription', html: '<p>Nothing to press here.', is: false },
  { subject: 'Confirmation bias, and other mistakes', html: LINK, is: false },
  { subject: 'News of the harbour', html: LINK, is: false },
])('“$subject” only asks to confirm: $is', ({ subject, html, is }) => {
  expect(isConfirmation({ subject, html })).toBe(is)
})

test('shows the link of a forwarding mail that says nothing, and no link to unsubscribe', async () => {
  const mail = [
    'Subject: (#483920117) Gmail Forwarding Confirmation',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Confirmation code: 483920117',
    'https://mail-settings.google.com/mail/vf-abc',
    'https://list.example/unsubscribe',
  ].join('\n')
  expect(await asksToConfirm(new TextEncoder().encode(mail))).toEqual({
    links: [{ host: 'mail-settings.google.com', address: 'https://mail-settings.google.com/mail/vf-abc', words: '' }],
    codes: ['483920117'],
    isAll: true,
  })
})
