import { describe, expect, it, test } from 'vitest'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { GOOD, passes, said, withBody } from './mails.ts'

const OWNER = 'ada.reader@home.example'
const digest = { url: 'https://digest.example', ownerAddresses: [OWNER, 'not an address', ''] }
const found = (more: string, change: Partial<MailUnderTest> = {}) =>
  said('owner-links', { ...withBody(more), digest, ...change })
const link = (href: string, words = 'Words of its own') => `<p><a href="${href}">${words}</a></p>`

const percent = (text: string) => text.replace(/./g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
const url64 = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')

describe('owner-links', () => {
  test.each([
    { name: 'nothing but its own links', more: '' },
    {
      name: 'an article about unsubscribing',
      more: link('https://blog.example/2026/how-to-unsubscribe-from-everything', 'How to unsubscribe from everything'),
    },
    { name: 'an article with a query', more: link('https://blog.example/?p=12345', 'Unsubscribe links, explained') },
    { name: 'a page of preferences of nobody', more: link('https://blog.example/preferences') },
    { name: 'a person of the Fediverse', more: link('https://social.example/@ada.reader@other.example') },
    { name: 'a longer name that ends like the owner’s', more: link('https://a.example/?to=xada.reader@home.example') },
    {
      name: 'a longer host that begins like the owner’s',
      more: link('https://a.example/?to=ada.reader@home.examples'),
    },
    { name: 'another page of the digest', more: link(`https://digest.example/preferences?of=${OWNER}`) },
    { name: 'the mailbox that the header names', more: link('mailto:hello@digest.example?subject=hi') },
    {
      name: 'base64 of something else',
      more: link(`https://a.example/r/${url64('https://b.example/a/long/path?with=words')}`),
    },
  ])('passes $name', ({ more }) => {
    expect(found(more)).toEqual([])
    expect(passes('owner-links', { ...withBody(more), digest })).toBe(true)
  })

  const HOLDS = expect.stringMatching(/^error link 2, “Words of its own”: “.*” contains the owner’s mail address/)
  test.each([
    { name: 'plain', href: `https://a.example/?email=${OWNER}` },
    { name: 'in capitals', href: `https://a.example/?email=${OWNER.toUpperCase()}` },
    { name: 'with a tag', href: 'https://a.example/?email=ada.reader%2Bletters@home.example' },
    { name: 'with %40', href: `https://a.example/${OWNER.replace('@', '%40')}/x` },
    { name: 'with every letter escaped', href: `https://a.example/${percent(OWNER)}` },
    { name: 'escaped twice', href: `https://a.example/?e=${encodeURIComponent(encodeURIComponent(OWNER))}` },
    { name: 'in base64', href: `https://a.example/r/${btoa(OWNER)}` },
    {
      name: 'in base64 for addresses, within JSON',
      href: `https://a.example/r/${url64(`{"e":"${OWNER}","n":"??>>"}`)}/x`,
    },
    { name: 'in base64 that an address moved by one', href: `https://a.example/r/x${btoa(OWNER)}` },
    { name: 'in escaped base64', href: `https://a.example/r?d=${encodeURIComponent(btoa(OWNER))}` },
    { name: 'escaped within base64', href: `https://a.example/r?d=${url64(encodeURIComponent(`to=${OWNER}`))}` },
    { name: 'in quoted-printable', href: `https://a.example/?e=${OWNER.replace('@', '=40')}` },
    { name: 'in entities', href: `https://a.example/?e=${OWNER.replace('@', '&amp;#64;')}` },
    { name: 'in named entities', href: `https://a.example/?e=${OWNER.replace('@', '&amp;commat;')}` },
    { name: 'in hex', href: `https://a.example/r/${percent(OWNER).replaceAll('%', '')}` },
    { name: 'as a mailbox', href: `mailto:${OWNER}` },
  ])('finds the owner $name', ({ href }) => expect(found(link(href))).toEqual([HOLDS]))

  it('finds the owner in pictures and in the text, and each address once', () => {
    const address = `https://a.example/?email=${OWNER}`
    expect(found(`<img src="${address}" alt="" width="1" height="1">`)).toEqual([
      expect.stringMatching(/^error image 1: /),
    ])
    expect(found('', { text: `${GOOD.text}\n${address}` })).toEqual([expect.stringMatching(/^error the text part: /)])
    expect(found(link(address), { text: `${GOOD.text}\n${address}` })).toHaveLength(1)
  })

  const TOKEN = 'f3a91c0de77b4a21'
  const LEAVES = expect.stringMatching(
    /^error link 2, “.*”: “.*” unsubscribes the owner from a source, or changes that subscription\.$/,
  )
  test.each([
    // As the services write them.
    { name: 'Mailchimp', href: `https://town.us1.list-manage.com/unsubscribe?u=${TOKEN}&id=1234&e=5678` },
    { name: 'Mailchimp’s profile', href: `https://town.us1.list-manage.com/profile?u=${TOKEN}&id=1234&e=5678` },
    { name: 'Substack', href: `https://town.substack.com/action/disable_email/disable?token=${TOKEN}` },
    { name: 'Klaviyo', href: `https://manage.kmail-lists.com/subscriptions/unsubscribe?a=${TOKEN}` },
    { name: 'ConvertKit', href: `https://unsubscribe.convertkit-mail.com/unsubscribe/${TOKEN}` },
    { name: 'a path with a token', href: `https://town.example/newsletter/abmelden/${TOKEN}` },
    { name: 'a page of preferences', href: `https://town.example/email-preferences?id=${TOKEN}` },
    { name: 'a mailbox', href: `mailto:unsubscribe-${TOKEN}@town.example` },
  ])('finds the way out of $name', ({ href }) => expect(found(link(href))).toEqual([LEAVES]))

  test.each([
    'Unsubscribe',
    'unsubscribe here',
    'Click here to unsubscribe.',
    'Manage your preferences',
    'Update email preferences',
    'Abmelden',
    'Se désabonner',
    'Darse de baja',
    '退订',
  ])('finds an unsubscribe link behind a tracker by its words: %s', (words) =>
    expect(found(link(`https://click.example/${TOKEN}`, words))).toEqual([LEAVES]),
  )

  it('does not look at a mail that is no digest', () =>
    expect(said('owner-links', withBody(link(`mailto:${OWNER}`)))).toEqual([]))
})
