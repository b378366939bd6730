import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import createMarkdownIt from 'markdown-it'
import { describe, expect, it, test } from 'vitest'
import { parseFrontMatter } from '../../src/parse/front-matter/parse-front-matter.ts'
import { PARSE_LIMITS } from '../../src/parse/limits.ts'
import { mendEmphasis } from '../../src/parse/mend-emphasis.ts'
import { parseSource } from '../../src/parse/parse-source.ts'
import { cleanMarkup } from '../../src/parse/template-markup/clean-markup.ts'
import { DOCUMENTS } from '../parse/documents.ts'
import { markdown } from '../parse/seed.ts'

/** Real documents: those that are shipped, and the corpus that `MARROW_CORPUS` names. */
const FOLDERS = [join(import.meta.dirname, '../corpus/newsletters'), process.env.MARROW_CORPUS ?? ''].filter(existsSync)

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|markdown|mdx|txt)$/.test(name) && !/README/.test(name))
    .map((name) => join(folder, name)),
)

/** The words that a browser would show of a body, by libraries that know nothing of stories. */
function shownWords(body: string, name: string): string[] {
  const html = createMarkdownIt({ html: true }).render(mendEmphasis(cleanMarkup(body, name)))
  let text = ''
  let silent = 0
  const parser = new Parser({
    onopentagname: (tag) => {
      if (/^(?:script|style|title|svg|iframe|object|select|textarea|button|noscript|template|math|head)$/.test(tag))
        silent++
      if (!INLINE.test(tag)) text += ' '
    },
    ontext: (part) => {
      if (silent === 0) text += part
    },
    onclosetag: (tag) => {
      if (/^(?:script|style|title|svg|iframe|object|select|textarea|button|noscript|template|math|head)$/.test(tag))
        silent--
      if (!INLINE.test(tag)) text += ' '
    },
  })
  parser.end(html)
  // Labels of notes and of references whose definition is elsewhere are no words; names of emoji become the characters.
  return wordsOf(
    text
      .replace(/\[\^[^\]\s]{1,60}\]:?/g, ' ')
      .replace(/\]\s*\[[^[\]]{0,200}\]/g, '] ')
      .replace(/:[+\w-]+:/g, ' '),
  )
}

const INLINE = /^(?:a|b|i|em|strong|code|span|sup|sub|s|del|ins|u|small|abbr|mark|font|kbd|big|tt|wbr)$/

/** Runs of letters, one by one where a line break of the source may have been dropped between them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ')
    .match(/[\p{L}\p{N}]+/gu) ?? []

function missing(shown: readonly string[], told: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const word of told) counts.set(word, (counts.get(word) ?? 0) + 1)
  return shown.filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

async function lostWords(source: string, name: string): Promise<string[] | null> {
  const text = source.replaceAll('\r\n', '\n')
  const parsed = await parseSource(markdown(text, name))
  const post = parseFrontMatter(text, PARSE_LIMITS)
  if (!parsed.ok || !post.ok) return null
  const told = [
    ...parsed.value.sections.map((section) => section.text),
    ...parsed.value.notTold.map((part) => part.text),
  ]
  return missing(shownWords(post.value.body, name), wordsOf(told.join(' ')))
}

describe('every word of a body is in a Section, or in what is not told', () => {
  test.each(files.map((file) => ({ name: basename(file), file })))('$name', async ({ file }) => {
    expect((await lostWords(readFileSync(file, 'utf8'), basename(file))) ?? []).toEqual([])
  })

  it('of any document', async () => {
    await fc.assert(
      fc.asyncProperty(DOCUMENTS, async (text) => {
        expect((await lostWords(text, 'post.md')) ?? []).toEqual([])
      }),
    )
  })
})

describe('no markup is told', () => {
  test.each(files.map((file) => ({ name: basename(file), file })))('$name', async ({ file }) => {
    const parsed = await parseSource(markdown(readFileSync(file, 'utf8'), basename(file)))
    if (!parsed.ok) return
    for (const { heading, kicker, kind } of parsed.value.sections)
      if (kind !== 'sponsor')
        expect(`${heading}\n${kicker ?? ''}`).not.toMatch(/\{[{%:]|[%}]\}|\]\(|\]\[|\[!\w+\]|\[\^|^:::/m)
  })
})
