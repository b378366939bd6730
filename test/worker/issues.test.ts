import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { app } from '../../src/app.ts'
import type { Env } from '../../src/env.ts'

const STRANGER = '203.0.113.9'

async function visit(path: string, { from = '127.0.0.1', archive = 'private' } = {}) {
  const known = env as unknown as Env
  const { weekly } = known.DIGESTS as { weekly: object }
  const response = await app.fetch(
    new Request(`http://localhost:8787${path}`, { headers: { 'CF-Connecting-IP': from } }),
    { ...known, DIGESTS: { weekly: { ...weekly, archive } } },
    createExecutionContext(),
  )
  return { status: response.status, page: await response.text() }
}

it('shows every kept sentence at the place its anchor names, with why it was kept', async () => {
  const { status, page } = await visit('/issues/notes-on-mail-1')
  expect(status).toBe(200)
  const marks = [...page.matchAll(/<mark id="(s\d+-\d+)"/g)].map((match) => match[1])
  expect(marks.length).toBeGreaterThan(8)
  expect(new Set(marks).size).toBe(marks.length)
  for (const mark of marks) expect(page).toContain(`href="#${mark}"`)
  expect(page).toContain('Why this one')
})

it('says what there is instead of an issue that is not there', async () => {
  expect((await visit('/issues/none')).status).toBe(404)
  expect((await visit('/issues/constructor')).status).toBe(404)
})

it('is closed to strangers, whether the issue is there or not', async () => {
  const [there, not] = await Promise.all(
    ['/issues/notes-on-mail-1', '/issues/none'].map((path) => visit(path, { from: STRANGER })),
  )
  expect(there).toEqual({ status: 403, page: not?.page.replaceAll('/issues/none', '/issues/notes-on-mail-1') })
})

it('is open to the readers of a public digest where a mail leads here: no web page shows the issue', async () => {
  const { status, page } = await visit('/issues/notes-on-mail-1', { from: STRANGER, archive: 'public' })
  expect(status).toBe(200)
  expect(page).toContain('<meta name="robots" content="noindex"/>')
  expect(page).not.toContain('href="/outbox"')
  // This one has a page of its own, and is not ours to publish.
  expect((await visit('/issues/import-ai-184', { from: STRANGER, archive: 'public' })).status).toBe(403)
})
