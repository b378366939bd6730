import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { readDocument } from '../../../src/parse/read-document.ts'

/** Pages that are shipped, and those of the corpus that `MARROW_CORPUS` names. */
const FOLDERS = [
  join(import.meta.dirname, '../../corpus/forms'),
  join(process.env.MARROW_CORPUS ?? '-', 'html'),
].filter(existsSync)
const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    // Mails kept as pages and posts with front matter have nothing round them; of short pieces side by side Readability loses one.
    .filter((name) => name.endsWith('.html') && !/campaign|jekyll|old|divs/.test(name))
    .map((name) => ({ name, file: join(folder, name) })),
)

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Readability tells title and author apart from the text that they stand in. */
const shownText = ({
  title,
  byline,
  content,
}: Readonly<Record<'title' | 'byline' | 'content', string | null | undefined>>) =>
  `${title ?? ''} ${byline ?? ''} ${(content ?? '').replace(/<[^>]+>/g, ' ').replace(/&#?\w+;/g, ' ')}`

/** The harmonic mean of how many words of the one are in the other, and the other way round. */
function f1(ours: readonly string[], theirs: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of theirs) counts.set(word, (counts.get(word) ?? 0) + 1)
  let both = 0
  for (const word of ours) {
    const left = counts.get(word) ?? 0
    if (left > 0) both++
    counts.set(word, left - 1)
  }
  return (2 * both) / (ours.length + theirs.length)
}

test.each(files)('finds what Readability finds in $name', async ({ file }) => {
  const html = readFileSync(file, 'utf8')
  const read = await readDocument({ name: 'page', bytes: readFileSync(file) })
  const { document } = parseHTML(html)
  const article = new Readability(document as never).parse()
  if (!read.ok || article === null) throw new Error('not read')
  const { text, leaves } = read.value.posts[0].document
  // What pictures are called is no text to Readability.
  const ours = leaves.map(({ kind, start, end }) => (kind === 'image' ? '' : text.slice(start, end))).join('\n')
  expect(f1(wordsOf(ours), wordsOf(shownText(article)))).toBeGreaterThanOrEqual(0.95)
})
