import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/**
 * What a change means. `data`: modules are generated from it; `worker`: only the Worker contains it; `code`: the build runs it
 * too; `none`: nothing.
 */
export type Change = 'data' | 'worker' | 'code' | 'none'

/** Changes are reported after this many milliseconds without another one: editors write a file in several steps. */
const QUIET = 10

export interface Watching {
  /** Changes before this are missed. */
  readonly ready: Promise<void>
  readonly stop: () => Promise<void>
}

/**
 * Watches what the build reads, and reports the kinds of change. Folders may be deleted and made again, so the folder above them is
 * watched. `onChanges` is called once for a burst of changes, and never before an earlier call has finished.
 */
export function watchSources(root: string, onChanges: (changes: ReadonlySet<Change>) => Promise<void>): Watching {
  const changes = new Set<Change>()
  let timer: NodeJS.Timeout | null = null
  let working = false
  const report = async () => {
    timer = null
    if (working) return
    working = true
    while (changes.size > 0) {
      const now = new Set(changes)
      changes.clear()
      await onChanges(now)
    }
    working = false
  }
  const watcher = watch(root, {
    ignoreInitial: true,
    ignored: (path) => IGNORED.has(relative(root, path).split(sep)[0] ?? '') || path.endsWith('.gen.ts'),
  })
  watcher.on('all', (_event, path) => {
    const change = changeOf(relative(root, path))
    if (change === 'none') return
    changes.add(change)
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(() => void report(), QUIET)
  })
  return { ready: new Promise((done) => watcher.once('ready', done)), stop: () => watcher.close() }
}

const IGNORED = new Set(['node_modules', '.git', '.wrangler', 'dist', 'test', 'coverage', '.vitest'])

/** `path` is relative to the root of the project. */
export function changeOf(path: string): Change {
  const parts = path.split(sep)
  if (parts[0] === 'seeds' || parts[0] === 'templates' || path === 'wrangler.toml') return 'data'
  if (parts[0] !== 'src') return 'none'
  if (parts[1] === 'pages') return parts[2] === 'styles' || parts[2] === 'scripts' ? 'data' : 'worker'
  return BUILT_WITH.has(parts[1] ?? '') ? 'code' : 'worker'
}

/** The build runs these itself, on the seeds and the templates. */
const BUILT_WITH = new Set([
  'model',
  'text',
  'markup',
  'parse',
  'summarize',
  'choose',
  'schedule',
  'build',
  'digest-settings.ts',
  'settings.ts',
])
