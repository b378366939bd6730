import type { Context } from 'hono'
import { keepMail } from '../../jobs/receive-mail.ts'
import type { AppEnv } from '../app-env.ts'
import { notFound } from '../not-found.ts'
import { toSources } from './to-source.ts'

/** Adds the bundled sources, on this machine only: they need no network. */
export async function addDemo(c: Context<AppEnv>) {
  const { demo, sources, inbox, collect, now } = c.get('deps')
  if (demo === null) return notFound(c, 'The demo is only on your own machine.')
  const at = now()
  await sources.add(
    demo.feeds.map((feed) => ({ ...feed, kind: 'feed', origin: 'owner' })),
    at,
  )
  const added = await Promise.all(demo.feeds.map(({ address }) => sources.findByAddress(address, at)))
  const known = (await sources.list(at)).some(({ kind, title }) => kind === 'mail' && title === demo.mailbox)
  const mailbox = known ? null : await sources.find(await inbox.addSource(demo.mailbox, at), at)
  if (mailbox !== null) {
    const bytes = new TextEncoder().encode(demo.mail(at))
    await keepMail(
      { inbox, queue: collect.queue },
      mailbox,
      { bytes, isCut: false, size: bytes.length, isPasted: true },
      at,
    )
  }
  await collect.queue.send(
    added.flatMap((source) => (source === null ? [] : [{ do: 'visit' as const, source: source.id }])),
  )
  return toSources(c, 'demo')
}
