import { MINUTE } from '../model/time.ts'

/** What the database knows about the state of Marrow. */
export interface HealthFigures {
  /** When the cron last looked for due slots. */
  readonly lastTick: Date | null
  /** When the last Edition was completely sent. */
  readonly lastSend: Date | null
  /** Mails that are planned and not sent yet. */
  readonly backlog: number
  /** When the oldest unfinished Edition was frozen. */
  readonly backlogSince: Date | null
  /** Editions that wait for the editor. */
  readonly waiting: number
  readonly stoppedMailers: number
  /** Sources that fail, are gone, silent or too heavy. Counted once an hour. */
  readonly troubledSources: number
}

export type Trouble = 'not-migrated' | 'settings' | 'no-tick' | 'backlog' | 'mailer-stopped'

export interface Health {
  readonly ok: boolean
  /** What the owner has to look at. */
  readonly trouble: readonly Trouble[]
  /** ISO 8601, UTC. */
  readonly lastTick: string | null
  readonly lastSend: string | null
  readonly backlog: number
  readonly waiting: number
  /** They are no reason for 503: everything else works, and the owner gets a mail about each. */
  readonly troubledSources: number
}

export const HEALTH_LIMITS = {
  /** The cron runs every five minutes; Cloudflare does not promise any single run. */
  tickMinutes: 20,
  /** What one tick cannot send, the next ticks do. If it takes longer than this, something blocks them. */
  backlogMinutes: 120,
} as const

/** Whether Marrow runs without the owner's help. Null figures mean that the database is not migrated. */
export function judgeHealth(
  figures: HealthFigures | null,
  { digests, mistakes, now }: { readonly digests: number; readonly mistakes: number; readonly now: Date },
): Health {
  const older = (at: Date | null, minutes: number) => at !== null && now.getTime() - at.getTime() > minutes * MINUTE
  const trouble: Trouble[] = []
  if (mistakes > 0 || digests === 0) trouble.push('settings')
  if (figures === null) trouble.push('not-migrated')
  else {
    // Without a digest, a tick records nothing.
    if (digests > 0 && (figures.lastTick === null || older(figures.lastTick, HEALTH_LIMITS.tickMinutes)))
      trouble.push('no-tick')
    if (older(figures.backlogSince, HEALTH_LIMITS.backlogMinutes)) trouble.push('backlog')
    if (figures.stoppedMailers > 0) trouble.push('mailer-stopped')
  }
  return {
    ok: trouble.length === 0,
    trouble,
    lastTick: figures?.lastTick?.toISOString() ?? null,
    lastSend: figures?.lastSend?.toISOString() ?? null,
    backlog: figures?.backlog ?? 0,
    waiting: figures?.waiting ?? 0,
    troubledSources: figures?.troubledSources ?? 0,
  }
}
