import { EARLIER_ISSUES, type Issue } from '../model/issue.ts'
import { naturalOrder } from '../text/natural-order.ts'
import { type Fingerprints, fingerprintsOf } from './fingerprints.ts'
import { withoutRepeated } from './repeated.ts'

/**
 * Issues that were given together, in their order, each without what those before it repeat. Issues of one folder and one site are one
 * series, by their dates; if one has no date, by their names.
 */
export function withoutRepeatedInSeries(issues: readonly Issue[]): readonly Issue[] {
  const read = new Map<Issue, Issue>()
  const seriesOf = ({ path, site }: Issue) => `${path.slice(0, path.lastIndexOf('/') + 1)}\n${site ?? ''}`
  for (const series of Map.groupBy(issues, seriesOf).values()) {
    const isDated = series.every(({ date }) => date !== null)
    const inOrder = series.toSorted((a, b) => (isDated && compare(a.date, b.date)) || naturalOrder(a.path, b.path))
    let before: readonly (readonly [key: string, fingerprints: Fingerprints])[] = []
    for (const issue of inOrder) {
      // An issue that comes twice is compared as it came last, and not with itself.
      const others = before.filter(([key]) => key !== issue.key)
      read.set(
        issue,
        withoutRepeated(
          issue,
          others.map(([, fingerprints]) => fingerprints),
        ),
      )
      before = [[issue.key, fingerprintsOf(issue)] as const, ...others].slice(0, EARLIER_ISSUES)
    }
  }
  return issues.map((issue) => read.get(issue) ?? issue)
}

const compare = (a: string | null, b: string | null): number =>
  Number((a ?? '') > (b ?? '')) - Number((a ?? '') < (b ?? ''))
