import { describe, expect, test } from 'vitest'
import { lintSentence } from '../../src/summarize/lint.ts'

describe('lintSentence finds', () => {
  test.each([
    { text: 'The city of Bonn has released a map of its trees.', flaws: [] },
    { text: 'In this paper we propose a map of all the trees.', flaws: [] },
    { text: 'This week the city released a map of all its trees.', flaws: [] },
    { text: 'They released it on a Friday in the late evening.', flaws: ['leans'] },
    { text: 'This is why the city released a map of its trees.', flaws: ['leans'] },
    { text: 'However, nobody in the city has read the map.', flaws: ['connects'] },
    { text: 'As a result, nobody in the city has read the map.', flaws: ['connects'] },
    { text: 'But who has read the map of the city?', flaws: ['asks', 'connects'] },
    { text: 'Read more: A map of every tree in the city (Forest Post).', flaws: ['beckons'] },
    { text: 'The map shows every tree that the volunteers …', flaws: ['cut'] },
    { text: 'The map shows every tree that the volunteers', flaws: ['endless'] },
    { text: 'The map shows these three kinds of trees:', flaws: ['leadsOn', 'pointsBack'] },
    { text: 'The mayor said: “We have counted all the trees.', flaws: ['openQuote'] },
    { text: 'The mayor (a lover of trees was very pleased.', flaws: ['openBracket'] },
    { text: 'The map of trees &amp; shrubs is out today.', flaws: ['markup'] },
    { text: 'In the past year, maps have become very popular.', flaws: ['background'] },
    { text: 'Maps are one of the most widely used tools of all.', flaws: [] },
    { text: 'Maps are one of the widely used tools of the trade.', flaws: ['background'] },
    { text: 'The mayor has published a map of these trees.', flaws: ['pointsBack'] },
    { text: 'Maps are nice.', flaws: ['fragment'] },
  ])('$flaws in “$text”', ({ text, flaws }) => expect(lintSentence(text)).toEqual(flaws))
})
