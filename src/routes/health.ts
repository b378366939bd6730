import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { isMigrated } from '../is-migrated.ts'
import { findMistakes } from '../jobs/find-mistakes.ts'
import { type Health, type HealthFigures, judgeHealth } from '../jobs/judge-health.ts'
import type { AppEnv } from './app-env.ts'

/** The last answer and its time, so that monitors and strangers cause few database queries. */
const answered = new WeakMap<D1Database, Answer>()

interface Answer {
  readonly at: number
  readonly figures: HealthFigures
  /** Mistakes in the settings that only the database shows. */
  readonly mistakes: number
}

const KEEP_MS = 30_000

/**
 * For monitors: 200 when Marrow runs by itself, 503 when the owner has to look. Open to everybody, so it contains figures only: no
 * names, addresses or settings.
 */
export async function health(c: Context<AppEnv>): Promise<Response> {
  const answer = await findHealth(c)
  c.header('Cache-Control', 'no-store')
  return c.json(answer, answer.ok ? 200 : 503)
}

async function findHealth(c: Context<AppEnv>): Promise<Health> {
  const deps = c.get('deps')
  const { settings, now } = deps
  const at = now()
  const state = { digests: settings.digests.length, mistakes: settings.errors.length, now: at }
  if (!(await isMigrated(c.env))) return judgeHealth(null, state)
  const before = answered.get(c.env.DB)
  const isFresh = before !== undefined && at.getTime() - before.at < KEEP_MS && at.getTime() >= before.at
  const answer = isFresh ? before : await readAnswer(deps, at)
  answered.set(c.env.DB, answer)
  return judgeHealth(answer.figures, { ...state, mistakes: state.mistakes + answer.mistakes })
}

const readAnswer = async (deps: Deps, at: Date): Promise<Answer> => ({
  at: at.getTime(),
  figures: await deps.readHealth(),
  mistakes: (await findMistakes(deps.sources, deps.settings.digests)).length,
})
