import type { Context } from 'hono'
import { settingsOf } from '../settings.ts'
import type { AppEnv } from './app-env.ts'

/**
 * How much a request from this machine may see. `no-addresses`: it is from this machine, but
 * nothing shows that a browser or a script of the owner sent it, so it may not see pages with mail addresses.
 */
export type LocalAccess = 'full' | 'no-addresses' | 'none'

/** The only place that decides what is local. */
export function localAccess(c: Context<AppEnv>): LocalAccess {
  // Cloudflare sets CF-Connecting-IP itself, but another Worker of the same Cloudflare zone can set it through X-Real-IP.
  // Its requests carry CF-Worker, and all that pass through Cloudflare carry CF-Ray. `wrangler dev` sets neither.
  if (c.req.header('CF-Ray') !== undefined || c.req.header('CF-Worker') !== undefined) return 'none'
  if (!isFromLoopback(c) || !isLocalHost(c)) return 'none'

  const mode = c.req.header('Sec-Fetch-Mode')
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined) {
    const navigates = mode === 'navigate' && (c.req.method === 'GET' || c.req.method === 'HEAD')
    if (site !== 'none' && site !== 'same-origin' && !navigates) return 'none'
  }
  if (mode === undefined) return 'no-addresses'
  // Browsers send both headers or, to a rebound name, none. There a page can still make `wrangler dev` add Sec-Fetch-Mode and
  // change the Host, with the headers MF-Sec-Fetch-Mode and MF-Original-URL; it cannot make it add Sec-Fetch-Site.
  return site === undefined && isBrowser(c) ? 'no-addresses' : 'full'
}

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/

/** Whether the request came from this machine. That alone does not say who sent it. */
export const isFromLoopback = (c: Context<AppEnv>): boolean => LOOPBACK.test(c.req.header('CF-Connecting-IP') ?? '')

/** With `routes` in wrangler.toml, `wrangler dev` replaces the Host by the digest's host. */
function isLocalHost(c: Context<AppEnv>): boolean {
  const host = new URL(c.req.url).hostname
  if (['localhost', '127.0.0.1', '[::1]'].includes(host)) return true
  return settingsOf(c.env).digests.some((digest) => new URL(digest.url).hostname === host)
}

/** All browsers send "Mozilla/", and in Chromium a page cannot change it. */
const isBrowser = (c: Context<AppEnv>): boolean => /^Mozilla\//i.test(c.req.header('User-Agent') ?? '')

/** Answer to a request with `no-addresses` for a page that needs more. */
export const HEADER_NEEDED = `This page shows mail addresses or changes something. On this machine only browsers may open it.
From a script, add the header -H 'Sec-Fetch-Mode: navigate' (curl syntax).
`
