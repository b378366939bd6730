import type { Brief, KeptSentence } from '../model/brief.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Url, url } from '../model/url.ts'

/**
 * Where a kept sentence stands among the words its author put round it: in the original where that is a web page, else on
 * Marrow's own page of the Issue.
 */
export function proofUrl(sentence: KeptSentence, brief: Brief, settings: Pick<DigestSettings, 'url'>): Url | null {
  const original = webAddress(brief)
  if (original === null) return url(`${issueUrl(brief, settings)}#${sentence.anchor}`)
  return url(`${original}${original.includes('#') ? '' : '#'}:~:${sentence.fragment}`)
}

/** The web page that a Brief was made of. */
export function webAddress(brief: Pick<Brief, 'url'>): Url | null {
  const address = url(brief.url)
  return address !== null && /^https?:/.test(address) ? address : null
}

/** Marrow's own page of an Issue, source beside Stories. */
export const issueUrl = (brief: Pick<Brief, 'id'>, settings: Pick<DigestSettings, 'url'>): Url | null =>
  url(`${settings.url}/issues/${brief.id}`)
