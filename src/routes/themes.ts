import type { Context } from 'hono'
import { themeAddress, themeStyle } from '../pages/theme-style.ts'
import type { AppEnv } from './app-env.ts'

/** `/themes/0b5d66aa.css`: the colours and fonts of a digest, for its readers' pages. A changed theme has another name. */
export function theme(c: Context<AppEnv>): Response {
  const found = c.get('deps').settings.digests.find((digest) => themeAddress(digest.theme) === c.req.path)
  if (found === undefined) return c.text('There is no such theme.\n', 404)
  return c.body(themeStyle(found.theme), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
}
