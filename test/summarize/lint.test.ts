import { describe, expect, it, test } from 'vitest'
import { lintSentence, priceOf } from '../../src/summarize/lint.ts'

describe('lintSentence', () => {
  test.each([
    'The city of Bonn has released a map of all its trees.',
    'In this paper we propose a map of all the trees in a city.',
    'This week the city released a map of all its trees.',
    'Italy has released a map of all the trees in its cities.',
    'Maps are one of the most useful tools of the whole trade.',
    'Today we’re excited to announce a map of all the trees in Bonn.',
    'In this episode we look at a map of all the trees in Bonn.',
    'A reader asked “Why now?” and the mayor of the city had no answer.',
  ])('finds no flaw in “%s”', (text) => expect(lintSentence(text)).toEqual([]))

  test.each([
    { flaw: 'question', text: 'Who in the whole city of Bonn has ever read the map?' },
    { flaw: 'truncated', text: 'The map shows every tree that the volunteers of Bonn had …' },
    { flaw: 'unterminated', text: 'The map shows every tree that the volunteers of Bonn had' },
    { flaw: 'leadIn', text: 'The map that the city has released shows three kinds of trees:' },
    { flaw: 'unbalancedQuote', text: 'The mayor of Bonn said: “We have counted all the trees.' },
    { flaw: 'unbalancedBracket', text: 'The mayor of Bonn (a lover of trees was very pleased indeed.' },
    { flaw: 'background', text: 'In the past year, maps of trees have become very common.' },
    { flaw: 'background', text: 'Maps are one of the widely used tools of the whole trade.' },
    { flaw: 'short', text: 'Maps of trees are very nice.' },
    { flaw: 'fragment', text: 'Maps are nice.' },
    { flaw: 'long', text: `The map shows ${'oaks and elms, '.repeat(15)}and more.` },
    { flaw: 'tooLong', text: `The map shows ${'oaks and elms, '.repeat(20)}and more.` },
  ])('finds $flaw in “$text”', ({ text, flaw }) => expect(lintSentence(text)).toEqual([flaw]))

  it('adds prices up', () => {
    expect(priceOf([])).toBe(0)
    expect(priceOf(['background', 'question'])).toBe(priceOf(['background']) + priceOf(['question']))
  })
})
