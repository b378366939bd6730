import { beforeEach, describe, expect, it, test } from 'vitest'
import type { SendError } from '../../src/delivery/mailer.ts'
import { alertOwner } from '../../src/jobs/alert-owner.ts'
import { findCauses } from '../../src/jobs/steps/find-causes.ts'
import { NO_RECIPIENTS, type SlotOutcome } from '../../src/jobs/steps/slot-outcome.ts'
import { toMime } from '../../src/mailers/mime.ts'
import type { Message } from '../../src/model/message.ts'
import { fail, ok } from '../../src/model/result.ts'
import { ALERTS_KEEP, d1Alerts } from '../../src/store/alerts.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { digestSettings } from '../digest-settings.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const SLOT = '2026-10-05T07:00[Europe/Paris]'
const WHERE = { digest: 'weekly', slot: SLOT }
const COUNTS = { planned: 0, sending: 0, sent: 3, failed: 0, unknown: 0 }
const OWNER = { name: 'Ada', address: 'ada@owner.example' }
const WEEKLY = digestSettings({ alerts: OWNER })

const FAILED: SlotOutcome = { ...WHERE, outcome: 'failed', reason: 'Error: a template has a mistake' }
const DELIVERED: SlotOutcome = { ...WHERE, outcome: 'delivered', counts: COUNTS, stopped: null }

describe('what the owner has to know about a tick', () => {
  test.each<{ name: string; outcome: SlotOutcome; what: string | null }>([
    { name: 'a slot that fails', outcome: FAILED, what: 'failed' },
    {
      name: 'an edition that waits',
      outcome: { ...WHERE, outcome: 'held', reasons: ['checks: a link is dead'] },
      what: 'waits',
    },
    {
      name: 'a mailer that refuses',
      outcome: { ...WHERE, outcome: 'postponed', reason: 'E_DAILY_LIMIT' },
      what: 'postponed',
    },
    { name: 'a tick that had no room', outcome: { ...WHERE, outcome: 'postponed' }, what: 'postponed' },
    {
      name: 'a slot nobody saw',
      outcome: { ...WHERE, outcome: 'skipped', why: 'missed', reason: 'missed by more than 6 hours' },
      what: 'skipped',
    },
    { name: 'nobody to send to', outcome: { ...WHERE, outcome: 'skipped', ...NO_RECIPIENTS }, what: 'skipped' },
    {
      name: 'nothing new',
      outcome: { ...WHERE, outcome: 'skipped', why: 'nothing-new', reason: 'nothing new' },
      what: null,
    },
    {
      name: 'sent manually before',
      outcome: { ...WHERE, outcome: 'skipped', why: 'sent-before', reason: 'nothing new since it was sent manually' },
      what: null,
    },
    { name: 'all is sent', outcome: DELIVERED, what: null },
    { name: 'what is not known', outcome: { ...DELIVERED, counts: { ...COUNTS, unknown: 2 } }, what: 'unknown' },
    {
      name: 'a mailer that stopped with mails left',
      outcome: { ...DELIVERED, counts: { ...COUNTS, planned: 2 }, stopped: 'no clear answer' },
      what: 'postponed',
    },
    { name: 'another run at it', outcome: { ...WHERE, outcome: 'taken' }, what: null },
  ])('$name: $what', ({ outcome, what }) => expect(findCauses([outcome])[0]?.what ?? null).toBe(what))
})

describe('the mail to the owner', () => {
  let sent: Message[]
  let answer: SendError | null
  let db: D1Database
  beforeEach(() => {
    sent = []
    answer = null
    db = sqliteDatabase()
  })

  const mailer = {
    send: async (message: Message) => {
      sent.push(message)
      return answer === null ? ok({ providerId: 'p' }) : fail(answer)
    },
  }
  const tick = (report: readonly SlotOutcome[], { minutes = 0, digests = [WEEKLY], left = 99 } = {}) =>
    alertOwner({
      alerts: d1Alerts(db),
      mailers: { outbox: mailer, cloudflare: mailer },
      budget: { left: () => left, useSubrequest: () => {} },
      digests,
      report,
      now: new Date(NOW.getTime() + minutes * 60_000),
    })

  it('comes once for one cause, with what happened, what to do and where', async () => {
    for (const minutes of [0, 5, 10, 15]) await tick([FAILED], { minutes })
    expect(sent).toHaveLength(1)
    const [mail] = sent
    expect(mail).toMatchObject({ to: OWNER, subject: 'Failed: Marrow Weekly, 2026-10-05 07:00' })
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('Error: a template has a mistake')
      expect(part).toContain('Marrow tries again every five minutes')
      expect(part).toContain('https://news.marrow.example/previews/weekly')
    }
    if (mail !== undefined)
      expect(toMime(mail, { date: NOW, messageId: 'a@b' })).toContain('Auto-Submitted: auto-generated')
  })

  it('comes again for another slot, and for the same one when it fails after it went well', async () => {
    await tick([FAILED])
    await tick([{ ...FAILED, slot: '2026-10-12T07:00[Europe/Paris]' }])
    expect(sent).toHaveLength(2)
    await tick([DELIVERED])
    await tick([FAILED])
    expect(sent).toHaveLength(3)
  })

  it('tells all that one tick found in one mail', async () => {
    await tick([
      FAILED,
      { digest: 'weekly', slot: 'other', outcome: 'skipped', why: 'missed', reason: 'missed by more than 6 hours' },
    ])
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringMatching(/, and 1 more$/)])
  })

  it.each([
    { kind: 'denied', mails: 3 },
    { kind: 'retry', mails: 3 },
    { kind: 'uncertain', mails: 1 },
    { kind: 'refused', mails: 1 },
  ] as const)('is tried $mails times in three ticks when the mailer answers $kind', async ({ kind, mails }) => {
    answer = { kind, reason: 'x' }
    for (const minutes of [0, 5, 10]) await tick(minutes === 0 ? [FAILED] : [], { minutes })
    expect(sent).toHaveLength(mails)
  })

  it('waits for the next tick where this invocation has no room left', async () => {
    await tick([FAILED], { left: 3 })
    expect(sent).toEqual([])
    await tick([])
    expect(sent).toHaveLength(1)
  })

  it('reports no tick that ran out of budget, unless this lasts for half an hour', async () => {
    const late: SlotOutcome = { ...WHERE, outcome: 'postponed' }
    for (const minutes of [0, 5, 10, 15, 20]) await tick([late], { minutes })
    expect(sent).toEqual([])
    await tick([late], { minutes: 25 })
    expect(sent).toHaveLength(1)
  })

  it('is mailed to each owner for their digests, and to the first owner for problems of all digests', async () => {
    const daily = digestSettings({
      slug: 'daily',
      title: 'The Daily',
      alerts: { name: null, address: 'bob@owner.example' },
    })
    const all: SlotOutcome = { digest: '*', slot: null, outcome: 'failed', reason: 'D1 is away' }
    await tick([all, { ...FAILED, digest: 'daily' }], { digests: [digestSettings({ slug: 'quiet' }), WEEKLY, daily] })
    expect(sent.map(({ to, text }) => [to.address, text.includes('D1 is away')])).toEqual([
      ['ada@owner.example', true],
      ['bob@owner.example', false],
    ])
  })

  it('is not mailed when the settings name nobody, but it is recorded', async () => {
    await tick([FAILED], { digests: [digestSettings()] })
    expect(sent).toEqual([])
    expect(await d1Alerts(db).listRecent(new Date(0), 9)).toMatchObject([{ what: 'failed', digest: 'weekly' }])
  })

  it('contains no markup from a reason', async () => {
    await tick([{ ...FAILED, reason: '<img src=x onerror=alert(1)> "&' }])
    expect(sent[0]?.html).not.toContain('<img')
  })

  it('keeps a bounded number of causes', async () => {
    for (let n = 0; n < ALERTS_KEEP + 30; n++) await tick([{ ...FAILED, slot: `slot ${n}` }], { minutes: n })
    expect(await db.prepare('SELECT count(*) AS n FROM alert').first('n')).toBeLessThanOrEqual(ALERTS_KEEP + 1)
  })
})
