import { app } from './app.ts'
import { depsOf, isMigrated, MIGRATE_COMMAND, migrateLocally, withIdentities } from './deps.ts'
import type { Env } from './env.ts'
import { publishDue } from './jobs/publish.ts'
import { logNotMigrated, logReport } from './log.ts'
import { isLoopback } from './model/loopback.ts'

export default {
  fetch: app.fetch,

  async scheduled(controller, env) {
    const deps = depsOf(env)
    if (deps.settings.digests.every(({ url }) => isLoopback(url))) await migrateLocally(env)
    // The cron may be faster than the migration that ends a deploy. Nothing is marked as done: what is due stays due.
    if (!(await isMigrated(env))) return logNotMigrated(MIGRATE_COMMAND)
    const { settings, publish } = await withIdentities(env, deps)
    logReport(
      await publishDue({ ...publish, digests: settings.digests, now: new Date(controller.scheduledTime) }),
      settings.errors,
    )
  },
} satisfies ExportedHandler<Env>
