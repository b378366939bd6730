import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it, test } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** Which rooms each room may know. A file at the top of src/ is a room of its own name. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  markup: ['model', 'text'],
  parse: ['model', 'text', 'markup'],
  summarize: ['model', 'text'],
  choose: ['model', 'text'],
  collect: ['model', 'text'],
  render: ['model', 'text', 'markup'],
  schedule: ['model', 'text'],
  review: ['model', 'text'],
  delivery: ['model', 'text', 'markup'],
  checks: ['model', 'text', 'markup'],
  inspect: ['model', 'text', 'markup'],
  jobs: [
    'model',
    'text',
    ...['parse', 'summarize', 'choose', 'collect', 'render', 'schedule', 'review', 'delivery', 'checks'],
  ],
  'digest-settings.ts': ['model', 'schedule', 'delivery'],
  'settings.ts': ['digest-settings.ts', 'model', 'collect'],
  'refuse-renamed.ts': ['settings.ts'],
  'refuse-unbuilt.ts': ['digest-settings.ts', 'settings.ts', 'model', 'render'],
  'is-migrated.ts': ['env.ts', 'store'],
  'env.ts': [],
  // Adapters know the ports of the rooms that their rows belong to.
  store: ['model', 'text', 'choose', 'collect', 'schedule', 'review', 'delivery'],
  mailers: ['model', 'text', 'markup', 'delivery'],
  sources: ['model', 'text', 'collect'],
  'log.ts': ['collect', 'jobs', 'digest-settings.ts', 'text'],
  'system-stopwatch.ts': ['delivery'],
  'collect-ports.ts': ['env.ts', 'collect', 'delivery', 'jobs', 'sources'],
  'deps.ts': [
    ...['collect-ports.ts', 'env.ts', 'settings.ts', 'refuse-unbuilt.ts', 'system-stopwatch.ts', 'model'],
    ...['choose', 'collect', 'review', 'delivery', 'jobs', 'render', 'store', 'mailers', 'sources'],
  ],
  'with-identities.ts': ['deps.ts', 'env.ts', 'refuse-renamed.ts', 'settings.ts'],
  // Plain values in, JSX out. Of jobs and store it knows types only.
  pages: [
    'model',
    'text',
    'choose',
    'collect',
    'render',
    'schedule',
    'review',
    'delivery',
    'markup',
    'checks',
    'inspect',
    'summarize',
    'jobs',
    'store',
  ],
  routes: [
    'pages',
    ...[
      'env.ts',
      'log.ts',
      'digest-settings.ts',
      'settings.ts',
      'deps.ts',
      'is-migrated.ts',
      'model',
      'text',
      'parse',
      'summarize',
      'choose',
      'collect',
      'render',
    ],
    ...['schedule', 'review', 'delivery', 'markup', 'checks', 'inspect', 'jobs', 'mailers', 'store'],
  ],
  'app.ts': ['deps.ts', 'with-identities.ts', 'is-migrated.ts', 'log.ts', 'pages', 'routes'],
  'worker.ts': [
    ...['app.ts', 'deps.ts', 'with-identities.ts', 'env.ts', 'is-migrated.ts', 'log.ts', 'settings.ts'],
    ...['collect', 'jobs', 'model', 'delivery'],
  ],
  'first-work.ts': ['choose', 'jobs', 'settings.ts', 'sources', 'text'],
  cli: [
    'digest-settings.ts',
    'model',
    'choose',
    'collect',
    'text',
    'parse',
    'summarize',
    'render',
    'delivery',
    'mailers',
    'markup',
    'checks',
  ],
  // The help of a command is printed in one way.
  build: [
    'cli',
    'model',
    'text',
    'parse',
    'summarize',
    'choose',
    'schedule',
    'digest-settings.ts',
    'settings.ts',
    'delivery',
  ],
}

/** The quiet middle: plain values in, plain values out. */
const PURE = [
  'model',
  'text',
  'parse',
  'summarize',
  'choose',
  'collect',
  'render',
  'schedule',
  'review',
  'delivery',
  'markup',
  'checks',
  'inspect',
]

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), text: readFileSync(join(SRC, name), 'utf8') }))

const roomOf = (name: string) => name.split('/')[0] ?? name

function importsOf(name: string, text: string) {
  const specifiers = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\b[^'"\n]*?(?:\bfrom\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? '')
  const multiline = [...text.matchAll(/\n?import (?:type )?\{[^}]*\} from ['"]([^'"]+)['"]/g)].map((m) => m[1] ?? '')
  return [...new Set([...specifiers, ...multiline])].map((specifier) =>
    specifier.startsWith('.')
      ? { own: relative(SRC, join(SRC, name, '..', specifier)).replaceAll('\\', '/') }
      : { npm: specifier },
  )
}

it('knows every room', () =>
  expect([...new Set(files.map(({ name }) => roomOf(name)))].filter((room) => !(room in MAY_IMPORT))).toEqual([]))

test.each(files.map(({ name, text }) => ({ name, text })))(
  '$name imports only what its room may know',
  ({ name, text }) => {
    const room = roomOf(name)
    const allowed = new Set([room, ...(MAY_IMPORT[room] ?? [])])
    const foreign = importsOf(name, text).flatMap((found) =>
      'own' in found && !allowed.has(roomOf(found.own)) ? [found.own] : [],
    )
    expect(foreign).toEqual([])
  },
)

describe('the pure rooms', () => {
  test.each(files.filter(({ name }) => PURE.includes(roomOf(name))))(
    '$name has no clock, no chance, no I/O',
    ({ name, text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      expect(code).not.toMatch(
        /\bDate\.now\(|new Date\(\)|Math\.random|randomUUID|\bfetch\(|\bconsole\.|\bprocess\.|from 'node:|cloudflare:/,
      )
      expect(
        importsOf(name, text).flatMap((found) =>
          'npm' in found && /^hono(?!\/(?:utils\/)?html$)/.test(found.npm) ? [found.npm] : [],
        ),
      ).toEqual([])
    },
  )
})

it('jobs know ports and no adapter', () => {
  const adapters = files
    .filter(({ name }) => roomOf(name) === 'jobs')
    .flatMap(({ name, text }) => importsOf(name, text))
  expect(
    adapters.filter((found) => 'own' in found && ['store', 'mailers', 'sources'].includes(roomOf(found.own))),
  ).toEqual([])
})

it('pages know no request, and of jobs and store only types', () => {
  const pages = files
    .filter(({ name }) => roomOf(name) === 'pages')
    .map(({ name, text }) => ({ name, text: text.replace(/^import type [^']*'[^']+'$/gm, '') }))
  const values = pages.flatMap(({ name, text }) => importsOf(name, text))
  expect(values.filter((found) => 'own' in found && ['store', 'jobs'].includes(roomOf(found.own)))).toEqual([])
  expect(pages.filter(({ text }) => /from 'hono(?!\/(?:html|jsx)')/.test(text))).toEqual([])
})

it('sees imports of every form', () => {
  const text = `import a from './a.ts'\nimport type { B } from '../b/b.ts'\nimport {\n  c,\n  d,\n} from '../c/c.ts'\nexport { e } from './e.ts'\nconst f = await import('../f/f.ts')\nimport 'hono'\n`
  expect(importsOf('x/y.ts', text)).toEqual(
    expect.arrayContaining([
      { own: 'x/a.ts' },
      { own: 'b/b.ts' },
      { own: 'c/c.ts' },
      { own: 'x/e.ts' },
      { own: 'f/f.ts' },
      { npm: 'hono' },
    ]),
  )
})
