import { beforeEach, describe, expect, it, test } from 'vitest'
import { D1_LIMITS, sqliteDatabase } from './sqlite.ts'
import { watched } from './watched.ts'

let db: D1Database
beforeEach(() => {
  db = sqliteDatabase()
})

const keep = (subject: string, raw = '') =>
  db
    .prepare(`INSERT INTO outbox (delivery_key, edition, recipient, subject, raw, at) VALUES (?1, '', '', ?1, ?2, 0)`)
    .bind(subject, raw)
const subjects = async () =>
  (await db.prepare('SELECT subject FROM outbox').all()).results.map(({ subject }) => subject)

describe('the database of the tests', () => {
  it('answers as D1 does', async () => {
    const pair = db.prepare('SELECT ?2 AS b, ?1 AS a').bind('one', null)
    expect(await pair.first()).toEqual({ a: 'one', b: null })
    expect(await pair.first('a')).toBe('one')
    expect(await pair.all()).toMatchObject({ success: true, results: [{ a: 'one', b: null }] })
    expect(await db.prepare('SELECT 1 WHERE false').first()).toBeNull()
    await expect(db.prepare('SELECT * FROM missing').all()).rejects.toThrow('D1_ERROR: no such table: missing')
    expect(() => pair.bind(undefined)).toThrow('D1_TYPE_ERROR')
  })

  it('runs a batch as one transaction, or not at all', async () => {
    await db.batch([keep('one'), keep('two')])
    await expect(db.batch([keep('three'), keep('one')])).rejects.toThrow('UNIQUE')
    expect(await subjects()).toEqual(['one', 'two'])
    await expect(db.batch([keep('three'), keep('four', 'x'.repeat(D1_LIMITS.length))])).rejects.toThrow('too big')
    expect(await subjects()).toEqual(['one', 'two'])
    await db.batch([keep('five')])
    expect(await subjects()).toEqual(['one', 'two', 'five'])
  })

  it('deletes along foreign keys', async () => {
    await db
      .prepare(
        `INSERT INTO edition (id, digest, slot, state, planned, created_at) VALUES ('e', 'd', 's', 'frozen', 0, 0)`,
      )
      .run()
    await db.prepare(`INSERT INTO delivery (edition, recipient, state) VALUES ('e', 'a@b.example', 'planned')`).run()
    await db.prepare('DELETE FROM edition').run()
    expect(await db.prepare('SELECT count(*) AS n FROM delivery').first('n')).toBe(0)
  })

  const half = 'x'.repeat(D1_LIMITS.length / 2)
  test.each([
    { name: 'a row', at: () => keep('x', half), past: () => keep(half, half) },
    {
      name: 'the pattern of LIKE',
      at: () => db.prepare(`SELECT '' LIKE ?`).bind('x'.repeat(D1_LIMITS.likePatternLength)),
      past: () => db.prepare(`SELECT '' LIKE ?`).bind('x'.repeat(D1_LIMITS.likePatternLength + 1)),
    },
    {
      name: 'bound parameters',
      at: () => db.prepare(`SELECT ?${D1_LIMITS.variableNumber}`),
      past: () => db.prepare(`SELECT ?${D1_LIMITS.variableNumber + 1}`),
    },
  ])('refuses $name beyond the limit', async ({ at, past }) => {
    await expect(at().all()).resolves.toMatchObject({ success: true })
    await expect(past().all()).rejects.toThrow(/too big|too complex|variable number/)
  })
})

describe('a watched database', () => {
  it('counts calls and statements, and loses an answer after the work is done', async () => {
    const watch = watched(db)
    db = watch.db
    await db.batch([keep('one'), keep('two')])
    watch.losing = (call) => call === 2
    await expect(keep('three').run()).rejects.toThrow('Network connection lost')
    expect(await subjects()).toEqual(['one', 'two', 'three'])
    expect(watch.counted).toEqual({ calls: 3, statements: 4 })
  })
})
