import { Parser } from 'htmlparser2'
import { expect, it, test } from 'vitest'
import { asSeen } from '../../src/inspect/as-seen.ts'
import { OPENERS } from '../hostile/openers.ts'

const SENT = { scheme: 'sent', images: 'on' } as const

/** An independent parser, which reads what stands in comments and raw text as markup, too. */
function linksIn(html: string): number {
  let links = 0
  const parser = new Parser({
    onopentagname(name) {
      if (name === 'link') links++
    },
  })
  parser.end(html.replace(/<\/?(?:title|style|noscript|select|svg|textarea)[^>]*>|<!--|-->/g, ''))
  return links
}

test.each(OPENERS.filter((html) => /link/i.test(html)))('a frame holds no link of %s', (html) => {
  expect(linksIn(html)).toBeGreaterThan(0)
  for (const scheme of ['sent', 'light', 'dark', 'inverted'] as const)
    for (const images of ['on', 'off'] as const) expect(linksIn(asSeen(html, { scheme, images }))).toBe(0)
})

it('changes nothing else', () => {
  const mail =
    '<!doctype html><p>A linking <a href="https://a.example/link">link</a> to &lt;link></p><linked>x</linked>'
  expect(asSeen(mail, SENT)).toBe(mail)
})
