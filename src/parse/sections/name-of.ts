import type { Link, Span } from '../../model/issue.ts'
import { CAPITALS, hasLetters, hasWords, LETTERS_ONLY, SMALL_LETTERS } from '../../text/letters.ts'
import type { Leaf } from '../document.ts'
import { isPartLabel } from '../labels.ts'
import { isAddress, withoutAddress } from './addresses.ts'
import { defines } from './defining-words.ts'
import { isPersonal, isPersonName } from './people.ts'
import { widthOf } from './widths.ts'

/** The name at the start of a leaf, if it has one. */
export interface Name {
  readonly span: Span
  /** Where the words after the name begin. This is within the name if the name is the subject of its sentence. */
  readonly body: number
  /** `apart`: punctuation or a line break ends the name. `subject`: the sentence continues after it. */
  readonly tie: 'apart' | 'subject'
  readonly mark: 'bold' | 'link'
  readonly link: Link | null
  /** The sentence says what the named thing is or does: "[Otter](…) is a small editor". */
  readonly defines?: boolean
}

/** What may precede the name: a number, a bullet, an emoji, "[video] ", a few letters of a script without spaces. */
const PREFIX = 10
/** Longer bold or linked text is a sentence. */
const LONGEST = 200
const LONGEST_SUBJECT = 70

/** A version number, followed by punctuation or a clause: "**Otter** v2.1/2: faster", "**Otter** 2.1 adds folders". */
const VERSION =
  /^(?!\s+\d{1,2}:\d\d)(\s+[([]?v?\d[\w.+–-]{0,24}(?:[/,&]\s?v?\d[\w.+–-]{0,24}){0,4}[)\]]?)(?:(\s*[:：–—]\s*|\s+-\s+)(?=\S)|\s+(?=[a-zß-ɏ]{2}))/

/** The bold or linked words at the start of a line, if more words follow in this leaf or after it. */
export function nameOf(text: string, leaf: Leaf, goesOn: boolean): Name | null {
  if (leaf.kind !== 'paragraph' && leaf.kind !== 'heading') return null
  const bold = leaf.strong[0]
  if (bold !== undefined && bold.start - leaf.start <= PREFIX && isPrefix(text.slice(leaf.start, bold.start))) {
    const name = boldName(text, leaf, bold, goesOn)
    if (name !== null) return name
  }
  const link = wholeLink(text, leaf)
  if (link === undefined) return null
  if (link.start - leaf.start > PREFIX && !isSource(text, leaf, link)) return null
  return linkedName(text, leaf, link, goesOn)
}

/** The first link, with what links to the same page after a few words: "[Set up](address) `otter` [with maps](address)". */
function wholeLink(text: string, { links }: Leaf): Link | undefined {
  const [first] = links
  let end = first?.end ?? 0
  for (const { start, end: next, url } of links.slice(1)) {
    if (url !== first?.url || start - end > LONGEST_GAP || /[.!?:;\n]/.test(text.slice(end, start))) break
    end = next
  }
  return first === undefined ? undefined : { ...first, end }
}

const LONGEST_GAP = 30

function boldName(text: string, leaf: Leaf, bold: Span, goesOn: boolean): Name | null {
  const words = text.slice(bold.start, bold.end)
  if (widthOf(words) > LONGEST || !hasWords(words) || NUMBER.test(words) || words.includes('://') || isPartLabel(words))
    return null
  const behind = text.slice(bold.end, leaf.end)
  const link = leaf.links.find((link) => link.start < bold.end && link.end > bold.start) ?? null
  const make = (body: number): Name => ({
    span: withoutMarks(text, bold),
    body,
    tie: 'apart',
    mark: 'bold',
    link,
  })
  if (behind.trim() === '') return goesOn ? make(leaf.end) : null
  const apart = /^\s*(?:[:：–—|-]|[.。!?！？])\s*/.exec(behind)
  const ends = /[.:!?。：！？]["”’»」)）]*\s*$/.test(words)
  const newLine = leaf.breaks.some((at) => at >= bold.end && at <= bold.end + 2)
  if (apart !== null) return make(bold.end + apart[0].length)
  const version = VERSION.exec(behind)
  if (version !== null && words.length <= LONGEST_SUBJECT && !/[.!?]$/.test(words)) {
    const end = bold.end + (version[1] ?? '').length
    const apartFromVersion = version[2] !== undefined
    return {
      span: { start: bold.start, end },
      body: apartFromVersion ? bold.end + version[0].length : leaf.start,
      // The end of the bold text ends the name, although its sentence continues: "**Otter** 2.1 adds folders".
      tie: 'apart',
      mark: 'bold',
      link: link ?? leaf.links.find((link) => link.start < end) ?? null,
    }
  }
  const [note = ''] = NOTE.exec(behind) ?? []
  const noteEnd = bold.end + note.trimEnd().length
  if (note !== '' && (/[:：–—]\s*$/.test(note) || leaf.breaks.some((at) => at >= noteEnd && at <= noteEnd + 2)))
    return make(bold.end + note.length)
  if (ends || newLine || OPENS_SENTENCE.test(behind)) {
    const space = /^\s*/.exec(behind)?.[0].length ?? 0
    return make(bold.end + space)
  }
  // "- **Closed the first gap** by checking both sides": several words of an item are its name, although the sentence goes on.
  if (leaf.item !== null && CLAUSE_NAME.test(words) && widthOf(words) <= LONGEST_SUBJECT && !isPersonName(words))
    return { ...make(leaf.start), tie: 'subject' }
  return null
}

/** Three words or more. */
const CLAUSE_NAME = /\S\s+\S+\s+\S/

/** "**The tram is coming** (as planned): the council …": a note in brackets before punctuation or the end of a line. */
const NOTE = /^\s*\([^()\n]{2,80}\)\s*(?:[:：–—]\s*)?(?=\S)/

/** The number of an item in a list: "**1:** The council …". */
const NUMBER = /^\W*\d{1,3}\W*$/

function linkedName(text: string, leaf: Leaf, link: Link, goesOn: boolean): Name | null {
  const words = text.slice(link.start, link.end)
  // An account is the one who did something, not a title. An address and a commit are no titles either.
  if (
    widthOf(words) > LONGEST ||
    !hasWords(words) ||
    words.startsWith('@') ||
    words.includes('://') ||
    isAddress(words) ||
    COMMIT.test(words) ||
    isPointer(words)
  )
    return null
  // "[Previous issue](…) | [All issues](…)": a row of links, not a name.
  if (!goesOn && leaf.links.length > 1 && isRowOfLinks(text, leaf)) return null
  const before = text.slice(leaf.start, link.start)
  const behind = withoutAddress(text.slice(link.end, leaf.end))
  const opens = isPrefix(before) || isSource(text, leaf, link)
  const make = (tie: Name['tie'], body: number): Name => ({ span: link, body, tie, mark: 'link', link })
  if (behind.trim() === '' || ENDS_LINE.test(behind)) return goesOn && opens ? make('apart', leaf.end) : null
  // "[Title](address) by Ann Example", and the description below.
  if (goesOn && opens && BY_LINE.test(behind)) return make('apart', leaf.end)
  if (opens && WRITTEN_BY.test(behind)) return null
  if (opens && isAuthors(behind)) return make('apart', leaf.end)
  if (opens) {
    const title = CODE.test(words) ? CODE_TITLE.exec(behind) : null
    if (title !== null)
      return {
        span: { start: link.start, end: link.end + (title[1] ?? '').length },
        body: link.end + title[0].length,
        tie: 'apart',
        mark: 'link',
        link,
      }
    const version = VERSION.exec(behind)
    if (version?.[2] !== undefined && !/^\s+[([]/.test(behind)) {
      const end = link.end + (version[1] ?? '').length
      return { ...make('apart', link.end + version[0].length), span: { start: link.start, end } }
    }
    const apart = APART.exec(behind)
    if (apart !== null && apart[0].length < behind.length) return make('apart', link.end + apart[0].length)
    const comma = leaf.item === null ? null : COMMA.exec(behind)
    if (comma !== null) return make('apart', link.end + comma[0].length)
    if (leaf.breaks.some((at) => at >= link.end && at <= link.end + 2)) {
      const space = /^\s*/.exec(behind)?.[0].length ?? 0
      return make('apart', link.end + space)
    }
    // "[Kubernetes 1.30](…) Faster pulls and pushes": a capital starts the description.
    if (OPENS_DESCRIPTION.test(behind) && !ENDS_IN_NAME.test(words))
      return make('apart', link.end + (/^\s*/.exec(behind)?.[0].length ?? 0))
  }
  if (widthOf(words) > LONGEST_SUBJECT || isPersonal(words, link.url, behind)) return null
  return { ...make('subject', leaf.start), defines: defines(behind) }
}

/** "This talk", "in this session": words that point at a page and do not name it. */
function isPointer(words: string): boolean {
  const noun = POINTER.exec(words.toLowerCase().replace('pull request', 'pr'))?.[1] ?? ''
  return PAGES.has(noun) || (noun.endsWith('s') && PAGES.has(noun.slice(0, -1)))
}

const POINTER = /^(?:(?:in|see|read|watch) )?(?:this|these|that|the|our|my|an?) (?:[\w-]+ )?([a-z]+)$/
const PAGES: ReadonlySet<string> = new Set(
  'talk session tutorial article post blog video paper thread link page pr repo repository document docs documentation announcement report guide book episode podcast tweet discussion proposal survey form list website slide recording presentation interview workshop demo changelog'.split(
    ' ',
  ),
)

/**
 * "[Otter](address), Draw maps of small towns and print them": a comma ends the title of an item, and a capital starts its text. In scripts
 * without capitals its own comma does.
 */
const COMMA = new RegExp(`^(?:,\\s+(?=[${CAPITALS}][${SMALL_LETTERS}-]+\\s[^,]{12})|\\s?，(?=\\S{4}))`)

const COMMIT = /^(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}$/

/** A mark, or a note in brackets: "(in German)", "[pdf]". */
const ENDS_LINE = /^(?:\s*[[(（【][^\])）】]{1,30}[\])）】])?[.。:：]?\s*$/

function isRowOfLinks(text: string, leaf: Leaf): boolean {
  let from = leaf.start
  let rest = ''
  for (const { start, end } of leaf.links) {
    rest += text.slice(from, start)
    from = end
  }
  return !hasLetters(rest + text.slice(from, leaf.end))
}

/** What ends a title: a colon, a dash, a full stop; "by Ann Example" up to the end of its line; a note in brackets. */
const APART =
  /^(?:\s*\((?:[^()\n]{1,80})\))?(?:\s*(?:[:：|]|[–—-]+(?=\s))\s*|\s*[.。!?！？]\s+|\s+(?:by|von|par|por|di|van)\s+[^.!?:\n–—-]{2,60}(?:\s*[:–—-]+\s+|\.\s+))/u

/** "[TEP-12](address) Quieter trams – The council …": a code, and the name it stands for. */
const CODE = /^(?:[A-Z]{1,8}[- #]?|#|№\s?)\d{1,6}$/
const CODE_TITLE = /^(\s+[^\s.!?:–—-][^\n.!?:–—]{2,100}?)(?:\s+[–—-]\s+|:\s+)(?=\S)/

/** "by Ann Example" behind a title. */
export const WRITTEN_BY = /^\s*(?:by|von|par|por|di|van)\s+[^.!?\n]{2,60}$/u

const BY_LINE = /^\s*(?:by|von|par|por|di|van|–|—|-)\s+[^.!?\n]{2,60}$/u

/** "– Ann Example", "- Ann Example and Bo Example" behind a title. */
function isAuthors(behind: string): boolean {
  const names = /^\s+[–—-]\s+([^.!?:\n]{5,60})$/.exec(behind)?.[1]
  return names?.split(/,\s|\s(?:and|&)\s/).every((name) => TWO_WORDS.test(name) && isPersonName(name)) ?? false
}

const TWO_WORDS = /^\S+ (?:\S\. )?\S+$/

/** "Ann Example: [How trams turn](address)" in a list: who wrote the title, or where it appeared. */
export function isSource(text: string, leaf: Leaf, link: Link): boolean {
  const title = text.slice(link.start, link.end)
  return (
    leaf.item !== null &&
    /\S\s\S/.test(title) &&
    title.length >= LEAST_TITLE &&
    SOURCE.test(text.slice(leaf.start, link.start))
  )
}

const LEAST_TITLE = 12
const SOURCE = new RegExp(
  `^[^${LETTERS_ONLY}]{0,12}(?!(?:Source|Via|See|More|Read|Download|Links?|Slides|Video|Docs|Website|Repo|Code|Demo|Fixe[sd]|Closes)\\b)[${CAPITALS}][^.!?:：\\n()[\\]]{1,40}[:：]\\s?$`,
)

/** Only a number, punctuation, an emoji, or a tag in brackets. */
export const isPrefix = (before: string) =>
  !hasLetters(before.replace(/[[(【][^\])】]{1,30}[\])】]/g, '').replace(/^\s*[a-z][.)]\s/i, ''))

/** Without the colon or full stop at its end. */
function withoutMarks(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end)
  const tail = /(?:[\s:：。]|(?<!\.)\.)+$/.exec(words)?.[0].length ?? 0
  const head = /^\s+/.exec(words)?.[0].length ?? 0
  return tail + head < words.length ? { start: start + head, end: end - tail } : { start, end }
}

/** A capital, a digit, or a letter of a script without capitals. */
const OPENS_SENTENCE = new RegExp(`^\\s*["“«「(（]?[0-9${CAPITALS}\\u0590-\\u1fff\\u3040-\\ud7ff]`)
const OPENS_DESCRIPTION = new RegExp(`^\\s+["“«(]?[${CAPITALS}][${SMALL_LETTERS}]`)
const ENDS_IN_NAME = new RegExp(`[${CAPITALS}][${SMALL_LETTERS}]+$`)
