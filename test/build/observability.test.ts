import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, it } from 'vitest'

const settings = parse(readFileSync(join(import.meta.dirname, '../../wrangler.toml'), 'utf8'))

// developers.cloudflare.com/workers/observability: the line of each invocation, and its trace, hold the address that was asked for.
it('keeps no request lines and no traces of the platform: they would contain unsubscribe tokens', () =>
  expect(settings.observability).toEqual({
    enabled: true,
    logs: { invocation_logs: false },
    traces: { enabled: false },
  }))
