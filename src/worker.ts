import { app } from './app.ts'
import { depsOf, isMigrated, MIGRATE_COMMAND, migrateLocally } from './deps.ts'
import type { Env } from './env.ts'
import { publishDue } from './jobs/publish.ts'
import { logNotMigrated, logReport } from './log.ts'
import { isLoopback } from './model/loopback.ts'

export default {
  fetch: app.fetch,

  async scheduled(controller, env) {
    const { settings, publish } = depsOf(env)
    if (settings.digests.every(({ url }) => isLoopback(url))) await migrateLocally(env)
    // After a first deploy the cron may be faster than the migration. A slot that is due is published at a later tick.
    if (!(await isMigrated(env))) return logNotMigrated(MIGRATE_COMMAND)
    logReport(
      await publishDue({ ...publish, digests: settings.digests, now: new Date(controller.scheduledTime) }),
      settings.errors,
    )
  },
} satisfies ExportedHandler<Env>
