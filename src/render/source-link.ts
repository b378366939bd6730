import type { Brief, KeptSentence } from '../model/brief.ts'
import type { DigestSettings } from '../model/settings.ts'
import { type Url, url, vettedUrl } from '../model/url.ts'

/**
 * The context of a kept sentence: its place in the original web page (if there is one and its address is not too long), else on
 * Marrow's own page of the Issue.
 */
export function sourceLink(sentence: KeptSentence, brief: Brief, settings: Pick<DigestSettings, 'url'>): Url {
  const original = webAddress(brief)
  const there = original === null ? null : url(`${original}${original.includes('#') ? '' : '#'}:~:${sentence.fragment}`)
  return there ?? vettedUrl(`${issueUrl(brief, settings)}#${sentence.anchor}`)
}

/** The web page that a Brief was made from. */
export function webAddress(brief: Pick<Brief, 'url'>): Url | null {
  const address = url(brief.url)
  return address !== null && /^https?:/.test(address) ? address : null
}

/** Marrow's own page of an Issue, with its source beside its Stories. */
export const issueUrl = (brief: Pick<Brief, 'id'>, settings: Pick<DigestSettings, 'url'>): Url =>
  vettedUrl(`${settings.url}/issues/${brief.id}`)
