import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { PATIENCE } from '../patience.ts'
import { type DevServer, startDev } from './dev-server.ts'
import { copyProject } from './project-copy.ts'

/** What the dev server shows after files were saved as editors save them. Each change must be seen; no test asks how soon. */
let copy: ReturnType<typeof copyProject>
let server: DevServer
beforeAll(async () => {
  copy = copyProject()
  server = await startDev(copy.root)
})
afterAll(async () => {
  await server.stop()
  copy.remove()
})

const path = (name: string) => join(copy.root, name)
const edit = (name: string, old: RegExp, words: string) => readFileSync(path(name), 'utf8').replace(old, words)
const inPlace = (name: string, text: string) => writeFileSync(path(name), text)
function byRename(name: string, text: string): void {
  writeFileSync(`${path(name)}~`, text)
  renameSync(`${path(name)}~`, path(name))
}
const HOME = 'src/pages/home/home.tsx'
const isPrinted = (words: RegExp) => expect.poll(server.printed, { timeout: PATIENCE }).toMatch(words)
const shown = async (page: string) => (await browse(`http://localhost:${server.port}${page}`)).text()
const isShown = (page: string, words: string) =>
  expect.poll(() => shown(page).catch(() => ''), { timeout: PATIENCE, interval: 200 }).toContain(words)

it('shows a seed that was saved, and its mistake', async () => {
  inPlace('seeds/notes-on-mail-1.md', edit('seeds/notes-on-mail-1.md', /^title: .*/m, 'title: Notes saved in place'))
  await isShown('/previews/weekly.html', 'Notes saved in place')
  byRename('seeds/notes-on-mail-1.md', edit('seeds/notes-on-mail-1.md', /^title: .*/m, 'title: Notes renamed'))
  await isShown('/previews/weekly.html', 'Notes renamed')
})

it('sees a folder of seeds that was deleted and made again, and its sub-folders', async () => {
  cpSync(path('seeds'), path('kept'), { recursive: true })
  rmSync(path('seeds'), { recursive: true })
  await isShown('/', 'Marrow has read 0 newsletter issues.')
  cpSync(path('kept'), path('seeds/letters'), { recursive: true })
  await isShown('/', 'Notes renamed')
  byRename('seeds/letters/notes-on-mail-1.md', edit('seeds/letters/notes-on-mail-1.md', /^title: .*/m, 'title: Below'))
  await isShown('/', 'Below')
})

it('keeps running while wrangler.toml is saved again and again, broken or whole, in place or by rename', async () => {
  const whole = readFileSync(path('wrangler.toml'), 'utf8')
  for (let i = 0; i < 7; i++) {
    const titled = whole.replace(/^title = .*/m, `title = "Weekly ${i}"`)
    inPlace('wrangler.toml', titled.slice(0, titled.length / 2))
    byRename('wrangler.toml', titled)
    await isShown('/', `Weekly ${i}`)
  }
})

it('says what is wrong with wrangler.toml, and goes on with the settings before', async () => {
  const whole = readFileSync(path('wrangler.toml'), 'utf8')
  inPlace('wrangler.toml', `${whole}\n[vars.DIGESTS.weekly]\nlogo = "https://a.example/logo.png"\n`)
  await isShown('/', 'this table appears twice; put its lines together under one header')
  expect(server.printed().match(/this table appears twice/g)).toHaveLength(1)
  expect(server.printed()).not.toMatch(/env\.|esm/)
  inPlace('wrangler.toml', whole)
  await expect.poll(() => shown('/').catch(() => 'appears twice'), { timeout: PATIENCE }).not.toContain('appears twice')
})

it('says what waits while a template does not compile, and names a template that is missing', async () => {
  const template = readFileSync(path('templates/digest.mjml'), 'utf8')
  inPlace('templates/digest.mjml', template.replace('<mj-text>', '<mj-text padin="1px">'))
  await isShown('/', '&lt;mj-text&gt; has no attribute padin')
  const page = await shown('/')
  expect(page).toContain('no mail until the template is fixed')
  expect(page).toContain('unknown until the mistakes above are fixed')
  expect(page).not.toContain('not known yet')
  inPlace('templates/digest.mjml', template)
  const whole = readFileSync(path('wrangler.toml'), 'utf8')
  inPlace(
    'wrangler.toml',
    whole.replace(/^\[vars\.DIGESTS\.weekly\]$/m, '$&\ntemplate = "mine"\ntheme = { accent = "#0b4f9c" }'),
  )
  await expect
    .poll(server.printed, { timeout: PATIENCE })
    .toContain('wrangler.toml: DIGESTS.weekly.template: there is no template for mails in templates/mine.mjml')
  inPlace('wrangler.toml', whole)
  expect(server.printed()).not.toContain('ENOENT')
})

it('shows a template that does not compile only to the digest that uses it', async () => {
  const whole = readFileSync(path('wrangler.toml'), 'utf8')
  const template = readFileSync(path('templates/digest.mjml'), 'utf8')
  const [, table = ''] = /^\[vars\.DIGESTS\.weekly\]\n((?:.*=.*\n)*)/m.exec(whole) ?? []
  inPlace('templates/mine.mjml', template.replace('<mj-text>', '<mj-text padin="1px">'))
  inPlace('wrangler.toml', `${whole}\n[vars.DIGESTS.second]\n${table}template = "mine"\n`)
  await isShown('/previews/second', '&lt;mj-text&gt; has no attribute padin')
  expect(await shown('/previews/second')).toContain('templates/mine.mjml:')
  expect(await shown('/previews/weekly')).not.toContain('no attribute padin')
  expect(await shown('/previews/weekly.html')).toContain('<h2')
  inPlace('templates/mine.mjml', template)
  await isShown('/previews/second.html', '<h2')
  inPlace('wrangler.toml', whole)
  rmSync(path('templates/mine.mjml'))
  await expect.poll(() => shown('/previews/second').catch(() => '<h2'), { timeout: PATIENCE }).not.toContain('<h2')
})

it('links to the port it has', async () => {
  expect(await shown('/previews/weekly.html')).not.toContain('localhost:8787')
})

it('shows a mail whose template a check refuses, with what was found', async () => {
  const template = readFileSync(path('templates/partials/style.mjml'), 'utf8')
  inPlace('templates/partials/style.mjml', template.replace(/\.summary \{[^}]*\}/, '.summary { color: #f0ebe2; }'))
  await isShown('/previews/weekly', 'The checks refuse this template')
  expect(await shown('/previews/weekly')).toContain('choose colours with more contrast')
  expect(await shown('/previews/weekly.html')).toContain('#f0ebe2')
  byRename('templates/partials/style.mjml', template)
  await expect.poll(() => shown('/previews/weekly'), { timeout: PATIENCE }).not.toContain('The checks refuse')
})

it('tells only open pages to reload when the Worker was built again', async () => {
  const heard = async (last: string) => {
    const stop = new AbortController()
    const answer = await browse(`http://localhost:${server.port}/live`, {
      headers: { 'Last-Event-ID': last },
      signal: stop.signal,
    })
    const { value } = (await answer.body?.getReader().read()) ?? {}
    stop.abort()
    return new TextDecoder().decode(value)
  }
  const first = await heard('')
  const id = /^id: (.*)$/m.exec(first)?.[1] ?? ''
  expect(await heard(id)).toContain('event: connected')
  inPlace(
    'src/pages/styles/base.css',
    `${readFileSync(path('src/pages/styles/base.css'), 'utf8')}\n.saved { color: red; }\n`,
  )
  await isShown('/marrow.css', '.saved')
  expect(await heard(id)).toContain('event: reload')
})

it('goes on with the last good page while one has a mistake, and says where it is', async () => {
  const page = readFileSync(path(HOME), 'utf8')
  inPlace(HOME, `${page}\nconst half = (\n`)
  await isPrinted(/src\/pages\/home\/home\.tsx:\d+:\d+: Unexpected end of file/)
  expect(await shown('/')).toContain('Marrow has read')
  const repaired = server.printed().split('All mistakes are fixed.').length
  inPlace(HOME, page.replace('Marrow has read', 'Marrow knows'))
  await isShown('/', 'Marrow knows')
  expect(server.printed().split('All mistakes are fixed.')).toHaveLength(repaired + 1)
})

it('says where in the source a page failed', async () => {
  const page = readFileSync(path(HOME), 'utf8')
  inPlace(HOME, page.replace('Marrow knows', "{JSON.parse('null').words}"))
  await expect.poll(() => shown('/').catch(() => 'Marrow knows'), { timeout: PATIENCE }).not.toContain('Marrow knows')
  await isPrinted(/TypeError.*\(src\/pages\/home\/home\.tsx:\d+:\d+\)/)
  inPlace(HOME, page)
  await isShown('/', 'Marrow knows')
})

it('starts again after a Worker that could not start', async () => {
  const page = readFileSync(path(HOME), 'utf8')
  inPlace(HOME, `${page}\nthrow new Error('no start')\n`)
  await isPrinted(/no start/)
  inPlace(HOME, page.replace('Marrow knows', 'Marrow started'))
  await isShown('/', 'Marrow started')
})

it('builds with changed code of the build, and still does after the next change of what it reads', async () => {
  const code = 'src/build/stylesheet.ts'
  inPlace(code, edit(code, /const css = (.*)\n/, 'const css = $1 + ".by-new-code{}"\n'))
  await isShown('/marrow.css', '.by-new-code')
  const style = 'src/pages/styles/base.css'
  inPlace(style, `${readFileSync(path(style), 'utf8')}\n.after { color: red; }\n`)
  await isShown('/marrow.css', '.after')
  expect(await shown('/marrow.css')).toContain('.by-new-code')
})

it('waits for the fix of a mistake that is there from the start on', async () => {
  const other = copyProject()
  const toml = join(other.root, 'wrangler.toml')
  const whole = readFileSync(toml, 'utf8')
  writeFileSync(toml, `${whole}\ntitle = `)
  let fixes = 0
  const whilePrinting = (printed: string) => {
    if (printed.includes('Marrow starts when this is fixed.') && fixes++ === 0) writeFileSync(toml, whole)
  }
  const started = await startDev(other.root, { options: ['--fresh'], whilePrinting })
  try {
    expect(fixes).toBeGreaterThan(0)
    expect(started.printed()).toMatch(/wrangler\.toml: line \d+/)
    expect(started.printed()).toContain('All mistakes are fixed.')
    expect(await (await browse(`http://localhost:${started.port}/`)).text()).toContain('Marrow Weekly')
  } finally {
    await started.stop()
    other.remove()
  }
})
