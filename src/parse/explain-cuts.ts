import { FLATTENED } from './markdown/flatten-deep.ts'
import { SOURCE_NAMES } from './parse-error.ts'
import { type Post, SURE } from './post.ts'
import type { ReadDocument } from './read-document.ts'

/** The detected form of a document, and one line for each piece: what it became, why it was cut there, and its beginning. */
export function explainCuts({ kind, charset, posts }: ReadDocument): string {
  const read =
    charset === null
      ? 'charsets as its parts say'
      : `${charset.name} (${charset.by === 'guess' ? 'a guess' : `by ${charset.by}`})`
  const count = posts.length === 1 ? '' : `, ${posts.length} entries`
  return [`${SOURCE_NAMES[kind]}, ${read}${count}`, ...posts.map(explainPost)].join('\n')
}

function explainPost({ title, fields, pieces, sections, notTold, confidence, thin }: Post): string {
  let story = 0
  const lines = pieces.map(({ reason, why, text }) => {
    const beginning = text.replace(/\s+/g, ' ').slice(0, 70)
    if (reason !== null) return `  not told  ${reason.padEnd(22)} ${why.padEnd(34)} ${beginning}`
    const { kind, kicker, heading } = sections[story++] ?? { kind: 'news', kicker: null, heading: '' }
    const place = kicker === null ? '' : `[${kicker.slice(0, 30)}] `
    return `  ${kind.padEnd(9)} ${''.padEnd(22)} ${why.padEnd(34)} ${place}${heading}`
  })
  for (const { text, reason } of notTold) if (reason === FLATTENED) lines.push(`  ${reason}  ${text.slice(0, 70)}`)
  const sure =
    confidence === 1
      ? ''
      : `, cuts ${Math.round(100 * confidence)} % sure${confidence < SURE ? ': told as one story' : ''}`
  return [`${title} (${fields.date ?? 'no date'}${sure}${thin ? ', a summary only' : ''})`, ...lines, ''].join('\n')
}
