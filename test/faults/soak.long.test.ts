import { describe, expect, it } from 'vitest'
import { runSoak, type SoakReport } from './soak/run-soak.ts'

/** It ends what hangs: a year takes a minute or two where nothing else runs. */
const HANGS = 1_800_000

/**
 * Fifty digests of twenty recipients each, left alone: summer time comes and goes, one mail of five is answered with an error, runs
 * end in the middle of anything, and what is old is removed. The same every time.
 */
describe.each([
  { plan: 'free', from: '2026-01-01', to: '2027-01-01' },
  { plan: 'paid', from: '2026-10-01', to: '2026-11-15' },
] as const)('a service left alone on the plan $plan from $from to $to', ({ plan, from, to }) => {
  it(
    'loses nothing, doubles nothing, is stuck with nothing, and does not grow',
    async () => {
      const report = await runSoak({ plan, digests: 50, from, to, seed: 20261126, kills: 0.05 })
      console.log(tableOf(plan, report))
      const { verdict, tally, provider, curve } = report
      expect(verdict).toMatchObject({
        ...{ lostSlots: [], lostMails: [], doubledSlots: [], doubledMails: [], doubledStories: [] },
        ...{ mailedAfterLeaving: [], stuck: [] },
      })
      expect([...tally.faults]).toEqual([])
      expect(tally.overBudget).toBe(0)
      expect(tally.kills).toBeGreaterThan(50)
      expect(tally.leavers).toBeGreaterThan(10)
      expect(provider.errors / provider.calls).toBeGreaterThan(0.15)
      // Old texts are removed after sixty days: from the fourth month on nothing grows but the addresses to unsubscribe by.
      const settled = curve.slice(4).map(({ bytes }) => bytes)
      if (settled.length > 2) expect(Math.max(...settled)).toBeLessThan(1.2 * Math.min(...settled))
    },
    HANGS,
  )
})

/** As it stands in the README. */
function tableOf(plan: string, { verdict, most, tally, provider, curve }: SoakReport): string {
  const lines = [
    ['ticks', tally.ticks],
    ['of them ended in the middle', tally.kills],
    ['mails asked for, answered with an error', `${provider.calls}, ${provider.errors}`],
    ['deliveries sent, unknown, failed', `${verdict.sent}, ${verdict.unknown}, ${verdict.failed}`],
    ['readers who left, by mails of any age', tally.leavers],
    ['slots lost, doubled', `${verdict.lostSlots.length}, ${verdict.doubledSlots.length}`],
    [
      'mails lost, doubled, after leaving',
      `${verdict.lostMails.length}, ${verdict.doubledMails.length}, ${verdict.mailedAfterLeaving.length}`,
    ],
    ['stories told twice', verdict.doubledStories.length],
    ['stuck', verdict.stuck.length],
    ['statements of one invocation, at most', most.statements],
    ['database every four weeks, MB', curve.map(({ bytes }) => (bytes / 1e6).toFixed(1)).join(' ')],
    ['rows every four weeks, thousands', curve.map(({ rows }) => (rows / 1e3).toFixed(1)).join(' ')],
  ]
  return [`plan ${plan}`, ...lines.map(([what, figure]) => `${what}: ${figure}`)].join('\n')
}
