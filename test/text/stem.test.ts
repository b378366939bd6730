import { describe, expect, it, test } from 'vitest'
import { stem } from '../../src/text/stem.ts'

describe('stem', () => {
  test.each([
    { words: ['launch', 'launches', 'launched', 'launching'] },
    { words: ['study', 'studies', 'studied', 'studying'] },
    { words: ['summarize', 'summarizes', 'summarized', 'summarization'] },
    { words: ['deploy', 'deploys', 'deployed', 'deployment'] },
    { words: ['plan', 'plans', 'planned', 'planning'] },
    { words: ['quick', 'quickly'] },
    { words: ['map', 'maps', 'mapped', 'mapping'] },
  ])('takes $words for one', ({ words }) => {
    expect(new Set(words.map(stem)).size).toBe(1)
  })

  test.each([
    { words: ['nation', 'native'] },
    { words: ['policy', 'police', 'polite'] },
    { words: ['gas', 'glass'] },
    { words: ['new', 'news'] },
  ])('keeps $words apart', ({ words }) => {
    expect(new Set(words.map(stem)).size).toBe(words.length)
  })

  it('leaves short words, numbers and names of things alone', () => {
    expect(['as', 'his', '2019', 'gpt-2', 'naïve'].map(stem)).toEqual(['as', 'his', '2019', 'gpt-2', 'naïve'])
  })
})
