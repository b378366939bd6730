import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { HANGS, LONG, requireNode } from './test/projects.ts'

requireNode()

/** `npm test`: what is run before each commit. `vitest.long.config.ts` has the rest. */
export default defineConfig({
  test: {
    // vitest runs no wrangler build command.
    globalSetup: ['test/generate.setup.ts'],
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**', ...LONG, 'test/browser/**'],
          ...HANGS,
        },
      },
      {
        plugins: [
          cloudflareTest({
            wrangler: { configPath: './wrangler.toml' },
            remoteBindings: false,
          }),
        ],
        test: { name: 'worker', include: ['test/worker/**/*.test.ts'], isolate: false, ...HANGS },
      },
      { test: { name: 'smoke', include: ['test/browser/smoke.test.ts'], ...HANGS } },
    ],
  },
})
