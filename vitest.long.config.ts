import { defineConfig } from 'vitest/config'
import { HANGS, keepCompiledCode, LONG, PLAIN_CONSOLE, requireNode, workerd } from './test/projects.ts'

requireNode()
keepCompiledCode()

/** `npm run test:long`: the dev server, the deployment, every page in a browser, and whatever takes long by nature. */
export default defineConfig({
  test: {
    globalSetup: ['test/generate.setup.ts'],
    reporters: ['default', './test/silence-reporter.ts'],
    // Many of these start a Worker or a browser of their own.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'long',
          include: [...LONG],
          exclude: ['test/worker/**', 'test/browser/smoke.test.ts'],
          ...HANGS,
        },
      },
      {
        plugins: [workerd()],
        test: {
          name: 'long-worker',
          include: ['test/worker/**/*.long.test.ts'],
          isolate: false,
          ...PLAIN_CONSOLE,
          ...HANGS,
        },
      },
    ],
  },
})
