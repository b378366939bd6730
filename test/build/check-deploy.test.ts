import { expect, test } from 'vitest'
import { checkDeploy } from '../../src/build/check-deploy.ts'
import { digestSettings } from '../digest-settings.ts'

test.each([
  {
    name: 'mailed, public',
    change: { mailer: 'cloudflare', url: 'https://digest.example.org' },
    errors: [],
    warnings: [],
  },
  {
    name: 'mailed, localhost',
    change: { mailer: 'cloudflare', url: 'http://localhost:8787' },
    errors: [/^wrangler\.toml: DIGESTS\.weekly\.url: It is still http:\/\/localhost:8787.*as https:\/\//],
    warnings: [],
  },
  {
    name: 'mailed, IPv6 loopback',
    change: { mailer: 'cloudflare', url: 'http://[::1]:8787' },
    errors: [/^wrangler\.toml: DIGESTS\.weekly\.url: It is still http:\/\/\[::1\]:8787/],
    warnings: [],
  },
  {
    name: 'outbox, public',
    change: { mailer: 'outbox', url: 'https://digest.example.org' },
    errors: [],
    warnings: [/^The digest "weekly" will not be mailed.*\/outbox\.$/],
  },
  {
    name: 'outbox, localhost',
    change: { mailer: 'outbox', url: 'http://localhost:8787' },
    errors: [],
    warnings: [/^The digest "weekly" will not be mailed.*Its url is still http:\/\/localhost:8787\.$/],
  },
] as const)('a digest $name', ({ change, errors, warnings }) => {
  const expected = (patterns: readonly RegExp[]) => patterns.map((pattern) => expect.stringMatching(pattern))
  expect(checkDeploy([digestSettings(change)])).toEqual({ errors: expected(errors), warnings: expected(warnings) })
})

test('each digest is looked at', () => {
  const local = { mailer: 'cloudflare', url: 'http://localhost:8787' } as const
  const { errors } = checkDeploy([digestSettings(), digestSettings({ slug: 'daily', ...local })])
  expect(errors).toEqual([expect.stringContaining('DIGESTS.daily.url')])
})
