import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { HANGS, keepCompiledCode, LONG, PLAIN_CONSOLE, requireNode, workerd } from './test/projects.ts'

requireNode()
keepCompiledCode()

/** `npm test`: what is run before each commit. `vitest.long.config.ts` has the rest. */
export default defineConfig({
  test: {
    // vitest runs no wrangler build command.
    globalSetup: ['test/generate.setup.ts'],
    reporters: ['default', './test/silence-reporter.ts'],
    // As many as a small laptop has cores. vitest would leave one of two idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        test: {
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/worker/**', ...LONG],
          // They share nothing that one could change: loading every module anew for each file took half of their time.
          isolate: false,
          ...HANGS,
        },
      },
      {
        plugins: [workerd()],
        test: {
          name: 'worker',
          include: ['test/worker/**/*.test.ts'],
          exclude: [...LONG],
          isolate: false,
          ...PLAIN_CONSOLE,
          ...HANGS,
        },
      },
      { test: { name: 'smoke', include: ['test/browser/smoke.test.ts'], ...HANGS } },
    ],
  },
})
