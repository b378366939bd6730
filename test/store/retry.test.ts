import { describe, expect, it, test, vi } from 'vitest'
import { RETRY_LIMITS, retrying } from '../../src/store/retry.ts'

const noWait = () => Promise.resolve()
const failingTimes = (times: number, message: string) => {
  let calls = 0
  return vi.fn(async () => {
    if (++calls <= times) throw new Error(message)
    return calls
  })
}

describe('retrying', () => {
  test.each([
    'D1_ERROR: Network connection lost.',
    'D1_ERROR: storage caused object to be reset.',
    'D1_ERROR: Internal error in D1 DB storage caused object to be reset.',
    'D1 DB reset because its code was updated.',
  ])('does it again after "%s"', async (message) => {
    expect(await retrying(failingTimes(RETRY_LIMITS.attempts - 1, message), noWait)).toBe(RETRY_LIMITS.attempts)
  })

  it(`gives up after ${RETRY_LIMITS.attempts} attempts`, async () => {
    const work = failingTimes(RETRY_LIMITS.attempts, 'Network connection lost')
    await expect(retrying(work, noWait)).rejects.toThrow('Network connection lost')
    expect(work).toHaveBeenCalledTimes(RETRY_LIMITS.attempts)
  })

  it('does not repeat what would fail again', async () => {
    const work = failingTimes(1, 'D1_ERROR: no such table: edition')
    await expect(retrying(work, noWait)).rejects.toThrow('no such table')
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('waits longer each time', async () => {
    const waits: number[] = []
    await retrying(failingTimes(3, 'Network connection lost'), async (ms) => void waits.push(ms))
    expect(waits).toEqual([50, 100, 200])
  })
})
