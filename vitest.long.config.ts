import { defineConfig } from 'vitest/config'
import { HANGS, LONG, requireNode } from './test/projects.ts'

requireNode()

/** `npm run test:long`: the dev server, the deployment, every page in a browser, and whatever takes long by nature. */
export default defineConfig({
  test: {
    name: 'long',
    globalSetup: ['test/generate.setup.ts'],
    include: [...LONG],
    exclude: ['test/browser/smoke.test.ts'],
    // Each of these starts a Worker or a browser of its own.
    maxWorkers: 2,
    ...HANGS,
  },
})
