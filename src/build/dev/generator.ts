import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Generates the modules of the Worker. */
export interface Generator {
  /** Returns the mistakes in what they are generated from, one line each. */
  readonly run: () => Promise<readonly string[]>
  /** The code of the build has changed: the next run loads it again. */
  readonly renew: () => void
  readonly stop: () => void
}

/** Runs in a thread of its own, because code that was loaded once stays as it is. */
export function generator(): Generator {
  let thread: Worker | null = null
  const stop = () => {
    void thread?.terminate()
    thread = null
  }
  return {
    run: () =>
      new Promise((done) => {
        thread ??= new Worker(join(import.meta.dirname, 'generator-thread.ts'))
        const current = thread
        const end = (mistakes: readonly string[]) => {
          current.off('message', end).off('error', failed)
          done(mistakes)
        }
        // Code that cannot be loaded: a later change of it is loaded again.
        const failed = (cause: unknown) => {
          if (thread === current) stop()
          end([cause instanceof Error ? cause.message : String(cause)])
        }
        current.once('message', end).once('error', failed)
        current.postMessage('run')
      }),
    renew: stop,
    stop,
  }
}
