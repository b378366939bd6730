/**
 * The YAML that nearly all front matter is made of: `key: value` lines, quoted or not, and lists of such values. Returns null for
 * anything else, which the library then reads; what is returned is what the library would say. It saves a cold Worker some
 * milliseconds of loading tables for the rest of the language.
 */
export function readPlainYaml(source: string): Record<string, string | string[]> | null {
  const values: Record<string, string | string[]> = {}
  const lines = source.split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] ?? '').trimEnd()
    if (line === '' || line.startsWith('#')) continue
    const [, key, written = ''] = PAIR.exec(line) ?? []
    if (key === undefined || key === '__proto__' || Object.hasOwn(values, key)) return null
    let value: string | string[] | null
    if (/^["']/.test(written)) {
      const quoted = quotedScalar(lines, i, written)
      if (quoted === null) return null
      value = quoted.value
      i = quoted.last
    } else if (written !== '') value = scalar(written)
    else {
      const list: string[] = []
      while (
        /^[ \t]*- /.test(lines[i + 1] ?? '') ||
        (list.length > 0 && (lines[i + 1] ?? '').trim() === '' && i + 1 < lines.length)
      ) {
        const item = (lines[++i] ?? '').trim()
        if (item === '') continue
        const text = scalar(item.slice(2).trim())
        if (text === null || /^[^"'\s][^"'\n]*:(?:\s|$)/.test(item.slice(2).trim())) return null
        list.push(text)
      }
      value = list.length > 0 ? list : ''
    }
    // A continued line makes a value that only the library reads.
    if (
      value === null ||
      /^[ \t]+\S/.test(lines[i + 1] ?? '') ||
      (/^(?:[^\S\n]*)$/.test(lines[i + 1] ?? 'x') && /^[ \t]+\S/.test(lines[i + 2] ?? ''))
    )
      return null
    values[key] = value
  }
  return values
}

/** A quoted value, over as many lines as it takes: a line break in it is a space, empty lines are breaks. */
function quotedScalar(
  lines: readonly string[],
  first: number,
  opening: string,
): { value: string; last: number } | null {
  const mark = opening.charAt(0)
  let parts = ''
  let breaks = 0
  for (let last = first; last < lines.length; last++) {
    // Space at the ends of a value counts, space at the ends of its inner lines does not.
    const raw = last === first ? opening.slice(1) : (lines[last] ?? '').trimStart()
    const end = closingQuote(raw, mark)
    const line = end === null ? raw.trimEnd() : raw
    if (end !== null && line.slice(end + 1).trim() !== '') return null
    const part = end === null ? line : line.slice(0, end)
    // A backslash at the end of a line, and escapes that are rare, are for the library.
    if (mark === '"' && (/(?:^|[^\\])(?:\\\\)*\\$/.test(part) || /\\[^"\\/nt]/.test(part))) return null
    if (last > first) parts += breaks > 0 ? '\n'.repeat(breaks) : ' '
    if (last > first && part === '' && end === null) {
      parts = parts.slice(0, breaks > 0 ? -breaks : -1)
      breaks++
      continue
    }
    breaks = 0
    parts += unescaped(part, mark)
    if (end !== null) return { value: parts, last }
  }
  return null
}

function closingQuote(line: string, mark: string): number | null {
  for (let at = 0; at < line.length; at++) {
    if (mark === '"' && line[at] === '\\') at++
    else if (line[at] === mark) {
      if (mark === "'" && line[at + 1] === "'") at++
      else return at
    }
  }
  return null
}

const unescaped = (part: string, mark: string): string =>
  mark === "'"
    ? part.replaceAll("''", "'")
    : part.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped))

const PAIR = /^([A-Za-z_][\w.-]{0,60}):(?:[ \t]+(\S.*))?$/

function scalar(written: string): string | null {
  if (written.startsWith("'")) {
    const inner = /^'((?:[^']|'')*)'$/.exec(written)?.[1]
    return inner === undefined ? null : inner.replaceAll("''", "'")
  }
  if (written.startsWith('"')) {
    if (!/^"(?:[^"\\]|\\["\\/nt])*"$/.test(written)) return null
    return written
      .slice(1, -1)
      .replace(/\\(.)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark === 't' ? '\t' : mark))
  }
  // Marks that mean something at the start of a value, comments, and pairs within it.
  if (/^[-?:,[\]{}#&*!|>%@`]/.test(written) || /\s#|:(?:\s|$)/.test(written)) return null
  return written
}
