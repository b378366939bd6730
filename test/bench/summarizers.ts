import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
const SETS = ['scitldr', 'techblog', 'aclsum', 'cochrane']
/** Seconds one set may take; the others take about one. */
const PATIENCE = 60

const SUMMARIZERS = [
  { name: 'Marrow', script: 'src/cli/summarize.ts' },
  { name: 'lead', script: 'test/bench/peers/lead.ts' },
  { name: 'textrank (abandoned)', script: 'test/bench/peers/textrank.ts' },
  { name: 'ts-textrank', script: 'test/bench/peers/ts-textrank.ts' },
  { name: 'lexrank.js', script: 'test/bench/peers/lexrank.ts' },
  { name: 'summarybot (abandoned)', script: 'test/bench/peers/summarybot.ts' },
]

interface Score {
  readonly n: number
  /** Of the best possible extract. */
  readonly share: number
  /** Of the whole command, its start included. */
  readonly msPerDoc: number
}

/** `DIR/score.mjs` on every summarizer, set by set: one that fails at a set is still compared on the others. Null where there is no scorer. */
export function judgeSummarizers(dir: string): string | null {
  const judge = join(dir, 'score.mjs')
  if (!existsSync(judge)) return null
  const rows: string[] = []
  const notes: string[] = []
  for (const { name, script } of SUMMARIZERS) {
    const scores = SETS.map((set) => {
      const { score, said } = judged(judge, script, set)
      notes.push(...said.map((line) => `${name} on ${set}: ${line}`))
      return score
    })
    rows.push(row(name, scores))
  }
  return [
    `| package | ${SETS.join(' | ')} | ms a document, start included |`,
    `|---|${SETS.map(() => '--:|').join('')}--:|`,
    ...rows,
    '',
    ...notes,
    'node-summarizer is left out: it brings natural and wordpos along.',
  ].join('\n')
}

function judged(judge: string, script: string, set: string): { score: Score | null; said: string[] } {
  const out = join(mkdtempSync(join(tmpdir(), 'marrow-summarizers-')), 'scores.json')
  // The scorer kills the shell it starts: `exec` makes that the summarizer itself.
  const command = `exec "${process.execPath}" --no-deprecation "${join(ROOT, script)}"`
  const options = ['--cmd', command, '--split', 'dev', '--sets', set, '--timeout', `${PATIENCE}`, '--out', out]
  const run = spawnSync(process.execPath, [judge, ...options], { encoding: 'utf8' })
  const said = run.stderr.trim().split('\n').filter(Boolean)
  if (run.status !== 0)
    return { score: null, said: [`gave up (${said.find((line) => line.startsWith('Error:')) ?? said.at(-1)})`] }
  const { sets } = JSON.parse(readFileSync(out, 'utf8')) as { sets: Readonly<Record<string, Score>> }
  return { score: sets[set] ?? null, said }
}

/** The time is the mean over the documents of those sets that it finished. */
function row(name: string, scores: readonly (Score | null)[]): string {
  const finished = scores.filter((score) => score !== null)
  const documents = finished.reduce((sum, { n }) => sum + n, 0)
  const time = finished.reduce((sum, { n, msPerDoc }) => sum + n * msPerDoc, 0) / documents
  return `| ${[name, ...scores.map((score) => score?.share.toFixed(3) ?? '–'), time.toFixed(2)].join(' | ')} |`
}
