import type { Brief, KeptSentence, Story } from '../../src/model/brief.ts'
import type { Digest } from '../../src/model/digest.ts'
import { keyStories } from '../../src/review/apply-edits.ts'
import { digestSettings } from '../digest-settings.ts'

export const SETTINGS = digestSettings({
  title: 'The Weekly',
  url: 'https://digest.example',
  from: { name: 'The Weekly', address: 'digest@digest.example' },
  replyTo: { name: null, address: 'hello@digest.example' },
  postalAddress: '1 Example Street, Paris',
  recipients: 0,
})

/** A Story of standard length whose sentences say what `gist`, `points` and `takeaway` say. */
export const story = (change: Partial<Omit<Story, 'sentences'>> = {}): Story => {
  const { gist = 'The gist of it.', points = [], takeaway = null } = change
  return {
    key: `issue-1/${change.heading ?? 'a-heading'}`,
    bodyHash: null,
    heading: 'A heading',
    kicker: null,
    gist,
    points,
    takeaway,
    keywords: [],
    minutes: 1,
    truncated: false,
    kind: 'news',
    form: 'news',
    length: 'standard',
    references: [],
    sentences: [
      ...(gist === null ? [] : [kept('gist', gist)]),
      ...points.map((point) => kept('point', point)),
      ...(takeaway === null ? [] : [kept('takeaway', takeaway)]),
    ],
    ...change,
  }
}

export const kept = (role: KeptSentence['role'], text: string): KeptSentence => ({
  text,
  start: 0,
  end: text.length,
  role,
  anchor: 's1-0',
  fragment: `text=${encodeURIComponent(text)}`,
})

export const brief = (change: Partial<Brief> = {}): Brief =>
  withKeys({
    id: 'issue-1',
    key: change.id ?? 'issue-1',
    path: 'issue-1.md',
    documentHash: `document of ${change.id ?? 'issue-1'}`,
    draft: false,
    title: 'An issue',
    author: 'Ada',
    site: 'ada.example',
    url: 'https://ada.example/1',
    date: '2026-10-01',
    language: 'en',
    minutes: 3,
    lede: null,
    stories: [story()],
    alsoInThisIssue: [],
    ...change,
  })

export const digest = (...briefs: Brief[]): Digest => ({ title: 'The Weekly', date: '2026-10-05', note: null, briefs })

export const SLOT = '2026-10-05T07:00[Europe/Paris]'

/** Story keys as short as they can be read: `issue-1/a-heading`. */
const withKeys = (brief: Brief): Brief => ({
  ...brief,
  stories: keyStories(brief).map(({ story, formerKey }) => ({ ...story, key: formerKey })),
})
