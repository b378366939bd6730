import type { Digest } from '../model/digest.ts'
import type { PartPlace } from '../model/edition-part.ts'
import type { DigestSettings } from '../model/settings.ts'
import { mailHtml } from './mail-html.ts'
import { partView } from './part-view.ts'

/** One page of an Edition, as it is kept. */
export interface KeptPart {
  readonly slot: string
  readonly subject: string
  readonly mail: string | null
  readonly content: Digest | null
  readonly place: PartPlace | null
}

/**
 * What a page of an Edition shows: the mail's own HTML where that tells all; where stories were shortened or left out to fit into
 * a mail, the same template with those of this page. Of an Edition from before its content was kept there is the mail only.
 */
export function webCopy({ mail, content, ...part }: KeptPart, settings: DigestSettings): string {
  if (mail !== null) return mail
  if (content === null) throw new Error('of this edition neither the mail nor its content was kept')
  return mailHtml(partView({ ...part, content }, settings), settings)
}
