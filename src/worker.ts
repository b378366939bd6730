import { app } from './app.ts'
import { depsOf, migrateLocally } from './deps.ts'
import type { Env } from './env.ts'
import { publishDue } from './jobs/publish.ts'
import { logReport } from './log.ts'

export default {
  fetch: app.fetch,

  async scheduled(controller, env) {
    const { settings, publish } = depsOf(env)
    if (settings.digests.every((digest) => new URL(digest.url).hostname === 'localhost')) await migrateLocally(env)
    logReport(
      await publishDue({ ...publish, digests: settings.digests, now: new Date(controller.scheduledTime) }),
      settings.errors,
    )
  },
} satisfies ExportedHandler<Env>
