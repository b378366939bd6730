import { app } from './app.ts'
import { INBOX_LIMITS } from './collect/inbox.ts'
import { leaving } from './delivery/budget.ts'
import { depsOf, isAllLocal, isCronSimulated } from './deps.ts'
import type { Env } from './env.ts'
import { isMigrated, MIGRATE_COMMAND, migrateLocally } from './is-migrated.ts'
import { alertOwner, NOTE_COST } from './jobs/alert-owner.ts'
import { collectStep, readStep } from './jobs/collect-step.ts'
import { findMistakes } from './jobs/find-mistakes.ts'
import { readUpTo, receiveMail } from './jobs/receive-mail.ts'
import { runTick } from './jobs/run-tick.ts'
import { logBug, logMail, logNotMigrated, logReport, logSettings, logStep } from './log.ts'
import { withIdentities } from './with-identities.ts'

export default {
  fetch: app.fetch,

  async scheduled(controller, env) {
    const deps = depsOf(env)
    const { errors } = deps.settings
    const isLocal = isAllLocal(env)
    if (isLocal) await migrateLocally(env)
    // The cron may start before the migration that ends a deploy. Nothing is recorded as done: what is due stays due.
    if (!(await isMigrated(env))) {
      logSettings(errors)
      return logNotMigrated(MIGRATE_COMMAND)
    }
    try {
      const { settings, publish, tick, alerts, sources } = await withIdentities(env, deps)
      logSettings([...settings.errors, ...(await findMistakes(sources, settings.digests))])
      const now = new Date(controller.scheduledTime)
      const { digests } = settings
      const budget = leaving(NOTE_COST, publish.budget)
      const own = budget === undefined ? {} : { budget }
      const report = await runTick({ ...publish, ...tick, ...own, isSimulated: isCronSimulated(env), digests, now })
      logReport(report)
      await alertOwner({ ...publish, alerts, digests, report, now })
    } catch (error) {
      logBug(error, 'cron')
      throw error
    }
  },

  /** A tick asks again for what is lost here: a message is never retried because its step failed. */
  async queue(batch, env) {
    const isLocal = isAllLocal(env)
    if (isLocal) await migrateLocally(env)
    if (!(await isMigrated(env))) return batch.retryAll({ delaySeconds: 300 })
    for (const { body } of batch.messages) {
      const { collect, now } = depsOf(env, isLocal)
      const step = readStep(body)
      try {
        if (step !== null) logStep(step, await collectStep(collect, step, now()))
      } catch (error) {
        logBug(error, 'queue')
      }
    }
  },

  /** Keeps the mail and answers; it is read in another invocation. An error is thrown: the mail comes again later. */
  async email(message, env) {
    const isLocal = isAllLocal(env)
    if (isLocal) await migrateLocally(env)
    if (!(await isMigrated(env))) throw new Error('the database is not migrated yet')
    const { inbox, collect, now } = depsOf(env, isLocal)
    const { bytes, isCut } = await readUpTo(message.raw, INBOX_LIMITS.bytes)
    const mail = { bytes, isCut, size: message.rawSize, isPasted: false }
    const [secret = ''] = message.to.split('@')
    const received = await receiveMail({ inbox, queue: collect.queue }, secret, mail, now())
    logMail(received)
    if (received === 'no-address') message.setReject('There is no such address.')
    if (received === 'too-many') message.setReject('This address gets too many mails today.')
  },
} satisfies ExportedHandler<Env>
