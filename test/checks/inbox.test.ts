import { describe, expect, it, test } from 'vitest'
import { INBOXES, inboxCuts } from '../../src/checks/inbox-cuts.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { NEARLY } from '../../src/checks/size.ts'
import { MAX_SUBJECT } from '../../src/checks/subject.ts'
import { GMAIL_CLIP } from '../../src/markup/mail-limits.ts'
import { GOOD, page, passes, said } from './mails.ts'

const subject = (line: string, more: Partial<MailUnderTest> = {}) =>
  said('subject', { ...GOOD, ...more, subject: line })

describe('subject', () => {
  test.each([
    { name: 'a sentence', line: 'Three stories about mail' },
    { name: 'an abbreviation alone', line: 'IBM 2026' },
    { name: 'an abbreviation among words', line: 'What NASA knows about rain' },
    { name: 'a script without capitals', line: '週刊ニュースレター 第五号' },
    { name: 'names in capitals in such a script', line: '週刊 GITHUB NEWSLETTER 第五号' },
    { name: 'Hindi, which has no capitals', line: 'साप्ताहिक समाचार पत्र' },
    { name: 'Georgian, whose capitals nobody uses', line: 'კვირის ახალი ამბები' },
    { name: 'abbreviations alone', line: 'AWS, IBM, NASA, ESA' },
    { name: 'a conference that begins like an answer', line: 're:Invent 2026: what was announced' },
    { name: 'another one', line: 're:publica 26' },
    { name: 'a term of C', line: 'Undefined behavior in C, and why null is a billion-dollar mistake' },
    { name: 'a term of JavaScript', line: 'undefined vs. null vs. NaN' },
    { name: 'a discount', line: '50% off, 100% wool' },
    { name: 'an emoji beside words', line: '🎉 One year of Marrow' },
    { name: 'a family of emoji, joined', line: 'A family 👨‍👩‍👧 day' },
    { name: 'a word that begins like an answer', line: 'Regarding rain: what we know' },
    { name: 'a tab, which inboxes show as a space', line: 'Three\tstories' },
    { name: 'the last length that fits', line: 'a'.repeat(MAX_SUBJECT) },
    { name: '78 characters, each of two units', line: '𝔞'.repeat(MAX_SUBJECT) },
  ])('passes $name', ({ line }) => {
    expect(subject(line)).toEqual([])
    expect(passes('subject', { ...GOOD, subject: line })).toBe(true)
  })

  test.each([
    { name: 'nothing', line: '', says: ['error the subject: There is none.'] },
    { name: 'spaces', line: ' \u00a0 ', says: ['error the subject: There is none.'] },
    { name: 'capitals', line: 'GREAT NEWS FOR YOU', says: ['warning the subject: It is written in capitals only.'] },
    {
      name: 'a false answer',
      line: 'Re: our talk',
      says: ['warning the subject: It begins with “Re:”, but is not a reply.'],
    },
    {
      name: 'a false forward',
      line: 'FWD: our talk',
      says: ['warning the subject: It begins with “FWD:”, but is not a reply.'],
    },
    { name: 'emoji only', line: '🎉🎉', says: ['warning the subject: It contains no word.'] },
    {
      name: 'a slot',
      line: 'Hello {{name}}',
      says: ['warning the subject: “{{name}}” looks like a placeholder without its value.'],
    },
    {
      name: 'a missing value',
      line: 'Hello undefined',
      says: ['warning the subject: “undefined” looks like a placeholder without its value.'],
    },
    {
      name: 'a German answer',
      line: 'AW: WG: unser Gespräch',
      says: ['warning the subject: It begins with “AW:”, but is not a reply.'],
    },
    {
      name: 'a counted answer',
      line: 'Re[2]: our talk',
      says: ['warning the subject: It begins with “Re[2]:”, but is not a reply.'],
    },
    {
      name: 'a Chinese answer',
      line: '回复：会议',
      says: ['warning the subject: It begins with “回复：”, but is not a reply.'],
    },
    {
      name: 'capitals in Cyrillic',
      line: 'СКИДКИ ТОЛЬКО СЕГОДНЯ',
      says: ['warning the subject: It is written in capitals only.'],
    },
    {
      name: 'three marks',
      line: 'Look at this!!!',
      says: ['warning the subject: It has three or more exclamation or question marks in a row.'],
    },
    {
      name: 'a mark of direction',
      line: 'Pay \u202Eevil\u202C',
      says: ['warning the subject: It contains an invisible character that turns the direction of the text.'],
    },
    {
      name: 'a line break',
      line: 'News\r\nBcc: all@list.example',
      says: ['error the subject: It contains a line break or a control character.'],
    },
    { name: 'a NUL', line: 'News\0', says: ['error the subject: It contains a line break or a control character.'] },
  ])('finds $name', ({ line, says }) => expect(subject(line)).toEqual(says))

  it('shows where inboxes cut a long one', () => {
    const [found, ...rest] = subject(`${'word '.repeat(15)}word`)
    expect(rest).toEqual([])
    expect(found).toBe(
      `warning the subject: It has 79 characters; inboxes cut it. Gmail on a desktop: “${'word '.repeat(13)}word…”. Gmail on a phone: “${'word '.repeat(7)}w…”.`,
    )
  })

  it('believes “Re:” where the mail answers one', () =>
    expect(
      subject('Re: our talk', { headers: [...GOOD.headers, { name: 'In-Reply-To', value: '<1@a.example>' }] }),
    ).toEqual([]))
})

const preheader = (hidden: string, change: Partial<MailUnderTest> = {}) =>
  said('preheader', { ...GOOD, html: page('<h1>The first words of the mail</h1>', { preheader: hidden }), ...change })
const FILLER = '&#847;&zwnj;&nbsp;'.repeat(30)

describe('preheader', () => {
  test.each([
    { name: 'a line with filler after it', hidden: `And what it means${FILLER}`, change: {} },
    {
      name: 'a long line without',
      hidden: 'And what it means for those who read on a telephone, at night, in a train, without any network',
      change: {},
    },
    {
      name: 'the line that was meant',
      hidden: `And what it means${FILLER}`,
      change: { preheader: 'And what it means' },
    },
    {
      name: 'the line with entities in it',
      hidden: `Salt &amp; pepper&mdash;both${FILLER}`,
      change: { preheader: 'Salt & pepper—both' },
    },
  ])('passes $name', ({ hidden, change }) => expect(preheader(hidden, change)).toEqual([]))

  test.each([
    {
      name: 'none',
      hidden: '',
      change: {},
      says: 'warning the preheader: There is none: inboxes show the first words of the mail.',
    },
    {
      name: 'filler alone',
      hidden: FILLER,
      change: {},
      says: 'warning the preheader: There is none: inboxes show the first words of the mail.',
    },
    {
      name: 'an empty one',
      hidden: 'Something else',
      change: { preheader: '' },
      says: 'warning the preheader: There is none: inboxes show the first words of the mail.',
    },
    {
      name: 'the subject again',
      hidden: `Three stories about mail!${FILLER}`,
      change: {},
      says: 'warning the preheader: It repeats the subject.',
    },
    {
      name: 'one that is not in the mail',
      hidden: `Something else${FILLER}`,
      change: { preheader: 'And what it means' },
      says: 'warning the preheader: It is not in the mail, so no inbox can show it.',
    },
    {
      name: 'one that the body runs into',
      hidden: 'And what it means',
      change: {},
      says: 'warning the preheader: It has 17 characters and no filler after it: inboxes show the first words of the mail after it.',
    },
    {
      name: 'a line longer than any inbox',
      hidden: 'word '.repeat(40),
      change: {},
      says: 'note the preheader: It has 199 characters; inboxes show at most about 140.',
    },
  ])('finds $name', ({ hidden, change, says }) => expect(preheader(hidden, change)).toEqual([says]))

  it('does not count hidden text after the first words', () =>
    expect(preheader('', { html: '<p>Seen first.</p><div style="display:none">Late</div>' })).toEqual([
      'warning the preheader: There is none: inboxes show the first words of the mail.',
    ]))
})

describe('inboxCuts', () => {
  it('shows short lines whole, everywhere', () =>
    expect(inboxCuts('Short', 'And more')).toEqual(
      INBOXES.map(({ inbox }) => ({ inbox, subject: 'Short', preheader: 'And more' })),
    ))

  it('cuts inside a word, at the width of each inbox', () => {
    const cuts = inboxCuts('abcdefghij'.repeat(20), 'klmnopqrst'.repeat(20))
    expect(cuts.map(({ subject: line }) => line.length)).toEqual(INBOXES.map((inbox) => inbox.subject))
    for (const { subject: line, preheader: behind } of cuts) {
      expect(line).toMatch(/[a-j]…$/)
      expect(behind).toMatch(/[k-t]…$/)
    }
  })

  it('leaves the room of a line to both where they share one', () => {
    const [gmail] = inboxCuts('a'.repeat(200), 'b'.repeat(200))
    expect([gmail?.subject.length, gmail?.preheader.length]).toEqual([70, 60])
    expect(inboxCuts('Short', 'b'.repeat(200))[0]?.preheader).toHaveLength(97)
  })

  it('counts wide letters twice and never splits an emoji', () => {
    expect(inboxCuts('漢'.repeat(100), null)[1]?.subject).toBe(`${'漢'.repeat(18)}…`)
    expect(inboxCuts('👨‍👩‍👧'.repeat(100), null)[1]?.subject).toBe(`${'👨‍👩‍👧'.repeat(18)}…`)
  })

  it('shows nothing where there is nothing', () =>
    expect(inboxCuts('', null)[0]).toMatchObject({ subject: '', preheader: '' }))
})

describe('size', () => {
  const sized = (bytes: number) =>
    said('size', { ...GOOD, html: `<p>é${'x'.repeat(bytes - 5)}` }).filter((line) => !line.startsWith('note'))
  test.each([
    { name: 'the last size below', bytes: NEARLY - 1, says: [] },
    { name: 'where it comes near', bytes: NEARLY, says: [/^warning the HTML part: It has 85,000 bytes, 83 % /] },
    {
      name: 'the last byte before the clip',
      bytes: GMAIL_CLIP - 1,
      says: [/^warning the HTML part: It has 101,999 bytes/],
    },
    {
      name: 'the clip',
      bytes: GMAIL_CLIP,
      says: [/^error the HTML part: It has 102,000 bytes; Gmail shows the first 102,000/],
    },
  ])('at $name', ({ bytes, says }) => expect(sized(bytes)).toEqual(says.map((one) => expect.stringMatching(one))))

  it.each([
    { bytes: 100_000, says: 0 },
    { bytes: 100_001, says: 1 },
  ])('warns of a digest of $bytes bytes only above the size that Marrow fills', ({ bytes, says }) => {
    const digest = { url: 'https://digest.example', ownerAddresses: [] }
    const mail = { ...GOOD, html: `<p>é${'x'.repeat(bytes - 5)}`, digest }
    expect(said('size', mail).filter((line) => line.startsWith('warning'))).toHaveLength(says)
  })

  it('tells the size of the whole message, too', () =>
    expect(said('size', GOOD)).toEqual([
      expect.stringMatching(/^note –: The whole message is about \d\.\d kB .*: \d\.\d kB of HTML, 0\.\d kB of text\.$/),
    ]))
})
