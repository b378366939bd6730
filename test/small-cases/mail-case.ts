import { checkMail } from '../../src/checks/check-mail.ts'
import { checkRawLines } from '../../src/cli/check-raw-lines.ts'
import { firstMessage } from '../../src/cli/first-message.ts'
import { readMail } from '../../src/cli/read-mail.ts'

/** A saved mail, and the errors and warnings that `check-mail` must give, as `severity rule`. */
export interface MailCase {
  readonly name: string
  readonly mail: string | Uint8Array
  readonly findings: readonly string[]
}

const HEADERS = {
  From: 'Town Letter <letter@town.example>',
  To: 'reader@home.example',
  Subject: 'The tram is coming',
  Date: 'Wed, 04 Mar 2026 09:00:00 +0100',
  'Message-ID': '<1@town.example>',
  'MIME-Version': '1.0',
  'List-Id': 'Town Letter <letter.town.example>',
  'List-Unsubscribe': '<https://town.example/u/1>, <mailto:leave@town.example>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'Auto-Submitted': 'auto-generated',
  'Content-Type': 'multipart/alternative; boundary="b1"',
}

interface Parts {
  /** Null leaves a header out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly html?: string
  readonly head?: string
  readonly text?: string
  readonly leave?: string
  readonly body?: string
  readonly language?: string
}

const PREHEADER =
  'The council approved the new line on Monday evening, and work on it starts in May of this year, says the mayor'

export const htmlOf = (html = '', head = '', leave = 'Unsubscribe', language = 'en'): string =>
  `<!doctype html><html lang="${language}"><head><title>The tram is coming</title>${head}</head><body><div style="display:none">${PREHEADER}</div><h1>The tram is coming</h1><p>The council approved the new line on Monday evening.</p>${html}<p><a href="https://town.example/u/1">${leave}</a></p></body></html>`

/** A sound mail with something changed. */
export function mailOf({ headers = {}, html, head, text = '', leave, body, language }: Parts): string {
  const lines = Object.entries({ ...HEADERS, ...headers }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${value}`],
  )
  const parts = [
    `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nThe tram is coming\n\nThe council approved the new line on Monday evening.\n\n${text}\n${leave ?? 'Unsubscribe'}: https://town.example/u/1\n`,
    `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n${htmlOf(html, head, leave, language)}`,
  ]
  return `${lines.join('\n')}\n\n${body ?? `${parts.map((part) => `--b1\n${part}\n`).join('')}--b1--\n`}`
}

/** Errors and warnings as `severity rule`, each once. */
export function problemsOf(mail: string | Uint8Array): readonly string[] {
  const bytes = typeof mail === 'string' ? new TextEncoder().encode(mail) : mail
  const { message, firstLine, findings } = firstMessage(bytes)
  const read = readMail(message, { postalAddress: null, digest: null })
  if (!read.ok) return [read.error]
  const all = [...findings, ...checkMail(read.value).findings, ...checkRawLines(message, firstLine).findings]
  return [
    ...new Set(all.filter(({ severity }) => severity !== 'note').map(({ severity, rule }) => `${severity} ${rule}`)),
  ]
}
