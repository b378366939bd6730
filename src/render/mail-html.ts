import { mailKey } from '../model/mail-key.ts'
import type { DigestSettings } from '../model/settings.ts'
import type { DigestView } from './templates.gen.ts'
import { MAILS } from './templates.gen.ts'

/** The HTML of a mail, with the template and theme of its digest. Throws when they were not built. */
export function mailHtml(view: DigestView, settings: Pick<DigestSettings, 'template' | 'theme'>): string {
  const render = MAILS.get(mailKey(settings))
  if (render === undefined)
    throw new Error('the template or theme of this digest was not built: build and deploy again after changing it')
  return render(view)
}
