import { endOpening, isOpeningLetter, isUsualOpener } from '../text/opening-words.ts'

/**
 * How many letters of its last word the key of an opening has. Short keys are nearly as selective, and the table is half as large. The
 * second word counts: "this " alone would have eight patterns compiled and tested.
 */
const KEY = 3

/** A module with one line per pattern: the keys of its openings, separated by `|`, or `*` when the pattern matches anywhere. */
export function openingsModule(patterns: readonly RegExp[]): string {
  const lines = patterns.map(({ source }) => keysOf(openingsOf(source)))
  return `/** Made from the patterns by \`npm run generate\`. */\nexport const OPENINGS =\n  ${lines.map((line) => `'${line.replaceAll("'", "\\'")}\\n'`).join(' +\n  ')}\n`
}

function keysOf({ words, beginnings }: Openings): string {
  if (beginnings.has('')) return '*'
  const keys = new Set(
    [...[...words].map(endOpening), ...beginnings].map((text) => text.slice(0, text.indexOf(' ') + 1 + KEY)),
  )
  return [...keys].filter((key) => ![...keys].some((other) => other !== key && key.startsWith(other))).join('|')
}

export interface Openings {
  /** Whole openings, as `openingOf` has them. */
  readonly words: ReadonlySet<string>
  /** How the opening may begin; '' where the pattern matches anywhere. */
  readonly beginnings: ReadonlySet<string>
}

/**
 * The beginnings of the texts that a pattern matches, read from its source: groups, classes, `?`, `\b`, `\s` and `\d` are
 * understood. Anything else ends a beginning: the result may contain too many texts, never too few.
 */
export function openingsOf(source: string): Openings {
  const words = new Set<string>()
  const beginnings = new Set<string>()
  let at = 0
  let depth = 0

  /** From each of the open beginnings to those behind the alternatives that follow, up to the closing bracket or the end. */
  function alternatives(open: ReadonlySet<string>): ReadonlySet<string> {
    const ends = new Set<string>()
    let current = open
    while (at < source.length && source[at] !== ')') {
      if (source[at] !== '|') current = piece(current)
      else {
        at++
        add(ends, current)
        current = isAnchored() ? open : NONE
      }
    }
    add(ends, current)
    return ends
  }

  /** Inside a group always. A pattern that matches anywhere has no typical opening. */
  function isAnchored(): boolean {
    if (depth > 0) return true
    if (source[at] !== '^') {
      beginnings.add('')
      return false
    }
    at++
    return true
  }

  function piece(open: ReadonlySet<string>): ReadonlySet<string> {
    // A repeated dot matches any text.
    const grown = source[at] === '.' && '*+{'.includes(source.charAt(at + 1)) ? anyText(open) : atom(open)
    QUANTIFIER.lastIndex = at
    const quantifier = QUANTIFIER.exec(source)?.[0]
    if (quantifier === undefined) return grown
    at += quantifier.length
    if (quantifier === '?') return new Set([...open, ...grown])
    add(beginnings, grown)
    return /^(?:\*|\{0)/.test(quantifier) ? open : NONE
  }

  function anyText(open: ReadonlySet<string>): ReadonlySet<string> {
    at++
    return stop(open)
  }

  function atom(open: ReadonlySet<string>): ReadonlySet<string> {
    const mark = source.charAt(at++)
    if (mark === '(') return group(open)
    if (mark === '[') return oneOf(open, classEnd())
    if (mark === '\\') return escaped(open, source.charAt(at++))
    if (mark === '$') return escaped(open, 'b')
    // The lists use a dot for any apostrophe.
    return oneOf(open, mark === '.' ? ["'", ' ', '-'] : [mark])
  }

  function group(open: ReadonlySet<string>): ReadonlySet<string> {
    const kind = source.slice(at, at + 2)
    if (kind === '?:' || kind === '?!') at += 2
    depth++
    const ends = alternatives(kind === '?!' ? NONE : open)
    depth--
    at++
    return kind === '?!' ? open : ends
  }

  /** The characters of a class; null for one that is not a plain list. */
  function classEnd(): readonly string[] | null {
    const end = source.indexOf(']', at)
    const inside = source.slice(at, end)
    at = end + 1
    return /[\\^-]/.test(inside) ? null : [...inside]
  }

  function escaped(open: ReadonlySet<string>, mark: string): ReadonlySet<string> {
    if (mark === 's') return oneOf(open, [' '])
    if (mark === 'd') return oneOf(open, DIGITS)
    if (mark === 'b') {
      // A second word may follow the first.
      for (const text of open) if (text !== '') (isUsualOpener(text) ? beginnings : words).add(text)
      return new Set([...open].filter((text) => text === ''))
    }
    return /[a-zA-Z]/.test(mark) ? stop(open) : oneOf(open, [mark])
  }

  function oneOf(open: ReadonlySet<string>, marks: readonly string[] | null): ReadonlySet<string> {
    if (marks === null) return stop(open)
    const longer = new Set<string>()
    for (const text of open) {
      for (const mark of marks) {
        if (isOpeningLetter(mark) || (mark === ' ' && isUsualOpener(text))) longer.add(text + mark)
        else if (text !== '') words.add(text)
        else if (mark !== ' ') beginnings.add(mark)
      }
    }
    return longer
  }

  function stop(open: ReadonlySet<string>): ReadonlySet<string> {
    add(beginnings, open)
    return NONE
  }

  add(beginnings, alternatives(isAnchored() ? new Set(['']) : NONE))
  return { words, beginnings }
}

function add(to: Set<string>, more: ReadonlySet<string>): void {
  for (const one of more) to.add(one)
}

const NONE: ReadonlySet<string> = new Set()
const DIGITS = [...'0123456789']
const QUANTIFIER = /(?:[?*+]|\{[\d,]+\})\??/y
