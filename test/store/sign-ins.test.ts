import { beforeEach, expect, it } from 'vitest'
import { TRY_LIMITS } from '../../src/model/try-limits.ts'
import { d1SignIns, type SignIns } from '../../src/store/sign-ins.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { watched } from '../database/watched.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)
const stranger = (n: number) => ({ who: `stranger ${n}`, shared: true })
const KNOWN = { who: 'the browser of the owner', shared: false }

let db: D1Database
let signIns: SignIns
beforeEach(() => {
  db = sqliteDatabase()
  signIns = d1SignIns(db)
})

const take = (client: { who: string; shared: boolean }, times: number, now = NOW) =>
  Promise.all(Array.from({ length: times }, () => d1SignIns(db).takeTry(client, now)))
const rows = async () => Number(await db.prepare('SELECT count(*) AS n FROM sign_in_try').first('n'))

it('counts concurrent tries of several isolates like consecutive ones', async () => {
  expect((await take(stranger(1), 40)).filter(Boolean)).toHaveLength(TRY_LIMITS.each)
  expect(await signIns.isBlocked(stranger(1), NOW)).toBe(true)
  expect(await signIns.isBlocked(stranger(2), NOW)).toBe(false)
})

it('lets the client try again when the time is over', async () => {
  await take(stranger(1), 9)
  expect(await signIns.takeTry(stranger(1), later(TRY_LIMITS.minutes - 1))).toBe(false)
  expect(await signIns.takeTry(stranger(1), later(TRY_LIMITS.minutes))).toBe(true)
})

it('many addresses together get no more tries than the shared limit, and write no more rows', async () => {
  const tries = []
  for (let n = 0; n < 300; n++) tries.push(await signIns.takeTry(stranger(n), NOW))
  expect(tries.filter(Boolean)).toHaveLength(TRY_LIMITS.all)
  expect(await rows()).toBe(TRY_LIMITS.all + 1)
})

it('leaves a browser that was signed in before its own tries, whatever the crowd does', async () => {
  for (let n = 0; n < 300; n++) await signIns.takeTry(stranger(n), NOW)
  expect((await take(KNOWN, 40)).filter(Boolean)).toHaveLength(TRY_LIMITS.each)
})

it('gives a right try back: the owner who signs in often is not shut out, and neither are the others', async () => {
  for (let n = 0; n < 3 * TRY_LIMITS.all; n++) {
    expect(await signIns.takeTry(stranger(1), NOW)).toBe(true)
    await signIns.giveBack(stranger(1))
  }
})

it('deletes tries that no longer count', async () => {
  for (let n = 0; n < 20; n++) await signIns.takeTry(stranger(n), NOW)
  await signIns.takeTry(KNOWN, later(60))
  expect(await rows()).toBe(1)
})

it('does not lose a try when the answer of the database is lost', async () => {
  const watch = watched(db)
  watch.losing = (call) => call === 1
  expect(await d1SignIns(watch.db).takeTry(stranger(1), NOW)).toBe(true)
})

it('knows who signed out, until the session would have ended', async () => {
  await signIns.signOut('one', later(60), NOW)
  await signIns.signOut('two', later(600), later(61))
  expect([await signIns.isSignedOut('one'), await signIns.isSignedOut('two')]).toEqual([false, true])
})
