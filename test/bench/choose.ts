import { join } from 'node:path'
import { factsOfIssue, findFacts } from '../../src/choose/same-story/facts.ts'
import { readPairs, tellingOfRead } from '../../src/cli/measure-same-story.ts'
import type { Brief } from '../../src/model/brief.ts'
import { brief, story } from '../render/digests.ts'
import type { BenchChoice } from './choose-worker.ts'
import { bundle, inIsolate } from './cold.ts'
import { middle, type Row } from './measure.ts'

const STORIES = 50
const TOLD = 80
const ISOLATES = 15

/** Choosing from 50 Stories of real newsletters after 80 others were told, in fresh isolates of workerd. */
export async function benchChoice(): Promise<Row[]> {
  const script = await bundle('test/bench/choose-worker.ts')
  const read = readPairs(join(import.meta.dirname, '../same-story/pairs.jsonl')).flatMap(({ one, other }) =>
    [one, other].flatMap((story) => ('facts' in story ? [] : [story])),
  )
  const briefs = read
    .slice(0, STORIES)
    .map(({ repository, document, date, title, url, heading, gist, points }, i): Brief => {
      const told = story({ key: `issue-${i}/story`, heading, gist, points, kind: 'news' })
      return brief({ id: `issue-${i}`, path: `${repository}/${document}`, title, url, date, stories: [told] })
    })
  const told = read.slice(-TOLD).map(tellingOfRead)
  const stored: BenchChoice = {
    briefs,
    told: told.map((telling) => ({ ...telling, facts: findFacts(telling) })),
    facts: Object.fromEntries(briefs.map((one) => [one.key, factsOfIssue(one)])),
  }
  const rows: Row[] = []
  for (const { what, path, given } of [
    { what: 'choosing', path: '/', given: stored },
    { what: 'choosing, where nothing was found before', path: '/', given: { briefs, told, facts: null } },
    { what: 'finding what they are compared by', path: '/find', given: stored },
  ]) {
    const body = Buffer.from(JSON.stringify(given))
    const runs: { first: number; warm: number }[] = []
    for (let i = 0; i < ISOLATES; i++)
      runs.push((await inIsolate(script, path, { method: 'POST', body })) as { first: number; warm: number })
    rows.push({
      what: `${STORIES} stories, ${TOLD} told: ${what}: cold`,
      value: `${middle(runs.map(({ first }) => first)).toFixed(1)} ms`,
    })
    rows.push({
      what: `${STORIES} stories, ${TOLD} told: ${what}: warm`,
      value: `${middle(runs.map(({ warm }) => warm)).toFixed(2)} ms`,
    })
  }
  return rows
}

if (import.meta.main) for (const { what, value } of await benchChoice()) console.log(`${what}: ${value}`)
