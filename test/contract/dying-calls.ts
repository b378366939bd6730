/** The isolate is gone at the nth call of any port, before the call or after it; from then on nothing is carried out. */
export function dyingCalls(nth: number, when: 'before' | 'after') {
  let calls = 0
  const gone = () => new Error('the isolate is gone')
  const call = async <R>(work: () => Promise<R>): Promise<R> => {
    const n = ++calls
    if (n > nth || (n === nth && when === 'before')) throw gone()
    const answer = await work()
    if (n === nth) throw gone()
    return answer
  }
  const all = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const member: unknown = Reflect.get(target, name)
        return typeof member === 'function' ? (...args: unknown[]) => call(() => member.apply(target, args)) : member
      },
    })
  return { call, all, died: () => calls >= nth }
}
