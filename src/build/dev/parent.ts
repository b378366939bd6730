/** How often, in milliseconds. */
const LOOK = 500

/**
 * Calls `ended` when the process that started this one is gone: `kill` of npm ends npm only, and a server that nobody sees would keep
 * its port.
 */
export function whenParentEnds(ended: () => void): void {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    ended()
  }, LOOK)
  timer.unref()
}
