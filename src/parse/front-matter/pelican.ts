import type { FrontMatter } from './parse-front-matter.ts'

/** Keys that do not occur as words of a text. At least one of them is required. */
const KNOWN =
  /^(?:title|date|author|authors|slug|category|tags|summary|status|modified|lang|subtitle|template|number|save_as|url|created|published|posted|keywords|layout)$/

/**
 * `Title: …`, `Date: …` in any order, at the very top, up to an empty line, as Pelican and MultiMarkdown write them. Continued lines are
 * indented. Notion writes them below the title. Null if the text starts otherwise.
 */
export function readPelican(text: string): FrontMatter | null {
  const heading = /^\s*#[ \t]+[^\n]{1,300}\n(?:[ \t]*\n)+/.exec(text.slice(0, 1_000))?.[0] ?? ''
  const found = readKeys(text.slice(heading.length), heading === '' ? 1 : 2)
  return found === null ? null : { ...found, body: heading + found.body }
}

function readKeys(text: string, least: number): FrontMatter | null {
  const block = /^\s*((?:[A-Za-z][\w-]{0,30}:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+)(?:[ \t]*\n|$)/.exec(
    `${text.slice(0, 20_000)}\n`,
  )
  const lines = block?.[1]
  if (block === null || lines === undefined) return null
  const fields = new Map<string, string>()
  let last = ''
  for (const line of lines.split('\n')) {
    const [, key, value] = /^([A-Za-z][\w-]*):[ \t]*(.*)$/.exec(line) ?? []
    if (key !== undefined && value !== undefined) {
      last = key.toLowerCase()
      if (!fields.has(last)) fields.set(last, value.trim())
    } else if (last !== '' && line.trim() !== '') fields.set(last, `${fields.get(last)} ${line.trim()}`)
  }
  const known = [...fields.keys()].filter((key) => KNOWN.test(key))
  const titled = fields.has('title') || (known.length >= 2 && known.length >= fields.size - 1)
  return titled && fields.size >= least ? { fields, body: text.slice(block[0].length) } : null
}
