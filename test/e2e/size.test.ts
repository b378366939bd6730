import { expect, it } from 'vitest'
import { MAX_WORKER_BYTES, workerSize } from '../bench/packages.ts'

it('the Worker has at most what its limit says and contains no build tools', async () => {
  const { gzipped, packages } = await workerSize()
  expect(gzipped).toBeLessThan(MAX_WORKER_BYTES)
  const names = packages.map(({ name }) => name)
  expect(names).toContain('hono')
  for (const tool of ['mjml', 'yaml', 'caniemail', 'css-tree', 'mailparser', 'eld', 'gemoji'])
    expect(names).not.toContain(tool)
})
