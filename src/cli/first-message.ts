import type { Finding } from '../model/finding.ts'

/** The first message of a file, and findings about the file itself. */
export interface SavedMessage {
  readonly message: Uint8Array
  /** Its first line, counted from 1 in the file. */
  readonly firstLine: number
  readonly findings: readonly Finding[]
}

/**
 * The first message of a saved file: after an optional byte order mark and the line `From …` that separates messages in mbox
 * files (RFC 4155). The first message ends at the second such line.
 */
export function firstMessage(file: Uint8Array): SavedMessage {
  const findings: Finding[] = []
  let bytes = file
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    bytes = bytes.subarray(3)
    findings.push(
      note(
        'The file begins with a byte order mark, which is not part of the message. It was skipped.',
        'Save the message without it (UTF-8, no BOM).',
      ),
    )
  }
  const blank = blankStart(bytes)
  if (blank > 0) {
    bytes = bytes.subarray(blank)
    findings.push(
      note(
        'The file begins with an empty line, which ends the headers of a message. It was skipped.',
        'Save the message as it was sent.',
      ),
    )
  }
  if (
    !startsWith(
      bytes,
      [...'From '].map((letter) => letter.charCodeAt(0)),
    )
  )
    return { message: bytes, firstLine: lineAt(file, bytes), findings }
  bytes = bytes.subarray(endOfLine(bytes, 0))
  const firstLine = lineAt(file, bytes)
  const more = separators(bytes)
  if (more.length === 0) return { message: bytes, firstLine, findings }
  findings.push({
    rule: RULE,
    severity: 'warning',
    place: 'the file',
    message: `It contains ${more.length + 1} messages (mbox); only the first was checked.`,
    remedy: 'Save each message in its own file.',
  })
  return { message: bytes.subarray(0, more[0]), firstLine, findings }
}

/** The line of the file in which its last part begins, counted from 1. */
function lineAt(file: Uint8Array, rest: Uint8Array): number {
  let line = 1
  for (let at = 0; at < file.length - rest.length; at++) if (file[at] === LF) line++
  return line
}

/** The length of the empty lines at the start. */
function blankStart(bytes: Uint8Array): number {
  let at = 0
  while (bytes[at] === CR || bytes[at] === LF) at++
  return at
}

const RULE = 'file'

const note = (message: string, remedy: string): Finding => ({
  rule: RULE,
  severity: 'note',
  place: 'the file',
  message,
  remedy,
})

/** Offsets of `From sender date` lines after an empty line. A normal sentence may begin with “From” as well. */
function separators(bytes: Uint8Array): readonly number[] {
  const found: number[] = []
  let previousIsEmpty = true
  for (let start = 0; start < bytes.length; ) {
    const end = endOfLine(bytes, start)
    if (
      previousIsEmpty &&
      bytes[start] === 0x46 &&
      FROM.test(ASCII.decode(bytes.subarray(start, Math.min(end, start + 300))))
    )
      found.push(start)
    previousIsEmpty = end - start === 1 || (end - start === 2 && bytes[start] === CR)
    start = end
  }
  return found
}

/** The date of RFC 4155 is that of C's asctime; some programs add a zone. */
const FROM = /^From \S.* \w{3} \w{3} +\d{1,2} \d{1,2}:\d\d(?::\d\d)?(?: [A-Z]{1,5}| [+-]\d{4})? \d{4}/
const ASCII = new TextDecoder('latin1')
const CR = 13
const LF = 10

function endOfLine(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LF, from)
  return at === -1 ? bytes.length : at + 1
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, i) => bytes[i] === byte)
