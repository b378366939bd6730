import { readFileSync } from 'node:fs'
import { nextSlot } from '../../schedule/slots.ts'
import { readSettings } from '../../settings.ts'
import { simulatedUntil } from './simulated-until.ts'

/** What is printed once, when the server answers. */
export function addressLines(origin: string, config: string, slots: string): string {
  const digests = digestsIn(config)
  return [
    'Marrow is running.',
    '',
    `  Overview   ${origin}/`,
    ...digests.map(({ slug }) => `  Preview    ${origin}/previews/${slug}`),
    ...(slots === '' ? [] : [slots]),
    `  Sources    ${origin}/sources`,
    `  Outbox     ${origin}/outbox`,
    '',
    'Press Ctrl-C to stop.',
  ].join('\n')
}

/** The next slot of each digest that was not simulated yet, with the address that simulates it. */
export function slotLines(origin: string, config: string, state: string): string {
  const played = simulatedUntil(state)
  return digestsIn(config)
    .flatMap(({ id, slug, schedule, timeZone }) => {
      const from = Math.max(Date.now(), played.get(id)?.getTime() ?? 0)
      const slot = nextSlot(schedule, timeZone, new Date(from))
      if (!slot.ok) return []
      return [`  Next send  ${slot.value.name}; to simulate it, open:`, `             ${origin}/simulate/${slug}`]
    })
    .join('\n')
}

/** Of the configuration that wrangler reads: wrangler.toml may be broken while it is edited. */
const digestsIn = (config: string) => readSettings(JSON.parse(readFileSync(config, 'utf8')).vars.DIGESTS).digests
