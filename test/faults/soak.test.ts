import { expect, it } from 'vitest'
import { runSoak } from './soak/run-soak.ts'

/** The soak of `npm run test:long`, shortened: two weeks around the end of summer time. */
it.each(['free', 'paid'] as const)('a service left alone for two weeks on the plan %s', async (plan) => {
  const options = { plan, digests: 10, from: '2026-10-17', to: '2026-10-31', seed: 20261126, kills: 0.1 } as const
  const { verdict, tally, provider } = await runSoak(options)
  expect(verdict).toMatchObject({
    ...{ lostSlots: [], lostMails: [], doubledSlots: [], doubledMails: [], doubledStories: [] },
    ...{ mailedAfterLeaving: [], stuck: [] },
  })
  expect([...tally.faults]).toEqual([])
  expect(tally.overBudget).toBe(0)
  expect(tally.kills).toBeGreaterThan(5)
  expect(provider.errors / provider.calls).toBeGreaterThan(0.15)
})
