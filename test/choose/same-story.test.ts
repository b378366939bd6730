import { describe, expect, it, test } from 'vitest'
import { type Candidate, type ChoiceRules, chooseStories } from '../../src/choose/choose-stories.ts'
import { candidatePairs } from '../../src/choose/same-story/candidates.ts'
import { factsOf, findFacts, tellingOf } from '../../src/choose/same-story/facts.ts'
import type { Telling } from '../../src/choose/same-story/fold-stories.ts'
import { joinedWith } from '../../src/choose/same-story/joined-with.ts'
import { linkKey } from '../../src/choose/same-story/own-links.ts'
import { weightsAmong } from '../../src/choose/same-story/word-weights.ts'
import { settledStories } from '../../src/choose/settled-stories.ts'
import { NOTHING_TOLD, type StoryMemory } from '../../src/choose/story-memory.ts'
import { chosenKeys } from '../../src/jobs/steps/choose-edition.ts'
import type { Brief } from '../../src/model/brief.ts'
import { joinWords } from '../../src/pages/join-words.ts'
import { brief, story } from '../render/digests.ts'

const SLOT = { name: '2026-10-05T07:00[Europe/Paris]', at: new Date('2026-10-05T05:00:00Z') }
const RULES: ChoiceRules = { slot: SLOT, sources: null, maxAgeDays: null }

/** An Issue of one Story. */
const issue = (
  id: string,
  heading: string,
  gist: string,
  change: { link?: string; points?: string[]; date?: string } = {},
) =>
  brief({
    id,
    title: `The ${id} letter`,
    path: `${id}/1.md`,
    url: null,
    date: change.date ?? '2026-10-01',
    stories: [
      story({
        key: `${id}/${heading}`,
        heading,
        gist,
        points: change.points ?? [],
        references:
          change.link === undefined
            ? []
            : [{ label: null, title: heading, source: null, url: change.link, truncated: false }],
      }),
    ],
  })

const choose = (briefs: readonly Brief[], memory: Partial<StoryMemory> = {}) =>
  chooseStories(
    briefs.map((one): Candidate => ({ brief: one, publishedAt: one.date === null ? null : new Date(one.date) })),
    { ...NOTHING_TOLD, ...memory },
    RULES,
  )

const BRIDGE = issue(
  'town',
  'Harbour bridge closes for repairs',
  'The Harbour bridge closes on Monday for three weeks, said Mayor Ada Quill.',
  {
    link: 'https://news.example/bridge?utm_source=town',
  },
)
const BRIDGE_AGAIN = issue(
  'coast',
  'Repairs close the Harbour bridge',
  'From Monday on, Harbour bridge is closed for three weeks of repairs, which Mayor Ada Quill announced, and buses go by Mill Lane.',
  { link: 'http://www.news.example/bridge/?fbclid=1' },
)
const TEA = issue('tea', 'Green tea is cheaper', 'Green tea costs less than it did in spring.')

describe('the same Story of several sources', () => {
  it('is not two Stories of one source, although both are like the one of another', () => {
    const twice = {
      ...BRIDGE_AGAIN,
      stories: BRIDGE_AGAIN.stories.flatMap((one) => [
        one,
        { ...one, key: 'coast/second', heading: 'Harbour bridge: detours for buses, walkers, ferries and schools' },
      ]),
    }
    const { briefs } = choose([BRIDGE, twice])
    const others = briefs.flatMap(({ stories }) => stories.map(({ alsoIn }) => alsoIn?.length ?? 0))
    expect(others.toSorted()).toEqual([0, 1])
  })

  it('is told once, by the fullest, which names the other', () => {
    const { briefs, rest } = choose([BRIDGE, BRIDGE_AGAIN, TEA])
    expect(briefs.map(({ id }) => id)).toEqual(['coast', 'tea'])
    expect(briefs[0]?.stories[0]?.alsoIn).toEqual([
      { key: BRIDGE.stories[0]?.key, id: 'town', title: 'The town letter', site: BRIDGE.site, url: BRIDGE.url },
    ])
    expect(rest.map(({ reason }) => reason)).toEqual([
      {
        kind: 'same-story',
        as: BRIDGE_AGAIN.stories[0]?.key,
        issue: 'The coast letter',
        join: { kind: 'link', link: 'news.example/bridge' },
      },
    ])
  })

  it('is fixed in the Draft and settled as a whole', () => {
    const choice = choose([BRIDGE, BRIDGE_AGAIN])
    expect(chosenKeys(choice).toSorted()).toEqual(
      [BRIDGE, BRIDGE_AGAIN].map(({ stories }) => stories[0]?.key).toSorted(),
    )
    expect(settledStories(choice, () => 'told').map(({ issue: key, state }) => [key, state])).toEqual([
      [BRIDGE_AGAIN.key, 'told'],
      [BRIDGE.key, 'told'],
    ])
    expect(settledStories(choice, () => null)).toEqual([])
  })

  it('is told by each source once the editor took them apart', () => {
    const [one, other] = [BRIDGE.stories[0]?.key ?? '', BRIDGE_AGAIN.stories[0]?.key ?? '']
    expect(joinedWith(choose([BRIDGE, BRIDGE_AGAIN]), one)).toEqual([other])
    const { briefs, rest } = choose([BRIDGE, BRIDGE_AGAIN], { apart: [[one, other]] })
    expect(briefs.map(({ id }) => id)).toEqual(['town', 'coast'])
    expect(rest).toEqual([])
  })

  it('stays apart from a third that both are joined with', () => {
    const third = issue('river', 'Harbour bridge closed', 'Harbour bridge is closed.', {
      link: 'https://news.example/bridge',
    })
    const keys = [BRIDGE, BRIDGE_AGAIN].map(({ stories }) => stories[0]?.key ?? '')
    const { briefs } = choose([BRIDGE, BRIDGE_AGAIN, third], { apart: [[keys[0] ?? '', keys[1] ?? '']] })
    expect(briefs.filter(({ stories }) => stories[0]?.alsoIn !== undefined)).toHaveLength(1)
    expect(briefs.map(({ id }) => id)).toHaveLength(2)
  })

  test.each([
    { name: 'consecutive versions', one: 'Foo 1.2 is released', other: 'Foo 1.3 is released' },
    { name: 'parts of a series', one: 'Cooking rice, Part 1', other: 'Cooking rice, Part 2' },
  ])('is not seen in $name', ({ one, other }) => {
    const gist =
      'The team of Foo and Ada Quill in Harbour City released what Mill Lane and River Street waited for since 2019.'
    expect(choose([issue('a', one, gist), issue('b', other, gist)]).briefs).toHaveLength(2)
  })

  it('says why in the words of the Story: of the headings, and the rarest others', () => {
    const one = issue(
      'a',
      'Karakurt extortion gang negotiator gets 8.5 years in prison',
      'A Latvian national extradited to the United States was sentenced to 8.5 years in prison for his role in the Karakurt ransomware group.',
    )
    const other = issue(
      'b',
      'Karakurt ransomware negotiator sentenced to 8.5 years in prison',
      'The Latvian, extradited to the United States, negotiated with victims of the Karakurt group.',
    )
    const [first] = choose([one, other]).rest
    const join = first?.reason.kind === 'same-story' ? first.reason.join : null
    if (join?.kind !== 'alike') throw new Error('joined by words')
    expect(join.heading.toSorted()).toEqual(['8.5', 'karakurt', 'negotiat', 'prison', 'year'])
    expect(join.words).toContain('latvian')
    if (first === undefined) throw new Error('one is not told')
    const said = joinWords(join, first.story)
    expect(said).toMatch(/^both headings say .*Karakurt.*; both also say .*Latvian/)
    const { heading, gist } = first.story
    for (const word of said
      .replace(/both (?:headings|also) say|and \d+ more|[;,]/g, '')
      .trim()
      .split(/\s+/))
      expect(`${heading} ${gist}`).toContain(word)
  })

  test.each([
    {
      name: 'two vulnerabilities of one product',
      one: [
        'Cisco SD-WAN zero-day CVE-2026-20182 exploited in attacks',
        'Cisco warned that attackers exploit CVE-2026-20182 in Catalyst SD-WAN Manager.',
      ],
      other: [
        'Cisco SD-WAN zero-day CVE-2026-20262 exploited in attacks',
        'Cisco warned that attackers exploit CVE-2026-20262 in Catalyst SD-WAN Manager.',
      ],
    },
    {
      name: 'two notices with one text',
      one: [
        'Flaw in Toptech RCU controllers',
        'Successful exploitation of this vulnerability could allow an attacker to gain full system control and misuse it to manipulate connected networks and resources.',
      ],
      other: [
        'Flaw in Ormazabal ekorCCP controllers',
        'Successful exploitation of this vulnerability could allow an attacker to gain full system control and misuse it to manipulate connected networks and resources.',
      ],
    },
    {
      name: 'sections that every newsletter has',
      one: ['Jobs', 'Jobs of the week.'],
      other: ['Jobs', 'Jobs of the week.'],
    },
  ])('is not seen in $name', ({ one: [heading = '', gist = ''], other: [otherHeading = '', otherGist = ''] }) =>
    expect(choose([issue('a', heading, gist), issue('b', otherHeading, otherGist)]).briefs).toHaveLength(2),
  )

  it('is not seen in a column that comes back', () => {
    const column = (id: string, gist: string) => ({ ...issue(id, 'Crate of the week', gist), path: `letters/${id}.md` })
    const gist =
      'This week Ada Quill of Harbour City shows a crate for Mill Lane readers that many have waited for since 2019'
    expect(choose([column('a', `${gist}.`), column('b', `${gist} and 2020.`)]).briefs).toHaveLength(2)
  })
})

describe('a Story that was told before by another source', () => {
  const at = new Date('2026-10-02T05:00:00Z')
  const [first] = BRIDGE.stories
  if (first === undefined) throw new Error('one story')
  const told: Telling = { ...tellingOf(BRIDGE, first), story: first.key, slot: 'earlier', at }

  it('is not told again', () => {
    const { briefs, rest } = choose([BRIDGE_AGAIN], { tellings: [told] })
    expect(briefs).toEqual([])
    expect(rest.map(({ reason }) => reason)).toMatchObject([
      { kind: 'told-elsewhere', slot: 'earlier', at, as: first.key },
    ])
  })

  it('returns as an update that has only what is new', () => {
    const update = issue(
      'coast',
      'Harbour bridge closes for repairs',
      'The Harbour bridge closes on Monday for three weeks, said Mayor Ada Quill.',
      {
        link: 'https://news.example/bridge',
        date: '2026-10-04',
        points: ['Engineers from Northport found rust in 14 cables and want another tender.'],
      },
    )
    const { briefs } = choose([update], { tellings: [told] })
    expect(briefs[0]?.stories).toMatchObject([
      {
        updateSince: at.toISOString(),
        gist: 'Engineers from Northport found rust in 14 cables and want another tender.',
        points: [],
      },
    ])
  })

  it('is told when the editor took them apart', () => {
    const apart = [[BRIDGE_AGAIN.stories[0]?.key ?? '', first.key]] as const
    expect(choose([BRIDGE_AGAIN], { tellings: [told], apart }).briefs).toHaveLength(1)
  })
})

test.each([
  {
    name: 'without what counts readers',
    address: 'https://www.a.example/b/?utm_medium=x&id=3&mc_cid=9#comments',
    expected: 'a.example/b/?id=3',
  },
  {
    name: 'with its place on the page',
    address: 'https://a.example/log#2026-10-01',
    expected: 'a.example/log#2026-10-01',
  },
  { name: 'not a home page', address: 'https://a.example/', expected: null },
  { name: 'not another protocol', address: 'mailto:a@b.example', expected: null },
])('the key of a link: $name', ({ address, expected }) => expect(linkKey(address)).toBe(expected))

it('compares a Story with a bounded number of others', () => {
  const facts = (count: number) =>
    Array.from({ length: count }, (_, i) => {
      const one = issue(
        `n${i}`,
        `Common words in a heading ${i % 7}`,
        'Ada Quill of Harbour City says the same words to all.',
      )
      const [told] = one.stories
      if (told === undefined) throw new Error('one story')
      return factsOf(told.key, findFacts(tellingOf(one, told)))
    })
  for (const count of [200, 400, 800]) {
    const all = facts(count)
    expect(candidatePairs(all, weightsAmong(all), 0).length).toBeLessThan(count * 120)
  }
})
