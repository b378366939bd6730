import { beforeEach, describe, expect, it } from 'vitest'
import type { CollectStep } from '../../src/collect/collecting.ts'
import { COLLECTED_KEEP } from '../../src/collect/keep.ts'
import { type CollectStepPorts, collectStep } from '../../src/jobs/collect-step.ts'
import { keepMail } from '../../src/jobs/receive-mail.ts'
import { allowance } from '../../src/jobs/steps/allowance.ts'
import { collectDue } from '../../src/jobs/steps/collect-due.ts'
import { d1Collecting } from '../../src/store/collecting.ts'
import { d1Inbox } from '../../src/store/inbox.ts'
import { d1Sources } from '../../src/store/sources.ts'
import { sha256 } from '../../src/text/sha256.ts'
import { fakeWeb, paragraphs, rss } from '../collecting/fake-web.ts'
import { addFeed } from '../collecting/source-rows.ts'
import { watched } from '../database/watched.ts'
import { dyingCalls } from './dying-calls.ts'

const ADDED = new Date('2026-10-01T00:00:00Z')
const MINUTE = 60_000
const POSTS = [
  {
    id: '3',
    link: 'https://a.example/3',
    title: 'Third',
    date: new Date('2026-10-03T08:00:00Z'),
    text: paragraphs('Third'),
  },
  {
    id: '2',
    link: 'https://a.example/2',
    title: 'Second',
    date: new Date('2026-10-02T08:00:00Z'),
    text: paragraphs('Second'),
  },
  {
    id: '1',
    link: 'https://a.example/1',
    title: 'First',
    date: new Date('2026-09-02T08:00:00Z'),
    text: paragraphs('First'),
  },
]

/** The same ports, until the isolate is gone. */
function dying(real: CollectStepPorts, nth: number, when: 'before' | 'after') {
  const { call, all, died } = dyingCalls(nth, when)
  const ports: CollectStepPorts = {
    ...real,
    collecting: all(real.collecting),
    queue: all(real.queue),
    fetch: (...args) => call(() => real.fetch(...args)),
  }
  return { ports, died }
}

/** An isolate may end at any call: no document is lost, none is read or told twice. */
export function collectCrashContract(on: string, make: () => Promise<D1Database>): void {
  describe(`collecting: ${on}`, () => {
    let db: D1Database
    let source: string
    let queued: CollectStep[]
    let real: CollectStepPorts
    let web: ReturnType<typeof fakeWeb>

    beforeEach(async () => {
      db = await make()
      source = await addFeed(db, 'https://a.example/feed', ADDED)
      queued = []
      web = fakeWeb()
      web.sites.set('a.example', () => new Response(rss('A', 'https://a.example/', POSTS)))
      real = {
        collecting: d1Collecting(db),
        queue: { send: async (steps) => void queued.push(...steps) },
        fetch: web.fetch,
        chance: () => 0.5,
        reader: 'r1',
      }
    })

    /** As the cron and the queue do it, until nothing is due for hours. */
    async function playOn(ports: CollectStepPorts, from: Date, hours: number, every = 5): Promise<void> {
      for (let minute = 0; minute <= hours * 60; minute += every) {
        const now = new Date(from.getTime() + minute * MINUTE)
        expect(await collectDue({ ...ports, keep: COLLECTED_KEEP }, now, allowance())).toEqual([])
        while (queued.length > 0) {
          const step = queued.shift()
          if (step !== undefined) await collectStep(ports, step, now)
        }
      }
    }

    const issues = async () =>
      (await db.prepare('SELECT title FROM issue ORDER BY ready_at, title').all<{ title: string }>()).results.map(
        ({ title }) => title,
      )
    const documents = async () =>
      (await db.prepare('SELECT title, state FROM document ORDER BY title').all<{ title: string; state: string }>())
        .results

    const parsed = async () =>
      (await db.prepare('SELECT document, reader FROM parsed').all<{ document: string; reader: string }>()).results

    /** Visits, and answers one of its documents, which is to be read. */
    async function newDocument(): Promise<string> {
      await collectStep(real, { do: 'visit', source }, ADDED)
      const [id = ''] = queued.flatMap((step) => (step.do === 'read' ? [step.document] : []))
      queued = []
      return id
    }

    async function expectAllThere() {
      expect((await issues()).toSorted()).toEqual(['Second', 'Third'])
      expect(await documents()).toEqual([
        { title: 'Second', state: 'read' },
        { title: 'Third', state: 'read' },
      ])
      expect(await db.prepare('SELECT count(*) AS n FROM document_key').first('n')).toBe(9)
      expect(await parsed()).toEqual([])
    }

    it('reads what is new once, however often it visits', async () => {
      await playOn(real, ADDED, 48, 10)
      await expectAllThere()
      const { visits, failures } =
        (await db.prepare('SELECT visits, failures FROM source').first<Record<string, number>>()) ?? {}
      expect(visits).toBeGreaterThan(4)
      expect(failures).toBe(0)
    })

    it('loses nothing and reads nothing twice, whenever the isolate is gone', async () => {
      let deaths = 0
      for (const when of ['before', 'after'] as const) {
        for (let nth = 1; ; nth++) {
          db = await make()
          source = await addFeed(db, 'https://a.example/feed', ADDED)
          real = { ...real, collecting: d1Collecting(db) }
          queued = []
          const { ports, died } = dying(real, nth, when)
          await playOn(ports, ADDED, 0).catch(() => {})
          // A queue message dies with its isolate, and its batch may be lost.
          queued = []
          if (!died()) break
          deaths++
          await playOn(real, new Date(ADDED.getTime() + 5 * MINUTE), 12, 20)
          await expectAllThere()
          expect(await db.prepare('SELECT failures FROM source').first('failures')).toBe(0)
        }
      }
      // Find what is due, the queue, tidy; claim, fetch, known keys, record, the queue; twice claim, record and the queue, and claim and record.
      expect(deaths).toBe(2 * 18)
    })

    it('comes to the same where a database answer is lost after the commit', async () => {
      for (let lost = 1; lost <= 16; lost++) {
        const watch = watched(await make())
        db = watch.db
        source = await addFeed(db, 'https://a.example/feed', ADDED)
        const before = watch.counted.calls
        watch.losing = (call) => call === before + lost
        queued = []
        await playOn({ ...real, collecting: d1Collecting(db) }, ADDED, 3)
        watch.losing = () => false
        await expectAllThere()
        expect(await db.prepare('SELECT max(attempts) AS n FROM document').first('n')).toBe(1)
      }
    })

    it('does nothing for who lost the claim', async () => {
      const slow = await real.collecting.claimVisit(source, ADDED)
      const later = new Date(ADDED.getTime() + 17 * MINUTE)
      expect(await real.collecting.claimVisit(source, new Date(ADDED.getTime() + 15 * MINUTE))).toBeNull()
      const fast = await real.collecting.claimVisit(source, later)
      if (slow === null || fast === null) throw new Error('not claimed')
      const document = { id: 'd'.repeat(32), title: 'Late', keys: ['id late'], bytes: 1, body: 'x' }
      const visit = {
        kind: 'read' as const,
        nextAt: later,
        address: 'https://a.example/feed',
        title: null,
        etag: null,
        lastModified: null,
        bodyHash: null,
        seen: [],
        documents: [document],
      }
      await real.collecting.recordVisit(slow, visit, later)
      expect(await documents()).toEqual([])
      expect([...(await real.collecting.findKnown(source, ['id late'])).keys()]).toEqual([])
      await real.collecting.recordVisit(fast, visit, later)
      expect(await documents()).toEqual([{ title: 'Late', state: 'new' }])
      expect([...(await real.collecting.findKnown(source, ['id late', 'id other'])).keys()]).toEqual(['id late'])
    })

    it('marks a document as too heavy when reading it ended the Worker three times', async () => {
      const id = await newDocument()
      const { collecting } = real
      let at = ADDED
      for (let death = 1; death <= 3; death++) {
        expect(await collecting.claimDocument(id, 'r1', at)).toMatchObject({ step: 'parse', attempts: death })
        expect(await collecting.claimDocument(id, 'r1', at)).toBeNull()
        at = new Date(at.getTime() + 20 * MINUTE)
      }
      expect(await collecting.claimDocument(id, 'r1', at)).toBeNull()
      expect((await documents()).map(({ state }) => state).toSorted()).toEqual(['heavy', 'new'])
      const due = await collecting.findDue(new Date(at.getTime() + 60 * MINUTE), 'r1')
      expect(due.documents).toHaveLength(1)
      expect(due.documents).not.toContain(id)
      // Another version may take less time.
      const { documents: again } = await collecting.findDue(new Date(at.getTime() + 65 * MINUTE), 'r2')
      expect(again).toEqual([id])
    })

    describe('the steps of reading', () => {
      let id: string
      let at: Date
      const later = () => {
        at = new Date(at.getTime() + 20 * MINUTE)
      }
      const read = (reader = 'r1') => collectStep({ ...real, reader }, { do: 'read', document: id }, at)
      const stateOf = () =>
        db.prepare('SELECT state, attempts FROM document WHERE id = ?1').bind(id).first<Record<string, unknown>>()
      const claim = (reader = 'r1') => real.collecting.claimDocument(id, reader, at)

      beforeEach(async () => {
        at = ADDED
        id = await newDocument()
      })

      it('are asked for one after the other, and what the first one found is moved by the second one', async () => {
        expect(await read()).toBe('parsed')
        expect(queued).toEqual([{ do: 'read', document: id }])
        expect(await parsed()).toEqual([{ document: id, reader: 'r1' }])
        expect(await issues()).toEqual([])
        const found = await db.prepare('SELECT issue FROM parsed').first('issue')
        expect(await read()).toBe('read')
        expect(await db.prepare('SELECT issue FROM issue').first('issue')).toBe(found)
        expect(await parsed()).toEqual([])
        // A message that comes twice finds nothing to do.
        expect(await read()).toBe('not-now')
      })

      it('are tried three times each', async () => {
        for (let death = 1; death <= 2; death++) {
          expect(await claim()).toMatchObject({ step: 'parse', attempts: death })
          later()
        }
        expect(await read()).toBe('parsed')
        for (let death = 1; death <= 3; death++) {
          expect(await claim()).toMatchObject({ step: 'summarize', attempts: death })
          later()
        }
        expect(await read()).toBe('not-now')
        expect(await stateOf()).toEqual({ state: 'heavy', attempts: 3 })
        // It stays, so that its page can say how far it came. Whoever asks for it again begins with the document.
        expect(await parsed()).toHaveLength(1)
        await d1Sources(db).readAgain(id)
        expect(await parsed()).toEqual([])
        expect([await read(), await read()]).toEqual(['parsed', 'read'])
      })

      it('are asked for by a tick when the message between them is lost', async () => {
        expect(await read()).toBe('parsed')
        const dueAt = async (minutes: number) =>
          (await real.collecting.findDue(new Date(ADDED.getTime() + minutes * MINUTE), 'r1')).documents
        expect(await dueAt(15)).not.toContain(id)
        expect(await dueAt(20)).toContain(id)
      })

      it('begin again when another version comes between them', async () => {
        expect(await read('r1')).toBe('parsed')
        expect(await read('r2')).toBe('parsed')
        expect(await parsed()).toEqual([{ document: id, reader: 'r2' }])
        expect(await read('r2')).toBe('read')
        expect(await db.prepare('SELECT reader FROM issue').first('reader')).toBe('r2')
      })

      it('record nothing for who lost the claim', async () => {
        const slow = await claim()
        later()
        const fast = await claim()
        if (slow === null || fast === null) throw new Error('not claimed')
        const parsing = { holds: 'issue' as const, title: 'Late', found: 'x', reader: 'r1' }
        await real.collecting.recordParsing(slow, parsing, at)
        expect([await parsed(), await stateOf()]).toEqual([[], { state: 'new', attempts: 2 }])
        await real.collecting.recordReading(slow, { kind: 'unreadable', reason: 'no', reader: 'r1' }, at)
        expect(await stateOf()).toEqual({ state: 'new', attempts: 2 })
        await real.collecting.recordParsing(fast, parsing, at)
        expect([await parsed(), await stateOf()]).toEqual([
          [{ document: id, reader: 'r1' }],
          { state: 'new', attempts: 0 },
        ])
      })

      it('leave what another version read where they fail for good', async () => {
        expect([await read(), await read()]).toEqual(['parsed', 'read'])
        await real.collecting.findDue(at, 'r2')
        expect(await stateOf()).toEqual({ state: 'new', attempts: 0 })
        expect(await read('r2')).toBe('parsed')
        for (let death = 1; death <= 3; death++) {
          expect(await claim('r2')).toMatchObject({ step: 'summarize', attempts: death })
          later()
        }
        expect(await read('r2')).toBe('not-now')
        expect(await stateOf()).toMatchObject({ state: 'read' })
        expect(await db.prepare('SELECT reader FROM issue').first('reader')).toBe('r1')
        expect((await real.collecting.findDue(at, 'r2')).documents).not.toContain(id)
      })
    })

    describe('a mail', () => {
      const MAIL = [
        'From: Ann <ann@letters.example>',
        'Subject: The pier',
        'Message-ID: <1@letters.example>',
        'Date: Thu, 01 Oct 2026 05:00:00 +0000',
        'Content-Type: text/html; charset=utf-8',
        '',
        `<html><body>${paragraphs('The pier')}</body></html>`,
      ].join('\r\n')
      let id: string

      /** It is there, and its message is lost. */
      async function receive(): Promise<void> {
        db = await make()
        queued = []
        real = { ...real, collecting: d1Collecting(db) }
        const inbox = d1Inbox(db)
        const box = await d1Sources(db).find(await inbox.addSource('Letters', ADDED), ADDED)
        if (box === null) throw new Error('no mailbox')
        const bytes = new TextEncoder().encode(MAIL)
        await keepMail(
          { inbox, queue: real.queue },
          box,
          { bytes, isCut: false, size: bytes.length, isPasted: true },
          ADDED,
        )
        const [first] = queued
        if (first?.do !== 'read') throw new Error('not queued')
        id = first.document
      }
      const read = (ports = real, at = ADDED) => collectStep(ports, { do: 'read', document: id }, at)
      const holds = () => db.prepare('SELECT holds FROM parsed').first('holds')

      it('is read in three steps, as it would be in one', async () => {
        await receive()
        expect([await read(), await holds()]).toEqual(['parsed', 'text'])
        expect([await read(), await holds()]).toEqual(['parsed', 'issue'])
        expect([await read(), await holds()]).toEqual(['read', null])
        expect(await issues()).toEqual(['The pier'])
        const { document_hash, brief } =
          (await db.prepare('SELECT document_hash, brief FROM issue').first<Record<string, string>>()) ?? {}
        expect(document_hash).toBe(await sha256(MAIL))
        expect(brief).toContain('The council of The pier decided')
      })

      it('is tried three times in each of them, and says how far it came', async () => {
        await receive()
        let at = ADDED
        for (const step of ['parse', 'cut', 'summarize']) {
          for (let death = 1; death <= 2; death++) {
            expect(await real.collecting.claimDocument(id, 'r1', at)).toMatchObject({ step, attempts: death })
            at = new Date(at.getTime() + 20 * MINUTE)
          }
          if (step === 'cut') break
          await read(real, at)
        }
        expect(await real.collecting.claimDocument(id, 'r1', at)).toMatchObject({ step: 'cut', attempts: 3 })
        at = new Date(at.getTime() + 20 * MINUTE)
        expect(await read(real, at)).toBe('not-now')
        expect(await d1Sources(db).findDocument(id)).toMatchObject({ state: 'heavy', found: 'text', parsed: null })
      })

      it('is neither lost nor read twice, whenever the isolate is gone', async () => {
        let deaths = 0
        for (const when of ['before', 'after'] as const) {
          for (let nth = 1; ; nth++) {
            await receive()
            const { ports, died } = dying(real, nth, when)
            for (let step = queued.shift(); step !== undefined && !died(); step = queued.shift())
              await collectStep(ports, step, ADDED).catch(() => {})
            // The batch of a queue message may be lost with its isolate.
            queued = []
            if (!died()) break
            deaths++
            await playOn(real, new Date(ADDED.getTime() + 5 * MINUTE), 3, 20)
            expect(await issues()).toEqual(['The pier'])
            expect(await documents()).toEqual([{ title: 'The pier', state: 'read' }])
            expect(await parsed()).toEqual([])
          }
        }
        // Claim, record and the queue, twice; claim and record.
        expect(deaths).toBe(2 * 8)
      })
    })

    it('waits longer each time a visit ends the Worker, and says so', async () => {
      const waits: number[] = []
      let at = ADDED
      for (let death = 0; death < 4; death++) {
        expect(await real.collecting.claimVisit(source, at)).not.toBeNull()
        const row = await db
          .prepare('SELECT next_at, trouble FROM source')
          .first<{ next_at: number; trouble: string }>()
        expect(row?.trouble).toBe('{"kind":"died"}')
        waits.push(((row?.next_at ?? 0) - at.getTime()) / MINUTE)
        at = new Date(at.getTime() + 60 * MINUTE)
      }
      expect(waits).toEqual([15, 30, 60, 120])
    })

    it('visits one source of a host at a time, and continues with the next when it is done', async () => {
      const second = await addFeed(db, 'https://a.example/other', ADDED)
      const elsewhere = await addFeed(db, 'https://b.example/feed', ADDED)
      const { sources } = await real.collecting.findDue(ADDED, 'r1')
      expect(sources).toHaveLength(2)
      expect(sources).toContain(elsewhere)
      const claim = await real.collecting.claimVisit(source, ADDED)
      expect(await real.collecting.claimVisit(second, ADDED)).toBeNull()
      expect(await real.collecting.claimVisit(elsewhere, ADDED)).not.toBeNull()
      if (claim === null) throw new Error('not claimed')
      await db.prepare('UPDATE source SET asked_at = 0').run()
      const { nextOfHost } = await real.collecting.recordVisit(
        claim,
        { kind: 'unchanged', nextAt: new Date(ADDED.getTime() + MINUTE) },
        ADDED,
      )
      expect(nextOfHost).toBe(second)
    })

    it('asks for the same step again only when it left no trace', async () => {
      const { collecting } = real
      const dueIn = (minutes: number) => collecting.findDue(new Date(ADDED.getTime() + minutes * MINUTE), 'r1')
      expect((await dueIn(0)).sources).toEqual([source])
      expect((await dueIn(5)).sources).toEqual([])
      expect((await dueIn(20)).sources).toEqual([source])
    })

    describe('another version of the code that reads', () => {
      beforeEach(() => playOn(real, ADDED, 1))
      const newer = () => ({ ...real, reader: 'r2' })
      const readers = async () =>
        (await db.prepare('SELECT reader FROM issue ORDER BY title').all<{ reader: string }>()).results.map(
          ({ reader }) => reader,
        )

      it('reads unsent documents again, with their original arrival time', async () => {
        const before = await db.prepare('SELECT min(ready_at) AS n FROM issue').first('n')
        await playOn(newer(), new Date(ADDED.getTime() + 90 * MINUTE), 1)
        expect(await readers()).toEqual(['r2', 'r2'])
        expect(await db.prepare('SELECT min(ready_at) AS n FROM issue').first('n')).toBe(before)
        await expectAllThere()
      })

      it('leaves sent stories as they were sent', async () => {
        await db
          .prepare(
            `INSERT INTO edition (id, digest, slot, state, planned, created_at) VALUES ('e', 'weekly', 's', 'closed', 0, 0)`,
          )
          .run()
        await db
          .prepare(
            `INSERT INTO told (digest, story, body_hash, issue, document_hash, state, edition)
           SELECT 'weekly', stories ->> 0, NULL, key, NULL, 'told', 'e' FROM issue WHERE title = 'Second'`,
          )
          .run()
        await playOn(newer(), new Date(ADDED.getTime() + 90 * MINUTE), 1)
        expect(await readers()).toEqual(['r1', 'r2'])
        await expectAllThere()
      })
    })
  })
}
