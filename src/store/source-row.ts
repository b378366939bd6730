import { readRules } from '../collect/rules.ts'
import type { CollectedSource } from '../collect/source.ts'
import type { VisitTrouble } from '../collect/trouble.ts'

export interface SourceRow {
  readonly id: string
  readonly slug: string
  readonly kind: CollectedSource['kind']
  readonly address: string
  readonly title: string
  readonly is_named: number
  readonly state: CollectedSource['state']
  readonly origin: CollectedSource['origin']
  readonly rules: string
  readonly senders: string
  readonly created_at: number
  readonly next_at: number
  readonly leased_until: number
  readonly visits: number
  readonly visited_at: number | null
  readonly read_at: number | null
  readonly new_at: number | null
  readonly failures: number
  readonly trouble: string | null
}

export const SOURCE_COLUMNS =
  'id, slug, kind, address, title, is_named, state, origin, rules, senders, created_at, next_at, leased_until, visits, visited_at, read_at, new_at, failures, trouble'

export function toSource(row: SourceRow, now: Date): CollectedSource {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    address: row.address,
    title: row.title,
    isNamed: row.is_named === 1,
    state: row.state,
    origin: row.origin,
    rules: readRules(JSON.parse(row.rules) as Record<string, unknown>),
    senders: JSON.parse(row.senders) as readonly string[],
    createdAt: new Date(row.created_at),
    nextAt: new Date(row.next_at),
    isVisited: row.leased_until > now.getTime(),
    visits: row.visits,
    visitedAt: dateOf(row.visited_at),
    readAt: dateOf(row.read_at),
    newAt: dateOf(row.new_at),
    failures: row.failures,
    trouble: row.trouble === null ? null : (JSON.parse(row.trouble) as VisitTrouble),
  }
}

const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at))

export const hostOf = (address: string): string => URL.parse(address)?.hostname ?? ''
