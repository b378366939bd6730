import type { DigestSettings } from '../model/settings.ts'
import { retrying } from './retry.ts'

/** Which digests the database knows, and the names of their addresses. */
export interface Identities {
  findKnown(): Promise<KnownDigests>
  /** A name leads to the digest that used it last. */
  noteAddresses(digests: readonly Pick<DigestSettings, 'slug' | 'id'>[]): Promise<void>
  /** The id of the digest that used this name; null when none did. */
  findByAddress(name: string): Promise<string | null>
}

export interface KnownDigests {
  /** Digests of which something is stored. */
  readonly ids: readonly string[]
  /** Ids by name. */
  readonly addresses: ReadonlyMap<string, string>
}

export function d1Identities(db: D1Database): Identities {
  return {
    async findKnown() {
      const { results } = await retrying(() => db.prepare(FIND_KNOWN).all<{ digest: string; name: string | null }>())
      return {
        ids: results.filter(({ name }) => name === null).map(({ digest }) => digest),
        addresses: new Map(results.flatMap(({ digest, name }) => (name === null ? [] : [[name, digest]]))),
      }
    },

    async noteAddresses(digests) {
      const json = JSON.stringify(digests.map(({ slug, id }) => ({ slug, id })))
      await retrying(() => db.prepare(NOTE_ADDRESSES).bind(json).run())
    },

    async findByAddress(name) {
      return retrying(() => db.prepare('SELECT digest FROM address WHERE name = ?1').bind(name).first<string>('digest'))
    },
  }
}

/** The digests of a table whose index begins with them: one step per digest, for any number of rows. */
const digestsOf = (table: string) => `
  ${table}_digest (digest) AS (
    SELECT min(digest) FROM ${table}
    UNION ALL
    SELECT (SELECT min(digest) FROM ${table} WHERE digest > ${table}_digest.digest)
    FROM ${table}_digest WHERE digest IS NOT NULL)`

const TABLES = ['schedule_mark', 'edition', 'review', 'unsubscribe', 'told'] as const

const FIND_KNOWN = `
  WITH RECURSIVE ${TABLES.map(digestsOf).join(',')}
  SELECT digest, NULL AS name
  FROM (${TABLES.map((table) => `SELECT digest FROM ${table}_digest`).join(' UNION ')}) WHERE digest IS NOT NULL
  UNION ALL SELECT digest, name FROM address`

const NOTE_ADDRESSES = `
  INSERT INTO address (name, digest) SELECT value ->> 'slug', value ->> 'id' FROM json_each(?1) WHERE true
  ON CONFLICT (name) DO UPDATE SET digest = excluded.digest`
