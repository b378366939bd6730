import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { outboxMailer } from '../../src/mailers/outbox.ts'
import { d1Outbox } from '../../src/store/outbox.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { messageWith } from './messages.ts'

const stamp = { edition: 'e', key: 'f'.repeat(32), date: new Date('2026-10-05T05:00:00Z') }

describe('outboxMailer', () => {
  it('keeps the message as it would have gone out', async () => {
    const outbox = d1Outbox(sqliteDatabase())
    const answer = await outboxMailer(outbox).send(messageWith(), stamp)
    expect(answer).toEqual({ ok: true, value: { providerId: `${stamp.key}@marrow.example` } })
    const kept = await outbox.find((await outbox.list(1))[0]?.id ?? -1)
    expect(kept).toMatchObject({
      edition: 'e',
      recipient: 'ada@reader.example',
      subject: 'Four stories',
      at: stamp.date,
    })
    const read = await PostalMime.parse(kept?.raw ?? '')
    expect(read).toMatchObject({ subject: 'Four stories', messageId: `<${stamp.key}@marrow.example>` })
  })

  it('may be tried again when the store fails', async () => {
    const mailer = outboxMailer({ keep: () => Promise.reject(new Error('D1 is away')) })
    expect(await mailer.send(messageWith(), stamp)).toMatchObject({ ok: false, error: { kind: 'retry' } })
  })
})
