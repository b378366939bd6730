import { missingTemplate } from './digest-settings.ts'
import { mailKey } from './model/mail-key.ts'
import { BROKEN_MAILS, MAILS } from './render/templates.gen.ts'
import type { Settings } from './settings.ts'

/**
 * Leaves out digests whose template or theme was not compiled: their mails cannot be made, and the overview says so. Digests whose
 * template has a mistake stay: they wait until it is fixed.
 */
export function refuseUnbuilt(settings: Settings): Settings {
  const { digests, errors } = settings
  const unbuilt = digests.filter((digest) => !MAILS.has(mailKey(digest)) && !BROKEN_MAILS.has(mailKey(digest)))
  if (unbuilt.length === 0) return settings
  return {
    ...settings,
    digests: digests.filter((digest) => !unbuilt.includes(digest)),
    errors: [
      ...errors,
      ...unbuilt.map(({ slug, template }) =>
        MAILS.has(template)
          ? { key: `DIGESTS.${slug}.theme`, message: 'this theme is newer than the last build; build and deploy again' }
          : missingTemplate(slug, template),
      ),
    ],
  }
}
