import { describe, expect, it, test } from 'vitest'
import { digestView } from '../../src/render/digest-view.ts'
import { preheaderOf, subjectOf } from '../../src/render/subject.ts'
import { digest as digestHtml } from '../../src/render/templates.gen.ts'
import { brief, digest, SETTINGS, SLOT, story } from './digests.ts'

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
    {
      name: 'a right-to-left heading, with a mark that keeps the number behind it',
      stories: [heading('افتتاح الجسر'), heading('b')],
      subject: 'افتتاح الجسر\u200e + 1 more',
    },
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
    const view = digestView(digest(brief(), brief({ id: '2', minutes: 4, stories: [story(), story()] })), SETTINGS, {
      slot: SLOT,
    })
    expect(view.summary).toBe('3 stories from 2 issues: 1 minute instead of 3')
    expect(view.date).toBe('Monday, 5 October 2026')
    expect(view.more).toBeNull()
  })

  it.each([
    { lede: 'Bread rose all night. It was rye.', shown: null },
    { lede: 'A night in the life of a baker.', shown: 'A night in the life of a baker.' },
  ])('shows a summary of the author, and not the first words again: $lede', ({ lede, shown }) => {
    const first = story({ gist: 'Bread rose all night.', points: ['It was rye.'] })
    const view = digestView(digest(brief({ lede, stories: [first, story()] })), SETTINGS, { slot: SLOT })
    expect(view.briefs.map((one) => one.lede)).toEqual([shown])
  })

  it('says how many stories are not shown, and where they are', () => {
    const whole = digest(brief({ stories: [story(), story(), story()] }), brief({ id: 'b', stories: [story()] }))
    const shown = [brief({ stories: [story()] })]
    const view = digestView(whole, SETTINGS, { slot: SLOT, shown })
    expect(view.more).toBe('3 more stories on the web')
    expect(view.web).toBe('https://digest.example/archive/weekly/2026-10-05-0700')
    expect(view.summary).toBe('4 stories from 2 issues: 1 minute instead of 4')
  })

  it('says the words of the editor above the stories, as paragraphs', () => {
    const noted = { ...digest(brief()), note: 'Dear all,\n\nthis week\nis short. <b>Bye</b>' }
    expect(digestView(noted, SETTINGS, { slot: SLOT }).note).toEqual(['Dear all,', 'this week is short. <b>Bye</b>'])
  })

  it.each([
    { length: 'headline', shown: 1 },
    { length: 'short', shown: 2 },
    { length: 'standard', shown: 4 },
  ] as const)('shows $shown links of a story of the length $length', ({ length, shown }) => {
    const references = Array.from({ length: 6 }, (_, n) => ({
      ...{ label: null, title: `Link ${n}`, source: null, truncated: false, url: `https://a.example/${n}` },
    }))
    const [one] = digestView(digest(brief({ stories: [story({ references, length })] })), SETTINGS, {
      slot: SLOT,
    }).briefs
    expect(one?.stories[0]?.references).toHaveLength(shown)
  })

  it('shows no account of a person as a reference, and a site once', () => {
    const references = ['@ada', 'medium.com', 'The release'].map((title, n) => ({
      ...{ label: null, title, source: 'medium.com', truncated: false },
      url: `https://medium.com/${n}`,
    }))
    const [one] = digestView(digest(brief({ stories: [story({ references })] })), SETTINGS, { slot: SLOT }).briefs
    expect(one?.stories[0]?.references.map(({ title, source }) => [title, source])).toEqual([
      ['medium.com', null],
      ['The release', 'medium.com'],
    ])
  })

  it('never shows a reference that was cut off', () => {
    const references = [
      { label: 'Read more', title: 'A Generat…', source: null, url: null, truncated: true },
      { label: 'Read more', title: 'Whole', source: 'arXiv', url: null, truncated: false },
    ]
    const [one] = digestView(digest(brief({ stories: [story({ references, truncated: true })] })), SETTINGS, {
      slot: SLOT,
    }).briefs
    expect(one?.stories[0]?.references.map((reference) => reference.title)).toEqual(['Whole'])
    expect(one?.stories[0]?.cut).toMatch(/continues in the original/)
  })

  it('says in which language each issue is, for whoever reads it aloud', () => {
    const view = digestView(digest(brief({ language: 'de' }), brief({ id: 'b', language: null })), SETTINGS, {
      slot: SLOT,
    })
    expect(view.briefs.map(({ language }) => language)).toEqual(['de', 'en'])
    expect(String(digestHtml(view))).toMatch(/<div lang="de" dir="ltr"[^>]*>\s*<h2/)
  })

  it('says from which side each issue is read', () => {
    const hebrew = story({ heading: 'החשמלית', gist: 'המועצה אישרה את הקו.' })
    const view = digestView(
      digest(
        brief({ language: 'ar' }),
        brief({ id: 'b', language: 'en' }),
        brief({ id: 'c', language: null, stories: [hebrew] }),
      ),
      SETTINGS,
      { slot: SLOT },
    )
    expect(view.briefs.map(({ direction }) => direction)).toEqual(['rtl', 'ltr', 'rtl'])
    const html = String(digestHtml(view))
    expect(html).toMatch(/<div lang="ar" dir="rtl" align="right"[^>]*>\s*<h2/)
    expect(html).toMatch(/lang="ar" dir="rtl" align="right"[^>]*>\s*<h3/)
    expect(html).toContain('lang="en" dir="ltr"')
  })

  test.each(['javascript:alert(1)', 'https://u:p@a.example', '/relative', null])('links nothing to %s', (address) => {
    const references = [{ label: null, title: 'T', source: null, url: address, truncated: false }]
    const [one] = digestView(digest(brief({ url: address, stories: [story({ references })] })), SETTINGS, {
      slot: SLOT,
    }).briefs
    // Without a web page of its own, an issue has one of ours.
    expect(one?.original.url).toBe('https://digest.example/issues/issue-1')
    expect(one?.stories[0]?.gist[0]?.source).toBe('https://digest.example/issues/issue-1#s1-0')
    expect(one?.stories[0]?.references[0]?.url).toBeNull()
  })

  test.each([
    { name: 'a post', title: 'On bread', shown: ['On bread', null, null] },
    { name: 'a numbered post', title: 'Letter 12: On bread', shown: ['Letter 12', 'On bread', null] },
    {
      name: 'a numbered issue that lists its stories',
      title: 'Letter 12: bread; salt',
      shown: ['Letter 12', null, 'Letter 12: bread; salt'],
    },
  ])('shows no heading twice in $name of one story', ({ title, shown }) => {
    const whole = digest(brief({ title, stories: [story({ heading: title })] }))
    const [one] = digestView(whole, SETTINGS, { slot: SLOT }).briefs
    expect([one?.title, one?.subtitle, one?.stories[0]?.heading]).toEqual(shown)
  })

  test.each([
    { title: 'Import AI 184: IBM; Facebook; plus, VR', name: 'Import AI 184', subtitle: null },
    { title: 'Notes on mail 1: What a digest owes', name: 'Notes on mail 1', subtitle: 'What a digest owes' },
    { title: 'Bread: a history', name: 'Bread: a history', subtitle: null },
  ])('calls "$title" $name', ({ title, name, subtitle }) =>
    expect(digestView(digest(brief({ title })), SETTINGS, { slot: SLOT }).briefs[0]).toMatchObject({
      title: name,
      subtitle,
    }),
  )
})
