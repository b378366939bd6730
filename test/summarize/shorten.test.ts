import { describe, expect, it, test } from 'vitest'
import type { Length } from '../../src/model/settings.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { shortenBrief } from '../../src/summarize/shorten.ts'
import { importAi, notesOnMail } from '../parse/seed.ts'

const LENGTHS: readonly Length[] = ['headline', 'short', 'standard', 'full']

describe.each([
  { name: 'Import AI', issue: importAi() },
  { name: 'Notes on mail', issue: notesOnMail() },
])('$name', ({ issue }) => {
  const brief = summarizeIssue(issue)

  it('keeps every sentence word for word, where it says it stands', () => {
    brief.stories.forEach((story, i) => {
      const source = issue.sections[i]?.text ?? ''
      for (const { text, start, end } of story.sentences) expect(source.slice(start, end)).toBe(text)
    })
  })

  it('never keeps a sentence that the Source cut off', () => {
    for (const story of brief.stories) for (const { text } of story.sentences) expect(text).not.toMatch(/…$/)
  })

  it('repeats nothing within a story', () => {
    for (const story of brief.stories)
      expect(new Set(story.sentences.map(({ start }) => start)).size).toBe(story.sentences.length)
  })

  test.each(LENGTHS.slice(1).map((length, i) => ({ length, shorter: LENGTHS[i] ?? 'headline' })))(
    '$shorter is a part of $length',
    ({ length, shorter }) => {
      const [long, short] = [shortenBrief(brief, length), shortenBrief(brief, shorter)]
      short.stories.forEach((story, i) => {
        const longer = long.stories[i]?.sentences.map(({ start, role }) => `${role} ${start}`) ?? []
        expect(longer).toEqual(expect.arrayContaining(story.sentences.map(({ start, role }) => `${role} ${start}`)))
        expect([story.gist, ...story.points, story.takeaway].filter((part) => part !== null).join(' ')).toBe(
          story.sentences.map(({ text }) => text).join(' '),
        )
      })
    },
  )

  it('shows what each length promises', () => {
    const counts = LENGTHS.map((length) =>
      shortenBrief(brief, length).stories.map((story) => [story.gist === null ? 0 : 1, story.points.length <= 3]),
    )
    expect(counts[0]?.every(([gist]) => gist === 0)).toBe(true)
    expect(counts[1]?.every(([gist]) => gist === 1)).toBe(true)
    expect(
      shortenBrief(brief, 'short').stories.every((story) => story.points.length === 0 && story.takeaway === null),
    ).toBe(true)
    expect(shortenBrief(brief, 'standard').stories.every((story) => story.points.length <= 2)).toBe(true)
  })
})

it('tells the news of the seed’s first story, not what was before it', () => {
  const [story] = summarizeIssue(importAi()).stories
  expect(story?.gist).not.toMatch(/^In the past year/)
  expect(story?.takeaway).toMatch(/^Today, training AI systems is very expensive/)
})
