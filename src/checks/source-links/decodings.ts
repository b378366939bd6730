/**
 * All readings of an address: as it is, and with percent, HTML entities, quoted-printable, hex and base64 decoded, nested up to
 * three times. Bounded: a long address is cut, and the number of readings is limited.
 */
export function decodings(address: string): readonly string[] {
  const seen = new Set([address.slice(0, MAX_LENGTH)])
  let last: readonly string[] = [...seen]
  for (let round = 0; round < ROUNDS && seen.size < MOST; round++) {
    const next: string[] = []
    for (const text of last)
      for (const reading of readingsOf(text)) {
        if (seen.has(reading) || seen.size >= MOST) continue
        seen.add(reading)
        next.push(reading)
      }
    last = next
  }
  return [...seen]
}

const MAX_LENGTH = 8_192
const ROUNDS = 3
const MOST = 60

const readingsOf = (text: string): readonly string[] => [
  ...(text.includes('%') ? [text.replace(/(?:%[\da-f]{2})+/gi, (run) => fromHex(run.replaceAll('%', '')))] : []),
  ...(text.includes('=') ? quotedReadings(text) : []),
  ...(text.includes('&') ? [text.replace(ENTITY, entity)] : []),
  ...[...text.matchAll(/(?<![\da-f])(?:[\da-f]{2}){6,}(?![\da-f])/gi)].map(([run]) => fromHex(run)),
  // A slash is a digit of base64, or it separates two texts.
  ...[/[\w+/-]{8,}={0,2}/g, /[\w+-]{8,}={0,2}/g].flatMap((run) =>
    [...text.matchAll(run)].flatMap(([found]) => fromBase64(found)),
  ),
]

const quotedReadings = (text: string): readonly string[] => [
  text.replace(/(?:=[\da-f]{2})+/gi, (run) => fromHex(run.replaceAll('=', ''))),
  // A `=` of the address itself may precede letters that look like hex, so percent escapes are also decoded alone.
  text.replace(/=(40|2b|2d|2e|5f)/gi, (_, hex: string) => fromHex(hex)),
]

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|(commat|period|plus|lowbar|hyphen|amp));?/gi

const entity = (whole: string, decimal?: string, hex?: string, name?: string): string => {
  if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['commat', '@'],
  ['period', '.'],
  ['plus', '+'],
  ['lowbar', '_'],
  ['hyphen', '-'],
  ['amp', '&'],
])

/** An address is ASCII: other bytes separate it from its surroundings. */
const fromHex = (hex: string): string => hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))

/** Both base64 alphabets. A prefix may have shifted it: it is decoded at each of four offsets, and kept if the result is text. */
function fromBase64(run: string): readonly string[] {
  const digits = run.replaceAll('-', '+').replaceAll('_', '/').replace(/=+$/, '')
  return [0, 1, 2, 3].flatMap((start) => {
    const rest = digits.slice(start)
    if (rest.length < 8) return []
    const text = atob(rest.length % 4 === 1 ? rest.slice(0, -1) : rest)
    return /@|%40|&#64;|=40/i.test(text) || (start === 0 && /^[\x20-\x7e]+$/.test(text)) ? [text] : []
  })
}
