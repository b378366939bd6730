import { beforeEach, expect, test } from 'vitest'
import { publishDue } from '../../src/jobs/publish.ts'
import { fixDraft } from '../../src/jobs/steps/choose-edition.ts'
import { prepareSlot } from '../../src/jobs/steps/prepare-slot.ts'
import type { Brief } from '../../src/model/brief.ts'
import { ok } from '../../src/model/result.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { fakeMailer, mailersWith } from '../contract/fake-mailer.ts'
import { NO_TIME } from '../contract/stopwatches.ts'
import { type Stores, storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { digestSettings } from '../digest-settings.ts'
import { issueOf } from '../parse/seed.ts'

const TRAM =
  '## The tram is coming\n\nThe council approved the new line on Monday evening. Work starts in May and lasts two years, says the mayor of the town.\n'
const FERRY =
  '## The ferry stops\n\nThe ferry to the island makes its last trip on Sunday. A bus over the bridge replaces it from Monday on, every ten minutes.\n'
const PARKING =
  '## Parking costs more\n\nAn hour in the centre costs three euros from April on. Residents pay one euro, and visitors of the market pay two of them.\n'
const HEADINGS = ['The tram is coming', 'The ferry stops', 'Parking costs more', 'Two changes']

let stores: Stores
let mails: string[]
beforeEach(() => {
  stores = storesOf(sqliteDatabase())
  mails = []
})

const read = async (front: string, body: string, file: string): Promise<Brief> =>
  summarizeIssue(await issueOf(`---\n${front}\n---\n\n${body}`, file))

/** Sends the edition of a Monday, and returns the headings that its mail tells. */
async function monday(day: string, briefs: readonly Brief[]): Promise<readonly string[]> {
  const choosing = { stories: stores.stories, briefs }
  const before = mails.length
  const ports = {
    ledger: stores.ledger,
    reviews: stores.reviews,
    mailers: mailersWith(
      fakeMailer(({ text }) => {
        mails.push(text)
        return ok({ providerId: null })
      }),
    ),
    stopwatch: NO_TIME,
    prepare: (...of) => prepareSlot(choosing, ...of),
    listDrafts: stores.stories.listDrafts,
    fixDraft: (...of) => fixDraft(choosing, ...of),
    check: () => ({ findings: [], passed: [] }),
    digests: [digestSettings({ recipients: 1, schedule: '0 7 * * MON' })],
  } satisfies Omit<Parameters<typeof publishDue>[0], 'now'>
  // The first tick only notes when it was.
  for (const time of ['05:00', '06:05']) await publishDue({ ...ports, now: new Date(`${day}T${time}:00Z`) })
  const text = mails.slice(before).join('\n').toLowerCase()
  return HEADINGS.filter((heading) => text.includes(heading.toLowerCase()))
}

const FIRST = () => read('title: Town letter 12\ndate: 2026-11-27', TRAM + FERRY, 'town-12.md')
const WEEKS = ['2026-11-30', '2026-12-07'] as const

test.each([
  {
    name: 'the same files again',
    added: async () => [],
    expected: [],
  },
  {
    name: 'a new letter',
    added: async () => [await read('title: Town letter 13\ndate: 2026-12-04', PARKING, 'town-13.md')],
    expected: ['Parking costs more'],
  },
  {
    name: 'a new letter that tells an old story again, word for word',
    added: async () => [await read('title: Town letter 13\ndate: 2026-12-04', FERRY + PARKING, 'town-13.md')],
    expected: ['Parking costs more'],
  },
  {
    name: 'a new letter that tells an old story again below another heading',
    added: async () => [
      await read(
        'title: Town letter 13\ndate: 2026-12-04',
        FERRY.replace('The ferry stops', 'Two changes') + PARKING,
        'town-13.md',
      ),
    ],
    expected: ['Parking costs more'],
  },
  {
    name: 'a draft',
    added: async () => [await read('title: Town letter 13\ndate: 2026-12-04\ndraft: true', PARKING, 'town-13.md')],
    expected: [],
  },
  {
    name: 'a letter of the week after',
    added: async () => [await read('title: Town letter 13\ndate: 2026-12-14', PARKING, 'town-13.md')],
    expected: [],
  },
])('the second mail: $name', async ({ added, expected }) => {
  const first = await FIRST()
  expect(await monday(WEEKS[0], [first])).toEqual(['The tram is coming', 'The ferry stops'])
  expect(await monday(WEEKS[1], [first, ...(await added())])).toEqual(expected)
})

test.each([
  { name: 'is renamed', front: 'title: Town letter 12\ndate: 2026-11-27', file: 'letters/12.md', body: TRAM + FERRY },
  { name: 'has another title', front: 'title: Letter 12\ndate: 2026-11-27', file: 'town-12.md', body: TRAM + FERRY },
  {
    name: 'has its stories in another order',
    front: 'title: Town letter 12\ndate: 2026-11-27',
    file: 'town-12.md',
    body: FERRY + TRAM,
  },
  {
    name: 'is cut into categories',
    front: 'title: Town letter 12\ndate: 2026-11-27',
    file: 'town-12.md',
    body: `## Traffic\n\n#${TRAM}\n#${FERRY}`,
  },
  {
    name: 'has bold lines instead of headings',
    front: 'title: Town letter 12\ndate: 2026-11-27',
    file: 'town-12.md',
    body: (TRAM + FERRY).replace(/## (.*)/g, '**$1**'),
  },
  {
    name: 'tells both below one heading',
    front: 'title: Town letter 12\ndate: 2026-11-27',
    file: 'town-12.md',
    body: `## Two changes\n\n${(TRAM + FERRY).replace(/## .*\n\n/g, '').replaceAll('.\nThe', '.\n\nThe')}`,
  },
  {
    name: 'has a word corrected',
    front: 'title: Town letter 12\ndate: 2026-11-27',
    file: 'town-12.md',
    body: TRAM.replace('approved', 'has approved') + FERRY.replace('every ten', 'each ten'),
  },
  {
    name: 'becomes the file of another letter, by mistake',
    front: 'title: Town letter 13\ndate: 2026-12-01',
    file: 'town-13.md',
    body: TRAM + FERRY,
  },
  { name: 'gets a date', front: 'title: Town letter 12\ndate: 2026-11-28', file: 'town-12.md', body: TRAM + FERRY },
])('nothing is told again when the file $name', async ({ front, file, body }) => {
  expect(await monday(WEEKS[0], [await FIRST()])).toHaveLength(2)
  expect(await monday(WEEKS[1], [await read(front, body, file)])).toEqual([])
})
