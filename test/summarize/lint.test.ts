import { describe, expect, it, test } from 'vitest'
import { lintSentence, priceOf } from '../../src/summarize/lint.ts'

describe('lintSentence', () => {
  test.each([
    'The city of Bonn has released a map of all its trees.',
    'In this paper we propose a map of all the trees in a city.',
    'This week the city released a map of all its trees.',
    'Italy has released a map of all the trees in its cities.',
    'Maps are one of the most useful tools of the whole trade.',
    'A reader asked “Why now?” and the mayor of the city had no answer.',
  ])('finds nothing to say against “%s”', (text) => expect(lintSentence(text)).toEqual([]))

  test.each([
    { flaw: 'leans', text: 'They released it on a Friday in the late evening hours.' },
    { flaw: 'leans', text: 'It’s why the city released a map of all its trees.' },
    { flaw: 'leans', text: 'This is why the city released a map of all its trees.' },
    { flaw: 'leans', text: 'With that the city has released all that the office had.' },
    { flaw: 'connects', text: 'However, nobody in the whole city has ever read the map.' },
    { flaw: 'connects', text: 'As a result, nobody in the city has ever read the map.' },
    { flaw: 'asks', text: 'Who in the whole city of Bonn has ever read the map?' },
    { flaw: 'beckons', text: 'Read more: A map of every tree in the city (Forest Post).' },
    { flaw: 'beckons', text: 'Via Forest Post, which has the whole map and more besides.' },
    { flaw: 'cut', text: 'The map shows every tree that the volunteers of Bonn had …' },
    { flaw: 'endless', text: 'The map shows every tree that the volunteers of Bonn had' },
    { flaw: 'leadsOn', text: 'The map that the city has released shows three kinds of trees:' },
    { flaw: 'openQuote', text: 'The mayor of Bonn said: “We have counted all the trees.' },
    { flaw: 'openBracket', text: 'The mayor of Bonn (a lover of trees was very pleased indeed.' },
    { flaw: 'markup', text: 'The new map of trees &amp; shrubs in Bonn is out today.' },
    { flaw: 'background', text: 'In the past year, maps of trees have become very common.' },
    { flaw: 'background', text: 'Maps are one of the widely used tools of the whole trade.' },
    { flaw: 'pointsBack', text: 'The mayor of the city has now published a map of these trees.' },
    { flaw: 'short', text: 'Maps of trees are very nice.' },
    { flaw: 'fragment', text: 'Maps are nice.' },
    { flaw: 'lengthy', text: `The map shows ${'oaks and elms, '.repeat(15)}and more.` },
    { flaw: 'tooLong', text: `The map shows ${'oaks and elms, '.repeat(20)}and more.` },
  ])('finds that it $flaw: “$text”', ({ text, flaw }) => expect(lintSentence(text)).toEqual([flaw]))

  it('prices flaws together', () => {
    expect(priceOf([])).toBe(0)
    expect(priceOf(['leans', 'asks'])).toBe(priceOf(['leans']) + priceOf(['asks']))
  })
})
