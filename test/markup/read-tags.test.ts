import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { QuoteType, Tokenizer } from 'htmlparser2'
import { describe, expect, it, test } from 'vitest'
import { readTags } from '../../src/markup/read-tags.ts'
import { SCRAPS } from '../inspect/scraps.ts'

/** What a tokenizer says, runs of text put together. */
function teller() {
  const said: string[] = []
  let run = ''
  const flush = () => {
    if (run !== '') said.push(`text ${run}`)
    run = ''
  }
  const say = (line: string) => {
    flush()
    said.push(line)
  }
  return {
    open: (name: string, attributes: ReadonlyMap<string, string>) =>
      say(`open ${name} ${JSON.stringify([...attributes])}`),
    close: (name: string) => say(`close ${name}`),
    text: (text: string) => {
      run += text
    },
    comment: (comment: string) => say(`comment ${comment}`),
    said: () => {
      flush()
      return said
    },
  }
}

function ours(html: string) {
  const told = teller()
  readTags(html, told)
  return told.said()
}

/** htmlparser2, character by character. */
function theirs(html: string) {
  const told = teller()
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const opened = () => told.open(name, attributes)
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, end).toLowerCase()
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase()
        value = ''
      },
      onattribdata: (start, end) => {
        value += html.slice(start, end)
      },
      onattribentity: (code) => {
        value += String.fromCodePoint(code)
      },
      onattribend: (quote) => {
        if (!attributes.has(attribute)) attributes.set(attribute, quote === QuoteType.NoValue ? '' : value)
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => told.close(html.slice(start, end).toLowerCase()),
      ontext: (start, end) => told.text(html.slice(start, end)),
      ontextentity: (code) => told.text(String.fromCodePoint(code)),
      oncomment: (start, end, offset) => told.comment(html.slice(start, end - offset)),
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      oncdata: () => {},
      onend: () => {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return told.said()
}

describe('readTags', () => {
  it('tells of the shipped mail what htmlparser2 tells', () => {
    const html = readFileSync(join(import.meta.dirname, '../golden/weekly.html'), 'utf8')
    expect(ours(html)).toEqual(theirs(html))
    expect(ours(html).length).toBeGreaterThan(500)
  })

  /** Whole marks in any order: what is cut inside a mark, two readers may mend differently. */
  const WHOLE = fc
    .array(
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<P CLASS=a>',
          '<br/>',
          '<a href="x>y">',
          "<a href='\"'>",
          '<a b=c d>',
          '<a\n b = "c" b=d/>',
          '<a href=x/y>',
        ],
        ...[
          '<!-- c -->',
          '<!---->',
          '<!doctype html>',
          '<!--[if mso]><p><![endif]-->',
          '</a b="c">',
          'text',
          ' < ',
          '<3',
          '&amp;',
          '&nbsp',
          '&#39;',
          '&x;',
        ],
        ...[
          '<a href="?a=1&copy=2&amp;b">',
          '<style>a>b{}</style>',
          '<script>"</p>"</script>',
          '<title>a&amp;b<p></title>',
          '<img alt>',
          'é\u{1f389}',
          '\n',
        ],
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''))

  it('tells of any HTML what htmlparser2 tells', () =>
    fc.assert(
      fc.property(WHOLE, (html) => {
        expect(ours(html)).toEqual(theirs(html))
      }),
      { numRuns: 1_000 },
    ))

  it('ends for any input, and reports no more than there is', () =>
    fc.assert(
      fc.property(fc.oneof(SCRAPS, fc.string({ unit: 'binary' })), (html) => {
        let length = 0
        readTags(html, {
          open: () => length++,
          close: () => length++,
          comment: () => length++,
          text: (text) => (length += text.length > 0 ? 1 : 0),
        })
        expect(length).toBeLessThanOrEqual(html.length)
      }),
    ))

  // HTML 13.2.5, where htmlparser2 need not be asked.
  test.each([
    { html: '<p', says: [] },
    { html: 'a<p b="', says: ['text a'] },
    { html: '</', says: ['text </'] },
    { html: '</>a', says: ['text a'] },
    { html: '</3>a', says: ['text a'] },
    { html: '<!-->a', says: ['text a'] },
    { html: '<!--->a', says: ['text a'] },
    { html: '<?xml?>a', says: ['text a'] },
    { html: '<!--a', says: ['comment a'] },
    { html: '<p =a>', says: ['open p [["=a",""]]'] },
    { html: '<style>a', says: ['open style []', 'text a'] },
    { html: '<style>a</styles></style >', says: ['open style []', 'text a</styles>', 'close style'] },
  ])('reads $html as a browser does', ({ html, says }) => expect(ours(html)).toEqual(says))
})
