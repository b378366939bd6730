import { diagnose } from '../../collect/diagnose.ts'
import type { Sources } from '../../collect/sources.ts'
import type { Alerts, SourceCause } from '../../delivery/alerts.ts'
import { ALL_DIGESTS } from './slot-outcome.ts'

export interface WatchPorts {
  readonly sources: Pick<Sources, 'listTroubled'>
  readonly alerts: Pick<Alerts, 'noteSources'>
}

/** Sources that the owner gets mails about at the same time, at most. */
const WATCHED = 100

/** Records for the owner which sources fail, are gone, silent or too heavy: each once, until it is over. */
export async function watchSources({ sources, alerts }: WatchPorts, now: Date): Promise<void> {
  const troubled = await sources.listTroubled(now, WATCHED)
  const causes = diagnose(troubled, now).flatMap(({ slug, title, what, words, isLasting }): readonly SourceCause[] =>
    isLasting
      ? [{ ...ALL_DIGESTS, what: `source-${what}`, source: slug, reason: `${title}: ${words}`, patience: 1 }]
      : [],
  )
  // While it is being visited, an alert about it stays as it is.
  const unsure = troubled.filter(({ isVisited }) => isVisited).map(({ slug }) => slug)
  await alerts.noteSources(causes, unsure, now)
}
