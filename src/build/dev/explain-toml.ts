import { TomlError } from 'smol-toml'

/** What is wrong with wrangler.toml, where, and what to do; the parser says what it expected. */
export function explainToml(cause: unknown): string {
  if (!(cause instanceof TomlError)) return cause instanceof Error ? cause.message : String(cause)
  const [first = '', ...shown] = cause.message.split('\n')
  const reason = first.replace(/^Invalid TOML document: /, '')
  const marked = shown.find((line) => line.startsWith(`${cause.line}:`)) ?? ''
  const line = marked.slice(marked.indexOf(':') + 1).trim()
  return `line ${cause.line}${line === '' ? '' : `, ${line}`}: ${adviceFor(reason, line)}`
}

function adviceFor(reason: string, line: string): string {
  if (reason.includes('redefine'))
    return line.startsWith('[')
      ? 'this table appears twice; put its lines together under one header'
      : 'this setting appears twice; remove one of them'
  if (reason === 'invalid value') return 'expected a value after "="; a text needs quotes: "text"'
  if (reason.includes('in strings')) return 'a text must end with a quote in the same line'
  return reason
}
