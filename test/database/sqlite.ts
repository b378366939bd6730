import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'

/**
 * https://developers.cloudflare.com/d1/platform/limits/ (read 2026-11). `length` is the largest string, BLOB or row, in bytes.
 * Local D1 enforces none of the first three.
 */
export const D1_LIMITS = {
  length: 2_000_000,
  sqlLength: 100_000,
  column: 100,
  variableNumber: 100,
  functionArg: 32,
  likePatternLength: 50,
} as const

/**
 * An empty database of the newest shape, in memory, behind the part of D1's interface that `src/store` uses. As in D1, a batch is
 * one transaction, and other work runs before an answer comes.
 */
export function sqliteDatabase(): D1Database {
  const database = new DatabaseSync(':memory:', { limits: D1_LIMITS })
  migrated ??= migratedBytes()
  database.deserialize(migrated)
  const changed = database.prepare('SELECT changes() AS n')
  const metaOf = (sql: string): SqliteResult['meta'] => ({
    changes: /^\s*(?:INSERT|UPDATE|DELETE|WITH)/.test(sql) ? Number(changed.get()?.n ?? 0) : 0,
    // Asked by pages only.
    get size_after() {
      return Number(database.prepare(SIZE).get()?.n ?? 0)
    },
  })

  // To prepare a statement takes longer than most of them. After `all` it is closed: it locks no table.
  const known = new Map<string, StatementSync>()
  const prepared = (sql: string): StatementSync => {
    const statement = known.get(sql) ?? database.prepare(sql)
    known.set(sql, statement)
    return statement
  }

  const statementOf = (sql: string, values: readonly SQLInputValue[]): SqliteStatement => {
    const execute = (): SqliteResult => {
      const results = prepared(sql).all(...values)
      return { success: true, results, meta: metaOf(sql) }
    }
    const answer = () => later(() => named(execute))
    return {
      execute,
      bind: (...bound) => statementOf(sql, bound.map(toSqlite)),
      all: answer,
      run: answer,
      first: async (column) => {
        const [row] = (await answer()).results
        if (row === undefined) return null
        return column === undefined ? row : row[column]
      },
    }
  }

  return {
    prepare: (sql: string) => statementOf(sql, []),
    batch: (statements: readonly SqliteStatement[]) =>
      later(() =>
        named(() => {
          database.exec('BEGIN IMMEDIATE')
          try {
            const results = statements.map(({ execute }) => execute())
            database.exec('COMMIT')
            return results
          } catch (error) {
            // Some errors have ended the transaction already.
            if (database.isTransaction) database.exec('ROLLBACK')
            throw error
          }
        }),
      ),
  } as unknown as D1Database
}

interface SqliteStatement {
  execute(): SqliteResult
  bind(...values: readonly unknown[]): SqliteStatement
  all(): Promise<SqliteResult>
  run(): Promise<SqliteResult>
  first(column?: string): Promise<unknown>
}

interface SqliteResult {
  readonly success: true
  readonly results: readonly Record<string, unknown>[]
  readonly meta: { readonly changes: number; readonly size_after: number }
}

async function later<T>(work: () => T): Promise<T> {
  await Promise.resolve()
  return work()
}

/** D1 names its errors so; callers look at the words. */
function named<T>(work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new Error(`D1_ERROR: ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

function toSqlite(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value === null || typeof value === 'number' || typeof value === 'string') return value
  throw new Error(`D1_TYPE_ERROR: Type '${typeof value}' not supported`)
}

const SIZE = 'SELECT page_count * page_size AS n FROM pragma_page_count(), pragma_page_size()'

/** A copy of a migrated database takes a tenth of the time that the migrations take. */
let migrated: Uint8Array | null = null

function migratedBytes(): Uint8Array {
  const folder = join(import.meta.dirname, '../../src/store/migrations')
  const database = new DatabaseSync(':memory:', { limits: D1_LIMITS })
  for (const name of readdirSync(folder).sort()) database.exec(readFileSync(join(folder, name), 'utf8'))
  return database.serialize()
}
