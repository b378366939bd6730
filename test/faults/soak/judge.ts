import { DAY, type PlannedDigest, type Provider, RECIPIENTS, slotsByCalendar } from './world.ts'

/** What must never be, counted by looking at the database from outside and at the provider's own log. */
export interface Verdict {
  /** Slots of the calendar with no edition and no reason to have none; and readers whose mail never left and who are not known. */
  lostSlots: string[]
  lostMails: string[]
  /** Slots with two editions, mails that were accepted twice, stories that a reader was told twice. */
  doubledSlots: string[]
  doubledMails: string[]
  doubledStories: string[]
  /** Readers who got a mail after they had left. */
  mailedAfterLeaving: string[]
  sent: number
  failed: number
  unknown: number
  skipped: Map<string, number>
}

export interface Judge {
  /** Once a day, before anything of it is removed. */
  look(now: Date): Promise<void>
  left(digest: string, address: string): void
  finish(first: string, last: string): Promise<Verdict & { readonly stuck: string[] }>
}

interface EditionRow {
  readonly id: string
  readonly digest: string
  readonly slot: string
  readonly state: string
  readonly reason: string | null
}

export function judge(db: D1Database, digests: readonly PlannedDigest[], provider: Provider): Judge {
  const verdict: Verdict = {
    ...{ lostSlots: [], lostMails: [], doubledSlots: [], doubledMails: [], doubledStories: [], mailedAfterLeaving: [] },
    ...{ sent: 0, failed: 0, unknown: 0, skipped: new Map() },
  }
  const slots = new Map<string, string>()
  const judged = new Set<string>()
  const told = new Set<string>()
  const gone = new Set<string>()
  const all = async <Row>(sql: string, ...values: unknown[]) =>
    (
      await db
        .prepare(sql)
        .bind(...values)
        .all<Row>()
    ).results

  provider.onAccepted = (_, subject, address) => {
    const digest = subject.split(' ')[0] ?? ''
    if (gone.has(`${digest} ${address}`)) verdict.mailedAfterLeaving.push(`${subject} ${address}`)
  }

  async function look(now: Date) {
    const since = now.getTime() - 4 * DAY
    for (const { id, digest, slot, state, reason } of await all<EditionRow>(
      'SELECT id, digest, slot, state, reason FROM edition WHERE max(created_at, coalesce(closed_at, 0)) >= ?1',
      since,
    )) {
      const name = `${digest} ${slot}`
      const known = slots.get(name)
      if (known === undefined && state === 'skipped') {
        verdict.skipped.set(reason ?? '', (verdict.skipped.get(reason ?? '') ?? 0) + 1)
      }
      if (known !== undefined && known !== id) verdict.doubledSlots.push(name)
      slots.set(name, id)
      if (state !== 'closed' || judged.has(id)) continue
      judged.add(id)
      await judgeEdition(id, name)
    }
  }

  async function judgeEdition(id: string, name: string) {
    const deliveries = await all<{ recipient: string; state: 'sent' | 'failed' | 'unknown'; reason: string | null }>(
      'SELECT recipient, state, reason FROM delivery WHERE edition = ?1',
      id,
    )
    const digest = name.split(' ')[0] ?? ''
    const leavers = [...gone].filter((one) => one.startsWith(`${digest} `)).length
    if (deliveries.length < RECIPIENTS - leavers) verdict.lostMails.push(`${name}: ${deliveries.length} planned`)
    for (const { recipient, state, reason } of deliveries) {
      verdict[state]++
      const times = provider.accepted.get(`${id} ${recipient}`) ?? 0
      if (times > 1) verdict.doubledMails.push(`${name} ${recipient}`)
      // The provider turned it away five times, or the reader left: that is said, and nothing else may be.
      const isTold = state !== 'failed' || reason === 'unsubscribed' || reason?.endsWith('(tried 5 times)') === true
      if (!isTold || (state === 'sent' && times === 0)) verdict.lostMails.push(`${name} ${recipient}`)
      if (state === 'failed' && times > 0) verdict.doubledMails.push(`${name} ${recipient}: said to have failed`)
      provider.accepted.delete(`${id} ${recipient}`)
    }
    for (const { story } of await all<{ story: string }>('SELECT story FROM told WHERE edition = ?1', id)) {
      if (told.has(`${digest} ${story}`)) verdict.doubledStories.push(`${name} ${story}`)
      told.add(`${digest} ${story}`)
    }
  }

  return {
    look,
    left: (digest, address) => gone.add(`${digest} ${address}`),
    async finish(first, last) {
      const waiting = await all<{ name: string }>(
        `SELECT digest || ' ' || slot AS name FROM review WHERE waiting_since IS NOT NULL`,
      )
      for (const { name } of waiting) slots.set(name, 'waiting')
      for (const digest of digests) {
        for (const slot of slotsByCalendar(digest, first, last)) {
          const name = `${digest.settings.id} ${slot}`
          if (!slots.has(name)) verdict.lostSlots.push(name)
        }
      }
      const stuck = await all<{ name: string }>(`
        SELECT 'edition ' || digest || ' ' || slot AS name FROM edition WHERE state = 'frozen'
        UNION ALL SELECT 'delivery ' || edition || ' ' || recipient FROM delivery WHERE state IN ('planned', 'sending')`)
      return { ...verdict, stuck: stuck.map(({ name }) => name) }
    },
  }
}
