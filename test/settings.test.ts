import { describe, expect, it, test } from 'vitest'
import { readDigestTables } from '../src/build/read-vars.ts'
import { refuseRenamed } from '../src/refuse-renamed.ts'
import { readSettings } from '../src/settings.ts'
import { digestTable } from './digest-table.ts'

const GOOD = digestTable()

it('reads the shipped settings', () => {
  const { digests, errors } = readSettings(readDigestTables())
  expect(errors).toEqual([])
  expect(digests.map((digest) => digest.slug)).toEqual(['weekly'])
})

it('is standard in length where nothing is said', () =>
  expect(readSettings({ w: GOOD }).digests[0]?.length).toBe('standard'))

describe('a mistake is said by its key, with what is allowed', () => {
  test.each([
    { name: 'a misspelt key', change: { titel: 'x' }, key: 'DIGESTS.w.titel', says: 'the known ones are title' },
    { name: 'no title', change: { title: undefined }, key: 'DIGESTS.w.title', says: 'the name that readers see' },
    {
      name: 'a line break in the title',
      change: { title: 'a\r\nBcc: x@y.example' },
      key: 'DIGESTS.w.title',
      says: 'line breaks',
    },
    { name: 'a url with a path', change: { url: 'https://a.example/b' }, key: 'DIGESTS.w.url', says: 'without a path' },
    { name: 'a script for url', change: { url: 'javascript:alert(1)' }, key: 'DIGESTS.w.url', says: 'http(s)' },
    { name: 'no address', change: { from: 'Weekly' }, key: 'DIGESTS.w.from', says: 'is not an address' },
    {
      name: 'an empty postal address',
      change: { postal_address: ' ' },
      key: 'DIGESTS.w.postal_address',
      says: 'your postal address',
    },
    {
      name: 'an invalid schedule',
      change: { schedule: 'mondays' },
      key: 'DIGESTS.w.schedule',
      says: '0 7 * * MON',
    },
    {
      name: 'a schedule that never comes',
      change: { schedule: '0 7 30 2 *' },
      key: 'DIGESTS.w.schedule',
      says: 'never comes',
    },
    { name: 'an unknown time zone', change: { time_zone: 'Paris' }, key: 'DIGESTS.w.time_zone', says: 'Europe/Paris' },
    {
      name: 'an unknown mailer',
      change: { mailer: 'pigeon' },
      key: 'DIGESTS.w.mailer',
      says: '"outbox" or "cloudflare"',
    },
    { name: 'an unknown length', change: { length: 'long' }, key: 'DIGESTS.w.length', says: 'headline' },
    {
      name: 'a recipient twice',
      change: { recipients: ['a@b.example', 'A@b.example'] },
      key: 'DIGESTS.w.recipients',
      says: 'twice',
    },
    {
      name: '21 recipients',
      change: { recipients: Array.from({ length: 21 }, (_, i) => `r${i}@b.example`) },
      key: 'DIGESTS.w.recipients',
      says: 'at most 20',
    },
  ])('$name', ({ change, key, says }) => {
    const { digests, errors } = readSettings({ w: { ...GOOD, ...change } })
    expect(digests).toEqual([])
    expect(errors.map((error) => error.key)).toContain(key)
    expect(errors.find((error) => error.key === key)?.message).toContain(says)
  })
})

it('takes 20 recipients', () => {
  const recipients = Array.from({ length: 20 }, (_, i) => `r${i}@b.example`)
  expect(readSettings({ w: { ...GOOD, recipients } }).digests[0]?.recipients).toHaveLength(20)
})

it('says of every key that is missing what to give', () => {
  const { errors } = readSettings({ w: {} })
  expect(errors.map(({ key }) => key.replace('DIGESTS.w.', ''))).toEqual([
    'title',
    'url',
    'from',
    'reply_to',
    'postal_address',
    'schedule',
    'time_zone',
    'mailer',
    'recipients',
  ])
  for (const { message } of errors) expect(message).toMatch(/^(?:missing; give|expected) /)
})

it('leaves a digest with a mistake out and lets the others go on', () => {
  const { digests, errors } = readSettings({ good: GOOD, bad: { ...GOOD, mailer: 'x' }, 'Bad Name': GOOD })
  expect(digests.map((digest) => digest.slug)).toEqual(['good'])
  expect(errors.map((error) => error.key)).toEqual(['DIGESTS.bad.mailer', 'DIGESTS.Bad Name'])
})

test.each([undefined, null, {}, [], 'x'])('says so when there is no digest at all: %j', (digests) =>
  expect(readSettings(digests).errors[0]?.message).toContain('[vars.DIGESTS.weekly]'),
)

describe('a digest that may be an old one under a new name', () => {
  const town = readSettings({ town: GOOD })
  test.each([
    { name: 'is refused where another is no longer in the settings', settings: town, known: ['weekly'], left: [] },
    { name: 'is one that the database knows', settings: town, known: ['weekly', 'town'], left: ['town'] },
    { name: 'is the first of all', settings: town, known: [], left: ['town'] },
    {
      name: 'is new beside the old one',
      settings: readSettings({ town: GOOD, weekly: GOOD }),
      known: ['weekly'],
      left: ['town', 'weekly'],
    },
    {
      name: 'is new beside an old one with a mistake in its settings',
      settings: readSettings({ town: GOOD, weekly: { ...GOOD, length: 'long' } }),
      known: ['weekly'],
      left: ['town'],
    },
    {
      name: 'says who it is',
      settings: readSettings({ town: { ...GOOD, id: 'town' } }),
      known: ['weekly'],
      left: ['town'],
    },
  ])('$name', ({ settings, known, left }) => {
    const { digests, errors } = refuseRenamed(settings, known)
    expect(digests.map(({ slug }) => slug)).toEqual(left)
    expect(errors.filter(({ key }) => key === 'DIGESTS.town.id')).toHaveLength(left.length === 0 ? 1 : 0)
  })
})

describe('the plan', () => {
  test.each([
    { plan: undefined, known: 'free', errors: [] },
    { plan: 'free', known: 'free', errors: [] },
    { plan: 'paid', known: 'paid', errors: [] },
    { plan: 'enterprise', known: 'free', errors: ['PLAN'] },
  ])('$plan', ({ plan, known, errors }) => {
    const settings = readSettings({ w: GOOD }, { PLAN: plan })
    expect([settings.plan, settings.errors.map(({ key }) => key)]).toEqual([known, errors])
    expect(settings.digests).toHaveLength(1)
  })
})

describe('KEEP', () => {
  it('has finite defaults', () =>
    expect(readSettings({ w: GOOD }).collectedKeep).toEqual({ originals: 60, issues: 400, mails: 30, seen: 400 }))

  it('changes what it names', () => {
    const { collectedKeep, errors } = readSettings({ w: GOOD }, { KEEP: { originals: 7, issues: 60 } })
    expect(collectedKeep).toEqual({ originals: 7, issues: 60, mails: 30, seen: 400 })
    expect(errors).toEqual([])
  })

  test.each<{ name: string; keep: unknown; key: string; says: string }>([
    { name: 'a number', keep: 30, key: 'KEEP', says: 'originals = 60' },
    { name: 'an unknown name', keep: { bodies: 30 }, key: 'KEEP.bodies', says: 'unknown' },
    { name: 'too few days', keep: { issues: 59 }, key: 'KEEP.issues', says: 'from 60' },
    { name: 'half a day', keep: { mails: 7.5 }, key: 'KEEP.mails', says: 'whole number' },
    { name: 'words', keep: { mails: 'a week' }, key: 'KEEP.mails', says: 'whole number' },
    { name: 'originals that outlive their issues', keep: { originals: 401 }, key: 'KEEP.originals', says: 'at most' },
    { name: 'a name that every object has', keep: { toString: 9 }, key: 'KEEP.toString', says: 'unknown' },
  ])('$name is reported, and the defaults are kept', ({ keep, key, says }) => {
    const { collectedKeep, errors, digests } = readSettings({ w: GOOD }, { KEEP: keep })
    expect(errors).toMatchObject([{ key, message: expect.stringContaining(says) }])
    expect(collectedKeep.originals).toBe(60)
    expect(digests).toHaveLength(1)
  })
})

describe('INBOX_DOMAIN', () => {
  test.each([
    { name: 'a domain', given: 'in.example.org', domain: 'in.example.org' },
    { name: 'capitals', given: 'In.Example.ORG', domain: 'in.example.org' },
    {
      name: 'a name of other letters, as the DNS has it',
      given: 'xn--mnchen-3ya.example',
      domain: 'xn--mnchen-3ya.example',
    },
    { name: 'an ending of other letters', given: 'example.xn--p1ai', domain: 'example.xn--p1ai' },
    { name: 'nothing', given: undefined, domain: null },
    { name: 'an empty text', given: '', domain: null },
  ])('may be $name', ({ given, domain }) => {
    const { inboxDomain, errors } = readSettings({ w: GOOD }, { INBOX_DOMAIN: given })
    expect([inboxDomain, errors]).toEqual([domain, []])
  })

  test.each<{ name: string; given: unknown }>([
    { name: 'a name without a dot', given: 'example' },
    { name: 'a mail address', given: 'me@example.org' },
    { name: 'a web address', given: 'https://example.org' },
    { name: 'a catch-all', given: '*@example.org' },
    { name: 'two domains', given: 'a.example, b.example' },
    { name: 'an IP address', given: '192.0.2.1' },
    { name: 'a name that begins with a hyphen', given: '-in.example.org' },
    { name: 'a number', given: 5 },
  ])('is reported where it is $name', ({ given }) => {
    const { inboxDomain, errors, digests } = readSettings({ w: GOOD }, { INBOX_DOMAIN: given })
    expect(errors).toMatchObject([
      { key: 'INBOX_DOMAIN', message: expect.stringContaining('such as "in.example.org"') },
    ])
    expect([inboxDomain, digests.length]).toEqual([null, 1])
  })
})
