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
    if (written !== '') value = scalar(written)
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
