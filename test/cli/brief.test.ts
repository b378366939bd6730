import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { main } from '../../src/cli/brief.ts'
import { runCommand } from './run-command.ts'

const ROOT = join(import.meta.dirname, '../..')
const SEED = join(ROOT, 'seeds/000_26995bac4d436648.txt')
const folder = mkdtempSync(join(tmpdir(), 'marrow-cli-'))

const brief = (args: readonly string[], input?: string) => runCommand(main, args, folder, input)

function file(name: string, bytes: string | Uint8Array): string {
  writeFileSync(join(folder, name), bytes)
  return name
}

/** A document that tries to steer the terminal from every place, as bytes, character references and escapes of YAML. */
const STEERING = `---
title: "Title \\u001b[31m red \\u009b1m \\u202Eevil\\u202C end"
author: "A\\u001buthor \\u202Ex"
---

A company has launched a \u001b[31mred thing\u001b[0m and \u009b31m told everybody about it. &#27;[1m and &#155;1m and &#x202E;evil.

## Heading \u001b]0;owned\u0007 and \u202eesrever\u202c &#27;[2J

<p>Another thing &#27;[2J has happened on Monday \u001b[2J morning, says the \u2066press\u2069 of the town.</p>

**Read more:** [lab\u001bel \u202ex](https://a.example/\u001bx) (sou\u001brce).
`

describe('brief', () => {
  test.each(['--json', '--text', '--html', '--explain'])(
    '%s does not let a document steer the terminal',
    async (form) => {
      const { status, out } = await brief([form, file('steer.md', STEERING)])
      expect(status).toBe(0)
      expect(out).toContain('esrever')
      expect(out.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u)
    },
  )

  it('does not let the name of a file do it either', async () => {
    const { lines } = await brief(['\u001b[2Jno\u009bsuch.md'])
    expect(lines.join('')).not.toMatch(/\p{Cc}/u)
  })

  it('prints one line of JSON an issue, with the keys of the design', async () => {
    const { status, out } = await brief([
      SEED,
      file('two.md', '# Two\n\nA company has launched two new products on Monday.\n'),
    ])
    const [seed, two, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(rest).toEqual([])
    expect(two.id).toBe('two')
    expect(seed).toMatchObject({
      id: 'import-ai-184',
      author: 'Jack Clark',
      site: 'jack-clark.net',
      date: '2020-02-10T15:36:34',
      minutes: expect.any(Number),
      alsoInThisIssue: [
        'IBM injects AI into the command line',
        'Facebook releases 4.5 BILLION parallel sentences to aid translation research',
        'VR prison',
      ],
    })
    expect(seed.stories).toHaveLength(4)
    expect(seed.stories[0]).toMatchObject({
      heading: expect.any(String),
      kicker: expect.any(String),
      gist: expect.any(String),
      points: expect.any(Array),
      takeaway: expect.any(String),
      keywords: expect.any(Array),
      minutes: expect.any(Number),
      truncated: false,
      references: [{ label: 'Read more', title: expect.any(String), source: 'Towards Data Science', url: null }],
      sentences: expect.arrayContaining([
        {
          text: expect.any(String),
          start: expect.any(Number),
          end: expect.any(Number),
          role: 'gist',
          anchor: 's1-212',
          fragment: expect.stringMatching(/^text=/),
        },
      ]),
    })
  })

  it('takes several files of one folder for issues of one newsletter, and a file alone as it is', async () => {
    const always = 'Our readers walk from the mill to the lighthouse every Monday.'
    const news = [
      'The night ferry runs again from May.',
      'The fish market moves to the old quay.',
      'The bridge is closed.',
    ]
    const files = news.map((own, n) =>
      file(`letter-${n + 1}.md`, `---\ntitle: Letter ${n + 1}\ndate: 2026-03-0${n + 1}\n---\n\n${own} ${always}\n`),
    )
    const left = (out: string) =>
      out
        .trim()
        .split('\n')
        .map((line) => [JSON.parse(line).title, JSON.parse(line).notTold])
    const [first, second, third] = files as [string, string, string]
    const listed = [{ text: always, reason: 'also in earlier issues' }]
    const { status, out, lines } = await brief([third, 'none.md', first, second])
    expect([status, lines.length]).toEqual([1, 1])
    expect(left(out)).toEqual([
      ['Letter 3', listed],
      ['Letter 1', []],
      ['Letter 2', []],
    ])
    expect(left((await brief([third])).out)).toEqual([['Letter 3', []]])
  })

  it('reads standard input, and finds files in the caller’s folder', async () => {
    expect(JSON.parse((await brief(['-'], '# From a pipe\n\nText of it.\n')).out).title).toBe('From a pipe')
    expect(JSON.parse((await brief([], '# From a pipe\n\nText of it.\n')).out).title).toBe('From a pipe')
    expect(JSON.parse((await brief([file('here.md', '# Here\n\nText of it.\n')])).out).title).toBe('Here')
  })

  it('prints the mail as text or HTML', async () => {
    expect((await brief(['--text', SEED])).out).toContain('Import AI 184')
    expect((await brief(['--html', SEED])).out).toMatch(/^<!doctype html>/i)
  })

  it('leaves the sentences out that a shorter length does not show', async () =>
    expect(JSON.parse((await brief(['--length', 'headline', SEED])).out).stories[0]).toMatchObject({
      gist: null,
      points: [],
      sentences: [],
    }))

  test.each([
    { name: 'no such file', args: ['none.md'], says: 'none.md: There is no such file.' },
    { name: 'a folder', args: ['.'], says: '.: This is a folder, not a file.' },
    { name: 'binary', args: [file('b.bin', new Uint8Array([1, 0, 2]))], says: 'This is not text' },
    { name: 'empty', args: [file('e.md', '')], says: 'The file is empty' },
    { name: 'a list of feeds', args: [file('f.opml', '<opml><body/></opml>')], says: 'a list of feeds' },
  ])('exits 1 with one line on $name', async ({ args, says }) => {
    const { status, out, lines } = await brief(args)
    expect([status, out, lines.length]).toEqual([1, '', 1])
    expect(lines[0]).toContain(says)
  })

  it('continues with the readable files, and still exits 1', async () => {
    const { status, out, lines } = await brief(['none.md', SEED])
    expect([status, out.trim().split('\n').length, lines.length]).toEqual([1, 1, 1])
  })

  test.each([['--pdf'], ['--length', 'long']])('says how it is used on %s', async (...args) => {
    const { status, lines } = await brief(args)
    expect(status).toBe(2)
    expect(lines.at(-1)).toMatch(/^usage:/)
  })

  it('runs as npm runs it, in the caller’s folder', () => {
    const run = spawnSync(
      'npm',
      ['--prefix', ROOT, 'run', '-s', 'brief', '--', '-', file('there.md', '# There\n\nText of it.\n'), 'none.md'],
      {
        cwd: folder,
        encoding: 'utf8',
        input: '# Piped\n\nText of it.\n',
        env: { ...process.env, INIT_CWD: undefined },
      },
    )
    expect([run.stderr, run.status]).toEqual(['none.md: There is no such file.\n', 1])
    expect(run.stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).title]))).toEqual([
      'Piped',
      'There',
    ])
  })
})
