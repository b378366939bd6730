import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PATIENCE } from '../../patience.ts'

const WATCHER = join(import.meta.dirname, '../../../src/build/dev/parent.ts')
/** Lives for ten minutes, unless its parent ends. */
const CHILD = `const { whenParentEnds } = await import(${JSON.stringify(WATCHER)})
whenParentEnds(() => process.exit())
setTimeout(() => {}, 600_000)
console.log(process.pid)`
const PARENT = `require('child_process').spawn(process.execPath, ['--input-type=module', '-e', ${JSON.stringify(CHILD)}], { stdio: ['ignore', 'inherit', 'ignore'] })
setInterval(() => {}, 600_000)`

it('ends when the process that started it was killed', async () => {
  const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [printed] = await once(parent.stdout, 'data')
  const pid = Number(String(printed))
  expect(isAlive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => isAlive(pid), { timeout: PATIENCE }).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
