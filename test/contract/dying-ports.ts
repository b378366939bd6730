import type { PublishPorts } from '../../src/jobs/steps/publish-slot.ts'

export interface DyingPorts {
  readonly ports: PublishPorts
  /** Whether the call was reached at which the run ends. */
  readonly died: () => boolean
}

/**
 * The same ports, until the nth call of any of them: there the isolate is gone, before the call is carried out or after it, when its
 * answer is lost. From then on nothing is carried out any more, for nobody is left to ask.
 */
export function dyingPorts(real: PublishPorts, nth: number, when: 'before' | 'after'): DyingPorts {
  let calls = 0
  const dying =
    <A extends readonly unknown[], R>(work: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const call = ++calls
      if (call > nth || (call === nth && when === 'before')) throw new Error('the isolate is gone')
      const answer = await work(...args)
      if (call === nth) throw new Error('the isolate is gone')
      return answer
    }
  const all = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? dying(member.bind(target)) : member
      },
    })
  const ports: PublishPorts = {
    ledger: all(real.ledger),
    reviews: all(real.reviews),
    mailers: { outbox: all(real.mailers.outbox), cloudflare: all(real.mailers.cloudflare) },
    stopwatch: real.stopwatch,
    prepare: dying(real.prepare),
    listDrafts: dying(real.listDrafts),
    fixDraft: dying(real.fixDraft),
    check: real.check,
  }
  return { ports, died: () => calls >= nth }
}
