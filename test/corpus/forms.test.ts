import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { onlyIssue } from '../parse/source-of.ts'

/** What each document tells: its stories with their links, who wrote it and when. Written and checked by hand with the documents. */
interface Expected {
  readonly title: string
  readonly author: string | null
  /** Null where the document does not say it. */
  readonly date: string | null
  readonly language: string
  readonly url?: string
  readonly stories: readonly { readonly heading: string; readonly reference: string | null }[]
  readonly notStories: readonly string[]
}

const FOLDER = join(import.meta.dirname, 'forms')
const EXPECTED: Readonly<Record<string, Expected>> = JSON.parse(readFileSync(join(FOLDER, 'expected.json'), 'utf8'))

describe.each(Object.entries(EXPECTED))('%s', (name, { title, author, date, language, url, stories, notStories }) => {
  const read = () => onlyIssue(readFileSync(join(FOLDER, name)), name)

  test('says who wrote it, when and where', async () => {
    const issue = await read()
    expect([issue.title, issue.author, issue.date?.slice(0, 10) ?? null, issue.language]).toEqual([
      title,
      author,
      date,
      language,
    ])
    if (url !== undefined) expect(issue.url).toBe(url)
  })

  test('tells these stories, with their links', async () => {
    const told = (await read()).sections.map(({ heading, references }) => ({
      heading,
      reference: references[0]?.url ?? null,
    }))
    expect(told).toEqual(stories)
  })

  test('tells nothing else', async () => {
    const told = (await read()).sections.map(({ text }) => text).join('\n')
    expect(told).not.toMatch(/unsubscribe|abbestellen|désabonner|preferences|in your browser|Main Street|signed up/i)
    for (const words of notStories) expect(told).not.toContain(words)
  })
})
