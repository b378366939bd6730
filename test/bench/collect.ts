import { readdirSync, readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { paragraphs, rss } from '../collecting/fake-web.ts'
import { bundle, inIsolate, processorTime } from './cold.ts'
import type { BenchStep, RecordedStep } from './collect-worker.ts'
import { middle, type Row, table } from './measure.ts'

/**
 * `node test/bench/collect.ts [FILE…]`: processor time of each step of collecting, as a whole invocation of the Worker in a fresh isolate
 * of workerd, and of each one after it. The answers of the database were recorded before, so that nothing is waited for. Without files:
 * the feeds and mails of `test/corpus/forms`, and a feed of 55 long entries.
 */
const ISOLATES = 5
const AGAIN = 20
/** Of the free plan, and what a visit or a reading may take of the processor. */
const BUDGET = { statements: 50, tick: 10, step: 60 } as const

const FOLDER = join(import.meta.dirname, '../corpus/forms')
const given = process.argv.slice(2).map((file) => resolve(process.env.INIT_CWD ?? '.', file))
const files =
  given.length > 0
    ? given
    : readdirSync(FOLDER)
        .filter((name) => /\.(eml|rss|xml)$|feed\.json$/.test(name))
        .map((name) => join(FOLDER, name))

const longFeed = rss(
  'Long letters',
  'https://news.example/',
  Array.from({ length: 55 }, (_, n) => ({
    id: `p${n}`,
    link: `https://news.example/${n}`,
    title: `Letter ${n}`,
    date: new Date(Date.UTC(2026, 8, 1 + n)),
    text: ['first', 'second', 'third', 'fourth'].map((of) => paragraphs(`the ${of} part of letter ${n}`)).join(''),
  })),
)
const documents = [
  ...(given.length > 0 ? [] : [documentOf('a feed of 55 long entries', Buffer.from(longFeed))]),
  ...files.map((file) => documentOf(basename(file), readFileSync(file))),
]

function documentOf(name: string, bytes: Buffer) {
  const form = name.endsWith('.eml') ? ('mail' as const) : ('feed' as const)
  return {
    name: `${name}, ${(bytes.length / 1000).toFixed(0)} kB`,
    document: { form, base64: bytes.toString('base64') },
  }
}

const script = await bundle('test/bench/collect-worker.ts')
const json = (value: unknown) => ({ method: 'POST', body: Buffer.from(JSON.stringify(value)) })

const record = async (step: BenchStep) =>
  (await inIsolate(script, '/record', json(step), { withDatabase: true })) as RecordedStep

interface Times {
  readonly first: number
  readonly warm: number
}

interface Measured extends Times {
  readonly statements: number
  readonly subrequests: number
}

async function measure(step: BenchStep, isolates = ISOLATES): Promise<Measured> {
  const recorded = await record(step)
  const { statements, subrequests } = recorded
  return { ...(await middleOf('/play', recorded, isolates)), statements, subrequests }
}

async function middleOf(path: string, given: unknown, isolates: number): Promise<Times> {
  const runs: Times[] = []
  for (let n = 0; n < isolates; n++) runs.push(await processorTime(script, path, json(given), AGAIN))
  return { first: middle(runs.map(({ first }) => first)), warm: middle(runs.map(({ warm }) => warm)) }
}

const rows: Row[] = []
const wrong: string[] = []

function add(what: string, { first, warm, statements, subrequests }: Measured, limit: number, ratio = ''): void {
  rows.push({
    what,
    value: `cold ${first.toFixed(1)} ms, warm ${warm.toFixed(1)} ms; ${statements} statements, ${subrequests} other requests`,
    ratio,
  })
  if (first > limit) wrong.push(`${what}: ${first.toFixed(1)} of ${limit} ms`)
  if (statements > BUDGET.statements) wrong.push(`${what}: ${statements} of ${BUDGET.statements} statements`)
}

for (const [minute, what] of [
  ['00', 'removes old rows'],
  ['05', 'keeps what seeds/ lists'],
  ['10', 'notes which sources fail'],
  ['15', 'does nothing else'],
] as const)
  add(
    `tick: 200 feeds and 90 documents due, ${what}`,
    await measure({ do: 'tick', at: `2026-10-01T12:${minute}:00Z` }),
    BUDGET.tick,
  )

/** Names of the steps of each form, in their order, and the library that only takes the same bytes apart. */
const FORMS = {
  feed: {
    peer: 'feedsmith',
    steps: { visit: 'visit, all entries new', parse: 'parse the longest entry', summarize: 'summarise it' },
  },
  mail: {
    peer: 'postal-mime',
    steps: { receive: 'receive', parse: 'find its text', cut: 'cut it', summarize: 'summarise it' },
  },
} as const

const ofSteps = new Map<string, Times[]>()
for (const { name, document } of documents) {
  const isolates = documents.length > 9 ? 3 : ISOLATES
  const { peer, steps } = FORMS[document.form]
  const library = await middleOf('/peer', document, isolates)
  for (const [step, words] of Object.entries(steps)) {
    const measured = await measure({ do: step as keyof typeof steps, document }, isolates)
    const ratio = `${(measured.first / library.first).toFixed(1)} × ${peer}, warm ${(measured.warm / library.warm).toFixed(1)} ×`
    add(`${name}: ${words}`, measured, BUDGET.step, ratio)
    const what = `${document.form}, ${words}`
    ofSteps.set(what, [...(ofSteps.get(what) ?? []), measured])
  }
}
for (const [what, all] of ofSteps) {
  const figure = (of: (numbers: readonly number[]) => number) => (name: keyof Times) =>
    of(all.map((one) => one[name])).toFixed(1)
  const [most, usual] = [figure((numbers) => Math.max(...numbers)), figure(middle)]
  rows.push({
    what: `all ${all.length} of: ${what}`,
    value: `cold at most ${most('first')} ms, in the middle ${usual('first')} ms; warm ${most('warm')} ms, ${usual('warm')} ms`,
  })
}

console.log(`load ${loadavg()[0]?.toFixed(1)}`)
console.log(table(rows))
for (const line of wrong) console.error(`over its budget: ${line}`)
process.exitCode = wrong.length > 0 ? 1 : 0
