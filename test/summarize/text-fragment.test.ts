import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { countRuns, textFragment } from '../../src/summarize/text-fragment.ts'
import { importAi, issueOf, notesOnMail } from '../parse/seed.ts'

/** What a browser makes of a directive, after "Finding ranges in a document" of the WICG text: the first range that fits. */
function findText(directive: string, page: string): string | null {
  expect(directive).toMatch(/^text=[^-&,]+(?:,[^-&,]+)?$/)
  const [start = '', end] = directive
    .slice('text='.length)
    .split(',')
    .map((part) => decodeURIComponent(part).toLowerCase())
  const flat = page.replace(/\s+/g, ' ')
  const low = flat.toLowerCase()
  const from = low.indexOf(start)
  if (from < 0) return null
  if (end === undefined) return flat.slice(from, from + start.length)
  const to = low.indexOf(end, from + start.length)
  return to < 0 ? null : flat.slice(from, to + end.length)
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

test.each([
  {
    name: 'a short sentence is named whole',
    sentence: 'It was rye.',
    page: 'Yes. It was rye.',
    expected: 'text=It%20was%20rye.',
  },
  {
    name: 'a long one by its first and last words',
    sentence: 'Bread rose for the whole of the night and was found by a baker.',
    page: 'Bread rose for the whole of the night and was found by a baker.',
    expected: 'text=Bread%20rose%20for%20the,found%20by%20a%20baker.',
  },
  {
    name: 'whole where its first words came before',
    sentence: 'Bread rose for the whole of the night, again.',
    page: 'Bread rose for the day. Bread rose for the whole of the night, again.',
    expected: 'text=Bread%20rose%20for%20the%20whole%20of%20the%20night%2C%20again.',
  },
  {
    name: 'hyphens, commas and ampersands mean nothing',
    sentence: 'GPT-2, or R&D.',
    page: 'GPT-2, or R&D.',
    expected: 'text=GPT%2D2%2C%20or%20R%26D.',
  },
])('$name', ({ sentence, page, expected }) => expect(textFragment(sentence, countRuns([page]))).toBe(expected))

describe('every kept sentence of the seeds', () => {
  test.each([importAi(), notesOnMail()].map((issue) => ({ name: issue.id, issue })))(
    'is found again in $name',
    ({ issue }) => {
      const page = issue.sections.map((section) => section.text).join('\n')
      const kept = summarizeIssue(issue).stories.flatMap((story) => story.sentences)
      expect(kept.length).toBeGreaterThan(4)
      for (const { text, fragment } of kept) expect(findText(fragment, page)).toBe(flat(text))
    },
  )
})

it('leads to the sentence or, where the page repeats it, to its first coming', () => {
  const word = fc.constantFrom('bread', 'rises', 'Slowly', 'in', 'the', 'oven,', 'R&D', 'GPT-2', '“so”', 'é')
  const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => `${words.join(' ')}.`)
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 12 }), fc.nat(), (sentences, pick) => {
      const one = sentences[pick % sentences.length] ?? ''
      const page = sentences.join(' ')
      const found = findText(textFragment(one, countRuns([page])), page)
      expect(found?.toLowerCase()).toBe(flat(one).toLowerCase())
    }),
  )
})

it('gives every sentence a name of its own on the page of its issue', async () => {
  const { stories } = summarizeIssue(
    await issueOf(
      '## One\n\nA company has launched a thing on Monday.\n\n## Two\n\nA company has launched a thing on Monday.\n',
    ),
  )
  const anchors = stories.flatMap((story) => story.sentences.map(({ anchor }) => anchor))
  expect(anchors).toHaveLength(2)
  expect(new Set(anchors).size).toBe(2)
})

it('counts many runs as it counts the first ones', () => {
  const word = fc.constantFrom('a', 'B', 'c.', 'é')
  const page = fc.array(
    fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
    { maxLength: 3 },
  )
  fc.assert(
    fc.property(page, fc.array(word, { minLength: 4, maxLength: 4 }), (texts, run) => {
      const wanted = run.join(' ').toLowerCase()
      const count = countRuns(texts)
      const first = count(wanted)
      for (let n = 0; n < 50; n++) count('no such run here')
      expect(Math.min(2, count(wanted))).toBe(first)
    }),
  )
})
