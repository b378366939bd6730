import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import type { DigestSettings } from '../model/settings.ts'
import { mailHtml } from './mail-html.ts'
import { partView } from './part-view.ts'

/** One stored page of an Edition. */
export interface KeptPart {
  readonly slot: string
  readonly subject: string
  readonly mail: string | null
  readonly content: Digest | null
  readonly place: PartPlace | null
}

/**
 * The content of a page of an Edition: the mail's own HTML if it shows everything; if stories were shortened or left out, the same
 * template with the stories of this page. For an Edition whose content was not stored, only the mail.
 */
export function webCopy({ mail, content, ...part }: KeptPart, settings: DigestSettings): string {
  if (mail !== null) return mail
  if (content === null) throw new Error('of this edition neither the mail nor its content was kept')
  return mailHtml(partView({ ...part, content }, settings), settings)
}
