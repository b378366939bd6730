import { expect, it } from 'vitest'
import { MAX_WORKER_BYTES, workerSize } from '../bench/packages.ts'

it('is a Worker of at most 600 kB, and none of the tools of the build are in it', () => {
  const { gzipped, packages } = workerSize()
  expect(gzipped).toBeLessThan(MAX_WORKER_BYTES)
  const names = packages.map(({ name }) => name)
  expect(names).toContain('hono')
  for (const tool of ['mjml', 'yaml', 'caniemail', 'css-tree', 'mailparser']) expect(names).not.toContain(tool)
})
