import { type Replacement, replaceRanges, scanHtml } from '../markup/scan-html.ts'

/**
 * The mail as Outlook for Windows lays it out, which draws with Word (2007 to 2021): it reads the content of its conditional comments,
 * ignores media queries, and knows few properties. Which ones: https://www.caniemail.com, `outlook.windows`. Words, links and
 * images are not changed.
 */
export function asOutlook(html: string): string {
  const read = withConditionals(html)
  const replacements: Replacement[] = []
  let afterHeadTag: number | null = null
  for (const piece of scanHtml(read)) {
    if (piece.kind === 'css') replacements.push({ ...piece, text: sheetOfWord(read.slice(piece.start, piece.end)) })
    if (piece.kind !== 'open') continue
    const tag = read.slice(piece.name.start, piece.name.end).toLowerCase()
    if (tag === 'head' && afterHeadTag === null) {
      afterHeadTag = piece.end
      replacements.push({ start: piece.end, end: piece.end, text: LISTS })
    }
    for (const { name, value } of piece.attributes) {
      if (value === null || !/^style$/i.test(read.slice(name.start, name.end))) continue
      replacements.push({ ...value, text: declarationsOfWord(read.slice(value.start, value.end), tag) })
    }
  }
  return replaceRanges(read, replacements)
}

/** Word indents lists by their margin, half an inch where the mail sets none. */
const LISTS = '<style>ul,ol{margin-left:48px;padding:0}</style>'

/** Outlook says that it is `mso` 16: it reads the content of comments for it, and skips what is for others. */
function withConditionals(html: string): string {
  let read = ''
  let at = 0
  for (;;) {
    const start = html.indexOf('<!--[if ', at)
    const open = html.indexOf(']>', start)
    const end = html.indexOf(END, open)
    if (start < 0 || open < 0 || end < 0) return read + html.slice(at)
    const isRead = holds(html.slice(start + '<!--[if '.length, open))
    // For all others the comment ends here, and begins again before the end: `<!--[if !mso]><!-->…<!--<![endif]-->`.
    const content = html.slice(open + ']>'.length, end).replace(/^\s*<?!?-->|<!--\s*$/g, '')
    read += html.slice(at, start) + (isRead ? content.replaceAll(SETTINGS, '') : '')
    at = end + END.length
  }
}

/** Of the program, not of the mail. */
const SETTINGS = /<xml>[\s\S]*<\/xml>/gi

const END = '<![endif]-->'

const VERSION = 16

/** `mso | IE`, `gte mso 9`, `!mso`, `(mso)&(gt mso 12)`. */
function holds(condition: string): boolean {
  return condition
    .replaceAll(/[()]/g, '')
    .split('|')
    .some((all) => all.split('&').every((one) => holdsAlone(one.trim())))
}

function holdsAlone(term: string): boolean {
  const [, not = '', compare = '', name = '', version] =
    /^(!?)\s*(?:(lte?|gte?)\s+)?(\w+)(?:\s+([\d.]+))?$/i.exec(term) ?? []
  return (/^mso$/i.test(name) && (version === undefined || compares(compare, Number(version)))) !== (not === '!')
}

function compares(compare: string, version: number): boolean {
  switch (compare.toLowerCase()) {
    case 'lt':
      return VERSION < version
    case 'lte':
      return VERSION <= version
    case 'gt':
      return VERSION > version
    case 'gte':
      return VERSION >= version
    default:
      return VERSION === version
  }
}

/** Word has no `@media`, and reads elements, classes and ids, also inside each other. */
function sheetOfWord(css: string): string {
  return css
    .replaceAll(/@(?:media|supports|font-face|import)[^{;]*(?:;|\{(?:[^{}]|\{[^{}]*\})*\})/gi, '')
    .replaceAll(/([^{}]*)\{([^{}]*)\}/g, (_, selectors: string, declarations: string) => {
      const known = selectors.split(',').filter((selector) => /^[\w\s.#-]+$/.test(selector))
      return known.length === 0 ? '' : `${known.join(',')}{${declarationsOfWord(declarations, null)}}`
    })
}

/** On any element. */
const UNKNOWN =
  /^(?:border-radius|border-.*-radius|box-shadow|text-shadow|opacity|float|position|top|right|bottom|left|object-.*|overflow.*|max-.*|min-.*|background-(?:image|size|position|repeat)|transform.*|transition.*|animation.*|flex.*|grid.*|gap|word-break|overflow-wrap|text-wrap|clip.*)$/
/** Where it has no box: only tables, their cells and images do. */
const OF_BOXES = /^(?:width|height|padding.*|border.*|display)$/
const BOXES = new Set(['table', 'td', 'th', 'img', 'body'])

/** In a style sheet the element is not known: `tag` is null. */
function declarationsOfWord(css: string, tag: string | null): string {
  return css
    .split(/;(?![^()]*\))/)
    .filter((declaration) => {
      const [, property = '', value = ''] = /^\s*([\w-]+)\s*:\s*([\s\S]*)$/.exec(declaration.toLowerCase()) ?? []
      if (property === '' || UNKNOWN.test(property) || /url\(|gradient\(|\bvar\(|\bcalc\(/.test(value)) return false
      if (/^margin/.test(property) && /\bauto\b/.test(value)) return false
      // What is hidden stays hidden.
      if (property === 'display') return /^none/.test(value)
      return tag === null || BOXES.has(tag) || !OF_BOXES.test(property)
    })
    .join(';')
}
