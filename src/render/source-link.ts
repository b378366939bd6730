import type { Brief, KeptSentence } from '../model/brief.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Url, url, vettedUrl } from '../model/url.ts'

/**
 * Where a kept sentence is in its context: in the original where that is a web page (and its address not too long), else on
 * Marrow's own page of the Issue.
 */
export function sourceLink(sentence: KeptSentence, brief: Brief, settings: Pick<DigestSettings, 'url'>): Url {
  const original = webAddress(brief)
  const there = original === null ? null : url(`${original}${original.includes('#') ? '' : '#'}:~:${sentence.fragment}`)
  return there ?? vettedUrl(`${issueUrl(brief, settings)}#${sentence.anchor}`)
}

/** The web page that a Brief was made of. */
export function webAddress(brief: Pick<Brief, 'url'>): Url | null {
  const address = url(brief.url)
  return address !== null && /^https?:/.test(address) ? address : null
}

/** Marrow's own page of an Issue, source beside Stories. */
export const issueUrl = (brief: Pick<Brief, 'id'>, settings: Pick<DigestSettings, 'url'>): Url =>
  vettedUrl(`${settings.url}/issues/${brief.id}`)
