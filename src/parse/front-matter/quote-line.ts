/** More broken lines are no front matter that somebody wrote. */
export const MOST_MENDS = 10

/**
 * Front matter whose line `line`, from 1, has a value that its dialect cannot read, `title: Trams: a plan`, with that value in quotation
 * marks. Null where the line has another form, or its value opens a bracket or quotation that it does not close. `pattern` finds what
 * stands before the value, and the value.
 */
export function quoteLine(source: string, line: number, pattern: RegExp): string | null {
  const lines = source.split('\n')
  const [whole, key = '', written = ''] = pattern.exec(lines[line - 1] ?? '') ?? []
  if (whole === undefined) return null
  const value = written.trim()
  const close = CLOSES[value.charAt(0)]
  if (close !== undefined && !value.slice(1).includes(close)) return null
  const inner = /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value
  const quoted = `${key}${JSON.stringify(inner)}`
  if (quoted === whole) return null
  lines[line - 1] = quoted
  return lines.join('\n')
}

const CLOSES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '[': ']', '{': '}' }
