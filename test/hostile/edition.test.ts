import { Parser } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { issueOf } from '../parse/seed.ts'
import { SETTINGS } from '../render/digests.ts'
import { postWith } from './post-with.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](https://tracker.example/p.png)',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<style>body{background:url(https://evil.example)}</style>',
  '</title><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  '{{title}} ${alert(1)} `x`',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '\u202Eevil\u202C \uE0000\uE001',
]

/** What a browser would see in the HTML, by an independent parser. */
function seen(html: string) {
  const scripts: string[] = []
  const urls: string[] = []
  const handlers: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (['script', 'iframe', 'img', 'svg', 'object', 'link', 'base', 'form'].includes(name)) scripts.push(name)
      for (const [attribute, value] of Object.entries(attributes)) {
        if (attribute.startsWith('on')) handlers.push(attribute)
        if (attribute === 'href' || attribute === 'src') urls.push(value)
      }
    },
  })
  parser.end(html)
  return { scripts, urls, handlers }
}

describe('hostile text in every place of a post', () => {
  test.each(PAYLOADS.map((payload) => ({ payload })))('$payload', async ({ payload }) => {
    const issue = await issueOf(postWith(payload))
    const { edition } = await prepareEdition(everyStory([summarizeIssue(issue)]), SETTINGS, SLOT)
    const { scripts, urls, handlers } = seen(edition.html)
    expect(scripts).toEqual([])
    expect(handlers).toEqual([])
    for (const url of urls)
      expect(url).toMatch(/^https:\/\/(?:a\.example|digest\.example\/(?:issues|unsubscribe|archive))\//)
    // Nothing is silently dropped: what a title says is shown, as text.
    expect(edition.text).toContain('Second')
  })

  it('shows a title that looks like markup as the text it is', async () => {
    const issue = await issueOf(
      '---\ntitle: "<script>alert(1)</script>"\n---\n\nSomething happened here on Monday morning.\n',
    )
    const { edition } = await prepareEdition(everyStory([summarizeIssue(issue)]), SETTINGS, SLOT)
    expect(edition.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(edition.text).toContain('<script>alert(1)</script>')
  })
})

it('lets no control character of a title or heading into the subject', async () => {
  const issue = await issueOf(
    '---\ntitle: "a\\u0000b\\r\\nBcc: x@y.example"\n---\n\n## One \u0007 &#10; two\n\nText of it.\n\n## Two\n\nText of it.\n',
  )
  const { edition } = await prepareEdition(everyStory([summarizeIssue(issue)]), SETTINGS, SLOT)
  expect(issue.title).toBe('a b Bcc: x@y.example')
  expect(edition.subject).toBe('One two + 1 more')
})

it('shows headings and the subject in the order in which they are written, and sends no control character', async () => {
  const issue = await issueOf(
    `---\ntitle: "A \u202Eeltit\u202C"\n---\n\n## Pay \u202Eyraunaj\u202C \u2067now\u2069 &#27;[2J &#x202E;x\n\nA company has launched \u0093told\u0094 things \u001b on Monday.\n\n**Read more:** [A \u202Elebal](https://a.example/x) (So\u202Eurce).\n`,
  )
  const { edition, digest } = await prepareEdition(everyStory([summarizeIssue(issue)]), SETTINGS, SLOT)
  const stories = digest.briefs.flatMap(({ title, stories }) => [title, ...stories.map(({ heading }) => heading)])
  const references = digest.briefs.flatMap(({ stories }) => stories.flatMap((story) => story.references))
  const lines = [...stories, ...references.flatMap(({ label, title, source }) => [label, title, source])]
  for (const line of [edition.subject, edition.preheader, ...lines])
    expect(line ?? '').not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
  expect(edition.subject).toContain('Pay yraunaj now')
  expect(`${edition.text}${edition.html}`.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u)
  expect(edition.text).toContain('“told”')
})

it('10,000 stories give a mail within all limits', async () => {
  const issue = await issueOf(
    Array.from(
      { length: 10_000 },
      (_, i) => `## Story ${i}\n\nA company has launched product number ${i} on Monday.\n`,
    ).join('\n'),
  )
  const { edition, digest } = await prepareEdition(
    everyStory([summarizeIssue(issue)]),
    { ...SETTINGS, archive: 'public' },
    SLOT,
  )
  expect(digest.briefs[0]?.stories).toHaveLength(10_000)
  expect(edition.text).toContain('9,960 more stories on the web:')
  expect(new TextEncoder().encode(edition.html).length).toBeLessThan(100_000)
})

it('a story with only a heading gives a mail', async () => {
  const { edition } = await prepareEdition(everyStory([summarizeIssue(await issueOf('# Only this\n'))]), SETTINGS, SLOT)
  expect(edition.text).toContain('Only this')
})
