import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

/** The folder of texts with summaries that `npm run train` reads. They are no part of Marrow. */
const DATA = process.env.MARROW_TRAINING

it.skipIf(DATA === undefined)('learns the weights that ship, byte by byte', () => {
  const script = join(import.meta.dirname, '../../src/build/train.ts')
  const { status, stdout } = spawnSync(process.execPath, [script, DATA ?? '', '--compare'], { encoding: 'utf8' })
  expect(stdout).not.toContain('differs')
  expect(status).toBe(0)
})
