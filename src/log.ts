import type { SlotOutcome } from './jobs/publish-report.ts'
import type { SettingsError } from './settings.ts'

/** One line a tick, and none when nothing was due. Outcomes hold no address. */
export function logReport(outcomes: readonly SlotOutcome[], settingsErrors: readonly SettingsError[]): void {
  for (const { key, message } of settingsErrors) console.error(JSON.stringify({ event: 'settings', key, message }))
  for (const outcome of outcomes) console.log(JSON.stringify({ event: 'slot', ...outcome }))
}
