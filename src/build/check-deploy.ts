import { localUrl } from '../delivery/local-url.ts'
import { isLoopback } from '../model/loopback.ts'
import type { DigestSettings } from '../model/settings.ts'
import { readSettings } from '../settings.ts'
import { printable } from '../text/controls.ts'
import { generate } from './generate.ts'
import { readDigestTables } from './read-vars.ts'

export interface DeployCheck {
  /** One error is enough to stop the deploy. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** Checks the settings before a deploy; one line for each error or warning. */
export function checkDeploy(digests: readonly DigestSettings[]): DeployCheck {
  const errors = digests.flatMap((digest) => {
    const fault = localUrl(digest)
    return fault === null ? [] : [`wrangler.toml: ${fault.key}: ${fault.message} ${fault.remedy}`]
  })
  const warnings = digests
    .filter(({ mailer }) => mailer === 'outbox')
    .map(({ slug, url }) => {
      const local = isLoopback(url) ? ` Its url is still ${url}.` : ''
      return `The digest "${slug}" will not be mailed to anybody: its mailer is "outbox", which only shows mails on the page /outbox.${local}`
    })
  return { errors, warnings }
}

/** The first step of `npm run deploy`: with a mistake here, Cloudflare is not asked for anything. */
if (import.meta.main) {
  const mistakes = await generate()
  const { errors, warnings } = checkDeploy(readSettings(readDigestTables()).digests)
  for (const line of warnings) console.warn(`Warning: ${line}`)
  for (const line of [...mistakes, ...errors]) console.error(printable(line))
  if (mistakes.length + errors.length > 0) {
    console.error('Nothing was deployed.')
    process.exitCode = 1
  }
}
