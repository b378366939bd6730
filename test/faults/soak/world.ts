import type { Mailer, SendError } from '../../../src/delivery/mailer.ts'
import type { Edition } from '../../../src/model/edition.ts'
import { fail, ok } from '../../../src/model/result.ts'
import type { DigestSettings } from '../../../src/model/settings.ts'
import { editionFor, readers } from '../../contract/editions.ts'
import { storyNamed } from '../../contract/prepare-story.ts'
import { digestSettings } from '../../digest-settings.ts'
import type { Random } from './random.ts'

export const DAY = 24 * 3_600_000
export const RECIPIENTS = 20

const KEEP = { editions: 60, deliveries: 30, reviews: 14, told: 30, outbox: 14, apart: 30 }

/** Local times, among them those that summer time leaves out and repeats. */
const ZONES = ['Europe/Paris', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'America/Sao_Paulo'] as const
const TIMES = ['07:00', '02:30', '01:45', '18:15'] as const

/** Of ten digests two are daily, seven weekly and one monthly. The last two wait for an editor. */
export function digestsOf(count: number): readonly PlannedDigest[] {
  return Array.from({ length: count }, (_, n) => {
    const every = n % 10 < 2 ? 'day' : n % 10 < 9 ? 'week' : 'month'
    const time = TIMES[n % TIMES.length] ?? '07:00'
    const timeZone = ZONES[n % ZONES.length] ?? 'Europe/Paris'
    const [hour, minute] = time.split(':').map(Number)
    const days = { day: '* * *', week: '* * MON', month: '1 * *' }[every]
    const settings = digestSettings({
      slug: `digest-${n}`,
      schedule: `${minute} ${hour} ${days}`,
      timeZone,
      mailer: n % 2 === 0 ? 'cloudflare' : 'outbox',
      review: n >= count - 2 ? 'approval' : 'deadline',
      cutoff: n % 11 === 3 ? 6 : 0,
      keep: KEEP,
      recipients: RECIPIENTS,
    })
    return { settings: { ...settings, recipients: readers(RECIPIENTS) }, every, time }
  })
}

export interface PlannedDigest {
  readonly settings: DigestSettings
  readonly every: 'day' | 'week' | 'month'
  /** Local. */
  readonly time: string
}

/** The names of the slots of these calendar days: by the calendar alone, whatever the clocks do. */
export function slotsByCalendar(
  { settings, every, time }: PlannedDigest,
  first: string,
  last: string,
): readonly string[] {
  const names: string[] = []
  for (let at = Date.parse(`${first}T00:00Z`); at <= Date.parse(`${last}T00:00Z`); at += DAY) {
    const day = new Date(at)
    const isDue = every === 'day' || (every === 'week' ? day.getUTCDay() === 1 : day.getUTCDate() === 1)
    if (isDue) names.push(`${day.toISOString().slice(0, 10)}T${time}[${settings.timeZone}]`)
  }
  return names
}

/** Every day has a story, and the documents of so many days are at hand. */
const AT_HAND = 40
const issueOf = (day: number) => `issue ${day}`

export const issuesAt = (now: Date): readonly string[] => {
  const today = Math.floor(now.getTime() / DAY)
  return Array.from({ length: AT_HAND }, (_, n) => issueOf(today - n))
}

const HTML = `<p>${'Four stories and one more. '.repeat(300)}</p>`

/** Tells all stories at hand that are not told. */
export function editionOf(digest: string, slot: string, now: Date, told: ReadonlySet<string>): Edition | null {
  const news = issuesAt(now).filter((issue) => !told.has(issue))
  if (news.length === 0) return null
  const settles = news.map((issue) => ({ ...storyNamed(issue), issue, bodyHash: `body of ${issue}` }))
  return editionFor(slot, { digest, subject: `${digest} ${slot}`, html: HTML, settles })
}

export interface Provider extends Mailer {
  /** `edition address`, and how often it accepted a mail of it. */
  readonly accepted: Map<string, number>
  /** Called for every mail that it accepted. */
  onAccepted: (edition: string, subject: string, address: string, token: string) => void
  errors: number
  calls: number
  healthy: boolean
}

/** Answers one mail of five with an error; of the unclear ones it has accepted one of two. It refuses nobody for good. */
export function provider(chance: Random): Provider {
  const self: Provider = {
    accepted: new Map(),
    onAccepted: () => {},
    errors: 0,
    calls: 0,
    healthy: false,
    async send({ subject, to, headers }, { edition }) {
      self.calls++
      const kind = self.healthy ? null : errorKind(chance.next())
      if (kind !== null) self.errors++
      if (kind === null || (kind === 'uncertain' && chance.chance(0.5))) {
        const key = `${edition} ${to.address}`
        self.accepted.set(key, (self.accepted.get(key) ?? 0) + 1)
        const token = /unsubscribe\/([0-9a-f]{32})/.exec(headers['List-Unsubscribe'] ?? '')?.[1] ?? ''
        self.onAccepted(edition, subject, to.address, token)
      }
      return kind === null ? ok({ providerId: null }) : fail({ kind, reason: kind })
    },
  }
  return self
}

function errorKind(n: number): SendError['kind'] | null {
  if (n < 0.12) return 'retry'
  if (n < 0.16) return 'denied'
  return n < 0.2 ? 'uncertain' : null
}
