import { describe, expect, it } from 'vitest'
import { countedDatabase } from '../../src/store/counted-database.ts'
import { sqliteDatabase } from '../database/sqlite.ts'

const open = (statements: number, subrequests = statements, used = 0) => {
  const real = sqliteDatabase()
  const leave = (db: D1Database, name: string) =>
    db.prepare(`INSERT INTO unsubscribe VALUES ('weekly', ?1, 0)`).bind(name)
  const left = async () =>
    (await real.prepare('SELECT recipient FROM unsubscribe').all<{ recipient: string }>()).results.map(
      ({ recipient }) => recipient,
    )
  return { ...countedDatabase(real, { statements, subrequests }, used), leave, left }
}

describe('a counted database', () => {
  it('carries out what it may, and nothing of what would be more', async () => {
    const { db, budget, leave, left } = open(3)
    expect(await db.prepare('SELECT 1 AS one').first('one')).toBe(1)
    await expect(db.batch([leave(db, 'a'), leave(db, 'b'), leave(db, 'c')])).rejects.toThrow('may make')
    expect(budget.left()).toBe(2)
    await db.batch([leave(db, 'a'), leave(db, 'b')])
    await expect(leave(db, 'c').run()).rejects.toThrow('3 database statements')
    expect(await left()).toEqual(['a', 'b'])
  })

  it('counts a batch and a mail as one subrequest each', async () => {
    const { db, budget, leave } = open(10, 3)
    await db.batch([leave(db, 'a'), leave(db, 'b')])
    budget.useSubrequest()
    expect(budget.left()).toBe(1)
  })

  it('counts what was asked before, and what failed', async () => {
    const { db, budget } = open(5, 5, 1)
    await expect(db.prepare('SELECT * FROM nowhere').all()).rejects.toThrow('no such table')
    expect(budget.left()).toBe(3)
  })
})
