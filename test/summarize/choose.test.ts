import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Section } from '../../src/model/issue.ts'
import { plainSection } from '../../src/parse/plain-section.ts'
import { type Choice, chooseSentences, MAX_SENTENCES } from '../../src/summarize/choose.ts'
import { explainChoice } from '../../src/summarize/explain.ts'
import { issueOf } from '../parse/seed.ts'

const kept = ({ gist, points }: Choice) => (gist === null ? points : [gist, ...points])
const gistOf = (heading: string, text: string, max = 1) => chooseSentences(plainSection(text, heading), max).gist?.text
const pointsOf = (heading: string, text: string) =>
  chooseSentences(plainSection(text, heading)).points.map((point) => point.text)

/** The only Section of a Markdown post. */
async function sectionOf(markdown: string): Promise<Section> {
  const [section] = (await issueOf(markdown)).sections
  if (section === undefined) throw new Error('no section')
  return section
}

const MILL =
  'The village has opened a bakery in the old mill on the river. The oven is heated with wood from the forest behind the hill. Anna Berger learned her trade in Vienna and Lyon for eleven years. Rye bread costs four euros and is sold from six in the morning. On Sundays the mill shows visitors how grain becomes flour.'

describe('the gist', () => {
  it('is preferred where it stands alone', () =>
    expect(
      gistOf(
        'A bakery in the old mill',
        'They have opened it with the help of these families in the old mill. The village has opened a bakery in the old mill on the river. It rains.',
      ),
    ).toBe('The village has opened a bakery in the old mill on the river.'))

  it('is never a leftover of a template', () =>
    expect(gistOf('Bakery', '{{ page.title }} tells of the new bakery in the old mill.')).toBeUndefined())

  it('is null if only a call to the reader is left', () =>
    expect(gistOf('Jobs', 'Please see the latest list of open posts at the bakery.')).toBeUndefined())

  it('is null if only a repetition of the heading is left', () =>
    expect(gistOf('QSB 44: Multiple oven vulnerabilities', 'Multiple oven vulnerabilities.')).toBeUndefined())

  it.each([
    ['The oven of the old mill was mended', 'by the village'],
    ['Anna Berger has opened a shop for rye bread', 'last week'],
    ['The mill bought a second oven from Vienna', 'in May'],
  ])('is a sentence without a full stop rather than a label: %s', async (item, rest) => {
    const section = await sectionOf(`# News\n\n## Bread\n\n- “Bread” (video).\n- ${item} ${rest}\n`)
    expect(chooseSentences(section).gist?.text).toBe(`${item} ${rest}`)
  })

  it.each(['Anna’s Loaves, The Rye Report, Bread Notes', '2026-05-04 - Mills - Oven Release'])(
    'is null if only names are left: %s',
    (names) => expect(gistOf('Sources', names)).toBeUndefined(),
  )

  it.each([
    'In addition, you can see that Anna Berger sells rye bread there.',
    'But that is only the oven of the mill!',
  ])('is null if all that is left goes on from a sentence that is not shown: %s', (left) =>
    expect(gistOf('Conclusion', `Who bakes bread at night in the old mill?\n\n${left}`)).toBeUndefined(),
  )

  it('is null if only a label is left', () => expect(gistOf('Jobs', 'Roll call:')).toBeUndefined())

  it('is null if hardly anybody would understand what is left', () =>
    expect(gistOf('Jobs', 'This shows them those of the former like these.')).toBeUndefined())

  it('is null if all that is left depends on what is not shown', () =>
    expect(gistOf('The oven', 'How does it work?\n\nThis will heat it for them and those.')).toBeUndefined())

  it('is null if weak signs say that something is missing before it', () => {
    const left = 'You can turn around and go on with your own things.'
    const questions = 'Who bakes bread at night in the old mill?\n\nWho buys rye bread?\n\nWho eats it at night?'
    expect(gistOf('Conclusion', `${questions}\n\n${left}`)).toBeUndefined()
    expect(gistOf('Conclusion', left)).toBe(left)
  })

  it('gives way to one that points at nothing, unless it is the first', () => {
    const heading = 'Bread from the mill'
    const clear = 'The bakery in the mill now sells two hundred loaves of rye bread to three villages.'
    const pointing = 'These sites bake rye bread from the mill for two hundred villages.'
    const text = (first: string, second: string) => `${first}\n\nIt rains.\n\n${second}`
    expect(gistOf(heading, text(clear, pointing))).toBe(clear)
  })

  it('begins where the sentence begins', () =>
    expect(gistOf('Bread', ', and of the mill where the bakery sells its bread.')).toBeUndefined())

  it('is not what somebody else says above a name', async () => {
    const section = await sectionOf(
      '# A bakery in the old mill\n\nI have opened a bakery in the old mill on the river.\n\n— Ada Byron, baker\n\nThe village now buys two hundred loaves of rye bread from the old mill.\n',
    )
    expect(chooseSentences(section).gist?.text).toBe(
      'The village now buys two hundred loaves of rye bread from the old mill.',
    )
  })

  it('is a block quote where the author says no more', async () => {
    const section = await sectionOf(
      '# A bakery in the old mill\n\n> The village has opened a bakery in the old mill.\n',
    )
    expect(chooseSentences(section).gist?.text).toBe('The village has opened a bakery in the old mill.')
  })

  it('brings the short sentence along that it needs, unless only one sentence is asked for', () => {
    const text =
      'Anna Berger owns the old mill on the river.\n\nThe oven broke in March. It now burns wood from the forest and bakes the bakery’s bread for three villages.\n\nNobody swims in the river in winter. The fish are glad about that.'
    const heading = 'The bakery’s oven burns wood and bakes bread for three villages'
    const pair =
      'The oven broke in March. It now burns wood from the forest and bakes the bakery’s bread for three villages.'
    expect(gistOf(heading, text, MAX_SENTENCES)).toBe(pair)
    expect(gistOf(heading, text, 1)).not.toBe(pair)
  })
})

describe('the points', () => {
  it('leave out what leans on a sentence that is not shown', () => {
    for (const point of pointsOf(
      'A bakery in the old mill',
      `${MILL} Such ovens are rare. These visitors also buy rolls.`,
    ))
      expect(MILL).toContain(point)
  })

  it('do not count the item before as the neighbour that a sentence needs', async () => {
    const section = await sectionOf(
      '# News of the village\n\nThe village has opened a bakery in the old mill on the river.\n\n- Berger Ovens of Vienna, founded in 1921, has built the oven of the bakery in the old mill.\n- Another report tells how Anna Berger learned her trade in Vienna.\n- Rye bread costs four euros and is sold from six in the morning.\n',
    )
    const texts = chooseSentences(section).points.map(({ text }) => text)
    expect(texts.join(' ')).toContain('Berger Ovens')
    expect(texts.join(' ')).not.toContain('Another report')
  })

  it('leave out what only announces the text', () =>
    expect(
      pointsOf(
        'A bakery in the old mill',
        `${MILL} In this post we will look at ovens, grain, salt and yeast from four countries.`,
      ),
    ).not.toContain('In this post we will look at ovens, grain, salt and yeast from four countries.'))

  it('leave out what says nothing new', () =>
    expect(
      pointsOf('A bakery in the old mill', `${MILL} The village really has a great new bakery in the mill.`),
    ).not.toContain('The village really has a great new bakery in the mill.'))

  it('leave out what tells the reader what to do next', () => {
    const advice = 'You can then turn it around in your oven and go on with the others.'
    expect(pointsOf('A bakery in the old mill', `${MILL} ${advice}`)).not.toContain(advice)
  })

  it('never tell the background after the news', () =>
    expect(
      pointsOf(
        'A bakery in the old mill',
        `For years, nobody in the village could buy fresh bread in the morning. ${MILL}`,
      ),
    ).not.toContain('For years, nobody in the village could buy fresh bread in the morning.'))
})

describe('a short text', () => {
  const text = 'The village has opened a bakery. It stands in the old mill. Rye bread costs four euros.'

  it('is shown whole, as one paragraph', () => {
    const choice = chooseSentences(plainSection(text, 'A bakery'))
    expect(kept(choice).map((one) => one.text)).toEqual([text])
  })

  it('is shortened where fewer sentences are asked for', () =>
    expect(chooseSentences(plainSection(text, 'A bakery'), 1).gist?.sentences).toHaveLength(1))

  it('is not shown whole where it ends with a call to the reader', () =>
    expect(
      chooseSentences(plainSection('The village has opened a bakery. Please visit us on Sunday.', 'A bakery')).gist
        ?.text,
    ).toBe('The village has opened a bakery.'))

  it('says so in the preview', () =>
    expect([...explainChoice(plainSection(text, 'A bakery')).values()]).toEqual([
      ['the text is so short that it is shown whole'],
    ]))
})

describe('whose words they are', () => {
  it('a block quote is never a gist or a point', async () => {
    const quoted = 'Bread from this oven tastes like the bread of my childhood in the hills.'
    const choice = chooseSentences(await sectionOf(`# A bakery in the old mill\n\n${MILL}\n\n> ${quoted}\n`))
    expect(kept(choice).length).toBeGreaterThan(2)
    expect(kept(choice).map((one) => one.text)).not.toContain(quoted)
  })

  it('two people who ask together are speakers', () => {
    const turns = ['AB', 'CD and EF', 'AB', 'CD and EF'].map((who) => `${who}: ${MILL}`)
    const interview = ['We spoke about bread.', ...turns].join('\n\n')
    for (const { text } of kept(chooseSentences(plainSection(interview, 'Rye bread from the mill'))))
      expect(text).toMatch(/^(?:AB|CD and EF): /)
  })

  it('an answer of an interview keeps its speaker', () => {
    const interview = [
      'Kate Gray: What makes rye bread rise in a cold kitchen?',
      'Anna Berger: A sourdough of two days makes rye bread rise in a cold kitchen. I learned that in Lyon from an old baker.',
      'Kate: What does the village say about bread from the mill?',
      'Anna: The village buys two hundred loaves of bread from the mill every Saturday. I bake them alone.',
    ].join('\n\n')
    for (const { text } of kept(chooseSentences(plainSection(interview, 'Rye bread from the mill'))))
      expect(text).toMatch(/^(?:Anna|Kate)\b/)
  })

  const talk = [
    'Kate Gray Miller: Welcome to another evening of the Bread Hour. Today Anna Berger tells how she opened a bakery in the old mill.',
    'Anna Berger: It took me eleven years to learn the trade in Vienna and Lyon.',
    'Kate Gray Miller: Which bread does the village like most?',
    'Anna Berger: The village buys two hundred loaves of rye bread from the mill every Saturday.',
  ].join('\n\n')

  it('a conversation is told by its host, without greetings and without answers', () =>
    expect(kept(chooseSentences(plainSection(talk, 'The Bread Hour'))).map(({ text }) => text)).toEqual([
      'Today Anna Berger tells how she opened a bakery in the old mill.',
    ]))
})

it('steps of a numbered list are not told one by one', async () => {
  const steps = [
    'Mix the flour with warm water and salt.',
    'Knead the dough for ten minutes by hand.',
    'Bake the loaf for an hour in a hot oven.',
  ]
  const choice = chooseSentences(
    await sectionOf(`# Rye bread\n\n${MILL}\n\n${steps.map((step, i) => `${i + 1}. ${step}`).join('\n')}\n`),
  )
  for (const { text } of kept(choice)) expect(steps).not.toContain(text)
})

it('instructions in running text are not told one by one', () => {
  const steps = [
    'Open the oven of the bakery and select the hottest shelf.',
    'Then press the button of the clock twice.',
  ]
  const choice = chooseSentences(plainSection(`${MILL} ${steps.join(' ')}`, 'The oven of the bakery'))
  for (const { text } of kept(choice)) expect(steps).not.toContain(text)
  expect(chooseSentences(plainSection(steps.join(' '), 'The clock'), 1).gist).toBeNull()
})

it('what the reader sees on the way through a menu is not told', () => {
  const way = ['You will be shown the menu of the oven.', 'Once your name is on the screen, the oven is yours.']
  for (const { text } of kept(chooseSentences(plainSection(`${MILL} ${way.join(' ')}`, 'The oven of the bakery'))))
    expect(way).not.toContain(text)
  expect(chooseSentences(plainSection(way.join(' '), 'The clock'), 1).gist).toBeNull()
})

it('what is new about a menu is told', () => {
  const news =
    'You can now choose the loaf for your breakfast from the new menu of the bakery. Your name is now on the screen too.'
  expect(chooseSentences(plainSection(news, 'A menu for the bakery'), 1).gist?.text).toContain('You can now choose')
})

describe('laws', () => {
  const words = fc.constantFrom(
    'We ',
    'propose ',
    'a map. ',
    'However, ',
    'it ',
    'rains? ',
    '“Yes.” ',
    '(no) ',
    'these trees ',
    'Bonn ',
    '\n\n',
    'in 2019. ',
    '… ',
    '{{ x }} ',
    'Anna: ',
    'Please read on. ',
  )
  const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''))

  test.each([1, 2, 3, MAX_SENTENCES, 7])(
    'what is kept is in the source, at most %i sentences, and nothing twice',
    (max) => {
      fc.assert(
        fc.property(texts, (text) => {
          const all = kept(chooseSentences(plainSection(text, 'Trees of Bonn'), max))
          expect(all.flatMap(({ sentences }) => sentences).length).toBeLessThanOrEqual(max)
          const spans = all.toSorted((a, b) => a.start - b.start)
          spans.forEach((one, i) => {
            expect(text.slice(one.start, one.end)).toBe(one.text)
            expect(one.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
            expect(one.text).not.toMatch(/\{\{/)
          })
        }),
      )
    },
  )

  it('the same text gives the same choice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(chooseSentences(plainSection(text, ''))).toEqual(chooseSentences(plainSection(text, '')))
      }),
    )
  })
})

/** Anything but linear would need minutes for these. */
test.each([
  { name: 'pointers', unit: 'These tools of Bonn, which it made, are both new. ' },
  { name: 'one sentence of pointers', unit: 'this thing, ' },
  { name: 'speakers', unit: 'Anna: Yes. Kate: No. ' },
  { name: 'open quotations', unit: '“We bake bread in Bonn. ' },
])('chooses from half a megabyte of $name', ({ unit }) => {
  const text = unit.repeat(500_000 / unit.length)
  for (const { start, end } of kept(chooseSentences(plainSection(text, 'Bonn')))) expect(end).toBeGreaterThan(start)
})
