import { app } from './app.ts'
import { leaving } from './delivery/budget.ts'
import { depsOf, isMigrated, MIGRATE_COMMAND, migrateLocally, withIdentities } from './deps.ts'
import type { Env } from './env.ts'
import { alertOwner, NOTE_COST } from './jobs/alert-owner.ts'
import { runTick } from './jobs/run-tick.ts'
import { logBug, logNotMigrated, logReport, logSettings } from './log.ts'
import { isLoopback } from './model/loopback.ts'

export default {
  fetch: app.fetch,

  async scheduled(controller, env) {
    const deps = depsOf(env)
    const { digests, errors } = deps.settings
    // `wrangler dev` plays the cron at any time that it is asked for.
    const isLocal = digests.length > 0 && digests.every(({ url }) => isLoopback(url))
    if (isLocal) await migrateLocally(env)
    // The cron may be faster than the migration that ends a deploy. Nothing is marked as done: what is due stays due.
    if (!(await isMigrated(env))) {
      logSettings(errors)
      return logNotMigrated(MIGRATE_COMMAND)
    }
    try {
      const { settings, publish, tick, alerts } = await withIdentities(env, deps)
      logSettings(settings.errors)
      const now = new Date(controller.scheduledTime)
      const { digests } = settings
      const budget = leaving(NOTE_COST, publish.budget)
      const own = budget === undefined ? {} : { budget }
      const report = await runTick({ ...publish, ...tick, ...own, isPlayed: isLocal, digests, now })
      logReport(report)
      await alertOwner({ ...publish, alerts, digests, report, now })
    } catch (error) {
      logBug(error, 'cron')
      throw error
    }
  },
} satisfies ExportedHandler<Env>
