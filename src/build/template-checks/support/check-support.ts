import type { Finding, PassedRule } from '../../../model/finding.ts'
import { readDocument, readOutlookDocument } from '../mail-document.ts'
import { ACCEPTED_GAPS, type AcceptedGap } from './accepted-gaps.ts'
import { type MailFeature, readCaniemail, type Support } from './caniemail.ts'
import { featuresByToken } from './feature-names.ts'
import { type FeatureUse, usesOf } from './feature-uses.ts'
import { appliesTo } from './gap-conditions.ts'

export interface SupportCheck {
  readonly findings: readonly Finding[]
  readonly passed: readonly PassedRule[]
  /** What the build refuses, each with its first use. */
  readonly refused: readonly { readonly use: FeatureUse; readonly message: string }[]
}

/** The programs that most people read mail with, as caniemail names them, and how a message names the platform. */
export const BIG_CLIENTS: Readonly<Record<string, string>> = {
  'gmail.desktop-webmail': 'web',
  'gmail.ios': 'iOS',
  'gmail.android': 'Android',
  'gmail.mobile-webmail': 'mobile web',
  'outlook.windows': 'Windows',
  'outlook.outlook-com': 'web',
  'outlook.macos': 'Mac',
  'outlook.ios': 'iOS',
  'outlook.android': 'Android',
  'apple-mail.macos': 'Mac',
  'apple-mail.ios': 'iOS',
  'yahoo.desktop-webmail': 'web',
  'yahoo.ios': 'iOS',
  'yahoo.android': 'Android',
}

/**
 * Compares what a mail uses with what mail programs support, by the tables of https://www.caniemail.com. Outlook on Windows is
 * judged by its own view of the mail. A gap in a big program is refused, or is a note when `accepted-gaps.ts` has a fallback. A
 * gap in a small program is a warning.
 */
export function checkSupport(html: string): SupportCheck {
  tables ??= readTables()
  const { byToken, updated } = tables
  const uses = usesOf(readDocument(html))
  const gaps = [
    ...gapsOf(uses, byToken, (client) => client !== OUTLOOK && client !== ENDED),
    ...gapsOf(usesOf(readOutlookDocument(html)), byToken, (client) => client === OUTLOOK),
  ]
  const accepted = gaps.filter((gap) => ACCEPTED_GAPS.some((one) => accepts(one, gap)))
  const open = gaps.filter((gap) => !accepted.includes(gap))
  const refused = byFeature(open.filter(isBig)).map(([feature, of]) => ({
    use: (of[0] as Gap).use,
    message: `${feature.title} is not (fully) supported by ${clientsOf(of)}${hintOf(of)}; remove it, or add its fallback to src/build/template-checks/support/accepted-gaps.ts (${pageOf(feature)})`,
  }))
  const notes = ACCEPTED_GAPS.flatMap((one) => {
    const of = accepted.filter((gap) => accepts(one, gap))
    return of.length === 0 ? [] : [noteOf(one, of)]
  })
  // The fallback of a feature works in every program.
  const settled = new Set(accepted.map(({ feature }) => feature))
  const small = open.filter((gap) => !isBig(gap) && gap.support.level === 'none' && !settled.has(gap.feature))
  const warnings = byFeature(small).map(([feature, of]) => warningOf(feature, of))
  const known = new Set(uses.flatMap(({ token }) => byToken.get(token) ?? [])).size
  const message = `the big mail programs support all ${known} features, or there is a fallback (caniemail, ${updated})`
  return {
    findings: [...warnings, ...notes],
    passed: refused.length + warnings.length > 0 ? [] : [{ rule: RULE, message }],
    refused,
  }
}

export const RULE = 'client-support'
const OUTLOOK = 'outlook.windows'
/** The Mail app of Windows 10 and 11; Microsoft ended it in 2024. */
const ENDED = 'outlook.windows-mail'

/** Read only once, and only when needed: 650 kB of JSON, 40 ms. */
let tables: ReturnType<typeof readTables> | undefined
function readTables() {
  const { features, updated, families } = readCaniemail()
  return { byToken: featuresByToken(features), updated, families }
}

/** A use of a feature that one program does not fully support. */
export interface Gap {
  readonly feature: MailFeature
  readonly client: string
  readonly support: Support
  readonly use: FeatureUse
}

type ByToken = ReadonlyMap<string, readonly MailFeature[]>

const gapsOf = (uses: readonly FeatureUse[], byToken: ByToken, asked: (client: string) => boolean): readonly Gap[] =>
  uses.flatMap((use) =>
    (byToken.get(use.token) ?? []).flatMap((feature) =>
      [...feature.support]
        .filter(([client, { level }]) => asked(client) && (level === 'partial' || level === 'none'))
        .filter(([client]) => reaches(use, client, byToken))
        .filter(([, { notes }]) => notes.length === 0 || notes.some((note) => appliesTo(note, use)))
        .map(([client, support]) => ({ feature, client, support, use })),
    ),
  )

/** A program that does not support what is around a use never reads the use. */
const reaches = (use: FeatureUse, client: string, byToken: ByToken) =>
  !use.behind.some((token) => byToken.get(token)?.some((feature) => feature.support.get(client)?.level === 'none'))

const isBig = ({ client }: Gap) => Object.hasOwn(BIG_CLIENTS, client)
const byFeature = (gaps: readonly Gap[]) => [...Map.groupBy(gaps, ({ feature }) => feature)]

const accepts = ({ features, clients, uses }: AcceptedGap, { feature, client, use }: Gap): boolean =>
  features.includes(feature.slug) && isOneOf(clients, client) && (uses === undefined || uses(use))

export const isOneOf = (clients: readonly string[], client: string): boolean =>
  clients.some((name) => name === '*' || client === name || client.startsWith(`${name}.`))

function noteOf({ loses, fallback }: AcceptedGap, gaps: readonly Gap[]): Finding {
  const features = [...new Set(gaps.map(({ feature }) => feature.title))]
  const named = `${features.slice(0, 2).join(', ')}${features.length > 2 ? ` and ${features.length - 2} more` : ''}`
  const remedy = `Nothing to do: ${fallback}.`
  return { rule: RULE, severity: 'note', place: clientsOf(gaps), message: `${loses} (${named}).`, remedy }
}

const warningOf = (feature: MailFeature, gaps: readonly Gap[]): Finding => ({
  rule: RULE,
  severity: 'warning',
  place: clientsOf(gaps),
  message: `${feature.title} is not supported there.`,
  remedy: `See ${pageOf(feature)}; make sure that the mail can be read without it.`,
})

/** Programs by their makers, with the platforms of a big one unless it is all of them: `Outlook (Windows, Mac), GMX`. */
function clientsOf(gaps: readonly Gap[]): string {
  const lacking = new Set(gaps.map(({ client }) => client))
  const makers = new Set([...lacking].map((client) => client.split('.')[0] ?? ''))
  const names = [...makers].map((maker) => {
    const big = Object.keys(BIG_CLIENTS).filter((client) => client.startsWith(`${maker}.`))
    const some = big.filter((client) => lacking.has(client))
    const name = tables?.families[maker] ?? maker
    return some.length === big.length ? name : `${name} (${some.map((client) => BIG_CLIENTS[client]).join(', ')})`
  })
  return names.join(', ')
}

function hintOf(gaps: readonly Gap[]): string {
  const note = gaps.flatMap(({ support, use }) => support.notes.filter((one) => appliesTo(one, use)))[0]
  return note === undefined ? '' : ` (“${note}”)`
}

const pageOf = ({ slug }: MailFeature) => `https://www.caniemail.com/features/${slug}/`
