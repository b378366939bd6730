import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type EntryNames, entryKeys } from '../../src/collect/identity.ts'
import { ENTRY_LIMITS, type ListedEntry, planEntries } from '../../src/collect/plan-entries.ts'

const ADDED = new Date('2026-10-01T00:00:00Z')
const FIRST = { createdAt: ADDED, isFirstVisit: true }
const LATER = { createdAt: ADDED, isFirstVisit: false }

const entry = (key: string, date: string | null = null): ListedEntry => ({
  keys: [key],
  date: date === null ? null : new Date(date),
})

describe('planEntries', () => {
  test.each([
    {
      name: 'takes the newest of an archive and notes the others',
      entries: [entry('c', '2026-09-20'), entry('b', '2026-09-10'), entry('a', '2026-09-01')],
      source: FIRST,
      plan: { take: [0], seen: ['b', 'a'], waiting: 0 },
    },
    {
      name: 'goes by dates where a feed lists the oldest first',
      entries: [entry('a', '2026-09-01'), entry('b', '2026-09-20')],
      source: FIRST,
      plan: { take: [1], seen: ['a'], waiting: 0 },
    },
    {
      name: 'takes the first of a feed without dates',
      entries: [entry('b'), entry('a')],
      source: FIRST,
      plan: { take: [0], seen: ['a'], waiting: 0 },
    },
    {
      name: 'takes what is dated after the source was added, oldest first',
      entries: [entry('c', '2026-10-03'), entry('b', '2026-10-02'), entry('a', '2026-09-01')],
      source: FIRST,
      plan: { take: [1, 0], seen: ['a'], waiting: 0 },
    },
    {
      name: 'takes later what has no date',
      entries: [entry('b'), entry('known')],
      source: LATER,
      plan: { take: [0], seen: [], waiting: 0 },
    },
    {
      name: 'notes an archive that is listed again under new names',
      entries: [entry('new', '2026-10-09'), entry('old', '2026-05-01')],
      source: LATER,
      plan: { take: [0], seen: ['old'], waiting: 0 },
    },
    {
      name: 'takes an issue that is dated some days before it appears',
      entries: [entry('late', '2026-09-29')],
      source: LATER,
      plan: { take: [0], seen: [], waiting: 0 },
    },
    {
      name: 'notes the new name of a known entry',
      entries: [{ keys: ['new id', 'known'], date: null }],
      source: LATER,
      plan: { take: [], seen: ['new id'], waiting: 0 },
    },
    { name: 'finds nothing in an empty feed', entries: [], source: FIRST, plan: { take: [], seen: [], waiting: 0 } },
  ])('$name', ({ entries, source, plan }) => expect(planEntries(entries, new Set(['known']), source)).toEqual(plan))

  it('takes the oldest of a flood first, and leaves the others to the next visit', () => {
    const flood = Array.from({ length: 50 }, (_, n) =>
      entry(`e${n}`, `2026-10-02T00:${String(59 - n).padStart(2, '0')}:00Z`),
    )
    const known = new Set<string>()
    const order: string[] = []
    for (let visit = 0; visit < 3; visit++) {
      const { take, seen } = planEntries(flood, known, LATER)
      expect(take.length).toBeLessThanOrEqual(ENTRY_LIMITS.perVisit)
      expect(seen).toEqual([])
      const keys = take.flatMap((at) => flood[at]?.keys ?? [])
      for (const key of keys) known.add(key)
      order.push(...keys)
    }
    expect(order).toEqual(flood.map(({ keys }) => keys[0]).toReversed())
  })

  it('plans nothing more once its plan was carried out', () => {
    const entries = fc.array(
      fc.record({
        keys: fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 3 }),
        date: fc.option(fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })),
      }),
      { maxLength: 15 },
    )
    fc.assert(
      fc.property(entries, fc.boolean(), (listed, isFirstVisit) => {
        const first = planEntries(listed, new Set(), { createdAt: ADDED, isFirstVisit })
        const known = new Set([...first.seen, ...first.take.flatMap((at) => listed[at]?.keys ?? [])])
        const again = planEntries(listed, known, LATER)
        expect(again).toMatchObject({ take: [], waiting: 0 })
        // No key is forgotten: each is noted, or belongs to what is taken.
        for (const key of listed.flatMap(({ keys }) => keys)) expect(known.has(key)).toBe(true)
      }),
    )
  })
})

describe('entryKeys', () => {
  const WORDS = 'A long enough text to tell one entry from all others, which takes some eighty characters or so.'
  const names = (of: Partial<EntryNames>): EntryNames => ({ id: null, url: null, title: null, content: '', ...of })
  const shared = (a: Partial<EntryNames>, b: Partial<EntryNames>) => {
    const [before = []] = entryKeys([names(a)], 'https://site.example/')
    const [after = []] = entryKeys([names(b)], 'https://site.example/')
    return before.some((key) => after.includes(key))
  }

  test.each([
    { name: 'its id', a: { id: 'x', url: 'https://a.example/1' }, b: { id: 'x', url: 'https://b.example/2' } },
    {
      name: 'its link, when ids change',
      a: { id: 'x', url: 'https://a.example/1' },
      b: { id: 'y', url: 'https://a.example/1' },
    },
    {
      name: 'its link without what counts clicks',
      a: { url: 'http://a.example/1/?utm_source=rss' },
      b: { url: 'https://a.example/1#top' },
    },
    {
      name: 'its words, when id and link change',
      a: { id: 'x', title: 'T', content: `<p>${WORDS}</p>` },
      b: { id: 'y', title: 't', content: `<div>${WORDS}</div>` },
    },
    { name: 'its title, when nothing else is there', a: { title: 'Only' }, b: { title: 'Only' } },
  ])('knows an entry again by $name', ({ a, b }) => expect(shared(a, b)).toBe(true))

  test.each([
    { name: 'the same few words', a: { id: 'x', content: 'New episode!' }, b: { id: 'y', content: 'New episode!' } },
    {
      name: 'a link to the site itself',
      a: { id: 'x', url: 'https://site.example' },
      b: { id: 'y', url: 'http://site.example/' },
    },
  ])('does not know it by $name', ({ a, b }) => expect(shared(a, b)).toBe(false))

  it('leaves out what several entries of the feed share', () => {
    const feed = [names({ id: '1', url: 'https://a.example/live' }), names({ id: '2', url: 'https://a.example/live' })]
    expect(entryKeys(feed, null)).toEqual([['id 1'], ['id 2']])
  })

  it('gives one name to an entry that is listed twice', () => {
    const [first, second] = entryKeys(
      [names({ id: '1', url: 'https://a.example/1' }), names({ id: '1', url: 'https://a.example/1' })],
      null,
    )
    expect(first).toEqual(second)
    expect(first).toHaveLength(1)
  })

  it('keeps every key short', () => {
    const [keys = []] = entryKeys(
      [
        names({
          id: 'x'.repeat(9_000),
          url: `https://a.example/${'y'.repeat(1_900)}`,
          title: 'z'.repeat(9_000),
          content: WORDS.repeat(900),
        }),
      ],
      null,
    )
    expect(keys).toHaveLength(3)
    for (const key of keys) expect(key.length).toBeLessThan(450)
  })
})
