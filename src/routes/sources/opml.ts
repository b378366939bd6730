import type { Context } from 'hono'
import { writeOpml } from '../../collect/write-opml.ts'
import { readOpml } from '../../parse/feed/opml.ts'
import type { AppEnv } from '../app-env.ts'
import { raw } from '../raw.ts'
import { queueDue } from './queue-due.ts'
import { toSources } from './to-source.ts'

export async function saveOpml(c: Context<AppEnv>) {
  const { sources, now } = c.get('deps')
  const feeds = (await sources.list(now())).filter(({ kind }) => kind === 'feed')
  return raw(c, writeOpml(feeds), 'text/x-opml; charset=utf-8', { name: 'marrow.opml' })
}

export async function readOpmlForm(c: Context<AppEnv>) {
  const { opml } = await c.req.parseBody()
  const text = opml instanceof File ? await opml.text() : (opml ?? '')
  const feeds = typeof text === 'string' ? readOpml(text) : []
  if (feeds.length === 0) return toSources(c, 'no-list')
  const { sources, now } = c.get('deps')
  await sources.add(
    feeds.map((feed) => ({ ...feed, kind: 'feed', origin: 'owner' })),
    now(),
  )
  await queueDue(c)
  return toSources(c, 'imported')
}
