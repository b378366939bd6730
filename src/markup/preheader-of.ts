import { Parser } from 'htmlparser2'

/**
 * The line an inbox shows beside the subject, read from the mail: what its first hidden element says, without the filler
 * behind it. Null where a mail hides nothing in front: the inbox then shows its first words.
 */
export function preheaderOf(html: string): string | null {
  let found: string | null = null
  let depth = 0
  let done = false
  const parser = new Parser(
    {
      onopentag(name, { style }) {
        if (done || VOID.has(name)) return
        if (depth > 0) depth += 1
        else if (found === null && /display\s*:\s*none/i.test(style ?? '')) {
          found = ''
          depth = 1
        }
      },
      ontext(text) {
        if (depth > 0) found += text
      },
      onclosetag(name) {
        if (depth === 0 || VOID.has(name)) return
        depth -= 1
        if (depth === 0) done = true
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return found === null ? null : withoutFiller(found).trim()
}

/** Joiners and blanks keep the body out of the inbox line. Cut by hand: an expression would go over a long run again and again. */
function withoutFiller(line: string): string {
  let end = line.length
  while (end > 0 && FILLER.has(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}

const FILLER = new Set([
  ...' \t\r\n\f',
  ...[0xa0, 0xad, 0x34f, 0x2007, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff].map((code) => String.fromCharCode(code)),
])

const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link'])
