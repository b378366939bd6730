import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { Check, CheckReport } from '../model/check.ts'
import { isPrivateLiteral, lookupPublic, PrivateHost } from './public-host.ts'

export interface FetchLimits {
  /** For each request, its redirects included. */
  readonly milliseconds: number
  readonly atOnce: number
  readonly links: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = { milliseconds: 5_000, atOnce: 6, links: 200, redirects: 5 }

/** An address and where it stands in the mail. */
export interface LinkToFetch {
  readonly address: string
  readonly place: string
}

/**
 * Asks every http(s) address once, by HEAD and, where that is refused, by GET; no body is read. Hosts that are not public are asked
 * only where `local` allows it, also behind a redirect. It answers, it never throws.
 */
export async function fetchLinks(
  links: readonly LinkToFetch[],
  { local, limits = FETCH_LIMITS }: { readonly local: boolean; readonly limits?: FetchLimits },
): Promise<CheckReport> {
  const asked = once(links)
  const wanted = asked.slice(0, limits.links)
  const answers: Answer[] = []
  let next = 0
  const work = async () => {
    for (let i = next++; i < wanted.length; i = next++) answers[i] = await ask(wanted[i]?.address ?? '', local, limits)
  }
  await Promise.all(Array.from({ length: limits.atOnce }, work))
  const found = isOffline(answers)
    ? [OFFLINE]
    : wanted.flatMap((link, i) => {
        const answer = answers[i]
        return answer === undefined ? [] : (findingOf(link, answer) ?? [])
      })
  const left = asked.length - wanted.length
  if (left > 0)
    found.push({
      rule: RULE,
      severity: 'note',
      place: null,
      message: `${left} more addresses were not asked; ${limits.links} are asked at most.`,
      remedy: 'Check a shorter mail, or those links by hand.',
    })
  const wrong = found.some(({ severity }) => severity !== 'note')
  const answered = answers.filter(({ kind }) => kind === 'answered').length
  return {
    findings: found,
    passed: wrong ? [] : [{ rule: RULE, message: `${answered} of ${asked.length} addresses answered.` }],
  }
}

const RULE = 'dead-links'

/** Each address once, without what only a browser uses. */
function once(links: readonly LinkToFetch[]): readonly LinkToFetch[] {
  const known = new Map<string, LinkToFetch>()
  for (const { address, place } of links) {
    const parsed = URL.parse(address)
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) continue
    parsed.hash = ''
    if (!known.has(parsed.href)) known.set(parsed.href, { address: parsed.href, place })
  }
  return [...known.values()]
}

type Answer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'private'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'slow' }
  | { readonly kind: 'loops' }

/** A machine without a network finds no host: that is nothing about the mail. */
function isOffline(answers: readonly Answer[]): boolean {
  const asked = answers.filter(({ kind }) => kind !== 'private')
  return asked.length > 1 && asked.every((answer) => answer.kind === 'unreachable' && LOST.has(answer.code))
}

const LOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EAI_FAIL'])

const OFFLINE: Check = {
  rule: RULE,
  severity: 'warning',
  place: null,
  message: 'Not one host was found; this machine seems to have no network.',
  remedy: 'Try again where it has one.',
}

async function ask(address: string, local: boolean, limits: FetchLimits): Promise<Answer> {
  const head = await follow('HEAD', address, local, limits)
  // Many servers know no HEAD, or answer it differently.
  const refused =
    (head.kind === 'answered' && head.status >= 400) || (head.kind === 'unreachable' && HUNG_UP.has(head.code))
  return refused ? follow('GET', address, local, limits) : head
}

const HUNG_UP = new Set(['ECONNRESET', 'EPIPE', 'HPE_INVALID_CONSTANT'])

async function follow(method: 'HEAD' | 'GET', address: string, local: boolean, limits: FetchLimits): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.milliseconds)
  let here = new URL(address)
  for (let step = 0; step <= limits.redirects; step++) {
    if (!local && isPrivateLiteral(here.hostname)) return { kind: 'private', host: here.hostname }
    let answer: Pick<IncomingMessage, 'statusCode' | 'headers'>
    try {
      answer = await request(method, here, local, signal)
    } catch (cause) {
      if (cause instanceof PrivateHost) return { kind: 'private', host: here.hostname }
      if (signal.aborted) return { kind: 'slow' }
      return { kind: 'unreachable', code: cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown' }
    }
    const status = answer.statusCode ?? 0
    const { location } = answer.headers
    const onward = status >= 300 && status < 400 && location !== undefined ? URL.parse(location, here.href) : null
    if (onward === null || !/^https?:$/.test(onward.protocol)) return { kind: 'answered', status }
    here = onward
  }
  return { kind: 'loops' }
}

function request(method: string, url: URL, local: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = {
      method,
      signal,
      agent: false as const,
      headers: { 'user-agent': 'Marrow check-mail (asks whether links of a mail answer)', accept: '*/*' },
      ...(local ? {} : { lookup: lookupPublic }),
    }
    const sent = send(url.href, options, (answer) => {
      resolve(answer)
      // Status and headers are enough.
      answer.destroy()
    })
    sent.on('error', reject)
    sent.end()
  })
}

function findingOf({ address, place }: LinkToFetch, answer: Answer): Check | null {
  const say = (severity: Check['severity'], message: string, remedy: string): Check => ({
    rule: RULE,
    severity,
    place: `${place}, to ${address.length > 80 ? `${address.slice(0, 79)}…` : address}`,
    message,
    remedy,
  })
  switch (answer.kind) {
    case 'answered':
      if (answer.status === 404 || answer.status === 410)
        return say('error', `Nothing is there (${answer.status}).`, 'Correct the address or take the link out.')
      if (answer.status >= 400)
        return say('warning', `It answers ${answer.status}.`, 'Open it in a browser; some sites refuse programs.')
      // A redirect that leads nowhere is an answer, and no page.
      return answer.status >= 300
        ? say('warning', `It redirects (${answer.status}) without saying where.`, 'Open it in a browser.')
        : null
    case 'private':
      return say(
        'note',
        `${answer.host} is not on the public internet; it was not asked.`,
        'Use --fetch-local to ask such hosts.',
      )
    case 'slow':
      return say('warning', 'It does not answer in time.', 'Open it in a browser, or try again.')
    case 'loops':
      return say('error', 'It redirects in a loop.', 'Open it in a browser, and link to the address where you end.')
    case 'unreachable':
      return answer.code === 'ENOTFOUND'
        ? say('error', 'There is no such host.', 'Correct the address or take the link out.')
        : say('warning', `It cannot be reached (${answer.code}).`, 'Open it in a browser, or try again.')
  }
}
