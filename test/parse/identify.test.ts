import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { readSeeds } from '../../src/build/seeds.ts'
import { issueOf } from './seed.ts'

const letter = (
  front: string,
  body = 'The ferry to the island makes its last trip on Sunday, and a bus replaces it.',
) => `---\n${front}\n---\n\n## The ferry stops\n\n${body}\n`

const keyOf = async (front: string, path?: string) => (await issueOf(letter(front), path)).key

describe('the key of an Issue', () => {
  const LINK = 'title: A\nlink: https://town.example/13'
  test.each([
    { name: 'a tracking parameter', other: 'title: A\nlink: https://town.example/13?utm_source=feed' },
    { name: 'https for http', other: 'title: A\nlink: http://town.example/13' },
    { name: 'a closing slash and a fragment', other: 'title: A\nlink: https://town.example/13/#top' },
    { name: 'another title and date', other: 'title: B\ndate: 2026-01-01\nlink: https://town.example/13' },
  ])('comes from its address: $name makes no other Issue', async ({ other }) =>
    expect(await keyOf(other)).toBe(await keyOf(LINK)),
  )

  it('is another for another address', async () =>
    expect(await keyOf('title: A\nlink: https://town.example/14')).not.toBe(await keyOf(LINK)))

  it('comes from title and date where there is no address, wherever the file is', async () => {
    const key = await keyOf('title: A\ndate: 2026-01-01', 'a.md')
    expect(await keyOf('title: A\ndate: 2026-01-01', 'letters/b.md')).toBe(key)
    expect(await keyOf('title: A\ndate: 2026-01-08', 'a.md')).not.toBe(key)
  })

  it('comes from the path where there is neither', async () => {
    expect(await keyOf('title: A', 'a.md')).toBe(await keyOf('title: B', 'a.md'))
    expect(await keyOf('title: A', 'a.md')).not.toBe(await keyOf('title: A', 'b.md'))
  })
})

describe('the key of a Story', () => {
  const keys = async (body: string) => (await issueOf(`---\ntitle: A\n---\n\n${body}`)).sections.map(({ key }) => key)
  const slugs = async (body: string) => (await keys(body)).map((key) => key.slice(65))

  it('is that of its Issue and its heading', async () =>
    expect(await slugs('## Wheat & rye\n\nIt rose.\n\n## Größe 3\n\nIt fell.\n')).toEqual(['wheat-rye', 'große-3']))

  it('stays when a Story comes before it or its words change', async () => {
    const [, wheat] = await keys('## Rye\n\nIt rose.\n\n## Wheat\n\nIt fell.\n')
    expect((await keys('## Oats\n\nNew.\n\n## Rye\n\nIt rose.\n\n## Wheat\n\nIt fell again.\n'))[2]).toBe(wheat)
  })

  it('tells Stories of one heading apart by their words, in whatever order', async () => {
    const [one, two] = await keys('## Notes\n\nIt rose.\n\n## Notes\n\nIt fell.\n')
    expect(one).not.toBe(two)
    expect(await keys('## Notes\n\nIt fell.\n\n## Notes\n\nIt rose.\n')).toEqual([two, one])
  })
})

it('knows a Story by its words when its heading was changed, unless they are few', async () => {
  const hash = async (text: string) => (await issueOf(text)).sections[0]?.bodyHash
  const long = 'The ferry to the island makes its last trip on Sunday, and a bus over the bridge replaces it.'
  expect(await hash(`## A\n\n${long}\n\n## B\n\nMore.\n`)).toMatch(/^[0-9a-f]{64}$/)
  expect(await hash(`## Another\n\n${long.toUpperCase()}  \n\n## B\n\nMore.\n`)).toBe(
    await hash(`## A\n\n${long}\n\n## B\n\nMore.\n`),
  )
  expect(await hash('## A\n\nNone this week.\n\n## B\n\nMore.\n')).toBeNull()
})

describe('the files of a folder', () => {
  async function read(files: Record<string, string>) {
    const dir = mkdtempSync(join(tmpdir(), 'marrow-seeds-'))
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(dir, name)), { recursive: true })
        writeFileSync(join(dir, name), text)
      }
      return await readSeeds(dir)
    } finally {
      rmSync(dir, { recursive: true })
    }
  }
  const older = letter('title: Town letter\ndate: 2026-01-01', 'The older one.')
  const newer = letter('title: Town letter\ndate: 2026-02-01', 'The newer one.')

  it('have keys that do not depend on each other', async () => {
    const both = await read({ 'a.md': older, 'b.md': newer })
    const alone = await read({ 'b.md': newer })
    expect(alone.issues[0]?.key).toBe(both.issues[1]?.key)
    expect(both.issues.map(({ id }) => id)).toEqual(['town-letter', 'town-letter-2'])
  })

  it('are read in sub-folders too, and the same bytes once', async () => {
    const { issues } = await read({ 'letters/2026/a.md': older, 'copy.md': older, '.hidden/b.md': newer })
    expect(issues.map(({ path }) => path)).toEqual(['copy.md'])
  })

  it('are read each on its own: one that cannot be read is named', async () => {
    const { issues, errors } = await read({ 'bad.md': '---\ntitle: [broken\n---\n\nBody.\n', 'good.md': older })
    expect(issues.map(({ path }) => path)).toEqual(['good.md'])
    expect(errors.map(({ name }) => name)).toEqual(['bad.md'])
  })

  it('one that overflows a library does not stop the others', async () => {
    const deep = `${'*'.repeat(20_000)}a${'*'.repeat(20_000)}`
    const { issues, errors } = await read({ 'deep.md': deep, 'good.md': older })
    expect(issues.map(({ path }) => path)).toContain('good.md')
    expect([...errors.map(({ name }) => name), ...issues.map(({ path }) => path)].toSorted()).toEqual([
      'deep.md',
      'good.md',
    ])
  })

  it('may be drafts, in the words of any generator', async () => {
    const fronts = ['draft: true', 'published: false', 'status: draft', 'draft: false', 'published: 2026-01-01']
    const files = Object.fromEntries(fronts.map((front, i) => [`${i}.md`, letter(`title: No ${i}\n${front}`)]))
    expect((await read(files)).issues.map(({ draft }) => draft)).toEqual([true, true, true, false, false])
  })
})
