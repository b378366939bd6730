import type { CollectStep } from './collect/collecting.ts'
import type { SettingsError } from './digest-settings.ts'
import { reasonOf, type SlotOutcome, withoutAddresses } from './jobs/steps/slot-outcome.ts'
import { jsonLine } from './text/controls.ts'

/** Mistakes in the settings. Logged even when no digest is left for a tick. */
export function logSettings(errors: readonly SettingsError[]): void {
  for (const error of errors) write('error', 'settings', { ...error })
}

/** One line for each outcome, none if nothing was due. */
export function logReport(outcomes: readonly SlotOutcome[]): void {
  for (const outcome of outcomes) write(outcome.outcome === 'failed' ? 'error' : 'info', 'slot', { ...outcome })
}

/** The result of one step of collecting. The source and the document are named by their ids. */
export function logStep(step: CollectStep, outcome: string): void {
  write('info', 'collect', { ...step, outcome })
}

/** The network gave no answer. The reason may name a place in the logs of the platform. */
export function logUnreachable(reason: string): void {
  write('info', 'unreachable', { reason })
}

/** A mail arrived. Its sender and recipient are not kept. */
export function logMail(outcome: string): void {
  write('info', 'mail', { outcome })
}

/**
 * Logged at every tick and request until the owner has migrated the database. A tick does not know whether it runs under `wrangler
 * dev`.
 */
export function logNotMigrated(remedy: string): void {
  const message = 'The database is not migrated yet. Nothing is sent until it is.'
  write('error', 'not-migrated', { message, remedy: `${remedy} (under wrangler dev: --local)` })
}

/** A thrown error. `request` is also on the page that the visitor got; a tick has none. */
export function logBug(error: unknown, path: string, request: string | null = null): void {
  const at = error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined
  write('error', 'bug', { request, path, message: reasonOf(error), at })
}

/** Somebody entered a wrong token. Their address is not kept. */
export function logWrongToken(request: string): void {
  write('info', 'wrong-token', { request })
}

/**
 * One event as one line of JSON; its `level` is the platform's own. Mail addresses, tokens and terminal control characters are
 * removed from all of its values.
 */
function write(level: 'info' | 'error', event: string, fields: Readonly<Record<string, unknown>>): void {
  const line = jsonLine(scrubbed({ event, level, ...fields }))
  if (level === 'error') console.error(line)
  else console.log(line)
}

function scrubbed(value: unknown): unknown {
  if (typeof value === 'string') return withoutAddresses(value)
  if (Array.isArray(value)) return value.map(scrubbed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, scrubbed(one)]))
}
