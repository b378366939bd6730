import type { Context } from 'hono'
import { indexPath } from '../pages/archive/paths.ts'
import type { AppEnv } from './app-env.ts'

/**
 * `/robots.txt` (RFC 9309: the longest rule that matches decides): search engines may read public archives and nothing else.
 * Private archives are not listed. `$` and `/` prevent a rule for `week` from matching `weekly`.
 */
export function robots(c: Context<AppEnv>): Response {
  const open = c.get('deps').settings.digests.filter(({ archive }) => archive === 'public')
  const rules = open.map(indexPath).flatMap((path) => [`Allow: ${path}$`, `Allow: ${path}?`, `Allow: ${path}/`])
  const shared = open.length === 0 ? [] : ['Allow: /archive$', 'Allow: /marrow.css$', 'Allow: /themes/']
  return c.text(`${['User-agent: *', 'Disallow: /', ...shared, ...rules].join('\n')}\n`)
}
