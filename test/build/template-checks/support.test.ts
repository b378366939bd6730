import { caniemail } from 'caniemail'
import { describe, expect, it, test } from 'vitest'
import { outlookView, readDocument } from '../../../src/build/template-checks/mail-document.ts'
import { ACCEPTED_GAPS } from '../../../src/build/template-checks/support/accepted-gaps.ts'
import { readCaniemail } from '../../../src/build/template-checks/support/caniemail.ts'
import { BIG_CLIENTS, isOneOf } from '../../../src/build/template-checks/support/check-support.ts'
import { featuresByToken, tokensOf } from '../../../src/build/template-checks/support/feature-names.ts'
import { usesOf } from '../../../src/build/template-checks/support/feature-uses.ts'
import { CONDITIONS } from '../../../src/build/template-checks/support/gap-conditions.ts'
import { checked, inSection } from './checked.ts'

const H1 = '<h1>T</h1>'

describe('what a big mail program cannot show fails the build', () => {
  test.each([
    {
      name: 'flex',
      body: inSection(`${H1}\n<div style="display:flex">x</div>`),
      line: 10,
      says: 'display:flex is not (fully) supported by Gmail (iOS, Android), Outlook (Windows)',
    },
    {
      name: 'grid in a sheet',
      head: '<mj-style>.g { display: grid }</mj-style>',
      body: inSection(`${H1}<p class="g">x</p>`),
      line: 5,
      says: 'display:grid',
    },
    {
      name: 'position',
      body: inSection(`${H1}\n<p style="position:absolute">x</p>`),
      line: 10,
      says: 'position is not (fully) supported by',
    },
    {
      name: 'a margin below nothing',
      body: inSection(`${H1}\n<p style="margin:-4px 0">x</p>`),
      line: 10,
      says: 'Negative values are not supported',
    },
    { name: 'a video', body: inSection(`${H1}\n<video>x</video>`), line: 10, says: '<video> element' },
    {
      name: 'a form',
      body: inSection(`${H1}\n<form><input type="text" aria-label="x"></form>`),
      line: 10,
      says: '<input type="text"> element',
    },
    { name: 'an svg', body: inSection(`${H1}\n<svg><text>x</text></svg>`), line: 10, says: 'Embedded <svg> image' },
    {
      name: 'rem',
      body: inSection(`${H1}\n<p style="font-size:2rem">x</p>`),
      line: 10,
      says: '`rem` values are not supported',
    },
    {
      name: 'a weight between the hundreds',
      body: inSection(`${H1}\n<p style="font-weight:500">x</p>`),
      line: 10,
      says: 'set as normal font weight',
    },
    {
      name: '@font-face',
      head: '<mj-style>@font-face { font-family: x; src: local(x) }</mj-style>',
      body: inSection(H1),
      line: 5,
      says: '@font-face',
    },
    {
      name: 'an attribute selector',
      head: '<mj-style>[lang] { margin: 0 }</mj-style>',
      body: inSection(H1),
      line: 5,
      says: 'Attribute selector',
    },
    {
      name: 'preheader text that Gmail’s mobile page would show',
      body: inSection(`${H1}\n<p style="display:none">x</p>`),
      line: 10,
      says: 'display:none is not (fully) supported by Gmail (mobile web)',
    },
    {
      name: 'a style that MJML makes from an attribute, by the words inside',
      body: `${inSection(H1)}\n<mj-section border="9px solid #000000"><mj-column><mj-text>words</mj-text></mj-column></mj-section>`,
      line: 11,
      says: 'A border can not be bigger than 8px',
    },
    {
      name: 'a style that is only for Outlook, and unknown there',
      body: `<mj-raw><!--[if mso]><p style="position:absolute">x</p><![endif]--></mj-raw>${inSection(H1)}`,
      line: 8,
      says: 'Outlook (Windows)',
    },
  ])('$name', async ({ head = '', body, line, says }) => {
    const { errors } = await checked({ head, body })
    expect(errors).toContainEqual({ template: 'mail.mjml', line, message: expect.stringContaining(says) })
  })
})

test.each([
  {
    name: 'opens more than it closes',
    comment: '<!--[if mso]><table><tr><td><![endif]-->',
    says: '</td> is missing before </div>',
  },
  {
    name: 'closes more than it opens',
    comment: '<!--[if mso | IE]></td><![endif]-->',
    says: 'is missing before </td>',
  },
])('a comment for Outlook that $name fails the build at its line', async ({ comment, says }) => {
  const { errors } = await checked({ body: `${inSection(H1)}\n<mj-raw>${comment}</mj-raw>` })
  expect(errors[0]).toEqual({
    template: 'mail.mjml',
    line: 11,
    message: expect.stringContaining('Outlook on Windows reads'),
  })
  expect(errors.map(({ message }) => message).join('\n')).toContain(says)
})

it('sees that MJML runs a comment of ours and one of its own together', async () => {
  const melted = '<mj-raw><!--[if !mso]><!--><p>x</p><!--<![endif]--></mj-raw>'
  const { errors } = await checked({ body: `${melted}${inSection(H1)}` })
  expect(errors[0]).toEqual({
    template: 'mail.mjml',
    line: 8,
    message: expect.stringContaining('Outlook on Windows reads'),
  })
})

describe('what every big program shows, or has something in its place for, passes', () => {
  test.each([
    {
      name: 'prose',
      body: inSection(
        `${H1}<h2>x</h2><p style="margin:4px 0;font-weight:700">a <em>b</em> <a href="mailto:a@b.example" style="color:#0000ee">c</a></p><ul><li>x</li></ul><hr>`,
      ),
    },
    {
      name: 'a button',
      body: `${inSection(H1)}<mj-section><mj-column><mj-button href="https://a.example/">x</mj-button></mj-column></mj-section>`,
    },
    {
      name: 'an image',
      body: `${inSection(H1)}<mj-section background-color="#ffffff"><mj-column><mj-image alt="x" width="10px" src="{{src}}" /></mj-column></mj-section>`,
      placeholders: { src: 'url' },
    },
    {
      name: 'columns',
      body: `${inSection(H1)}<mj-section><mj-column><mj-text>x</mj-text></mj-column><mj-column><mj-spacer height="9px" /><mj-table><tr><td>x</td></tr></mj-table></mj-column></mj-section>`,
    },
    {
      name: 'what others never see',
      body: `${inSection(H1)}<mj-section><mj-column><mj-text>x</mj-text><mj-raw><tr><td><!--[if !mso]><!--><p style="border:9px solid #000000">x</p><!--<![endif]--></td></tr></mj-raw></mj-column></mj-section>`,
    },
  ])('$name', async ({ body, placeholders = {} }) => {
    const { errors, report } = await checked({ body }, placeholders)
    expect(errors).toEqual([])
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.findings).toContainEqual(
      expect.objectContaining({ rule: 'client-support', severity: 'note', place: 'Outlook (Windows)' }),
    )
  })
})

it('warns of what only small programs lack', async () => {
  const { errors, report } = await checked({ body: inSection(`${H1}<p><code>x</code></p>`) })
  expect(errors).toEqual([])
  expect(report.findings[0]).toMatchObject({
    severity: 'warning',
    place: 'Orange',
    message: '<code> element is not supported there.',
  })
  expect(report.passed.map(({ rule }) => rule)).not.toContain('client-support')
})

const { features } = readCaniemail()
const slugs = new Set(features.map(({ slug }) => slug))

it('finds a use for every feature that caniemail knows', () => {
  const blind = features.filter((feature) => tokensOf(feature, slugs).length === 0).map(({ slug }) => slug)
  expect(blind).toEqual(['amp', 'bimi'])
})

it('accepts only gaps that there are', () => {
  const imagined = ACCEPTED_GAPS.flatMap((gap) =>
    gap.features.filter((slug) => {
      const support = features.find((feature) => feature.slug === slug)?.support ?? new Map()
      return ![...support].some(([client, { level }]) => level !== 'full' && isOneOf(gap.clients, client))
    }),
  )
  expect(imagined).toEqual([])
})

it('knows conditions only for notes that there are', () => {
  const notes = features.flatMap(({ support }) => [...support.values()].flatMap((one) => one.notes))
  expect(Object.keys(CONDITIONS).filter((words) => !notes.some((note) => note.includes(words)))).toEqual([])
})

it('knows the big programs by caniemail’s names', () => {
  const named = new Set(features.flatMap(({ support }) => [...support.keys()]))
  expect(Object.keys(BIG_CLIENTS).filter((client) => !named.has(client))).toEqual([])
})

it('takes the newest version, also where an older one has a number with a point', () => {
  // https://www.caniemail.com/features/css-border-radius-logical/: macOS 10.15 lacks it, 12 has it.
  const feature = features.find(({ slug }) => slug === 'css-border-radius-logical')
  expect(feature?.support.get('apple-mail.macos')?.level).toBe('full')
})

it('opens what only Outlook reads, and shuts what all others read', () =>
  expect(
    outlookView('a<!--[if mso | IE]><b><![endif]-->c<!--[if !mso]><!-->d<!--<![endif]-->e<!--[if !mso]>f<![endif]-->'),
  ).toBe('a<b>ce'))

/** The package's own reader of mails, another's work: what it sees, ours sees too. */
test.each([
  '<p style="display:flex;gap:4px;max-width:20px;margin:0 auto">x</p>',
  '<style>@media (prefers-color-scheme:dark){.a > b{color:rgb(1 2 3)!important}} .a:hover + i::before{width:calc(1px + 2rem)}</style>',
  '<table cellpadding="0" role="presentation" background="x"><tr><td valign="top" width="9" style="background-image:linear-gradient(red,blue);border-radius:4px">x</td></tr></table>',
  '<video></video><form><input type="text"><button type="submit">x</button></form><a href="mailto:a@b">x</a><img srcset="x" alt="">',
  '<div style="position:absolute;top:1px;transform:none;letter-spacing:1em;overflow:hidden;word-break:break-all">x</div><section aria-label="x"><h2>y</h2><ul><li>x</li></ul></section>',
])('sees what the package of the tables sees in %s', (html) => {
  const { issues } = caniemail({ clients: ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'], html })
  const theirs = new Set([...issues.errors.values(), ...issues.warnings.values()].flat().map(({ title }) => title))
  const byToken = featuresByToken(features)
  const ours = new Set(
    usesOf(readDocument(html))
      .flatMap(({ token }) => byToken.get(token) ?? [])
      .map(({ title }) => title),
  )
  expect(theirs.size).toBeGreaterThan(3)
  // It takes "border-radius" for a "border" as well.
  const longer = (title: string) => [...ours].some((own) => own.startsWith(`${title}-`))
  expect([...theirs].filter((title) => !ours.has(title) && !longer(title))).toEqual([])
})
