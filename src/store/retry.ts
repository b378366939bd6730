export const RETRY_LIMITS = { attempts: 4, firstWaitMs: 50 } as const

/**
 * D1 repeats reads by itself and never writes. So the work passed here must be repeatable, because the first time may have been
 * committed before the connection broke.
 */
export async function retrying<T>(
  work: () => Promise<T>,
  wait: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === RETRY_LIMITS.attempts || !isTransient(error)) throw error
      await wait(RETRY_LIMITS.firstWaitMs * 2 ** (attempt - 1))
    }
  }
}

// https://developers.cloudflare.com/d1/observability/debug-d1/ marks these as worth a retry.
const TRANSIENT =
  /network connection lost|caused object to be reset|reset because its code was updated|storage operation exceeded timeout|D1 DB is overloaded|internal error/i

const isTransient = (error: unknown): boolean => error instanceof Error && TRANSIENT.test(error.message)
