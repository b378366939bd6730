/** A header field of a mail (RFC 5322), not decoded: enough to find out who sent it. */
export interface HeaderField {
  /** In lower case. */
  readonly name: string
  /** Unfolded. */
  readonly value: string
}

/** Only the first bytes of a mail are searched for its header. */
export const HEADER_BYTES = 64_000

/** The fields at the top of a mail, in order. */
export function headerFields(bytes: Uint8Array): readonly HeaderField[] {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, HEADER_BYTES))
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length
  const lines = text
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
  return lines.flatMap((line) => {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    return colon > 0 && /^[!-9;-~]+$/.test(name) ? [{ name, value: line.slice(colon + 1).trim() }] : []
  })
}

export const firstField = (fields: readonly HeaderField[], name: string): string | null =>
  fields.find((field) => field.name === name)?.value ?? null
