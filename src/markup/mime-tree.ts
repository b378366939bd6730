import { addressParser, decodeWords } from 'postal-mime'
import type { Mailbox } from '../model/message.ts'

/** One part of a message: a leaf with content, or a `multipart/…` with parts. */
export interface MimePart {
  /** `1`, `1.2`: the place in the tree, as IMAP numbers it; an empty string for the message itself. */
  readonly place: string
  readonly headers: readonly HeaderField[]
  /** Lower case; `text/plain` when the part has no type (RFC 2045 5.2). */
  readonly type: string
  readonly charset: string | null
  /** Lower case; `7bit` when the part has no encoding. */
  readonly encoding: string
  readonly disposition: string | null
  readonly filename: string | null
  /** The body as it is transmitted. */
  readonly encodedBytes: number
  /** The content of a leaf; empty for a multipart. */
  readonly content: Uint8Array
  readonly parts: readonly MimePart[]
}

export interface HeaderField {
  readonly name: string
  /** As transmitted, with folds. */
  readonly raw: string
  /** On one line, otherwise as transmitted. */
  readonly value: string
  /** RFC 2047 words decoded. */
  readonly decoded: string
}

export const MIME_LIMITS = { depth: 10, parts: 200, headers: 500 } as const

/**
 * The structure of a message, read from its bytes (RFC 5322, RFC 2046). It never fails: lines that are no headers are body, a
 * multipart without a boundary is a leaf, and parts beyond the limits stay one leaf.
 */
export function mimeTree(raw: string | Uint8Array): MimePart {
  const budget = { parts: MIME_LIMITS.parts }
  return readPart(binaryOf(typeof raw === 'string' ? new TextEncoder().encode(raw) : raw), '', 0, budget)
}

/** The text of a leaf, in its charset; an unknown charset is read as windows-1252, as mail programs do. */
export function textOf({ content, charset }: MimePart): string {
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(content)
  } catch {
    return new TextDecoder('windows-1252').decode(content)
  }
}

/** All leaves in the order of the message. */
export const leavesOf = (part: MimePart): readonly MimePart[] =>
  part.parts.length === 0 ? [part] : part.parts.flatMap(leavesOf)

export const headerOf = ({ headers }: Pick<MimePart, 'headers'>, name: string): HeaderField | null =>
  headers.find((field) => field.name.toLowerCase() === name.toLowerCase()) ?? null

/** The mailboxes in a header; those of a group one by one. */
export const mailboxesOf = (part: Pick<MimePart, 'headers'>, name: string): readonly Mailbox[] =>
  addressParser(headerOf(part, name)?.value ?? '')
    .flatMap((found) => found.group ?? [found])
    .map((found) => ({ name: found.name === '' ? null : decodeWords(found.name), address: found.address ?? '' }))

/** `bytes` has one character per byte. */
function readPart(bytes: string, place: string, depth: number, budget: { parts: number }): MimePart {
  const { fields, body } = splitHeaders(bytes)
  const headers = fields.slice(0, MIME_LIMITS.headers).map(readField)
  const { value: type, parameters } = readParameters(headerOf({ headers }, 'content-type')?.value ?? '')
  const disposition = readParameters(headerOf({ headers }, 'content-disposition')?.value ?? '')
  const encoding = (headerOf({ headers }, 'content-transfer-encoding')?.value.trim().toLowerCase() || '7bit').replace(
    /;.*/,
    '',
  )
  const isMultipart = type.startsWith('multipart/') && (parameters.get('boundary') ?? '') !== ''
  const children = isMultipart && depth < MIME_LIMITS.depth ? splitBody(body, parameters.get('boundary') ?? '') : []
  const parts: MimePart[] = []
  for (const child of children) {
    if (budget.parts-- <= 0) break
    parts.push(
      readPart(child, place === '' ? `${parts.length + 1}` : `${place}.${parts.length + 1}`, depth + 1, budget),
    )
  }
  const name = disposition.parameters.get('filename') ?? parameters.get('name') ?? null
  return {
    place,
    headers,
    type: type === '' ? 'text/plain' : type,
    charset: parameters.get('charset')?.toLowerCase() ?? null,
    encoding,
    disposition: disposition.value === '' ? null : disposition.value,
    filename: name === null ? null : decodeWords(name),
    encodedBytes: body.length,
    content: parts.length > 0 ? new Uint8Array() : decodeBody(body, encoding),
    parts,
  }
}

/** Header lines end at the first empty line; a part may have no headers at all. */
function splitHeaders(bytes: string): { readonly fields: readonly string[]; readonly body: string } {
  const start = /^\r?\n/.exec(bytes)
  if (start !== null) return { fields: [], body: bytes.slice(start[0].length) }
  const end = /\r?\n\r?\n/.exec(bytes)
  const block = end === null ? bytes.replace(/\r?\n$/, '') : bytes.slice(0, end.index)
  const body = end === null ? '' : bytes.slice(end.index + end[0].length)
  return { fields: block.split(/\r?\n(?![ \t])/).filter((line) => line.includes(':')), body }
}

function readField(line: string): HeaderField {
  const colon = line.indexOf(':')
  // Bytes beyond ASCII are UTF-8 (RFC 6532).
  const raw = new TextDecoder().decode(bytesOf(line))
  const value = new TextDecoder()
    .decode(bytesOf(line.slice(colon + 1)))
    .replaceAll(/\r?\n(?=[ \t])/g, '')
    .trim()
  return { name: line.slice(0, colon).trim(), raw, value, decoded: decodeWords(value) }
}

/** Parses `text/plain; charset=utf-8; name="a \"b\""`; leaves comments and continuations (RFC 2231) as they are. */
function readParameters(value: string): { readonly value: string; readonly parameters: ReadonlyMap<string, string> } {
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, bare] of value.matchAll(
    /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]*))/g,
  )) {
    const key = name.toLowerCase()
    if (!parameters.has(key)) parameters.set(key, quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '')
  }
  return { value: (/^[^;\s]*/.exec(value.trim())?.[0] ?? '').toLowerCase(), parameters }
}

/** The text between the delimiter lines. Preamble and epilogue belong to no part (RFC 2046 5.1.1). */
function splitBody(body: string, boundary: string): readonly string[] {
  const parts: string[] = []
  let from: number | null = null
  let line = 0
  while (line <= body.length) {
    const newline = body.indexOf('\n', line)
    const next = newline === -1 ? body.length + 1 : newline + 1
    if (body.startsWith(`--${boundary}`, line)) {
      const rest = body.slice(line + boundary.length + 2, next).trim()
      if (rest === '' || rest === '--') {
        // The line break before a delimiter belongs to it.
        if (from !== null) parts.push(body.slice(from, line).replace(/\r?\n$/, ''))
        from = rest === '' ? next : null
        if (rest === '--') return parts
      }
    }
    line = next
  }
  if (from !== null) parts.push(body.slice(from))
  return parts
}

function decodeBody(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return decodeBase64(body)
  if (encoding === 'quoted-printable') return bytesOf(decodeQuotedPrintable(body))
  return bytesOf(body)
}

/** RFC 2045 6.7: spaces at the end of a line are not content; `=` there joins it to the next line. */
function decodeQuotedPrintable(body: string): string {
  const decoded: string[] = []
  for (const line of body.split(/(?<=\n)/)) {
    const lineBreak = /\r?\n$/.exec(line)?.[0] ?? ''
    let end = line.length - lineBreak.length
    while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1
    const joins = line[end - 1] === '='
    decoded.push(line.slice(0, joins ? end - 1 : end).replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => byte(hex)))
    if (!joins) decoded.push(lineBreak)
  }
  return decoded.join('')
}

const byte = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16))

function decodeBase64(body: string): Uint8Array {
  const digits = body.replaceAll(/[^A-Za-z0-9+/]/g, '')
  return bytesOf(atob(digits.length % 4 === 1 ? digits.slice(0, -1) : digits))
}

function binaryOf(bytes: Uint8Array): string {
  const runs: string[] = []
  for (let i = 0; i < bytes.length; i += 8_192) runs.push(String.fromCharCode(...bytes.subarray(i, i + 8_192)))
  return runs.join('')
}

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
