import { Hono } from 'hono/tiny'
import { StoragePage } from '../pages/storage.tsx'
import type { AppEnv } from './app-env.ts'

/** What the database holds of each digest, and for how long. */
export const storage = new Hono<AppEnv>().get('/', async (c) => {
  const { settings, storage } = c.get('deps')
  return c.html(
    StoragePage({
      digests: settings.digests,
      collectedKeep: settings.collectedKeep,
      stored: await storage.measure(),
    }),
  )
})
