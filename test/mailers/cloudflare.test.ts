import { describe, expect, it, test, vi } from 'vitest'
import { CLOUDFLARE_LIMITS, cloudflareMailer } from '../../src/mailers/cloudflare.ts'
import { messageWith } from './messages.ts'

const stamp = { edition: 'e', key: '0'.repeat(32), date: new Date(0) }
const bindingThat = (send: () => Promise<EmailSendResult>) => ({ send: vi.fn(send) })
const accepting = () => bindingThat(async () => ({ messageId: 'm1' }))
const throwing = (error: unknown) => bindingThat(() => Promise.reject(error))

describe('cloudflareMailer', () => {
  it('sends one recipient a call and answers the id', async () => {
    const binding = accepting()
    const message = messageWith()
    expect(await cloudflareMailer(binding).send(message, stamp)).toEqual({ ok: true, value: { providerId: 'm1' } })
    expect(binding.send).toHaveBeenCalledExactlyOnceWith({
      from: { name: 'Marrow', email: 'digest@marrow.example' },
      to: 'ada@reader.example',
      replyTo: 'hello@marrow.example',
      subject: message.subject,
      html: message.html,
      text: message.text,
      headers: message.headers,
    })
  })

  test.each([
    { code: 'E_RECIPIENT_SUPPRESSED', kind: 'refused' },
    { code: 'E_RECIPIENT_NOT_ALLOWED', kind: 'refused' },
    { code: 'E_DELIVERY_FAILED', kind: 'refused' },
    { code: 'E_VALIDATION_ERROR', kind: 'refused' },
    { code: 'E_HEADER_NOT_ALLOWED', kind: 'refused' },
    { code: 'E_SENDER_NOT_VERIFIED', kind: 'denied' },
    { code: 'E_SENDER_DOMAIN_NOT_AVAILABLE', kind: 'denied' },
    { code: 'E_RATE_LIMIT_EXCEEDED', kind: 'denied' },
    { code: 'E_DAILY_LIMIT_EXCEEDED', kind: 'denied' },
    { code: 'E_INTERNAL_SERVER_ERROR', kind: 'uncertain' },
    { code: 'E_NEVER_HEARD_OF', kind: 'uncertain' },
    { code: 'constructor', kind: 'uncertain' },
    { code: undefined, kind: 'uncertain' },
    { code: 42, kind: 'uncertain' },
  ])('$code is $kind', async ({ code, kind }) => {
    const mailer = cloudflareMailer(throwing(Object.assign(new Error('ada@reader.example is not verified'), { code })))
    const answer = await mailer.send(messageWith(), stamp)
    expect(answer).toMatchObject({ ok: false, error: { kind } })
    expect(JSON.stringify(answer)).not.toContain('@')
  })

  test.each([undefined, null, 'words', new Error('connection lost')])('throwing %s is uncertain', async (thrown) => {
    const answer = await cloudflareMailer(throwing(thrown)).send(messageWith(), stamp)
    expect(answer).toEqual({ ok: false, error: { kind: 'uncertain', reason: 'Cloudflare answered without a code' } })
  })

  it('is denied without a binding', async () => {
    expect(await cloudflareMailer(undefined).send(messageWith(), stamp)).toMatchObject({ error: { kind: 'denied' } })
  })

  test.each([
    { name: 'a header that is not ours to set', message: messageWith({ headers: { 'Message-ID': '<a@b>' } }) },
    { name: 'a line break in the subject', message: messageWith({ subject: 'a\r\nBcc: x@y.example' }) },
    { name: 'a line break in a name', message: messageWith({ to: { name: 'a\nb', address: 'a@b.example' } }) },
    {
      name: 'a subject one byte too long',
      message: messageWith({ subject: 'x'.repeat(CLOUDFLARE_LIMITS.subject + 1) }),
    },
    { name: 'a message too large', message: messageWith({ html: 'x'.repeat(CLOUDFLARE_LIMITS.message), text: 'y' }) },
  ])('refuses $name before calling', async ({ message }) => {
    const binding = accepting()
    expect(await cloudflareMailer(binding).send(message, stamp)).toMatchObject({
      ok: false,
      error: { kind: 'refused' },
    })
    expect(binding.send).not.toHaveBeenCalled()
  })

  test.each([
    { name: 'the longest subject', message: messageWith({ subject: 'x'.repeat(CLOUDFLARE_LIMITS.subject) }) },
    {
      name: 'the largest message',
      message: messageWith({ html: 'x'.repeat(CLOUDFLARE_LIMITS.message - 1), text: 'y' }),
    },
  ])('sends $name', async ({ message }) => {
    expect((await cloudflareMailer(accepting()).send(message, stamp)).ok).toBe(true)
  })
})
