import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, test } from 'vitest'
import { app } from '../../src/app.ts'
import type { Outcome } from '../../src/delivery/ledger.ts'
import type { Env } from '../../src/env.ts'
import { IssuePage } from '../../src/pages/issue.tsx'
import { parseSource } from '../../src/parse/parse-source.ts'
import { SEED_BRIEFS } from '../../src/sources/seeds.gen.ts'
import { d1Ledger } from '../../src/store/d1-ledger.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { editionFor } from '../contract/editions.ts'
import { storyNamed } from '../contract/prepare-story.ts'
import { localRequest } from '../local-requests.ts'
import { freshDatabase } from './database.ts'

const bindings = env as unknown as Env
const STRANGER = '203.0.113.9'

async function visit(path: string, { from = '127.0.0.1', archive = 'private' } = {}) {
  const known = env as unknown as Env
  const { weekly } = known.DIGESTS as { weekly: object }
  const response = await app.fetch(
    localRequest(`http://localhost:8787${path}`, { headers: { 'CF-Connecting-IP': from } }),
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
  expect(page).toContain('Why this sentence')
})

describe('the source on the page', () => {
  const LETTER = `---
title: Town letter 12
---

Welcome to another issue of the town letter!

## The tram is coming

The council voted for the [new line](https://town.example/line) on Tuesday, after **three hours** of debate. Work begins in May.

> It is a good day for the town, said the mayor.

### What changes

- **Line 1** runs every ten minutes.
- Tickets cost 2 euros.

1. Buy a ticket.

\`\`\`sh
curl <town>
\`\`\`

| Stop | Opens |
|---|---|
| Market | May |

<script>alert(1)</script>

A [bad](javascript:alert(1)) and <b onclick="x()">bold</b> word.

Subscribe to our newsletter for more.

## The library opens

The new building holds thirty thousand books, and it opened on Saturday.
`

  async function pageOf(text: string, shown: ReadonlySet<string> | null = null) {
    const issue = await parseSource({ name: 'letter.md', bytes: new TextEncoder().encode(text) })
    if (!issue.ok) throw new Error(issue.error.kind)
    const keys = shown === null ? null : new Set(issue.value.sections.map(({ key }) => key))
    return String(await IssuePage({ issue: issue.value, brief: summarizeIssue(issue.value), shown: keys, path: '/' }))
  }

  it('is shown as its author wrote it: links, bold words, lists, quotations, code, tables', async () => {
    const page = await pageOf(LETTER)
    for (const part of [
      '<a href="https://town.example/line" rel="noreferrer">new line</a>',
      '<strong>three hours</strong>',
      '<blockquote><p>It is a good day',
      '<h4>What changes</h4>',
      '<ul><li>',
      '<ol><li>Buy a ticket.</li></ol>',
      '<code>curl &lt;town&gt;</code>',
      '<th scope="col">Stop</th>',
      '<td>Market</td>',
    ])
      expect(page).toContain(part)
    expect(page).toMatch(/<mark id="s1-\d+" class="gist">The council voted for the <a /)
  })

  it('contains no HTML and no script address of a source', async () => {
    const page = await pageOf(LETTER)
    expect(page).not.toMatch(/<script|javascript:|onclick/)
    expect(page).toContain('A bad and <strong>bold</strong> word.')
  })

  it('shows only the owner what is left out, and why', async () => {
    const owner = await pageOf(LETTER)
    expect(owner).toContain('Left out: subscription')
    expect(owner).toMatch(/Welcome to another issue of the town letter!<\/p><p class="why">opening/)
    const stranger = await pageOf(LETTER, new Set())
    expect(stranger).not.toContain('Left out')
    expect(stranger).not.toContain('Welcome to another issue')
  })

  test.each([
    {
      name: 'lists within lists',
      list: '- Stops\n  - Pool\n    1. First gate\n    2. Second gate\n  - School\n- Costs',
      html: '<ul><li>Stops<ul><li>Pool<ol><li>First gate</li><li>Second gate</li></ol></li><li>School</li></ul></li><li>Costs</li></ul>',
    },
    {
      name: 'numbered lists with bullets in them',
      list: '1. Stops\n   - Pool\n   - School\n2. Costs',
      html: '<ol><li>Stops<ul><li>Pool</li><li>School</li></ul></li><li>Costs</li></ol>',
    },
  ])('shows $name as they are', async ({ list, html }) => {
    const page = await pageOf(
      `# Town letter 12\n\n## The tram is coming\n\nThe council voted for the new line on Tuesday, and this is the plan of it.\n\n${list}\n\nThe mayor is glad about all of it.\n\n## The pool\n\nIt opens in May, the mayor said on Tuesday.\n`,
    )
    expect(page.replace(/<mark[^>]*>|<\/mark>/g, '')).toContain(html)
  })

  it('runs from right to left where its language does', async () => {
    const page = await pageOf('---\nlang: he\n---\n## החשמלית\n\nהמועצה אישרה את הקו החדש ביום שלישי אחרי דיון ארוך.\n')
    expect(page).toContain('<div class="source" lang="he" dir="rtl">')
    expect(page).toMatch(/<h3 id="s1" lang="he" dir="rtl">/)
  })
})

it('says what there is instead of an issue that is not there', async () => {
  expect((await visit('/issues/none')).status).toBe(404)
  expect((await visit('/issues/constructor')).status).toBe(404)
})

describe('for strangers', () => {
  const OTHER = 'other@reader.example'
  beforeEach(freshDatabase)

  /** Tells these Stories of the Issue in an Edition, and whether somebody got it. */
  async function tell(slot: string, headings: readonly string[], outcome: Outcome, digest = 'weekly') {
    const brief = SEED_BRIEFS.find(({ id }) => id === 'notes-on-mail-1')
    const stories = (brief?.stories ?? []).filter(({ heading }) => headings.includes(heading))
    expect(stories).toHaveLength(headings.length)
    const settles = stories.map(({ key }) => ({ ...storyNamed(key), issue: brief?.key ?? '' }))
    const ledger = d1Ledger(bindings.DB)
    const edition = editionFor(slot, { digest, settles: slot.startsWith('test:') ? [] : settles })
    const frozen = await ledger.freeze(edition, [{ name: null, address: OTHER }], new Date(), 0)
    if (frozen.outcome !== 'frozen') throw new Error(frozen.outcome)
    const claim = await ledger.claim(frozen.edition.id, '', new Date())
    if (claim === null) throw new Error('nothing to claim')
    await ledger.settle(claim, outcome, new Date())
    await ledger.closeIfDone(frozen.edition.id, new Date())
  }
  const [GMAIL = '', SECOND = ''] =
    SEED_BRIEFS.find(({ id }) => id === 'notes-on-mail-1')?.stories.map(({ heading }) => heading) ?? []
  const SENT: Outcome = { state: 'sent', providerId: null }
  const PUBLIC = { from: STRANGER, archive: 'public' }
  const closedPage = async (path: string, options = PUBLIC) => {
    const { status, page } = await visit(path, options)
    const none = await visit('/issues/none', options)
    expect([status, page]).toEqual([403, none.page.replaceAll('/issues/none', path)])
  }

  it('shows only the stories of an Issue that a sent Edition of a public digest contained', async () => {
    await tell('2026-11-23T07:00[Europe/Paris]', [GMAIL], SENT)
    const { status, page } = await visit('/issues/notes-on-mail-1', PUBLIC)
    expect(status).toBe(200)
    expect(page).toContain(GMAIL)
    expect(page).not.toContain(SECOND)
    expect(page).toContain('<meta name="robots" content="noindex"/>')
    expect(page).not.toContain('href="/outbox"')
  })

  it.each([
    { name: 'before anything was sent', before: async () => {} },
    { name: 'when nobody got it', before: () => tell('one', [GMAIL], { state: 'failed', reason: 'refused' }) },
    { name: 'after a test', before: () => tell('test:form-0001', [GMAIL], SENT) },
    { name: 'told by another digest', before: () => tell('one', [GMAIL], SENT, 'monthly') },
  ])('is closed $name, as if there were no such Issue', async ({ before }) => {
    await before()
    await closedPage('/issues/notes-on-mail-1')
  })

  it('is closed where the digest is private', async () => {
    await tell('one', [GMAIL], SENT)
    await closedPage('/issues/notes-on-mail-1', { from: STRANGER, archive: 'private' })
  })

  it('is closed where the author shows the Issue on a page of their own', () => closedPage('/issues/import-ai-184'))
})
