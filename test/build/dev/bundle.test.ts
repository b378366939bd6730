import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Bundler, bundler } from '../../../src/build/dev/bundle.ts'
import { originalPlaces } from '../../../src/build/dev/original-places.ts'

/** A small Worker with a generated module. */
let root: string
let bundle: Bundler
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'marrow-bundle-'))
  save(
    'worker.ts',
    "import { WORDS } from './data/words.gen.ts'\nexport default { fetch: () => new Response(WORDS) }\n",
  )
  save('data/words.gen.ts', "export const WORDS: string = 'first'\n")
  bundle = bundler(root, join(root, 'bundles'))
})
afterEach(async () => {
  await bundle.dispose()
  rmSync(root, { recursive: true })
})

function save(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true })
  writeFileSync(join(root, name), text)
}
const settings = () => ({ main: join(root, 'worker.ts'), alias: {}, define: {} })

async function written(): Promise<string> {
  expect([...(await bundle.worker(settings())), ...(await bundle.generated())]).toEqual([])
  return bundle.write() ?? ''
}
const load = async (main: string) => (await import(/* @vite-ignore */ pathToFileURL(main).href)).default
const answer = async (main: string, request = new Request('http://localhost/')) =>
  (await (await load(main)).fetch(request, {}, {})).text()

it('replaces only the generated module when what it is generated from has changed', async () => {
  const first = await written()
  expect(await answer(first)).toBe('first')
  save('data/words.gen.ts', "export const WORDS: string = 'second'\n")
  await bundle.generated()
  const second = bundle.write() ?? ''
  expect(await answer(second)).toBe('second')
  expect(await answer(first)).toBe('first')
  const files = readdirSync(dirname(first)).filter((name) => name.endsWith('.js'))
  const texts = (main: string) => files.map((name) => readFileSync(join(dirname(main), name), 'utf8'))
  const changed = files.filter((_name, i) => texts(first)[i] !== texts(second)[i])
  expect(changed).toEqual(['data-words.gen.js'])
})

it('writes nothing when nothing has changed', async () => {
  const first = await written()
  expect(await written()).toBe(first)
})

it('keeps the bundle that a server may still read, and no older one', async () => {
  const mains: string[] = []
  for (const word of ['a', 'b', 'c']) {
    save('data/words.gen.ts', `export const WORDS = '${word}'\n`)
    mains.push(await written())
  }
  expect(mains.map((main) => existsSync(main))).toEqual([false, true, true])
})

it('says where a mistake is, and keeps the last good bundle', async () => {
  const good = await written()
  save('worker.ts', 'export default { fetch: () => new Response( }\n')
  expect(await bundle.worker(settings())).toEqual(['worker.ts:1:45: Unexpected "}"'])
  expect(bundle.write()).toBe(good)
})

it('has no bundle while the first one has a mistake', async () => {
  save('worker.ts', "import './missing.ts'\n")
  expect(await bundle.worker(settings())).toEqual(['worker.ts:1:8: Could not resolve "./missing.ts"'])
  expect(bundle.write()).toBe(null)
})

it('loads what an alias names, and the built-in modules that a package requires', async () => {
  save('node_modules/old/index.js', "exports.word = require('path').basename('/a/required')\n")
  save('mine.ts', "export { word } from 'old'\n")
  save(
    'worker.ts',
    "import { word } from 'replaced'\nimport { posix } from 'node:path'\nexport default { fetch: () => new Response(posix.join(word, MODE)) }\n",
  )
  const alias = { replaced: join(root, 'mine.ts') }
  expect(await bundle.worker({ main: join(root, 'worker.ts'), alias, define: { MODE: '"defined"' } })).toEqual([])
  expect(await answer(bundle.write() ?? '')).toBe('required/defined')
})

it('reads the body that a handler left unread', async () => {
  const main = await written()
  let pulled = 0
  const body = new ReadableStream({
    pull: (controller) => {
      if (pulled++ < 3) controller.enqueue(new TextEncoder().encode('part'))
      else controller.close()
    },
  })
  const request = new Request('http://localhost/', { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(await answer(main, request)).toBe('first')
  expect(pulled).toBe(4)
})

it('says where in the source an error was thrown', async () => {
  save('worker.ts', "export default {\n  fetch: () => {\n    throw new Error('here')\n  },\n}\n")
  const worker = join(dirname(await written()), 'worker.js')
  const thrownAt = `${pathToFileURL(worker)}:1:${readFileSync(worker, 'utf8').indexOf('new Error') + 1}`
  expect(originalPlaces(`at f (${thrownAt})`, root)).toBe('at f (worker.ts:3:11)')
  const gone = 'at f (file:///gone/worker.js:1:2)'
  expect(originalPlaces(gone, root)).toBe(gone)
})
