import { reasonOf, type SlotOutcome, withoutAddresses } from './jobs/steps/slot-outcome.ts'
import type { SettingsError } from './settings.ts'

/** One line for each outcome, none if nothing was due. Outcomes contain no mail address. */
export function logReport(outcomes: readonly SlotOutcome[], settingsErrors: readonly SettingsError[]): void {
  for (const { key, message } of settingsErrors) console.error(JSON.stringify({ event: 'settings', key, message }))
  for (const outcome of outcomes) console.log(JSON.stringify({ event: 'slot', ...outcome }))
}

/** At every tick and request, until the owner has migrated the database. A tick does not know whether it runs under `wrangler dev`. */
export function logNotMigrated(remedy: string): void {
  const message = 'The database is not migrated yet. Nothing is sent until it is.'
  console.error(JSON.stringify({ event: 'not-migrated', message, remedy: `${remedy} (under wrangler dev: --local)` }))
}

/** A thrown error, without the addresses it may quote, and without the token that a path may end with. */
export function logBug(error: unknown, path: string): void {
  const at = error instanceof Error ? error.stack?.split('\n')[1]?.trim() : undefined
  console.error(JSON.stringify({ event: 'bug', path: withoutAddresses(path), message: reasonOf(error), at }))
}
