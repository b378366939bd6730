import { spawnSync } from 'node:child_process'
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { main } from '../../src/cli/check-mail.ts'
import { FETCH_LIMITS, fetchLinks } from '../../src/cli/fetch-links.ts'
import { lookupPublic, PrivateHost } from '../../src/cli/public-host.ts'
import { isPrivateHost } from '../../src/model/public-address.ts'
import { GOOD, page } from '../checks/mails.ts'
import { runCommand } from './run-command.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'marrow-check-mail-'))

const check = (args: readonly string[], input?: string) => runCommand(main, args, folder, input)

/** A message as a mail program saves it. */
function eml({ html = GOOD.html, text = GOOD.text, headers = [] as readonly string[] } = {}): string {
  return [
    ...['Date: Mon, 23 Nov 2026 06:00:00 +0000', 'From: a@b.example', 'To: c@d.example', `Subject: ${GOOD.subject}`],
    'Message-ID: <1@b.example>',
    ...GOOD.headers.map(({ name, value }) => `${name}: ${value}`),
    ...headers,
    ...['MIME-Version: 1.0', 'Content-Type: multipart/alternative; boundary=b', ''],
    ...['--b', 'Content-Type: text/plain; charset=utf-8', '', text],
    ...['--b', 'Content-Type: text/html; charset=utf-8', '', html.replaceAll('>', '>\n'), '--b--', ''],
  ]
    .join('\n')
    .replaceAll('\n', '\r\n')
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

const linking = (...addresses: readonly string[]) =>
  eml({
    html: page(`<h1>Links</h1>${addresses.map((address, i) => `<a href="${address}">Address ${i}</a>`).join(' ')}`),
  })

describe('check-mail', () => {
  it('tells people what it found, a line each, and what passed', async () => {
    const { status, out, lines } = await check([file('good.eml', eml())])
    expect([status, lines]).toEqual([0, []])
    expect(out.split('\n')[0]).toBe('good.eml: 0 errors, 0 warnings, 2 notes')
    expect(out).toContain('  passed   links: 2 links, each with an address and its own text.\n')
    expect(out).toContain(
      '  shown    Gmail on a phone: Three stories about mail | Why mails are cut, and two more stories\n',
    )
    expect(out).not.toContain('\u001b')
  })

  it('exits 1 with place and remedy where there is an error', async () => {
    const { status, out } = await check([
      file('bad.eml', eml({ html: page('<h1>x</h1><a href="#">Nowhere to go</a>') })),
    ])
    expect(status).toBe(1)
    expect(out).toContain(
      '  error    links: link 1, “Nowhere to go”: It has no address. Add an address, or remove the link and keep its text.\n',
    )
  })

  it('prints one JSON object a file, and takes one from standard input', async () => {
    const { status, out } = await check(['--json', file('good.eml', eml()), '-'], eml({ text: '' }))
    const [good, piped, ...rest] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect([status, rest]).toEqual([1, []])
    expect(Object.keys(good)).toEqual(['file', 'ok', 'errors', 'warnings', 'findings', 'passed'])
    expect(good).toMatchObject({ file: 'good.eml', ok: true, errors: 0, warnings: 0 })
    expect(piped).toMatchObject({ file: '-', ok: false })
    expect(piped.errors).toBe(
      piped.findings.filter(({ severity }: { severity: string }) => severity === 'error').length,
    )
    expect(piped.findings[0]).toEqual({
      rule: 'text-part',
      severity: 'error',
      place: 'the text part',
      message: expect.any(String),
      remedy: expect.any(String),
    })
  })

  it('looks for the given postal address', async () => {
    const address = ['--postal-address', '1 Example Street, 75001 Paris']
    expect((await check([...address, file('good.eml', eml())])).out).toContain('passed   postal-address: ')
    expect((await check(['--postal-address', 'Elsewhere 2', 'good.eml'])).status).toBe(1)
  })

  it('prints no terminal control characters of a mail', async () => {
    const { out } = await check([
      file('steer.eml', eml({ html: page('<h1>x</h1><a href="#">\u001b[2J\u001b]0;evil\u0007red</a>') })),
    ])
    expect(out).toContain('It has no address.')
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
  })

  it('counts the bytes of lines as they were saved', async () => {
    const long = eml({ headers: [`X-A: ${'x'.repeat(998 - 5)}`] })
    expect((await check(['--json', file('long.eml', long)])).out).toContain(
      '{"rule":"lines","message":"The longest line has 998 bytes."}',
    )
    const longer = await check([file('longer.eml', eml({ headers: [`X-A: ${'x'.repeat(999 - 5)}`] }))])
    expect(longer.out).toContain(
      'error    lines: line 10 of the file: It has 999 bytes; a mail server may refuse more than 998.',
    )
  })

  const town = { list: '1@town.example', from: 'From letter@town.example Wed Mar  4 09:00:00 2026\n' }
  const saved = (content: string) => content.replaceAll('\r\n', '\n')

  it('skips the line that mbox files put in front, and a byte order mark', async () => {
    for (const [name, front] of [
      ['mbox.eml', town.from],
      ['quoted.eml', `From "a b"@town.example Wed Mar  4 09:00:00 +0100 2026\n`],
      ['bom.eml', '\ufeff'],
      ['both.eml', `\ufeff${town.from}`],
    ] as const) {
      const { status, out } = await check([file(name, `${front}${saved(eml())}`)])
      expect([status, out.split('\n')[0]]).toEqual([0, expect.stringMatching(/: 0 errors, 0 warnings, [23] notes$/)])
    }
    expect((await check(['bom.eml'])).out).toContain('note     file: the file: The file begins with a byte order mark')
  })

  it('checks the first of several messages in an mbox file, and says so', async () => {
    const other = saved(eml({ html: page('<h1>x</h1><a href="#">Nowhere to go</a>') }))
    const { out } = await check([file('two.mbox', `${town.from}${saved(eml())}\n${town.from}${other}\n`)])
    expect(out.split('\n')[0]).toBe('two.mbox: 0 errors, 1 warning, 2 notes')
    expect(out).toContain('warning  file: the file: It contains 2 messages (mbox); only the first was checked.')
    const sentence = saved(eml({ text: `${GOOD.text}\n\nFrom here it is 5 miles.\n\nFrom Paris, with love in 2026\n` }))
    expect((await check([file('one.mbox', `${town.from}${sentence}`)])).out).not.toContain('messages (mbox)')
  })

  test.each([
    {
      name: 'a carriage return alone',
      content: eml({ text: `${GOOD.text}one\rtwo` }),
      says: /error {4}lines: line \d+ of the file: It contains a carriage return without a line feed \(RFC 5322 2\.3\)/,
    },
    {
      name: 'a line feed alone',
      content: eml()
        .replace('THE WEEKLY\n', 'THE WEEKLY\r\n')
        .replaceAll(/\r?\n/g, '\r\n')
        .replace('\r\nA story', '\nA story'),
      says: /error {4}lines: line \d+ of the file: One line ends with a line feed alone and the others with CRLF/,
    },
  ])('finds $name', async ({ content, says }) => expect((await check([file('ends.eml', content)])).out).toMatch(says))

  it('takes a file of line feeds alone as it was saved', async () =>
    expect((await check([file('unix.eml', saved(eml()))])).out).toContain('passed   lines: '))

  it('looks for links of the owner in the given digest', async () => {
    const name = file('digest.eml', linking('https://a.example/?to=me%40home.example'))
    expect((await check([name])).out).not.toContain('owner-links')
    const { out, status } = await check(['--digest', 'https://digest.example', '--owner', 'me@home.example', name])
    expect(status).toBe(1)
    expect(out).toContain(
      'error    owner-links: link 1, “Address 0”: “https://a.example/?to=me%40home.example” contains the owner’s mail address',
    )
  })

  it.each([['--help'], ['-h'], ['--help', 'good.eml']])('answers %s with help', async (...args) => {
    const { status, out, lines } = await check(args)
    expect([status, lines]).toEqual([0, []])
    expect(out).toMatch(/^usage: npm run -s check-mail -- /)
    for (const option of ['--json', '--fetch', '--fetch-local', '--postal-address', '--digest', '--owner'])
      expect(out).toContain(`\n  ${option} `)
  })

  it('finds a repeated header', async () =>
    expect((await check([file('twice.eml', eml({ headers: ['Subject: Another'] }))])).out).toContain(
      'error    headers: header subject: This header appears 2 times',
    ))

  test.each([
    { name: 'no such file', args: ['none.eml'], says: 'none.eml: There is no such file.' },
    { name: 'a folder', args: ['.'], says: '.: This is a folder, not a file.' },
    { name: 'an empty file', args: [file('empty.eml', '')], says: 'empty.eml: The file is empty.' },
    {
      name: 'a picture',
      args: [file('a.png', '\u0089PNG\r\n\u001a\n')],
      says: 'a.png: This is not a mail: it has no headers. Give a saved message (.eml).',
    },
  ])('exits 1 with one line on $name, and continues', async ({ args, says }) => {
    const { status, out, lines } = await check([...args, file('good.eml', eml())])
    expect([status, lines]).toEqual([1, [says]])
    expect(out).toContain('good.eml: 0 errors')
  })

  it('reads 25 MB and no byte more', async () => {
    const attached = file(
      'large.eml',
      `${eml().replace('--b--', '--b\r\nContent-Type: text/x-zeros\r\nContent-Disposition: attachment\r\n')}\r\n`,
    )
    truncateSync(join(folder, attached), 25_000_000)
    expect((await check([attached])).out).toContain('lines: line')
    truncateSync(join(folder, attached), 25_000_001)
    expect(await check([attached])).toEqual({
      status: 1,
      out: '',
      lines: ['large.eml: It is larger than 25 MB. Most providers refuse such a mail.'],
    })
  })

  test.each([
    { args: ['--pdf', 'a.eml'] },
    { args: [] },
    { args: ['-', '-'] },
    { args: ['--json'] },
    { args: ['--owner', 'a@b.example', 'good.eml'] },
    { args: ['--digest', 'home', 'good.eml'] },
  ])('exits 2 and says how it is used on $args', async ({ args }) => {
    const { status, lines } = await check(args)
    expect(status).toBe(2)
    expect(lines.at(-1)).toMatch(/^usage: npm run -s check-mail -- /)
  })

  it('runs as npm runs it, in the caller’s folder', () => {
    file('npm.eml', eml())
    const run = spawnSync('npm', ['--prefix', ROOT, 'run', '-s', 'check-mail', '--', 'npm.eml'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: undefined },
    })
    expect([run.stderr, run.status]).toEqual(['', 0])
    expect(run.stdout).toMatch(/^npm\.eml: 0 errors/)
  })
})

describe('--fetch', () => {
  const asked: string[] = []
  const waiting: (() => void)[] = []
  let server: Server
  let base: string
  let atOnce = 0
  let mostAtOnce = 0

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      atOnce++
      mostAtOnce = Math.max(mostAtOnce, atOnce)
      response.on('close', () => atOnce--)
      const path = request.url ?? ''
      const answer = (status: number, headers = {}) =>
        response.writeHead(status, headers).end(request.method === 'GET' ? 'x' : '')
      if (path === '/never') return
      if (path === '/no-head') return answer(request.method === 'HEAD' ? 405 : 200)
      if (path === '/hangs-up-on-head') return request.method === 'HEAD' ? request.socket.destroy() : answer(200)
      if (path === '/moved') return answer(301, { location: '/there' })
      if (path === '/circle') return answer(302, { location: '/circle' })
      if (path === '/to-nothing') return answer(302, { location: '/404' })
      if (path === '/to-confirm') return answer(302, { location: '/confirm/1' })
      if (path === '/nowhere') return answer(302)
      if (path.startsWith('/slow')) {
        // The first wait until as many have come as may, and a little longer for one too many.
        waiting.push(() => answer(200))
        if (waiting.length === FETCH_LIMITS.atOnce)
          setTimeout(() => {
            for (const one of waiting) one()
          }, 100)
        if (waiting.length <= FETCH_LIMITS.atOnce) return
      }
      const status = Number(path.slice(1))
      return answer(status >= 200 ? status : 200)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(resolve)
      }),
  )

  const report = (paths: readonly string[], limits = FETCH_LIMITS) =>
    fetchLinks(
      paths.map((path, i) => ({ address: `${base}${path}`, place: `link ${i + 1}`, acts: false })),
      { local: true, limits },
    )
  const said = async (path: string, limits = FETCH_LIMITS) =>
    (await report([path], limits)).findings.map(({ severity, message }) => `${severity}: ${message}`)

  test.each([
    { path: '/there', says: [], asks: ['HEAD /there'] },
    { path: '/moved', says: [], asks: ['HEAD /moved', 'HEAD /there'] },
    { path: '/no-head', says: [], asks: ['HEAD /no-head', 'GET /no-head'] },
    { path: '/hangs-up-on-head', says: [], asks: ['HEAD /hangs-up-on-head', 'GET /hangs-up-on-head'] },
    { path: '/there#part', says: [], asks: ['HEAD /there'] },
    { path: '/404', says: ['error: The page does not exist (404).'], asks: ['HEAD /404', 'GET /404'] },
    { path: '/410', says: ['error: The page does not exist (410).'], asks: ['HEAD /410', 'GET /410'] },
    {
      path: '/to-nothing',
      says: ['error: The page does not exist (404).'],
      asks: ['HEAD /to-nothing', 'HEAD /404', 'GET /to-nothing', 'GET /404'],
    },
    { path: '/403', says: ['warning: It answers 403.'], asks: ['HEAD /403', 'GET /403'] },
    { path: '/500', says: ['warning: It answers 500.'], asks: ['HEAD /500', 'GET /500'] },
    { path: '/nowhere', says: ['warning: It redirects (302) without saying where.'], asks: ['HEAD /nowhere'] },
    {
      path: '/circle',
      says: ['error: It redirects in a loop.'],
      asks: Array.from({ length: 6 }, () => 'HEAD /circle'),
    },
  ])('asks $path', async ({ path, says, asks }) => {
    asked.length = 0
    expect(await said(path)).toEqual(says)
    expect(asked).toEqual(asks)
  })

  it('asks no link that unsubscribes or confirms, by its address, its words, the header or a redirect, and says so', async () => {
    asked.length = 0
    const links = [
      ['/there', 'A page'],
      ['/unsubscribe?u=1', 'Out'],
      ['/c/1', 'Confirm your subscription'],
      ['/c/2', 'here</a> to unsubscribe <a href="#x">'],
      ['/u/1', 'A way that only the header names'],
      ['/to-confirm', 'Behind a tracker'],
    ]
    const html = page(
      `<h1>x</h1>${links.map(([path, name]) => `<p><a href="${base}${path}">${name}</a></p>`).join('')}`,
    )
    const { out } = await check([
      '--fetch-local',
      file('acts.eml', eml({ html }).replace('https://digest.example/u/1', `${base}/u/1`)),
    ])
    expect(asked.toSorted()).toEqual(['HEAD /there', 'HEAD /to-confirm'])
    expect(out).toContain('5 addresses were not requested: following them may unsubscribe, confirm or sign in.')
  })

  it('does not wait for ever', async () =>
    expect(await said('/never', { ...FETCH_LIMITS, milliseconds: 300 })).toEqual([
      'warning: It does not answer in time.',
    ]))

  it('says that a port is closed', async () => {
    const closed = createServer()
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const { findings } = await fetchLinks([{ address: `http://127.0.0.1:${port}/`, place: 'link 1', acts: false }], {
      local: true,
    })
    expect(findings).toMatchObject([
      { rule: 'dead-links', severity: 'warning', message: 'It cannot be reached (ECONNREFUSED).' },
    ])
  })

  it('asks six at once, each address once, 200 at most', async () => {
    asked.length = 0
    mostAtOnce = 0
    waiting.length = 0
    const paths = Array.from({ length: FETCH_LIMITS.links + 1 }, (_, i) => `/slow-${i}`)
    const { findings, passed } = await report([...paths, ...paths])
    expect(mostAtOnce).toBe(6)
    expect(asked).toHaveLength(200)
    expect(new Set(asked).size).toBe(200)
    expect(findings).toMatchObject([
      { severity: 'note', message: '1 more addresses were not checked; the limit is 200.' },
    ])
    expect(passed).toEqual([{ rule: 'dead-links', message: '200 of 201 addresses answered.' }])
    expect((await report(paths.slice(0, 200))).findings).toEqual([])
  })

  it('requests nothing without --fetch, and no local host without --fetch-local', async () => {
    const name = file('links.eml', linking(`${base}/404`, `${base}/there`, 'mailto:a@b.example'))
    asked.length = 0
    expect((await check([name])).out).not.toContain('dead-links')
    const closed = await check(['--fetch', name])
    expect(asked).toEqual([])
    expect(closed.out).toContain(
      `note     dead-links: link 1, “Address 0”, to ${base}/404: 127.0.0.1 is not on the public internet, so it was not checked.`,
    )
    const open = await check(['--fetch-local', '--json', name])
    expect(open.status).toBe(1)
    expect(JSON.parse(open.out).findings.filter(({ rule }: { rule: string }) => rule === 'dead-links')).toEqual([
      {
        rule: 'dead-links',
        severity: 'error',
        place: `link 1, “Address 0”, to ${base}/404`,
        message: 'The page does not exist (404).',
        remedy: expect.any(String),
      },
    ])
    expect(asked.toSorted()).toEqual(['GET /404', 'HEAD /404', 'HEAD /there'])
  })

  test.each([
    ...[
      'localhost',
      'a.localhost',
      'printer.local',
      '127.0.0.1',
      '127.8.8.8',
      '10.0.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '0.0.0.0',
    ],
    ...[
      '100.64.0.1',
      '[::1]',
      '[::]',
      '[fe80::1]',
      '[fd00::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:a00:1]',
      '[64:ff9b::7f00:1]',
      '224.0.0.1',
      '255.255.255.255',
    ],
  ])('knows %s for a host that is not public', (host) => expect(isPrivateHost(host)).toBe(true))

  test.each(['example.org', '8.8.8.8', '172.32.0.1', '11.0.0.1', '[2606:4700::1111]', 'localhost.example.org'])(
    'knows %s for one that may be',
    (host) => expect(isPrivateHost(host)).toBe(false),
  )

  test.each(['http://2130706433/', 'http://0x7f.1/', 'http://127.1/', 'http://[0:0:0:0:0:0:0:1]/'])(
    'sees through %s',
    async (address) =>
      expect((await fetchLinks([{ address, place: 'link 1', acts: false }], { local: false })).findings).toMatchObject([
        { severity: 'note', message: expect.stringContaining('not on the public internet') },
      ]),
  )

  it('refuses a name that resolves to this machine', async () => {
    const refused = await new Promise<unknown>((resolve) =>
      lookupPublic('localhost', { all: true }, (error) => resolve(error)),
    )
    expect(refused).toBeInstanceOf(PrivateHost)
  })
})
