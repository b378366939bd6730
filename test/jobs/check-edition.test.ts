import { describe, expect, it, test } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { checkEdition } from '../../src/jobs/steps/check-edition.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { SEED_BRIEFS } from '../../src/sources/seeds.gen.ts'
import { digestSettings } from '../digest-settings.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }
const settings = digestSettings({ postalAddress: 'Marrow, 1 Example Street, 75001 Paris, France' })
const errorsOf = (report: ReturnType<typeof checkEdition>) =>
  report.findings.filter(({ severity }) => severity === 'error').map(({ rule, place }) => [rule, place])

describe('checkEdition', () => {
  it('lets what is made from the seeds go, and has looked at headers and links', async () => {
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), settings, SLOT)
    const report = checkEdition(edition, settings)
    expect(errorsOf(report)).toEqual([])
    expect(report.passed.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['headers', 'one-click', 'size']))
  })

  it('sees what the mail lacks', async () => {
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), settings, SLOT)
    const elsewhere = { ...settings, postalAddress: '2 Other Street, 10115 Berlin' }
    expect(errorsOf(checkEdition(edition, elsewhere)).map(([rule]) => rule)).toContain('postal-address')
  })

  it('reports an error for a value that a header cannot contain', async () => {
    const edits = { ...NO_EDITS, subject: 'Hello\r\nBcc: everyone@reader.example' }
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), settings, SLOT, edits)
    const broken = { ...edition, subject: edits.subject }
    expect(checkEdition(broken, settings)).toMatchObject({
      findings: [
        { rule: 'headers', severity: 'error', message: 'subject contains a line break or another control character' },
      ],
    })
  })

  it('says which links only the owner could follow, which readers could not open', async () => {
    const closed = async (change: Partial<typeof settings>) => {
      const own = { ...settings, ...change }
      const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), own, SLOT)
      return checkEdition(edition, own).findings.filter(({ rule }) => rule === 'closed-links')
    }
    const links = SEED_BRIEFS.filter(({ url }) => url === null).flatMap(({ stories }) => stories).length
    expect(links).toBeGreaterThan(0)
    expect(await closed({ archive: 'private' })).toMatchObject([
      { severity: 'warning', message: expect.stringMatching(/^\d+ links lead/) },
    ])
    expect(await closed({ archive: 'public' })).toEqual([])
    expect(await closed({ archive: 'private', url: 'http://localhost:8787' })).toEqual([])
  })

  test.each([
    { name: 'mailed from localhost', mailer: 'cloudflare', url: 'http://localhost:8787', verdict: 'error' },
    { name: 'mailed from a loopback address', mailer: 'cloudflare', url: 'http://127.0.0.1:8787', verdict: 'error' },
    {
      name: 'mailed from a public address',
      mailer: 'cloudflare',
      url: 'https://news.marrow.example',
      verdict: 'passed',
    },
    {
      name: 'kept in the outbox on localhost',
      mailer: 'outbox',
      url: 'http://localhost:8787',
      verdict: 'not looked at',
    },
  ] as const)('of a digest $name: $verdict', async ({ mailer, url, verdict }) => {
    const own = { ...settings, mailer, url }
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), own, SLOT)
    const report = checkEdition(edition, own)
    const place = 'wrangler.toml: DIGESTS.weekly.url'
    expect(errorsOf(report)).toEqual(verdict === 'error' ? [['public-url', place]] : [])
    expect(report.passed.some(({ rule }) => rule === 'public-url')).toBe(verdict === 'passed')
  })

  it('needs no recipient', async () => {
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), settings, SLOT)
    expect(errorsOf(checkEdition(edition, { ...settings, recipients: [] }))).toEqual([])
  })
})
