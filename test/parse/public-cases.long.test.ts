import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { explainParseError } from '../../src/parse/parse-error.ts'
import { parseIssues } from '../../src/parse/parse-source.ts'
import { stepCounter } from '../steps.ts'

/**
 * Cases of other readers: every file below the folder that `MARROW_CASES` names is read without a throw, and with work that its
 * length bounds; without it, the documents that are shipped. Of the files of html5lib (`.dat`) each case is read twice, as a page
 * and as a mail.
 */
const FOLDER = process.env.MARROW_CASES ?? join(import.meta.dirname, '../corpus')
const WANTED =
  /\.(?:eml|xml|rss|atom|rdf|json|opml|html?|mbox|msg|dat)$|[\\/](?:emails|data)[\\/][^.]+$|[\\/]msg_\d+\w?\.txt$/i

/** A byte may be looked at by many stages; what grows faster takes thousands. */
const MOST_STEPS_A_BYTE = 500
/** Setting up the readers, whatever the length. */
const FLOOR = 100_000

const counter = stepCounter((url) => url.includes('/src/') || /htmlparser2|postal-mime|markdown-it/.test(url))
beforeAll(counter.start)
afterAll(counter.stop)

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (name) => WANTED.test(name) && !name.endsWith('.expected.json') && statSync(join(FOLDER, name)).isFile(),
)

function casesOf(name: string, bytes: Uint8Array): readonly Uint8Array[] {
  if (!name.endsWith('.dat')) return [bytes]
  const parts = new TextDecoder().decode(bytes).split(/(?:^|\n\n)#data\n/)
  return parts.slice(1).flatMap((part) => {
    const html = part.split(/\n#errors/, 1)[0] ?? ''
    return [
      `<!doctype html>${html}`,
      `From: a@b.example\nSubject: a\nContent-Type: text/html; charset=utf-8\n\n${html}`,
    ].map((text) => new TextEncoder().encode(text))
  })
}

test.each(files)('%s', async (name) => {
  const cases = casesOf(name, readFileSync(join(FOLDER, name)))
  let said: string[] = []
  const steps = await counter.stepsOf(async () => {
    said = []
    for (const bytes of cases) {
      const read = await parseIssues({ name: 'document', bytes })
      said.push(read.ok ? `${read.value.length} Issues` : explainParseError(read.error))
    }
  })
  expect(said).not.toContain('')
  const bytes = cases.reduce((sum, { length }) => sum + length, 0)
  expect(steps).toBeLessThan((cases.length + 1) * FLOOR + MOST_STEPS_A_BYTE * bytes)
})
