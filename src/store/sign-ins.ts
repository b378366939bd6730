import { MINUTE } from '../model/time.ts'
import { TRY_LIMITS } from '../model/try-limits.ts'
import { retrying } from './retry.ts'

/** Who tries the token. `shared`: the try also counts towards the limit of all. */
export interface Client {
  readonly who: string
  readonly shared: boolean
}

/** Sign-in state that isolates share: each of them sees only some of the tries. */
export interface SignIns {
  /**
   * Counts a try before the token is compared, so that concurrent tries are limited like consecutive ones. False when the limit is
   * reached; then nothing is counted. Two statements.
   */
  takeTry(client: Client, now: Date): Promise<boolean>
  /** The try was right: the client starts again from zero, and it does not count for the others. One statement. */
  giveBack(client: Client): Promise<void>
  /** Whether the limit is reached. One statement, which writes nothing. */
  isBlocked(client: Client, now: Date): Promise<boolean>
  /** Ends a session early. Two statements: it also deletes expired ones. */
  signOut(session: string, until: Date, now: Date): Promise<void>
  isSignedOut(session: string): Promise<boolean>
}

export function d1SignIns(db: D1Database): SignIns {
  return {
    async takeTry({ who, shared }, now) {
      const until = now.getTime() + TRY_LIMITS.minutes * MINUTE
      // If it is repeated after a lost answer, it counts twice. That errs on the safe side.
      const [, taken] = await retrying(() =>
        db.batch([
          db.prepare('DELETE FROM sign_in_try WHERE until <= ?1').bind(now.getTime()),
          db.prepare(TAKE).bind(...limits({ who, shared }, now), until),
        ]),
      )
      return (taken?.results.length ?? 0) > 0
    },

    async giveBack({ who, shared }) {
      await retrying(() =>
        db
          .prepare(GIVE_BACK)
          .bind(who, shared ? 1 : 0)
          .run(),
      )
    },

    async isBlocked(client, now) {
      const query = db.prepare(`SELECT 1 ${OVER_LIMIT} LIMIT 1`).bind(...limits(client, now))
      return (await retrying(() => query.first())) !== null
    },

    async signOut(session, until, now) {
      await retrying(() =>
        db.batch([
          db.prepare('DELETE FROM signed_out WHERE until <= ?1').bind(now.getTime()),
          db.prepare('INSERT INTO signed_out VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(session, until.getTime()),
        ]),
      )
    },

    async isSignedOut(session) {
      const query = db.prepare('SELECT 1 FROM signed_out WHERE session = ?1').bind(session)
      return (await retrying(() => query.first())) !== null
    },
  }
}

const limits = ({ who, shared }: Client, now: Date) =>
  [who, shared ? 1 : 0, now.getTime(), TRY_LIMITS.each, TRY_LIMITS.all] as const

const OVER_LIMIT = `
  FROM sign_in_try WHERE until > ?3 AND (who = ?1 AND tries >= ?4 OR ?2 AND who = '*' AND tries >= ?5)`

// Both rows or none.
const TAKE = `
  INSERT INTO sign_in_try (who, tries, until)
  SELECT who, 1, ?6 FROM (SELECT ?1 AS who UNION ALL SELECT '*' WHERE ?2) WHERE NOT EXISTS (SELECT 1 ${OVER_LIMIT})
  ON CONFLICT DO UPDATE SET tries = tries + 1
  RETURNING who`

const GIVE_BACK = `
  UPDATE sign_in_try SET tries = iif(who = ?1, 0, max(tries - 1, 0)) WHERE who = ?1 OR ?2 AND who = '*'`
