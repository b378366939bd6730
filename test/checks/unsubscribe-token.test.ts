import { describe, expect, it, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { GOOD, passes, said } from './mails.ts'

const TOKEN = '9f8e7d6c'.repeat(4)
const OWN = `https://digest.example/unsubscribe/${TOKEN}`

/** The good mail, to be left at an address of its reader's own. */
const mail = (more = '', text = '', listed = `<${OWN}>, <mailto:hello@digest.example>`): MailUnderTest => ({
  ...GOOD,
  digest: { url: 'https://digest.example', ownerAddresses: [] },
  headers: GOOD.headers.map(({ name, value }) => ({ name, value: name === 'List-Unsubscribe' ? listed : value })),
  html: GOOD.html
    .replace('<p><a href="https://digest', `${more}<p><a href="https://digest`)
    .replace('https://digest.example/u/1', OWN),
  text: `${text}\n${GOOD.text.replace('https://digest.example/u/1', OWN)}`,
})

const link = (href: string) => `<p><a href="${href}">Words of its own</a></p>`

describe('unsubscribe-token', () => {
  test.each([
    { name: 'a mail with its own address alone', more: '', text: '' },
    { name: 'its own address twice', more: link(OWN), text: OWN },
    { name: 'other pages of the same host', more: link(`https://digest.example/preferences?of=${TOKEN}`), text: '' },
    { name: 'a host below', more: link(`https://click.digest.example/${TOKEN}`), text: '' },
    {
      name: 'the unsubscribe address of another',
      more: link(`https://other.example/unsubscribe/${'0'.repeat(32)}`),
      text: '',
    },
    { name: 'mail to leave by', more: link(`mailto:leave+${TOKEN}@digest.example`), text: '' },
  ])('passes $name', ({ more, text }) => {
    expect(said('unsubscribe-token', mail(more, text))).toEqual([])
    expect(passes('unsubscribe-token', mail(more, text))).toBe(true)
  })

  const says = (place: string, host = 'other.example') =>
    `error ${place}: An address at ${host} contains this reader’s unsubscribe token of digest.example.`
  const other = `https://other.example/unsubscribe/${TOKEN}`
  test.each([
    { name: 'a link', more: link(other), text: '', found: [says('link 2, “Words of its own”')] },
    { name: 'words', more: `<p>Leave at ${other}.</p>`, text: '', found: [says('the words of the HTML part')] },
    { name: 'the text', more: '', text: `Leave at ${other}.`, found: [says('the text part')] },
    {
      name: 'our address inside another',
      more: link(`https://other.example/?to=${OWN}`),
      text: '',
      found: [says('link 2, “Words of its own”')],
    },
    {
      name: 'a host that looks like ours',
      more: link(`https://digest.example.evil.example/unsubscribe/${TOKEN}`),
      text: '',
      found: [says('link 2, “Words of its own”', 'digest.example.evil.example')],
    },
  ])('finds the token of the reader in $name', ({ more, text, found }) =>
    expect(said('unsubscribe-token', mail(more, text))).toEqual(found),
  )

  it('takes the last address of the text where no header names one, as over plain http', () => {
    const plain = mail(link(other), '', '<mailto:hello@digest.example>')
    expect(said('unsubscribe-token', plain)).toEqual([says('link 2, “Words of its own”')])
  })

  it('looks at a whole query, for a part of it may be the same in every mail of the sender', () => {
    const listed = '<https://list.example/unsubscribe?u=aaaaaaaaaaaaaaaaaaaaaaaaa&id=b1&e=c1>'
    const sender = link('https://archive.example/?u=aaaaaaaaaaaaaaaaaaaaaaaaa&amp;id=b1')
    expect(said('unsubscribe-token', mail(sender, '', listed))).toEqual([])
    const reader = link('https://archive.example/?u=aaaaaaaaaaaaaaaaaaaaaaaaa&amp;id=b1&amp;e=c1')
    expect(said('unsubscribe-token', mail(reader, '', listed))).toHaveLength(1)
  })

  it('has nothing to check when no address contains a token', () => {
    expect(passes('unsubscribe-token', GOOD)).toBe(false)
    expect(checkMail(GOOD).findings.filter(({ rule }) => rule === 'unsubscribe-token')).toEqual([])
  })
})
