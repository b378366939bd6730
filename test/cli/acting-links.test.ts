import { expect, test } from 'vitest'
import { findActingLinks } from '../../src/cli/acting-links.ts'
import { readOutline } from '../../src/markup/read-outline.ts'

const acting = (html: string, ways: readonly string[] = []) =>
  findActingLinks(readOutline(`<body>${html}</body>`).links, ways).size

// As newsletters and services write them.
test.each([
  { name: 'a way out', html: '<a href="https://x.example/unsubscribe/abc">Unsubscribe</a>' },
  {
    name: 'an unsubscribe link behind a tracker',
    html: '<a href="https://click.x.example/q/9">unsubscribe from this list</a>',
  },
  { name: 'a way out in German', html: '<a href="https://x.example/k/9">Newsletter abbestellen</a>' },
  {
    name: 'an unsubscribe link with its words beside it',
    html: 'To unsubscribe, click <a href="https://x.example/9">here</a>.',
  },
  { name: 'preferences', html: '<a href="https://x.example/9">Manage your preferences</a>' },
  { name: 'a confirmation', html: '<a href="https://x.example/9">Confirm my e-mail address</a>' },
  {
    name: 'a confirmation by its address',
    html: '<a href="https://x.example/account/confirm?token=9">Yes, it was me</a>',
  },
  { name: 'a confirmation by a parameter', html: '<a href="https://x.example/a?action=confirm&t=9">Continue</a>' },
  {
    name: 'a confirmation link with its words beside it',
    html: 'Please confirm: <a href="https://x.example/9">click here</a>',
  },
  { name: 'a confirmation in French', html: '<a href="https://x.example/9">Confirmer mon inscription</a>' },
  { name: 'a confirmation in Japanese', html: '<a href="https://x.example/9">メールアドレスを確認する</a>' },
  { name: 'an activation', html: '<a href="https://x.example/9">Activate your account</a>' },
  { name: 'a magic link', html: '<a href="https://x.example/login/magic-link/9">Open my account</a>' },
  { name: 'an invitation', html: '<a href="https://x.example/rsvp/9">I will come</a>' },
  { name: 'what List-Unsubscribe names', html: '<a href="https://x.example/9">Bye</a>', ways: ['https://x.example/9'] },
])('$name acts', ({ html, ways }) => expect(acting(html, ways)).toBe(1))

test.each([
  { name: 'an article', html: '<a href="https://x.example/2026/why-mails-are-cut">Why mails are cut</a>' },
  {
    name: 'a headline about others',
    html: '<a href="https://x.example/9">Two ministers confirm that the trains will be late again</a>',
  },
  {
    name: 'an article that names such a page',
    html: '<a href="https://x.example/how-to-confirm-orders">Read more</a>',
  },
  { name: 'a web copy', html: '<a href="https://x.example/archive/9">View in the browser</a>' },
  { name: 'an author', html: '<a href="https://x.example/authors/ada">Ada</a>' },
])('$name is asked', ({ html }) => expect(acting(html)).toBe(0))
