import type { NotTold } from '../../model/issue.ts'
import { hasAnyOf } from '../../text/has-any-of.ts'
import type { Document } from '../document.ts'
import { leaveOut } from '../leave-out.ts'

/** What the lines above a forwarded mail say about it. */
export interface Forwarded {
  readonly from: { readonly name: string; readonly address: string } | null
  readonly date: string | null
  readonly subject: string | null
}

/** A forwarded mail must begin within this many lines. */
const MOST_ABOVE = 30

/** Removes the text above a forwarded mail and the lines that name its sender. */
export function withoutForwarding(document: Document): {
  readonly document: Document
  readonly forwarded: Forwarded | null
  readonly notTold: readonly NotTold[]
} {
  const { text, leaves } = document
  const lines = leaves.map(({ start, end }) => text.slice(start, end))
  const mark = lines.findIndex((line, i) => i < MOST_ABOVE && line.length < 200 && isMark(line))
  const first = mark >= 0 ? mark + 1 : lines.findIndex((line, i) => i < 3 && line.includes(':') && FIELD.test(line))
  if (first < 0) return { document, forwarded: null, notTold: [] }
  const fields = new Map<string, string>()
  let end = first
  while (end < lines.length && end - first < 12) {
    const line = lines[end] ?? ''
    const found = readFields(line, fields)
    if (!found && !(line.length < 120 && /^\s*<?\S+@\S+>?\s*$/.test(line))) break
    end++
  }
  if (!fields.has('from') || fields.size < 2) return { document, forwarded: null, notTold: [] }
  const dropped = new Map(
    Array.from({ length: end }, (_, i) => [i, i < first - 1 ? 'written by who forwarded it' : 'forwarded'] as const),
  )
  const { document: rest, notTold } = leaveOut(document, dropped)
  return {
    document: { ...rest, leaves: rest.leaves.map((leaf) => ({ ...leaf, quoted: false })) },
    forwarded: {
      from: sender(fields.get('from') ?? ''),
      date: fields.get('date') ?? null,
      subject: fields.get('subject') ?? null,
    },
    notTold,
  }
}

const isMark = (line: string): boolean =>
  hasAnyOf(line.toLowerCase(), 'message|nachricht|mensaje|messaggio|mensagem|bericht') && MARK.test(line)

const MARK =
  /^[\s>]*(?:[-_]{2,}\s*)?(?:forwarded message|original message|begin forwarded message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|message transmis|mensaje reenviado|messaggio inoltrato|mensagem encaminhada|doorgestuurd bericht|start of forwarded message)\s*:?\s*(?:[-_]{2,})?\s*$/i

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    from: 'from von de da van från fra od от',
    date: 'date sent datum gesendet envoyé fecha enviado data verzonden дата',
    subject: 'subject betreff objet asunto oggetto assunto onderwerp ämne тема',
    other: 'to an à para a aan till til cc bcc reply-to resent-from antwort кому',
  }).flatMap(([kind, names]) => names.split(' ').map((name): [string, string] => [name, kind])),
)
const FIELD = new RegExp(`^[*\\s>]*(${[...NAMES.keys()].join('|')})\\s?:[*\\s]*(\\S[\\s\\S]{0,500})$`, 'i')

/** One line, or several joined ones: `From: … Date: …`. */
function readFields(line: string, fields: Map<string, string>): boolean {
  const parts = line.split(/\n|\s(?=(?:Date|Sent|Subject|To|Betreff|Datum|Gesendet|Objet|Envoyé|Asunto|Fecha): )/)
  let found = false
  for (const part of parts) {
    const [, name = '', value = ''] = (part.includes(':') && FIELD.exec(part)) || []
    const kind = NAMES.get(name.toLowerCase())
    if (kind === undefined) continue
    found = true
    if (!fields.has(kind)) fields.set(kind, value.trim())
  }
  return found
}

function sender(written: string): { name: string; address: string } | null {
  const address = /[\w.+-]+@[\w.-]+\.[a-z]{2,}/i.exec(written)?.[0] ?? ''
  const name = written
    .replace(/[<[(]?\s*(?:mailto:)?[\w.+-]+@[\w.-]+\.[a-z]{2,}\s*[>\])]?/gi, '')
    .replace(/^["'\s*]+|["'\s*<>]+$/g, '')
  return name === '' && address === '' ? null : { name, address }
}
