import type { SourceRead } from './parse-source.ts'

/** One line for each piece of a document: what it became, why it was cut there, and how it begins. */
export function explainCuts({ title, fields, pieces, sections }: SourceRead): string {
  let story = 0
  const lines = pieces.map(({ reason, why, text }) => {
    const beginning = text.replace(/\s+/g, ' ').slice(0, 70)
    if (reason !== null) return `  not told  ${reason.padEnd(22)} ${why.padEnd(34)} ${beginning}`
    const { kind, kicker, heading } = sections[story++] ?? { kind: 'news', kicker: null, heading: '' }
    const place = kicker === null ? '' : `[${kicker.slice(0, 30)}] `
    return `  ${kind.padEnd(9)} ${''.padEnd(22)} ${why.padEnd(34)} ${place}${heading}`
  })
  return [`${title} (${fields.date ?? 'no date'})`, ...lines, ''].join('\n')
}
