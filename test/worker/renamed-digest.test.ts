import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import { depsOf } from '../../src/deps.ts'
import type { Env } from '../../src/env.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const { weekly } = bindings.DIGESTS as { weekly: object }
const RENAMED: Env = { ...bindings, DIGESTS: { town: { ...weekly, id: 'weekly' } } }
const MONDAY = new Date('2026-11-23T06:00:00Z')

async function visit(path: string, given: Env = RENAMED, headers: Readonly<Record<string, string>> = {}) {
  const request = localRequest(`http://localhost:8787${path}`, { redirect: 'manual', headers })
  const response = await app.fetch(request, given, createExecutionContext())
  return { status: response.status, location: response.headers.get('Location'), page: await response.text() }
}

async function tick(given: Env) {
  const { publish, settings } = depsOf(given)
  return publishDue({ ...publish, digests: settings.digests, now: MONDAY })
}

beforeEach(freshDatabase)

describe('a digest that got another address', () => {
  it.each([
    { from: '/previews/weekly', to: '/previews/town' },
    { from: '/previews/weekly.txt?now=form-0001', to: '/previews/town.txt?now=form-0001' },
    { from: '/previews/weekly/import-ai-184.json', to: '/previews/town/import-ai-184.json' },
    { from: '/desk/weekly', to: '/desk/town' },
    { from: '/archive/weekly', to: '/archive/town' },
    { from: '/archive/weekly/feed.atom', to: '/archive/town/feed.atom' },
    { from: '/archive/weekly/2026-11-23-0700', to: '/archive/town/2026-11-23-0700' },
  ])('leads $from to $to', async ({ from, to }) => {
    expect(await visit(from)).toMatchObject({ status: 301, location: to })
    expect((await visit('/previews/town')).status).toBe(200)
  })

  it('keeps its archive, and tells nothing twice', async () => {
    await tick(bindings)
    expect((await visit('/archive/town')).page).toContain('/archive/town/2026-11-23-0700')
    expect((await visit('/previews/town')).page).toContain('This page shows the last edition')
    await tick(RENAMED)
    expect(await d1Ledger(bindings.DB).listEditions('weekly', 10)).toHaveLength(1)
    expect(await d1Ledger(bindings.DB).listEditions('town', 10)).toEqual([])
  })

  it('does not tell a stranger that it is there', async () => {
    const stranger = { 'CF-Connecting-IP': '203.0.113.9' }
    const [old, none] = await Promise.all(
      ['/archive/weekly', '/archive/nothing'].map((path) => visit(path, RENAMED, stranger)),
    )
    expect([old?.status, old?.location]).toEqual([none?.status, none?.location])
  })
})
