import { describe, expect, it, test } from 'vitest'
import { digestView } from '../../src/render/digest-view.ts'
import { preheaderOf, subjectOf } from '../../src/render/subject.ts'
import { brief, digest, SETTINGS, story } from './digests.ts'

describe('subject and preheader', () => {
  const heading = (text: string) => story({ heading: text })
  test.each([
    { name: 'one story', stories: [heading('Bread rises')], subject: 'Bread rises' },
    {
      name: 'three stories',
      stories: [heading('Bread rises'), heading('b'), heading('c')],
      subject: 'Bread rises + 2 more',
    },
    { name: 'a colon that led into flattened text', stories: [heading('Bread rises:')], subject: 'Bread rises' },
    { name: 'nothing to tell', stories: [], subject: 'The Weekly' },
  ])('$name', ({ stories, subject }) => expect(subjectOf(digest(brief({ stories })))).toBe(subject))

  it('fits 78 characters with the count', () => {
    const subject = subjectOf(digest(brief({ stories: [heading('word '.repeat(40)), heading('b')] })))
    expect(subject.length).toBeLessThanOrEqual(78)
    expect(subject).toMatch(/word… \+ 1 more$/)
  })
  it('tells in the preheader what the subject does not', () =>
    expect(preheaderOf(digest(brief({ stories: [heading('a'), heading('b'), heading('c')] })))).toBe('b · c'))
})

describe('what the mail says', () => {
  it('counts what it holds', () => {
    const view = digestView(digest(brief(), brief({ id: '2', minutes: 4, stories: [story(), story()] })), SETTINGS)
    expect(view.summary).toBe('3 stories from 2 issues: 7 minutes of reading, shortened')
    expect(view.date).toBe('Monday, 5 October 2026')
    expect(view.more).toBeNull()
  })

  it('shows 40 stories and says how many more there are', () => {
    const stories = Array.from({ length: 30 }, () => story())
    const view = digestView(
      digest(brief({ stories }), brief({ id: 'b', stories }), brief({ id: 'c', stories: [story()] })),
      SETTINGS,
    )
    expect(view.briefs.map((one) => one.stories.length)).toEqual([30, 10])
    expect(view.more).toBe('21 more stories did not fit into this mail.')
  })

  it('has no “more” at exactly 40', () => {
    const stories = Array.from({ length: 40 }, () => story())
    expect(digestView(digest(brief({ stories })), SETTINGS).more).toBeNull()
  })

  it('shows a reference that was cut off to nobody', () => {
    const references = [
      { label: 'Read more', title: 'A Generat…', source: null, url: null, truncated: true },
      { label: 'Read more', title: 'Whole', source: 'arXiv', url: null, truncated: false },
    ]
    const [one] = digestView(digest(brief({ stories: [story({ references, truncated: true })] })), SETTINGS).briefs
    expect(one?.stories[0]?.references.map((reference) => reference.title)).toEqual(['Whole'])
    expect(one?.stories[0]?.cut).toMatch(/in the middle of the story/)
  })

  test.each(['javascript:alert(1)', 'https://u:p@a.example', '/relative', null])('links nothing to %s', (address) => {
    const references = [{ label: null, title: 'T', source: null, url: address, truncated: false }]
    const [one] = digestView(digest(brief({ url: address, stories: [story({ references })] })), SETTINGS).briefs
    expect(one?.original.url).toBeNull()
    expect(one?.stories[0]?.references[0]?.url).toBeNull()
  })

  it('says the title of a post of one story once', () => {
    const [one] = digestView(
      digest(brief({ title: 'On bread', stories: [story({ heading: 'On bread' })] })),
      SETTINGS,
    ).briefs
    expect([one?.title, one?.stories[0]?.heading]).toEqual(['On bread', null])
  })

  test.each([
    { title: 'Import AI 184: IBM; Facebook; plus, VR', name: 'Import AI 184', subtitle: null },
    { title: 'Notes on mail 1: What a digest owes', name: 'Notes on mail 1', subtitle: 'What a digest owes' },
    { title: 'Bread: a history', name: 'Bread: a history', subtitle: null },
  ])('calls "$title" $name', ({ title, name, subtitle }) =>
    expect(digestView(digest(brief({ title })), SETTINGS).briefs[0]).toMatchObject({ title: name, subtitle }),
  )
})
