import { expect, test } from 'vitest'
import { HEALTH_LIMITS, type HealthFigures, judgeHealth } from '../../src/jobs/judge-health.ts'

const NOW = new Date('2026-10-05T05:00:00Z')
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const GOOD: HealthFigures = {
  lastTick: ago(4),
  lastSend: ago(9_999),
  backlog: 0,
  backlogSince: null,
  waiting: 0,
  stoppedMailers: 0,
  troubledSources: 0,
}

test.each([
  { name: 'everything works', figures: GOOD, trouble: [] },
  { name: 'an edition waits for the editor', figures: { ...GOOD, waiting: 3 }, trouble: [] },
  { name: 'mails go out', figures: { ...GOOD, backlog: 9, backlogSince: ago(10) }, trouble: [] },
  { name: 'no tick came yet', figures: { ...GOOD, lastTick: null }, trouble: ['no-tick'] },
  {
    name: 'the cron has stopped',
    figures: { ...GOOD, lastTick: ago(HEALTH_LIMITS.tickMinutes + 1) },
    trouble: ['no-tick'],
  },
  {
    name: 'mails do not go out',
    figures: { ...GOOD, backlogSince: ago(HEALTH_LIMITS.backlogMinutes + 1) },
    trouble: ['backlog'],
  },
  { name: 'a mailer is stopped', figures: { ...GOOD, stoppedMailers: 1 }, trouble: ['mailer-stopped'] },
  { name: 'the database is not migrated', figures: null, trouble: ['not-migrated'] },
])('$name: $trouble', ({ figures, trouble }) => {
  const health = judgeHealth(figures, { digests: 1, mistakes: 0, now: NOW })
  expect([health.ok, health.trouble]).toEqual([trouble.length === 0, trouble])
})

test.each([
  { name: 'a digest has a mistake', state: { digests: 1, mistakes: 1 } },
  { name: 'no digest is left', state: { digests: 0, mistakes: 0 } },
])('$name: the settings need fixing', ({ state }) =>
  expect(judgeHealth(GOOD, { ...state, now: NOW }).trouble).toContain('settings'),
)
