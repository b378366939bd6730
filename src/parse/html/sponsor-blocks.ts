import type { Document } from '../document.ts'
import { isSponsored } from '../sections/labels.ts'

/**
 * Leaves of advertisements that no heading names: a stretch between two rules in which a line thanks or names a sponsor. Newsletters set
 * their advertisements apart like this.
 */
export function sponsorBlocks({ text, leaves }: Document): ReadonlySet<number> {
  const found = new Set<number>()
  const rules = leaves.flatMap(({ kind }, i) => (kind === 'rule' ? [i] : []))
  for (const [n, from] of [-1, ...rules].entries()) {
    const to = rules[n]
    const [first, last] = [leaves[from + 1], leaves[(to ?? 0) - 1]]
    // The last stretch has no rule behind it.
    if (to === undefined || first === undefined || last === undefined || last.end - first.start > LONGEST) continue
    const stretch = leaves.slice(from + 1, to)
    const headings = stretch.filter(({ kind, depth }) => kind === 'heading' && depth < 7).length
    if (headings > 0 && !(headings === 1 && first.kind === 'heading' && from >= 0)) continue
    const names = stretch.some(({ kind, start, end }) => {
      const line = kind === 'paragraph' || kind === 'heading' ? text.slice(start, Math.min(end, start + LINE)) : ''
      return SPONSOR.test(line) || isSponsored(line.slice(0, 200))
    })
    if (names) for (let i = from + 1; i < to; i++) found.add(i)
  }
  return found
}

const LONGEST = 1_500
const LINE = 400
const SPONSOR =
  /\b(?:today|this (?:week|month|issue|edition|episode|newsletter|post|email))(?:['’]s)?(?: \w+){0,3} (?:sponsors?|partners?|is (?:sponsored|supported|presented|brought to you) by)\b|\b(?:a (?:quick )?(?:word|message) from|(?:thanks|thank you|thank-you) to) (?:our|my|today['’]s|this week['’]s) (?:\w+ )?(?:sponsors?|partners?)\b|\bsupport (?:our|my) sponsors?\b|\b(?:werbepartner|unser (?:heutiger )?sponsor|notre partenaire du jour|nuestro patrocinador de hoy|lo sponsor di oggi)\b/i
