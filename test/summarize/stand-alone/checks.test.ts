import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { type Dependency, explainFault, faultsOf } from '../../../src/summarize/stand-alone/stand-alone.ts'
import { inContext } from './context.ts'

const kinds = (text: string, shown = '', more = {}) => faultsOf(inContext(text, shown, more)).map(({ kind }) => kind)

describe('a sentence that needs another one', () => {
  test.each<{ kind: Dependency; text: string }>([
    { kind: 'demonstrative', text: 'The bakery now guards its ovens against attacks like this.' },
    { kind: 'demonstrative', text: 'These loaves rose for a whole night.' },
    { kind: 'discourse', text: 'Eventually, though, the bakers slept at night.' },
    { kind: 'comparison', text: 'The next two steps take an hour in the oven.' },
    { kind: 'discourse', text: 'A few days later, the bakery has three ovens.' },
    { kind: 'housekeeping', text: 'In the above loaf, the rye is from the valley.' },
    { kind: 'demonstrative', text: 'These sites are an easy target for mice.' },
    { kind: 'demonstrative', text: 'Nobody in the village had tasted such a loaf before.' },
    { kind: 'demonstrative', text: 'By doing this the bakers save an hour every morning.' },
    { kind: 'demonstrative', text: 'The bakers were glad to taste this modified loaf.' },
    { kind: 'demonstrative', text: 'The bakery hopes to reach that goal by May.' },
    { kind: 'demonstrative', text: 'The bakers of the mill use rye for that.' },
    { kind: 'pronoun', text: 'They bake bread in the old mill.' },
    { kind: 'pronoun', text: 'After some tests, he bakes bread again.' },
    { kind: 'pronoun', text: 'Although the error of the ovens is old, he could bake again.' },
    { kind: 'pronoun', text: 'In concert with them, we opened a bakery.' },
    { kind: 'pronoun', text: 'As of 1.22, it will rise by the evening.' },
    { kind: 'pronoun', text: 'We hope it will rise by the evening.' },
    { kind: 'pronoun', text: 'Note that they are not from the mill.' },
    { kind: 'definite', text: 'The new oven is heated with wood.' },
    { kind: 'demonstrative', text: 'The village sleeps in such a way that the bakers can work.' },
    { kind: 'discourse', text: 'However, nobody in the village bakes at night.' },
    { kind: 'discourse', text: 'If so, the mill needs a baker.' },
    { kind: 'discourse', text: 'Marrow therefore bakes its bread at night.' },
    { kind: 'discourse', text: 'We then heard from the baker of the next village.' },
    { kind: 'discourse', text: 'We also bake rolls on Sundays.' },
    { kind: 'discourse', text: 'Which is now half a loaf.' },
    { kind: 'discourse', text: 'Jokes aside, the bakery sells a thousand loaves.' },
    { kind: 'discourse', text: 'Now I can bake at night.' },
    { kind: 'discourse', text: 'To make matters worse, the mill closed in May.' },
    { kind: 'discourse', text: 'In the old mill we also bake rolls.' },
    { kind: 'discourse', text: 'Ten years later, the bakery has three ovens.' },
    { kind: 'discourse', text: 'Despite the rain, everybody came to the bakery.' },
    { kind: 'discourse', text: 'In addition, the bakery opens on Sundays.' },
    { kind: 'discourse', text: 'With the mill, the bakers save an hour every morning.' },
    { kind: 'discourse', text: 'Now that you have a mill, the village can bake bread.' },
    { kind: 'comparison', text: 'Another reason is the price of flour.' },
    { kind: 'comparison', text: 'Both are free for schools.' },
    { kind: 'comparison', text: 'The second step takes an hour.' },
    { kind: 'comparison', text: 'The other half of the loaves went to the school.' },
    { kind: 'comparison', text: 'The similar bakery in the valley opened in May.' },
    { kind: 'housekeeping', text: 'Please submit your recipe by Friday.' },
    { kind: 'housekeeping', text: 'Stay tuned for a report on rye.' },
    { kind: 'housekeeping', text: 'Recipes can be submitted here.' },
    { kind: 'housekeeping', text: 'This post is part two of our series on rye.' },
    { kind: 'housekeeping', text: 'We are grateful to the mill for all the flour.' },
    { kind: 'housekeeping', text: 'A big shout out to the mill for all the flour.' },
    { kind: 'housekeeping', text: 'You can subscribe to the calendar of the bakery.' },
    { kind: 'housekeeping', text: 'While the recipe above takes an hour, rye takes a night.' },
    { kind: 'housekeeping', text: 'The oven has two doors (see below).' },
    { kind: 'housekeeping', text: 'The below recipe is the one of the mill.' },
    { kind: 'housekeeping', text: 'In the picture above, the bakers knead the dough.' },
    { kind: 'housekeeping', text: 'Let us start with the oven of the bakery.' },
    { kind: 'housekeeping', text: 'With the fair over, I’d like to invite everybody to the mill.' },
    { kind: 'housekeeping', text: 'The recipe is at the mill and we’d love your help.' },
    { kind: 'housekeeping', text: 'I hope this gives the village an idea of the mill.' },
    { kind: 'housekeeping', text: 'That is a short summary of the year at the mill.' },
    { kind: 'housekeeping', text: 'The bakers build the oven that you see in figure 2.' },
    { kind: 'housekeeping', text: 'As always, huge thanks to the bakers who helped.' },
    { kind: 'housekeeping', text: 'Our bakers would like to thank the mill.' },
    { kind: 'housekeeping', text: 'Thanks to everyone who came to the fair.' },
    { kind: 'housekeeping', text: 'The recipe of each loaf can be read at the links provided.' },
    { kind: 'housekeeping', text: 'I’m going to explain how the bakers knead the dough.' },
    { kind: 'housekeeping', text: 'The Bakers’ News is published once a month by the mill.' },
    { kind: 'housekeeping', text: 'Read our letter about the fair.' },
    { kind: 'housekeeping', text: 'View our page at the market for prices.' },
    { kind: 'housekeeping', text: 'The bakery sells the following loaves.' },
    { kind: 'housekeeping', text: 'Some ovens have no doors of the kind just described.' },
    { kind: 'housekeeping', text: 'The mill stands for the same reason as the previous point.' },
    { kind: 'fragment', text: 'A couple of notes on the fair that starts in May.' },
    { kind: 'discourse', text: 'On a positive note, the bakery sells a thousand loaves.' },
    { kind: 'housekeeping', text: 'Listing 8-20 has the recipe of the rye loaf.' },
    { kind: 'housekeeping', text: 'The bakers told of the mill in the first chapter.' },
    { kind: 'housekeeping', text: 'Let’s look at the oven of the bakery.' },
    { kind: 'housekeeping', text: 'Welcome to another evening at the bakery.' },
    { kind: 'housekeeping', text: 'The mill differs from the mills we have discussed thus far.' },
    { kind: 'housekeeping', text: 'You should see a loaf in the oven.' },
    { kind: 'housekeeping', text: 'In Chapter 2, the bakers built an oven.' },
    { kind: 'housekeeping', text: 'For rolls, option #2 takes an hour.' },
    { kind: 'housekeeping', text: 'If your dough has rotted, please do not eat it.' },
    { kind: 'housekeeping', text: 'If the bread does not rise, read on.' },
    { kind: 'leftovers', text: '{# The bakery opens on Sundays' },
    { kind: 'leftovers', text: '[12:04] The bakery opens on Sundays.' },
    { kind: 'leftovers', text: 'The bakery {{ site.name }} opens on Sundays.' },
    { kind: 'leftovers', text: 'The council is happy to announce the release of Tram .' },
    { kind: 'leftovers', text: 'The last bread, , was sold on Monday.' },
    { kind: 'leftovers', text: 'The bakery opens at six * Baker of the year.' },
    { kind: 'leftovers', text: 'Bread is baked in two ways: 1. with rye.' },
    { kind: 'leftovers', text: 'The [bakery][bakery-link] opens on Sundays.' },
    { kind: 'leftovers', text: '[BAKERY-14087] - The oven goes out at night.' },
    { kind: 'leftovers', text: '@:style(title)Bread@:@ The bakery opens on Sundays.' },
    { kind: 'leftovers', text: '"title": "The bakery opens on Sundays"' },
    { kind: 'fragment', text: 'and the rolls of the bakery were sold out.' },
    { kind: 'fragment', text: 'Explains how the bakers make dough rise.' },
    { kind: 'fragment', text: 'The bakers of the village are driven by' },
    { kind: 'fragment', text: ', the oven of the bakery remains the same.' },
    { kind: 'fragment', text: 'The loaf of the bakery is made like so, with rye:' },
    { kind: 'fragment', text: 'Anna’s Loaves, The Rye Report, Bread Notes' },
    { kind: 'fragment', text: '2026-05-04 - Mills - Oven Release' },
    { kind: 'fragment', text: 'The view from the old mill on the hill.' },
  ])('is told by its $kind: “$text”', ({ kind, text }) => expect(kinds(text)).toContain(kind))

  test.each([
    'simple -- small but expressive dough for the oven of the bakery.',
    'The ability to bake with wood from the forest.',
  ])('is told as a label of a list: “%s”', (text) => expect(kinds(text, '', { isItem: true })).toContain('fragment'))

  it('uses a noun that only sentences before it have', () => {
    const hidden = { isHidden: (term: string) => term === 'oven' }
    expect(kinds('The oven goes out at night.', '', hidden)).toContain('definite')
    expect(kinds('The oven goes out at night.', 'A new oven', hidden)).toEqual([])
    expect(kinds('The oven goes out at night.')).toEqual([])
    expect(kinds('The oven of the bakery goes out at night.', '', hidden)).toEqual([])
  })

  it('explains what it found in words', () => {
    const [fault] = faultsOf(inContext('These loaves rose for a whole night.'))
    expect(fault && explainFault(fault)).toBe('“These loaves rose” points at something that is not shown')
  })
})

describe('a sentence that stands alone', () => {
  test.each(['anna implemented a second oven for the bakery.', 'Lock the door of the oven to keep the heat in.'])(
    'also as an item of a list: “%s”',
    (text) => expect(kinds(text, '', { isItem: true })).toEqual([]),
  )

  test.each([
    'The bakery has opened a second shop in the old mill.',
    'Today we’re excited to announce that the bakery opens on Sundays.',
    'In this episode we visit a bakery in the Alps.',
    'This week the bakery opened a second shop.',
    'The mill sold a thousand loaves this past Sunday.',
    'The baker of the village says that he sleeps in the morning.',
    'The new oven of the bakery is heated with wood.',
    'In this work we propose a loaf that rises for a whole night.',
    'It is hard to bake good bread without salt.',
    'Salt makes it easier to knead the dough by hand.',
    'In its fifth year, the bakery has opened a second shop.',
    'Those who bake at night sleep in the morning.',
    'The bakery has little wood these days.',
    'There is a market in the village, and I bought flour there.',
    'More bakers are out there.',
    'Written orders arrive in May, though I also bake without them.',
    'In addition to rye, the bakery sells wheat.',
    'As mentioned in the report of May, the bakery sells rye.',
    'Instead of wheat, the bakery sells rye.',
    'So far, the bakery has sold a thousand loaves.',
    'The following week, the bakery sold rye.',
    'Third party bakers sell rye at the market.',
    'Both rye and wheat need a night of rest.',
    'Bakers such as Anna rise at two in the morning.',
    'The village lives without such luxuries as an oven of its own.',
    'Nobody bakes such dark bread as the mill on the river.',
    'make bread now also heats the oven before it kneads.',
    'go bake includes three new kinds of rye bread.',
    'When bakers travel, they take their sourdough with them.',
    'The other bakery is smaller than the mill.',
    'By the river the bakers built a second oven.',
    'The air above the village smells of bread.',
    'As in the years before, the bakery sells rye.',
    'With the 2026 harvest, the bakery sells rye.',
    'Nights at the mill are below the average of the valley.',
    'The bakers believe that bread is made at night.',
    'Email newsletters are read at breakfast.',
    'The authors of the report visited forty bakeries.',
  ])('is left alone: “%s”', (text) => expect(kinds(text)).toEqual([]))
})

describe('what is shown above it', () => {
  it('names what a demonstrative points at', () => {
    expect(kinds('These loaves rose for a whole night.', 'The bakery sells loaves of rye')).toEqual([])
  })

  it('does not name whom a pronoun means', () =>
    expect(kinds('They bake bread in the old mill.', 'Bread of the mill')).toEqual(['pronoun']))
})

describe('quoted speech', () => {
  test.each([
    { name: 'without a speaker', text: '“We bake at night because nobody else does.”', faults: ['quotation'] },
    { name: 'with its speaker after', text: '“We bake at night because nobody else does,” Anna said.', faults: [] },
    { name: 'of a word or a title', text: '“Rye” is the name of the new bakery.', faults: [] },
  ])('$name', ({ text, faults }) => expect(kinds(text)).toEqual(faults))

  it('that began before is found by the open mark', () =>
    expect(kinds('Nobody else bakes at night.', '', { paragraphBefore: 'Anna said: “We bake at night.' })).toContain(
      'quotation',
    ))
})

it('reads any text in reasonable time and says the same twice', () => {
  const words = fc.constantFrom(
    'this ',
    'that ',
    'it ',
    'both ',
    ', ',
    'the tool ',
    '“',
    'is ',
    'However',
    '1 ',
    '{{',
    '. ',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 400 }), (parts) => {
      const text = parts.join('')
      expect(faultsOf(inContext(text))).toEqual(faultsOf(inContext(text)))
    }),
  )
  expect(faultsOf(inContext('this thing, '.repeat(100_000)))).not.toEqual([])
})
