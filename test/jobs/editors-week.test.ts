import { beforeEach, describe, expect, it } from 'vitest'
import type { Mailer } from '../../src/delivery/mailer.ts'
import { publishDue } from '../../src/jobs/publish.ts'
import { releaseEdition } from '../../src/jobs/release-edition.ts'
import { sendNow } from '../../src/jobs/send-now.ts'
import { chooseForSlot, fixDraft } from '../../src/jobs/steps/choose-edition.ts'
import { prepareSlot } from '../../src/jobs/steps/prepare-slot.ts'
import type { PublishPorts } from '../../src/jobs/steps/publish-slot.ts'
import { testSend } from '../../src/jobs/test-send.ts'
import type { Brief } from '../../src/model/brief.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import type { Message } from '../../src/model/message.ts'
import { ok } from '../../src/model/result.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { fakeMailer, mailersWith } from '../contract/fake-mailer.ts'
import { FINDS_NOTHING } from '../contract/prepare-story.ts'
import { NO_TIME } from '../contract/stopwatches.ts'
import { type Stores, storesOf } from '../contract/stores.ts'
import { sqliteDatabase } from '../database/sqlite.ts'
import { digestSettings } from '../digest-settings.ts'
import { issueOf } from '../parse/seed.ts'

/** Days at 07:00 in Paris. */
const day = (date: string, time = '05:00') => new Date(`${date}T${time}:00Z`)
const slotOf = (date: string) => `${date}T07:00[Europe/Paris]`
const DAILY = digestSettings({ recipients: 1, schedule: '0 7 * * *' })

const letter = async (name: string, stories: readonly string[], front = ''): Promise<Brief> =>
  summarizeIssue(
    await issueOf(
      `---\ntitle: ${name}\n${front}\n---\n\n${stories
        .map((story) => `## ${story}\n\nThe town council has announced on Monday that ${story} will cost more.`)
        .join('\n\n')}\n`,
      `${name}.md`,
    ),
  )

/** What publishing needs, with these Briefs to choose from. */
function portsOf({ ledger, reviews, stories }: Stores, briefs: readonly Brief[], mailer: Mailer): PublishPorts {
  const choosing = { stories, briefs }
  return {
    ledger,
    reviews,
    mailers: mailersWith(mailer),
    stopwatch: NO_TIME,
    prepare: (...of) => prepareSlot(choosing, ...of),
    listDrafts: stories.listDrafts,
    fixDraft: (...of) => fixDraft(choosing, ...of),
    check: FINDS_NOTHING,
  }
}

describe('the weeks of an editor', () => {
  let stores: Stores
  let briefs: Brief[]
  let mails: Message[]
  let refuse: boolean
  beforeEach(() => {
    stores = storesOf(sqliteDatabase())
    briefs = []
    mails = []
    refuse = false
  })

  const ports = (): PublishPorts => {
    const mailer = fakeMailer((message) => {
      if (refuse) return { ok: false, error: { kind: 'refused', reason: 'no such mailbox' } }
      mails.push(message)
      return ok({ providerId: null })
    })
    return portsOf(stores, briefs, mailer)
  }
  /** Ticks every hour of these days. */
  async function play(from: string, to: string, settings: DigestSettings = DAILY) {
    const end = day(to, '23:00')
    for (let at = day(from, '00:00'); at <= end; at = new Date(at.getTime() + 3_600_000)) {
      await publishDue({ ...ports(), digests: [settings], now: at })
    }
  }
  const told = () => mails.map(({ text }) => STORIES.filter((story) => text.includes(story)))
  const history = async () =>
    (await stores.ledger.listEditions('weekly', 50))
      .map(({ slot, state, reason }) => `${slot.slice(0, 10)} ${state}${reason === null ? '' : `: ${reason}`}`)
      .toReversed()
  const STORIES = ['Ferry', 'Parking', 'Library', 'Bakery', 'Harbour']

  it('two weeks of the cron tell each Story once', async () => {
    briefs = [await letter('first', ['Ferry', 'Parking'])]
    await play('2026-10-05', '2026-10-07')
    briefs = [...briefs, await letter('second', ['Library'])]
    await play('2026-10-08', '2026-10-10')
    // The author mends a story that was told, and adds one to the same file.
    briefs = [await letter('first', ['Ferry', 'Parking', 'Bakery']), ...briefs.slice(1)]
    await play('2026-10-11', '2026-10-18')
    expect(told()).toEqual([['Ferry', 'Parking'], ['Library'], ['Bakery']])
    expect((await history()).filter((line) => line.includes('skipped: nothing new'))).toHaveLength(11)
  })

  it('a deleted file and its namesake that stays are sent once each', async () => {
    const older = await letter('Town letter', ['Ferry'], 'date: 2026-10-01')
    const newer = await letter('Town letter', ['Parking'], 'date: 2026-10-02')
    briefs = [older, newer]
    await play('2026-10-05', '2026-10-05')
    briefs = [newer]
    await play('2026-10-06', '2026-10-07')
    expect(told()).toEqual([['Ferry', 'Parking']])
  })

  it('a draft is sent when it is published, and a future Issue on its day', async () => {
    const future = await letter('future', ['Library'], 'date: 2026-10-08')
    briefs = [await letter('draft', ['Ferry'], 'draft: true'), future]
    await play('2026-10-05', '2026-10-07')
    expect(told()).toEqual([])
    briefs = [await letter('draft', ['Ferry']), future]
    await play('2026-10-08', '2026-10-09')
    expect(told()).toEqual([['Ferry', 'Library']])
  })

  it('what is held keeps its Stories, and the next Edition tells what is new', async () => {
    briefs = [await letter('first', ['Ferry'])]
    const open = await stores.reviews.findReview('weekly', slotOf('2026-10-05'))
    await stores.reviews.saveReview({ ...open, decision: 'held' }, day('2026-10-04'))
    await play('2026-10-05', '2026-10-05')
    briefs = [...briefs, await letter('second', ['Parking'])]
    await play('2026-10-06', '2026-10-06')
    expect(told()).toEqual([['Parking']])
    const [waiting] = await stores.reviews.listWaiting(['weekly'])
    const hash = waiting?.waiting?.edition.hash ?? ''
    await releaseEdition({ ...ports(), settings: DAILY, slot: slotOf('2026-10-05'), hash, now: day('2026-10-06') })
    await play('2026-10-07', '2026-10-08')
    expect(told()).toEqual([['Parking'], ['Ferry']])
  })

  it('discarding what is held frees its Stories', async () => {
    briefs = [await letter('first', ['Ferry'])]
    const open = await stores.reviews.findReview('weekly', slotOf('2026-10-05'))
    await stores.reviews.saveReview({ ...open, decision: 'held' }, day('2026-10-04'))
    await play('2026-10-05', '2026-10-06')
    expect(told()).toEqual([])
    await stores.reviews.discard('weekly', slotOf('2026-10-05'), 'discarded', day('2026-10-06'))
    await play('2026-10-07', '2026-10-07')
    expect(told()).toEqual([['Ferry']])
  })

  it('a Story that was left out is settled, until it is brought back', async () => {
    briefs = [await letter('first', ['Ferry', 'Parking'])]
    const key = briefs[0]?.stories[0]?.key ?? ''
    const open = await stores.reviews.findReview('weekly', slotOf('2026-10-05'))
    const edits = { ...NO_EDITS, lengths: { [key]: 'dropped' as const } }
    await stores.reviews.saveReview({ ...open, edits }, day('2026-10-04'))
    await play('2026-10-05', '2026-10-06')
    expect(told()).toEqual([['Parking']])
    await stores.stories.bringBack('weekly', key)
    await play('2026-10-07', '2026-10-08')
    expect(told()).toEqual([['Parking'], ['Ferry']])
  })

  it('a manual send tells the coming Draft, and the Slot it empties is skipped', async () => {
    briefs = [await letter('first', ['Ferry'])]
    await play('2026-10-04', '2026-10-04')
    mails = []
    briefs = [...briefs, await letter('second', ['Parking'])]
    const coming = { at: day('2026-10-05'), name: slotOf('2026-10-05') }
    const manual = { ...ports(), settings: DAILY, token: 'form-0001', coming, edits: NO_EDITS, despiteErrors: false }
    await sendNow({ ...manual, now: day('2026-10-04', '12:00') })
    await play('2026-10-05', '2026-10-06')
    expect(told()).toEqual([['Parking']])
    expect((await history()).slice(-2)).toEqual([
      '2026-10-05 skipped: nothing new since it was sent manually on 4 October 2026',
      '2026-10-06 skipped: nothing new',
    ])
  })

  it('a manual send empties a Slot before its review is asked for', async () => {
    const approval = { ...DAILY, review: 'approval' as const }
    briefs = [await letter('first', ['Ferry'])]
    await publishDue({ ...ports(), digests: [approval], now: day('2026-10-04', '20:00') })
    const coming = { at: day('2026-10-05'), name: slotOf('2026-10-05') }
    const manual = { ...ports(), settings: approval, token: 'form-0001', coming, edits: NO_EDITS, despiteErrors: false }
    await sendNow({ ...manual, now: day('2026-10-04', '21:00') })
    await play('2026-10-05', '2026-10-05', approval)
    expect(await stores.reviews.listWaiting(['weekly'])).toEqual([])
    expect((await history()).at(-1)).toContain('nothing new since it was sent manually')
  })

  it('a test tells nothing', async () => {
    briefs = [await letter('first', ['Ferry'])]
    const slot = { at: day('2026-10-05'), name: slotOf('2026-10-05') }
    const to = { name: null, address: 'eve@editor.example' }
    const test = { ...ports(), settings: DAILY, slot, edits: NO_EDITS, to, token: 'form-0001' }
    expect(await testSend({ ...test, now: day('2026-10-04') })).toMatchObject({ outcome: 'delivered' })
    await play('2026-10-05', '2026-10-05')
    expect(told()).toEqual([['Ferry'], ['Ferry']])
  })

  it('the next Edition contains the stories of an Edition that nobody got', async () => {
    briefs = [await letter('first', ['Ferry'])]
    refuse = true
    await play('2026-10-05', '2026-10-05')
    refuse = false
    await play('2026-10-06', '2026-10-07')
    expect(told()).toEqual([['Ferry']])
  })

  it('what turns up after the cut-off waits for the next Edition', async () => {
    const cutoff = { ...DAILY, cutoff: 6 }
    briefs = [await letter('first', ['Ferry'])]
    await publishDue({ ...ports(), digests: [cutoff], now: day('2026-10-04', '22:00') })
    await publishDue({ ...ports(), digests: [cutoff], now: day('2026-10-04', '23:00') })
    briefs = [...briefs, await letter('second', ['Parking'])]
    await play('2026-10-05', '2026-10-06', cutoff)
    expect(told()).toEqual([['Ferry'], ['Parking']])
  })

  it('an approval does not break because something arrived', async () => {
    const approval = { ...DAILY, review: 'approval' as const }
    const slot = { at: day('2026-10-05'), name: slotOf('2026-10-05') }
    briefs = [await letter('first', ['Ferry'])]
    const prepared = await ports().prepare(approval, slot, NO_EDITS)
    if (!prepared.ok) throw new Error('nothing to approve')
    const open = await stores.reviews.findReview('weekly', slot.name)
    const approved = { ...open, decision: 'approved' as const, approvedHash: prepared.value.hash }
    const keys = prepared.value.settles.map(({ story }) => story)
    await stores.reviews.saveReview(approved, day('2026-10-04'), keys)
    briefs = [...briefs, await letter('second', ['Parking'])]
    await play('2026-10-05', '2026-10-05', approval)
    expect(told()).toEqual([['Ferry']])
  })

  it('a document that a newer parser splits differently is not sent again', async () => {
    briefs = [await letter('first', ['Ferry', 'Parking'])]
    await play('2026-10-05', '2026-10-05')
    const [first] = briefs
    if (first === undefined) throw new Error('no letter')
    const recut = first.stories.map((story, i) => ({ ...story, key: `${first.key}/part-${i}`, bodyHash: `${i}` }))
    briefs = [{ ...first, stories: recut }]
    await play('2026-10-06', '2026-10-07')
    expect(told()).toHaveLength(1)
  })

  it('Stories that do not fit wait if the archive is private, and count as sent if it is public', async () => {
    const many = Array.from({ length: 45 }, (_, i) => `Story number ${i}`)
    const counts = async (archive: 'private' | 'public') => {
      stores = storesOf(sqliteDatabase())
      mails = []
      await play('2026-10-05', '2026-10-07', { ...DAILY, archive })
      return mails.map(({ text }) => many.filter((story) => new RegExp(`${story}\\b`).test(text)).length)
    }
    briefs = [await letter('many', many)]
    expect(await counts('private')).toEqual([40, 5])
    expect(await counts('public')).toEqual([40])
  })

  it.each([
    { name: '2,000 stories', stories: Array.from({ length: 2_000 }, (_, i) => `Story number ${i}`), more: '' },
    {
      name: '18,000 links',
      stories: ['Ferry'],
      more: Array.from(
        { length: 18_000 },
        (_, i) => `[link ${i}](https://town.example/a-rather-long-address/${i})`,
      ).join(' '),
    },
  ])('an Issue of $name fits into the database and is sent', async ({ stories: headings, more }) => {
    const whole = await letter('large', headings)
    const text = `## More\n\n${more}\n`
    briefs = more === '' ? [whole] : [whole, summarizeIssue(await issueOf(text, 'links.md'))]
    await play('2026-10-05', '2026-10-05')
    expect(mails).toHaveLength(1)
    expect(await history()).toEqual(['2026-10-05 closed'])
    const approval = { ...DAILY, review: 'approval' as const }
    stores = storesOf(sqliteDatabase())
    await play('2026-10-05', '2026-10-05', approval)
    expect(await stores.reviews.listWaiting(['weekly'])).toHaveLength(1)
  })

  it('does not send stories of Editions from older versions again', async () => {
    briefs = [await letter('first', ['Ferry']), await letter('second', ['Parking'])]
    const [first] = briefs
    if (first === undefined) throw new Error('no letter')
    briefs = [first]
    await play('2026-10-05', '2026-10-05')
    await stores.forgetEntered()
    briefs = [first, await letter('second', ['Parking'])]
    await play('2026-10-06', '2026-10-07')
    expect(told()).toEqual([['Ferry'], ['Parking']])
  })

  it('more such Editions than one tick can enter make the Slot wait, not lose', async () => {
    for (let i = 5; i < 28; i++) {
      briefs = [await letter(`No ${i}`, [`Story ${i}`])]
      const date = `2026-10-${String(i).padStart(2, '0')}`
      await play(date, date)
    }
    await stores.forgetEntered()
    const slot = { at: day('2026-10-28', '06:00'), name: slotOf('2026-10-28') }
    expect(await chooseForSlot({ stories: stores.stories, briefs }, DAILY, slot)).toEqual({
      ok: false,
      error: 'busy',
    })
    const chosen = await chooseForSlot({ stories: stores.stories, briefs }, DAILY, slot)
    expect(chosen).toMatchObject({ ok: true, value: { choice: { briefs: [] } } })
  })
})

describe('what an editor decided outlives a change of the schedule', () => {
  it.each([
    { name: 'another time of day', change: { schedule: '0 8 * * *' }, at: day('2026-10-05', '06:00') },
    { name: 'another day', change: { schedule: '0 7 * * TUE' }, at: day('2026-10-06') },
    { name: 'another time zone', change: { timeZone: 'Europe/London' }, at: day('2026-10-05', '06:00') },
  ])('to $name', async ({ change, at }) => {
    const stores = storesOf(sqliteDatabase())
    const mailer = fakeMailer()
    const ports = portsOf(stores, [await letter('first', ['Ferry'])], mailer)
    await publishDue({ ...ports, digests: [DAILY], now: day('2026-10-04', '12:00') })
    const open = await stores.reviews.findReview('weekly', slotOf('2026-10-05'))
    const edits = { ...NO_EDITS, subject: 'Mine' }
    await stores.reviews.saveReview({ ...open, edits, decision: 'held' }, day('2026-10-04', '13:00'))
    const report = await publishDue({ ...ports, digests: [{ ...DAILY, ...change }], now: at })
    expect(report).toMatchObject([
      {
        outcome: 'held',
        reasons: ['held by the editor', expect.stringContaining(`the decision was for ${slotOf('2026-10-05')}`)],
      },
    ])
    expect(mailer.accepted).toEqual([])
    const [waiting] = await stores.reviews.listWaiting(['weekly'])
    expect(waiting).toMatchObject({ edits, movedFrom: slotOf('2026-10-05'), waiting: { edition: { subject: 'Mine' } } })
  })
})
