import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Issue } from '../../src/model/issue.ts'
import { type Fingerprints, fingerprintsOf, readFingerprints, writeFingerprints } from '../../src/parse/fingerprints.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { withoutRepeated } from '../../src/parse/repeated.ts'
import { withoutRepeatedInSeries } from '../../src/parse/series.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { DOCUMENTS } from './documents.ts'
import { headings, onlyIssue } from './source-of.ts'

const REASON = 'also in earlier issues'
const repeatedIn = ({ notTold }: Issue): readonly string[] =>
  notTold.flatMap(({ text, reason }) => (reason === REASON ? [text] : []))

/** Issues of one newsletter by their bodies, the last one without what the others have. */
async function lastOf(bodies: readonly string[]): Promise<Issue> {
  const issues = await Promise.all(bodies.map((body, n) => onlyIssue(body, `letter-${n + 1}.md`)))
  const last = issues.pop()
  if (last === undefined) throw new Error('no issue')
  return withoutRepeated(last, issues.map(fingerprintsOf).reverse())
}

const letter = (n: number, ...parts: readonly string[]): string => `# Letter ${n}\n\n${parts.join('\n\n')}\n`

/** What one newspaper of a town tells in three weeks. */
const NEWS = [
  '## The ferry\n\nThe night ferry between the two harbours runs again from May. It carries eighty cars on each trip.',
  '## The market\n\nThe fish market moves to the old quay in the north of the town. The town pays for the new stalls.',
  '## The bridge\n\nThe iron bridge at the mill closes for repairs until the autumn. Buses take the road along the river.',
]

describe('a sentence of two earlier issues is left out', () => {
  test.each([
    { language: 'English', always: 'Every Monday we walk with our readers from the old mill to the lighthouse.' },
    { language: 'German', always: 'Jeden Montag wandern wir mit unseren Lesern von der alten Mühle zum Leuchtturm.' },
    { language: 'French', always: 'Chaque lundi, nous marchons avec nos lecteurs du vieux moulin jusqu’au phare.' },
    { language: 'Russian', always: 'Каждый понедельник мы гуляем с нашими читателями от старой мельницы до маяка.' },
    { language: 'Japanese', always: '毎週月曜日に、読者の皆さんと古い水車小屋から灯台まで一緒に歩いています。' },
    { language: 'Arabic', always: 'نمشي كل يوم اثنين مع قرائنا من الطاحونة القديمة إلى المنارة.' },
  ])('$language', async ({ always }) => {
    const issue = await lastOf(NEWS.map((news, n) => letter(n + 1, `${news} ${always}`)))
    expect(repeatedIn(issue)).toEqual([always])
    expect(
      summarizeIssue(issue)
        .stories.flatMap(({ sentences }) => sentences.map(({ text }) => text))
        .join(' '),
    ).not.toContain(always)
    expect(headings(issue)).toEqual(['The bridge'])
  })

  const STANDING = 'Our readers walk from the mill to the lighthouse.'
  test.each<{ name: string; bodies: readonly string[]; left: readonly string[] }>([
    {
      name: 'in the middle of a paragraph',
      bodies: [
        `One is new today here. ${STANDING} Two is new.`,
        `Three is new here. ${STANDING}`,
        `Four is new today. ${STANDING} Five is new, too, and long.`,
      ],
      left: [STANDING],
    },
    {
      name: 'whatever its letter case, its spaces and its marks',
      bodies: [
        `It rains all day in the north.\n\n${STANDING.toUpperCase()}`,
        `It snows all day in the north.\n\n${STANDING.replace('walk', '**walk**')}`,
        `The sun shines all day in the north.\n\n${STANDING}`,
      ],
      left: [STANDING],
    },
    {
      name: 'an item of a list that is a sentence, and not a name',
      bodies: [1, 2, 3].map(
        (n) => `- ${STANDING}\n- Anna Byron of Northtown\n- Thing ${'abc'[n - 1]} is told for the first time.`,
      ),
      left: [STANDING],
    },
    {
      name: 'not after one issue',
      bodies: [
        'It rains all day.',
        `It snows all day in the north.\n\n${STANDING}`,
        `The sun shines all day in the north.\n\n${STANDING}`,
      ],
      left: [],
    },
    {
      name: 'not a few words alone',
      bodies: ['It rains all day in the north.', 'It snows all day in the north.', 'The sun shines in the north.'].map(
        (news) => `${news}\n\nOnline\n\nMore soon!`,
      ),
      left: [],
    },
    {
      name: 'with the number of the issue',
      bodies: [1, 2, 3].map(
        (n) => `You are holding number ${n} of the paper for walkers. News ${'abc'[n - 1]} comes from the north.`,
      ),
      left: ['You are holding number 3 of the paper for walkers.'],
    },
    {
      name: 'not with another number',
      bodies: [
        ['1', '1.4'],
        ['2', '1.5'],
        ['3', '1.6'],
      ].map(([n, v]) => `The walkers have released version ${v} of the map, with ${Number(n) * 7} paths.`),
      left: [],
    },
  ])('$name', async ({ bodies, left }) => {
    expect(
      repeatedIn(await lastOf(bodies.map((body, n) => letter(n + 1, NEWS[n] ?? '', `## Notes\n\n${body}`)))),
    ).toEqual(left)
  })
})

describe('a Section', () => {
  const standing = 'Bring your own boat to the pier, every Sunday at noon. Whoever has none rows with us.'
  it('is left out with its heading if all of it is repeated', async () => {
    const issue = await lastOf(NEWS.map((news, n) => letter(n + 1, news, `## Rowing club\n\n${standing}`)))
    expect(headings(issue)).toEqual(['The bridge'])
    expect(repeatedIn(issue).map((text) => text.replace(/\s+/g, ' '))).toEqual([`Rowing club ${standing}`])
  })

  it('keeps its words under a new heading', async () => {
    const towns = ['Northtown', 'Southtown', 'Westtown']
    const issue = await lastOf(NEWS.map((news, n) => letter(n + 1, news, `## Rowing in ${towns[n]}\n\n${standing}`)))
    expect(headings(issue)).toEqual(['The bridge', 'Rowing in Westtown'])
    expect(repeatedIn(issue)).toEqual([])
  })

  it('keeps the items of its list under a new heading', async () => {
    const list = '- The blue boat of the Byron family comes back.\n- The red boat of the harbour office stays.'
    const states = ['Repaired', 'Painted', 'Sold']
    const under = (heading: (n: number) => string) =>
      lastOf(
        NEWS.map((news, n) =>
          letter(n + 1, news, `## ${heading(n)}\n\nNews ${n + 4} of the boats is told for the first time.\n\n${list}`),
        ),
      )
    expect(repeatedIn(await under((n) => states[n] ?? ''))).toEqual([])
    expect(repeatedIn(await under(() => 'Boats'))).toHaveLength(1)
  })

  it('keeps its key and its hash, by which it is known as told', async () => {
    const bodies = NEWS.map((news, n) => letter(n + 1, `${news} ${standing}`))
    const whole = await onlyIssue(bodies.at(-1) ?? '', 'letter-3.md')
    const identity = ({ sections }: Issue) => sections.map(({ key, bodyHash }) => [key, bodyHash])
    expect(identity(await lastOf(bodies))).toEqual(identity(whole))
  })

  it('loses the links of what is left out', async () => {
    const issue = await lastOf(
      NEWS.map((news, n) =>
        letter(
          n + 1,
          `${news} See the [plan](https://a.example/${n}).`,
          'Our readers [walk](https://walk.example/) from the mill to the lighthouse.',
        ),
      ),
    )
    expect(issue.sections.flatMap(({ references }) => references.map(({ url }) => url))).toEqual([
      'https://a.example/2',
    ])
  })
})

describe('a document that comes again', () => {
  it('is told with its corrections: its versions do not count', async () => {
    const text = NEWS.join('\n\n')
    const corrected = (word: string) => letter(1, text.replace('eighty', word))
    expect(repeatedIn(await lastOf([letter(1, text), corrected('eighty-one'), corrected('eighty-two')]))).toEqual([])
  })

  it('is told if all of it is repeated', async () => {
    const roundups = ['Rain falls in the north.', 'Snow falls in the south.'].map((more, n) =>
      letter(n + 1, ...NEWS, `## More ${n}\n\n${more.repeat(9)}`),
    )
    const post = letter(3, NEWS[0] ?? '')
    expect(headings(await lastOf([...roundups, post]))).toEqual(['The ferry'])
  })

  it('is no news in a weekly roundup, and yet is told there', async () => {
    const post = letter(1, NEWS[0] ?? '')
    expect(repeatedIn(await lastOf([letter(2, NEWS[1] ?? ''), post, letter(3, ...NEWS)]))).toEqual([])
  })
})

describe('fingerprints', () => {
  it('are bounded, and issues of any length share those of the same sentences', async () => {
    const sentences = Array.from({ length: 900 }, (_, n) => `The boat with the name ${n}x came to the harbour.`)
    const [long, other] = await Promise.all([
      onlyIssue(letter(1, ...sentences)),
      onlyIssue(letter(2, ...sentences.toReversed())),
    ])
    expect(fingerprintsOf(long).size).toBe(400)
    expect([...fingerprintsOf(other)].toSorted()).toEqual([...fingerprintsOf(long)].toSorted())
    expect(writeFingerprints(fingerprintsOf(long)).length).toBeLessThan(3_300)
    expect(readFingerprints(writeFingerprints(fingerprintsOf(long)))).toEqual(fingerprintsOf(long))
  })

  it('take time in proportion to the text', async () => {
    // Milliseconds of the processor on this thread: what it waited does not count.
    const time = async (times: number) => {
      const issue = await onlyIssue(letter(1, 'Our readers walk a mile. '.repeat(times)))
      const runs = Array.from({ length: 7 }, () => {
        const start = process.threadCpuUsage()
        fingerprintsOf(issue)
        return process.threadCpuUsage(start).user / 1_000
      })
      return Math.min(...runs)
    }
    const [short, long] = [await time(2000), await time(16_000)]
    expect(long).toBeLessThan(24 * short + 20)
  })
})

describe('issues that are given together', () => {
  const bodies = NEWS.map(
    (news, n) =>
      `---\ntitle: Letter ${n + 1}\ndate: 2026-03-0${n + 1}\n---\n\n${news} We walk with our readers every Monday.\n`,
  )
  const named = (names: readonly string[]) => Promise.all(names.map((name, n) => onlyIssue(bodies[n] ?? '', name)))

  it('are compared with those before them, by their dates', async () => {
    const issues = await named(['a/3.md', 'a/2.md', 'a/1.md'])
    expect(withoutRepeatedInSeries(issues.toReversed()).map(({ title }) => title)).toEqual([
      'Letter 3',
      'Letter 2',
      'Letter 1',
    ])
    expect(withoutRepeatedInSeries(issues.toReversed()).map((issue) => repeatedIn(issue).length)).toEqual([1, 0, 0])
  })

  it('are a series only if they are of one folder and one site', async () => {
    const folders = await named(['a/1.md', 'b/2.md', 'a/3.md'])
    const sites = (await named(['a/1.md', 'a/2.md', 'a/3.md'])).map((issue, n) => ({
      ...issue,
      site: `${n % 2}.example`,
    }))
    for (const issues of [folders, sites])
      expect(withoutRepeatedInSeries(issues).map((issue) => repeatedIn(issue).length)).toEqual([0, 0, 0])
  })
})

describe('of any document', () => {
  /** Half of what it says was said before. */
  const half = (fingerprints: Fingerprints): Fingerprints => new Set([...fingerprints].filter((_, n) => n % 2 === 0))
  const words = ({ sections, notTold }: Issue) =>
    [...sections, ...notTold].flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? [])

  it('every word is told or listed, and what is told is whole and in order', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENTS, async (text) => {
        const parsed = await parseSource({ name: 'post.md', bytes: new TextEncoder().encode(text) })
        if (!parsed.ok) return
        const fingerprints = half(fingerprintsOf(parsed.value))
        const cut = withoutRepeated(parsed.value, [fingerprints, new Set([...fingerprints, 'a', 'b', 'c'])])
        const now = new Set(words(cut))
        expect(words(parsed.value).filter((word) => !now.has(word))).toEqual([])
        for (const { blocks, marks } of cut.sections) {
          const spans = [
            ...blocks,
            ...marks.filter(({ kind, ...mark }) => kind === 'not told' && 'reason' in mark && mark.reason === REASON),
          ]
          const inOrder = spans.toSorted((a, b) => a.start - b.start)
          inOrder.forEach(({ start, end }, n) => {
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual(inOrder[n + 1]?.start ?? end)
          })
        }
      }),
    )
  })
})
