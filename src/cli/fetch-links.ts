import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { CheckReport, Finding, Severity } from '../model/finding.ts'
import { isPrivateHost } from '../model/public-address.ts'
import { isActingAddress } from './acting-links.ts'
import { lookupPublic, PrivateHost } from './public-host.ts'

export interface FetchLimits {
  /** For each request, its redirects included. */
  readonly milliseconds: number
  readonly atOnce: number
  readonly links: number
  readonly redirects: number
}

export const FETCH_LIMITS: FetchLimits = { milliseconds: 5_000, atOnce: 6, links: 200, redirects: 5 }

/** An address and its place in the mail. */
export interface LinkToFetch {
  readonly address: string
  readonly place: string
  /** Whether following it may do something. It is then not requested. */
  readonly acts: boolean
}

/**
 * Requests each http(s) address once, with HEAD and, if that is refused, GET; no body is read. Private hosts are requested only if
 * `local` allows it, links that may do something never, also after a redirect. Never throws.
 */
export async function fetchLinks(
  links: readonly LinkToFetch[],
  { local, limits = FETCH_LIMITS }: { readonly local: boolean; readonly limits?: FetchLimits },
): Promise<CheckReport> {
  const known = uniqueAddresses(links)
  const asked = known.filter(({ acts }) => !acts)
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
  const acting = known.length - asked.length + answers.filter(({ kind }) => kind === 'acts').length
  if (acting > 0)
    found.push({
      rule: RULE,
      severity: 'note',
      place: null,
      message: `${acting === 1 ? 'One address was' : `${acting} addresses were`} not requested: following ${acting === 1 ? 'it' : 'them'} may unsubscribe, confirm or sign in.`,
      remedy: 'Check these links yourself.',
    })
  const left = asked.length - wanted.length
  if (left > 0)
    found.push({
      rule: RULE,
      severity: 'note',
      place: null,
      message: `${left} more addresses were not checked; the limit is ${limits.links}.`,
      remedy: 'Check a shorter mail, or open those links yourself.',
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
function uniqueAddresses(links: readonly LinkToFetch[]): readonly LinkToFetch[] {
  const known = new Map<string, LinkToFetch>()
  for (const { address, place, acts } of links) {
    const parsed = URL.parse(address)
    if (parsed === null || !/^https?:$/.test(parsed.protocol)) continue
    parsed.hash = ''
    const before = known.get(parsed.href)
    // One that acts anywhere acts everywhere.
    known.set(parsed.href, {
      address: parsed.href,
      place: before?.place ?? place,
      acts: acts || (before?.acts ?? false),
    })
  }
  return [...known.values()]
}

type Answer =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'private'; readonly host: string }
  | { readonly kind: 'unreachable'; readonly code: string }
  | { readonly kind: 'slow' }
  | { readonly kind: 'redirect-loop' }
  /** A redirect to an address that does something. */
  | { readonly kind: 'acts' }

/** Without a network no host is found; that says nothing about the mail. */
function isOffline(answers: readonly Answer[]): boolean {
  const asked = answers.filter(({ kind }) => kind !== 'private')
  return asked.length > 1 && asked.every((answer) => answer.kind === 'unreachable' && OFFLINE_CODES.has(answer.code))
}

const OFFLINE_CODES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EAI_FAIL'])

const OFFLINE: Finding = {
  rule: RULE,
  severity: 'warning',
  place: null,
  message: 'No host was found; this machine seems to be offline.',
  remedy: 'Connect to a network and try again.',
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
    if (!local && isPrivateHost(here.hostname)) return { kind: 'private', host: here.hostname }
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
    const next = status >= 300 && status < 400 && location !== undefined ? URL.parse(location, here.href) : null
    if (next === null || !/^https?:$/.test(next.protocol)) return { kind: 'answered', status }
    if (isActingAddress(next.href)) return { kind: 'acts' }
    here = next
  }
  return { kind: 'redirect-loop' }
}

function request(method: string, url: URL, local: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    const options = {
      method,
      signal,
      agent: false as const,
      headers: { 'user-agent': 'Marrow check-mail (checks the links of a mail)', accept: '*/*' },
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

function findingOf({ address, place }: LinkToFetch, answer: Answer): Finding | null {
  const finding = (severity: Severity, message: string, remedy: string): Finding => ({
    rule: RULE,
    severity,
    place: `${place}, to ${address.length > 80 ? `${address.slice(0, 79)}…` : address}`,
    message,
    remedy,
  })
  switch (answer.kind) {
    case 'answered':
      if (answer.status === 404 || answer.status === 410)
        return finding(
          'error',
          `The page does not exist (${answer.status}).`,
          'Correct the address or remove the link.',
        )
      if (answer.status >= 400)
        return finding('warning', `It answers ${answer.status}.`, 'Open it in a browser; some sites refuse programs.')
      // A redirect without a location is an answer but not a page.
      return answer.status >= 300
        ? finding('warning', `It redirects (${answer.status}) without saying where.`, 'Open it in a browser.')
        : null
    case 'private':
      return finding(
        'note',
        `${answer.host} is not on the public internet, so it was not checked.`,
        'Use --fetch-local to check such hosts.',
      )
    case 'slow':
      return finding('warning', 'It does not answer in time.', 'Open it in a browser, or try again.')
    // Reported once for all.
    case 'acts':
      return null
    case 'redirect-loop':
      return finding('error', 'It redirects in a loop.', 'Open it in a browser and link to the final address.')
    case 'unreachable':
      return answer.code === 'ENOTFOUND'
        ? finding('error', 'There is no such host.', 'Correct the address or remove the link.')
        : finding('warning', `It cannot be reached (${answer.code}).`, 'Open it in a browser, or try again.')
  }
}
