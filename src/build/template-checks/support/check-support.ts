import type { Check, PassedRule } from '../../../model/check.ts'
import { readDocument, readOutlookDocument } from '../mail-document.ts'
import { ACCEPTED_GAPS, type AcceptedGap } from './accepted-gaps.ts'
import { type MailFeature, readMailTables } from './caniemail.ts'
import { BIG_CLIENTS, findGaps, type Gap } from './client-support.ts'
import { featuresByToken } from './feature-names.ts'
import { type FeatureUse, usesOf } from './feature-uses.ts'
import { holdsFor } from './gap-conditions.ts'

export interface SupportCheck {
  readonly findings: readonly Check[]
  readonly passed: readonly PassedRule[]
  /** What the build refuses, with the use that is to blame. */
  readonly refused: readonly { readonly use: FeatureUse; readonly message: string }[]
}

/**
 * Holds what a mail uses against what mail programs know, by the tables of https://www.caniemail.com that the npm package
 * `caniemail` carries. Outlook on Windows is asked about its own view, with conditional comments opened.
 *
 * A gap in a big program is an error unless `accepted-gaps.ts` says what stands in its place, and then a note. A gap in a
 * small one only is a warning.
 */
export function checkSupport(html: string): SupportCheck {
  const { byToken, updated, families } = tables()
  const uses = usesOf(readDocument(html))
  const gaps = [
    ...findGaps(uses, byToken, (client) => client !== OUTLOOK && client !== GONE),
    ...findGaps(usesOf(readOutlookDocument(html)), byToken, (client) => client === OUTLOOK),
  ].filter(({ support, use }) => support.notes.length === 0 || support.notes.some((note) => holdsFor(note, use)))

  const accepted = (gap: Gap) => ACCEPTED_GAPS.some((one) => accepts(one, gap))
  const open = gaps.filter((gap) => !accepted(gap))
  const refused = [...Map.groupBy(open.filter(isBig), ({ feature }) => feature)].map(([feature, of]) => ({
    use: (of[0] as Gap).use,
    message: `${feature.title} is not (fully) known to ${clientsOf(of, families)}${hintOf(of)}; do without it, or say in src/build/template-checks/support/accepted-gaps.ts what stands in its place (${pageOf(feature)})`,
  }))
  const notes = ACCEPTED_GAPS.flatMap((one) => {
    const of = gaps.filter((gap) => accepts(one, gap))
    return of.length === 0 ? [] : [noteOf(one, of, families)]
  })
  // What stands in place of a feature does so everywhere.
  const settled = new Set(gaps.filter(accepted).map(({ feature }) => feature))
  const small = open.filter((gap) => !isBig(gap) && gap.support.level === 'none' && !settled.has(gap.feature))
  const warnings = [...Map.groupBy(small, ({ feature }) => feature)].map(([feature, of]) =>
    warningOf(feature, of, families),
  )
  const known = new Set(uses.flatMap(({ token }) => byToken.get(token) ?? [])).size
  return {
    findings: [...warnings, ...notes],
    passed:
      refused.length + warnings.length > 0
        ? []
        : [
            {
              rule: RULE,
              message: `${known} features known to the big programs, or with a fallback (caniemail, ${updated})`,
            },
          ],
    refused,
  }
}

const RULE = 'client-support'
export const NOTHING_TO_DO = 'Nothing to do: '
const OUTLOOK = 'outlook.windows'
/** Mail of Windows 10 and 11: Microsoft ended it with the year 2024. */
const GONE = 'outlook.windows-mail'
const isBig = ({ client }: Gap) => Object.hasOwn(BIG_CLIENTS, client)

/** Read at the first question: 650 kB of JSON, 40 ms. */
const tables = once(() => {
  const { features, updated, families } = readMailTables()
  return { byToken: featuresByToken(features), updated, families }
})

function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | undefined
  return () => {
    found ??= { value: read() }
    return found.value
  }
}

/** A gap that comes with a note is accepted by the same entry as one without: the fallback does not depend on the reason. */
const accepts = ({ features, clients, uses }: AcceptedGap, { feature, client, use }: Gap): boolean =>
  features.includes(feature.slug) &&
  (clients === 'all' || clients.some((name) => client === name || client.startsWith(`${name}.`))) &&
  (uses === undefined || uses(use))

function noteOf(accepted: AcceptedGap, gaps: readonly Gap[], families: Families): Check {
  const features = [...new Set(gaps.map(({ feature }) => feature.title))]
  return {
    rule: RULE,
    severity: 'note',
    place: clientsOf(gaps, families),
    message: `${accepted.loses} (${features.slice(0, 2).join(', ')}${features.length > 2 ? ` and ${features.length - 2} more` : ''}).`,
    remedy: `${NOTHING_TO_DO}${accepted.fallback}.`,
  }
}

function warningOf(feature: MailFeature, gaps: readonly Gap[], families: Families): Check {
  return {
    rule: RULE,
    severity: 'warning',
    place: clientsOf(gaps, families),
    message: `${feature.title} is not known there.`,
    remedy: `See ${pageOf(feature)}; look whether the mail can be read without it.`,
  }
}

type Families = Readonly<Record<string, string>>

/** Programs by their makers, and which of the big ones where it is not all of them: `Outlook (Windows, Mac), GMX`. */
function clientsOf(gaps: readonly Gap[], families: Families): string {
  const lacking = new Set(gaps.map(({ client }) => client))
  const makers = new Set([...lacking].map((client) => client.split('.')[0] ?? ''))
  return [...makers]
    .map((maker) => {
      const big = Object.keys(BIG_CLIENTS).filter((client) => client.startsWith(`${maker}.`))
      const some = big.filter((client) => lacking.has(client))
      const name = families[maker] ?? maker
      if (some.length === big.length) return name
      return `${name} (${some.map((client) => BIG_CLIENTS[client]).join(', ')})`
    })
    .join(', ')
}

function hintOf(gaps: readonly Gap[]): string {
  const notes = gaps.flatMap(({ support, use }) => support.notes.filter((note) => holdsFor(note, use)))
  return notes[0] === undefined ? '' : ` (“${notes[0]}”)`
}

const pageOf = ({ slug }: MailFeature) => `https://www.caniemail.com/features/${slug}/`
