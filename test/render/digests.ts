import type { Brief, Story } from '../../src/model/brief.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { DigestSettings } from '../../src/model/settings.ts'

export const SETTINGS: DigestSettings = {
  slug: 'weekly',
  title: 'The Weekly',
  url: 'https://digest.example',
  from: { name: 'The Weekly', address: 'digest@digest.example' },
  replyTo: { name: null, address: 'hello@digest.example' },
  postalAddress: '1 Example Street, Paris',
  schedule: '0 7 * * MON',
  timeZone: 'Europe/Paris',
  mailer: 'outbox',
  length: 'standard',
  review: 'deadline',
  archive: 'private',
  recipients: [],
}

export const story = (change: Partial<Story> = {}): Story => ({
  heading: 'A heading',
  kicker: null,
  gist: 'The gist of it.',
  points: [],
  takeaway: null,
  keywords: [],
  minutes: 1,
  truncated: false,
  form: 'news',
  references: [],
  sentences: [],
  ...change,
})

export const brief = (change: Partial<Brief> = {}): Brief => ({
  id: 'issue-1',
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
