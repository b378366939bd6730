import { describe, expect, it, test } from 'vitest'
import { checkMail } from '../../src/checks/check-mail.ts'
import { GOOD, passes, said, withBody } from './mails.ts'

/** In the good mail a link of ours is the second. */
const links = (more: string) => said('links', withBody(more))
const link = (href: string, words = 'Words of its own') => `<a href="${href}">${words}</a>`

describe('links', () => {
  test.each([
    { name: 'https', html: link('https://a.example/x?id=1#part') },
    { name: 'mailto', html: link('mailto:a@b.example?subject=x') },
    { name: 'a telephone', html: link('tel:+33123456789') },
    { name: 'a text message', html: link('sms:+33123456789?body=hi') },
    { name: 'a place on a map', html: link('geo:48.85,2.35') },
    { name: 'a calendar', html: link('webcal://a.example/a.ics') },
    { name: 'spaces round an address', html: link(' https://a.example/ ') },
    { name: 'an address in capitals', html: link('HTTPS://A.EXAMPLE/') },
    { name: 'an address with entities', html: link('https://a.example/?a=1&amp;b=2') },
    { name: 'an image with a text', html: link('https://a.example/', '<img alt="The cover" width=1 height=1>') },
    { name: 'a label to be read aloud', html: '<a href="https://a.example/" aria-label="The cover"><img alt=""></a>' },
    { name: 'a title where there is nothing else', html: '<a href="https://a.example/" title="The cover"></a>' },
    { name: 'a mark to be linked to', html: '<a name="top"></a><a id="end">The end</a>' },
    { name: 'a hidden link', html: '<div style="display:none"><a href="#">x</a></div>' },
    {
      name: 'the same words for the same address',
      html: `${link('https://a.example/x')}${link('https://a.example/x')}`,
    },
    { name: 'its own address as words', html: link('https://a.example/x', 'https://a.example/x') },
    { name: 'its own host as words', html: link('https://www.a.example/x', 'a.example') },
    { name: 'a host above its own as words', html: link('https://blog.a.com/x', 'www.a.com') },
    { name: 'a name with a dot', html: link('https://a.example/x', 'Node.js') },
    { name: 'a name in a link that was cut', html: link('https://a.com/very/long', 'https://a.com/very/lo…') },
    { name: 'the last length of an address', html: link(`https://a.example/${'x'.repeat(2_048 - 18)}`) },
    { name: 'words with one that says nothing', html: link('https://a.example/', 'Read more about rain') },
    { name: 'a parameter that begins like one of tracking', html: link('https://a.example/?utmost=1&fb=2') },
  ])('passes $name', ({ html }) => {
    expect(links(html)).toEqual([])
    expect(passes('links', withBody(html))).toBe(true)
  })

  const of = 'link 2, “Words of its own”'
  test.each([
    { name: 'no address', html: '<a>Words of its own</a>', says: `error ${of}: It has no address.` },
    { name: 'an empty address', html: link(''), says: `error ${of}: It has no address.` },
    {
      name: 'an address without a value',
      html: '<a href>Words of its own</a>',
      says: `error ${of}: It has no address.`,
    },
    { name: '#', html: link('#'), says: `error ${of}: It has no address.` },
    {
      name: 'a place that is not there',
      html: link('#end'),
      says: `error ${of}: It leads to “#end”, and no place in the mail has that name.`,
    },
    {
      name: 'a place in the mail',
      html: `${link('#end')}<p id=end>`,
      says: `warning ${of}: It leads to a place in the mail itself; many mail programs ignore such links.`,
    },
    {
      name: 'half an address',
      html: link('/x'),
      says: `error ${of}: “/x” is a relative address, which does not work in a mail.`,
    },
    {
      name: 'an address without a scheme',
      html: link('//a.example/x'),
      says: `error ${of}: “//a.example/x” is a relative address, which does not work in a mail.`,
    },
    {
      name: 'a script',
      html: link('javascript:alert(1)'),
      says: `error ${of}: It leads to a javascript: address, which mail programs refuse.`,
    },
    {
      name: 'a file',
      html: link('file:///etc/passwd'),
      says: `error ${of}: It leads to a file: address, which mail programs refuse.`,
    },
    {
      name: 'data',
      html: link('data:text/html,x'),
      says: `error ${of}: It leads to a data: address, which mail programs refuse.`,
    },
    {
      name: 'a program that may be missing',
      html: link('spotify:track:1'),
      says: `warning ${of}: It leads to a spotify: address, which some mail programs refuse.`,
    },
    { name: 'no host', html: link('https://'), says: `error ${of}: “https://” is not an address.` },
    {
      name: 'a host with spaces',
      html: link('https://a b.example'),
      says: `error ${of}: “https://a b.example” is not an address.`,
    },
    {
      name: 'a password',
      html: link('https://bank.example:x@evil.example/'),
      says: `error ${of}: Its address contains a name or a password before the host.`,
    },
    {
      name: 'one character too many',
      html: link(`https://a.example/${'x'.repeat(2_049 - 18)}`),
      says: `warning ${of}: Its address has 2,049 characters; some programs cut it.`,
    },
    {
      name: 'utm parameters',
      html: link('https://a.example/?id=1&amp;utm_source=x&amp;UTM_Medium=y'),
      says: `warning ${of}: Its address contains tracking parameters: utm_source, utm_medium.`,
    },
    {
      name: 'a click id',
      html: link('https://a.example/?fbclid=x'),
      says: `warning ${of}: Its address contains tracking parameters: fbclid.`,
    },
    {
      name: 'the id of a reader',
      html: link('https://a.example/?mc_eid=x#y'),
      says: `warning ${of}: Its address contains tracking parameters: mc_eid.`,
    },
    {
      name: 'no words',
      html: link('https://a.example/', ' <b> </b>'),
      says: 'error link 2, to https://a.example/: It has no text: it cannot be seen or heard.',
    },
    {
      name: 'an image without a text',
      html: link('https://a.example/', '<img alt="">'),
      says: 'error link 2, to https://a.example/: It has no text: it is an image without alternative text, so screen readers and readers with images off miss it.',
    },
    {
      name: 'another address as words',
      html: link('https://evil.example/', 'https://bank.example/login'),
      says: 'error link 2, “https://bank.example/login”: Its text is an address at bank.example, but it leads to evil.example.',
    },
    {
      name: 'an address that only ends alike',
      html: link('https://evilbank.example/', 'www.bank.example'),
      says: 'error link 2, “www.bank.example”: Its text is an address at bank.example, but it leads to evilbank.example.',
    },
    {
      name: 'another host as words',
      html: link('https://short.example/x', 'bank.com'),
      says: 'warning link 2, “bank.com”: Its text is an address at bank.com, but it leads to short.example.',
    },
    {
      name: 'http',
      html: `${link('http://a.example/')}${link('http://b.example/', 'Other words')}`,
      says: 'note link 2, link 3: 2 links lead to an http address: anyone on the network can read the page with the reader.',
    },
    {
      name: 'this machine',
      html: link('http://localhost:8787/x'),
      says: 'warning link 2: 1 link leads to this machine, which nobody else can reach.',
    },
    {
      name: 'the same words for different addresses',
      html: `${link('https://a.example/x')}${link('https://a.example/y', 'words  OF its own')}`,
      says: 'warning link 2, link 3, “Words of its own”: The same text leads to 2 addresses.',
    },
    {
      name: 'a link that is never closed',
      html: '<p><a href="https://a.example/?utm_id=1">One<p><a href="https://a.example/">Two</a>',
      says: 'warning link 2, “One”: Its address contains tracking parameters: utm_id.',
    },
  ])('finds $name', ({ html, says }) => expect(links(html)).toEqual([says]))

  it.each(['click here', 'Here', 'Read more', 'read more →', 'link', '…', 'MORE!', 'Hier', 'en savoir plus'])(
    'finds that “%s” says nothing',
    (words) =>
      expect(links(link('https://a.example/', words))).toEqual([
        `warning link 2, “${words}”: Its text does not say where it leads.`,
      ]),
  )

  it('counts what it has seen', () =>
    expect(checkMail(GOOD).passed.find(({ rule }) => rule === 'links')?.message).toBe(
      '2 links, each with an address and its own text.',
    ))
})
