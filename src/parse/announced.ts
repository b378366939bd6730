import type { Section } from '../model/issue.ts'
import { words } from '../text/words.ts'

/**
 * `Import AI 184: one story; another; plus, a third` announces three stories. Returns those that no Section contains because an aggregator
 * cut them off. A title in another form announces nothing.
 */
export function announcedButMissing(title: string, sections: readonly Pick<Section, 'text'>[]): string[] {
  const colon = title.indexOf(': ')
  const promises = colon < 0 ? [] : title.slice(colon + 2).split(/;\s*/)
  if (promises.length < 2 || promises.length > MOST_PROMISES) return []
  const told = sections.map((section) => new Set(contentWords(section.text)))
  return promises
    .map((promise) => promise.replace(/^(?:and|plus),?\s+/i, '').trim())
    .filter((promise) => promise !== '' && !told.some((own) => tells(own, promise)))
}

/** Each announced story is compared with every Section, so a title with more parts than these announces nothing. */
const MOST_PROMISES = 20

/** Whether most words of the announcement occur in the story. */
function tells(own: ReadonlySet<string>, promise: string): boolean {
  const promised = contentWords(promise)
  return promised.filter((word) => own.has(word)).length > 0.6 * promised.length
}

/** Plural and past endings are dropped, so that "launches" and "launched" compare as equal. */
function contentWords(text: string): string[] {
  return words(text)
    .filter((word) => (word.length > 1 && !SMALL.has(word)) || /\d/.test(word))
    .map((word) => word.replace(/(?:e?s|ed|ing)$/, ''))
}

const SMALL = new Set(
  'a an and are as at be by for from has in into is it its more new of on or than that the their they this to vs with'.split(
    ' ',
  ),
)
