import type { Context } from 'hono'
import { NotFound } from '../pages/not-found.tsx'
import type { AppEnv } from './app-env.ts'

export function notFound(c: Context<AppEnv>, message: string) {
  const { settings, issues } = c.get('deps')
  return c.html(NotFound({ message, path: c.req.path, digests: settings.digests, issues }), 404)
}
