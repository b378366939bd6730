import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startStopwatch } from '../src/system-stopwatch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the stopwatch', () => {
  it('counts from when it was started', () => {
    const { elapsed } = startStopwatch()
    expect(elapsed()).toBe(0)
    vi.advanceTimersByTime(90_000)
    expect(elapsed()).toBe(90_000)
  })

  it('waits for work as long as it may take, and no longer', async () => {
    const { within } = startStopwatch()
    const answer = within(20_000, new Promise(() => {}))
    await vi.advanceTimersByTimeAsync(19_999)
    const state = vi.fn()
    void answer.then(state)
    await vi.advanceTimersByTimeAsync(0)
    expect(state).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(state).toHaveBeenCalledWith(null)
  })

  it('passes on what the work answers or throws, and leaves no timer running', async () => {
    const { within } = startStopwatch()
    expect(await within(20_000, Promise.resolve('done'))).toBe('done')
    await expect(within(20_000, Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not mind what comes too late', async () => {
    const { within } = startStopwatch()
    let reject: (reason: Error) => void = () => {}
    const answer = within(
      1_000,
      new Promise((_, fail) => {
        reject = fail
      }),
    )
    await vi.advanceTimersByTimeAsync(1_000)
    expect(await answer).toBeNull()
    reject(new Error('too late'))
    await vi.advanceTimersByTimeAsync(0)
  })
})
