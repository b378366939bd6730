import type { Context } from 'hono'
import { settingsOf } from '../settings.ts'
import type { AppEnv } from './app-env.ts'

/**
 * How far a request counts as the owner's because it comes from this machine. `no-addresses`: it is from this machine, but
 * nothing shows that a browser or a script of the owner sent it, so pages that show addresses of people stay shut.
 */
export type LocalAccess = 'full' | 'no-addresses' | 'none'

/** The only place that decides what is local. */
export function localAccess(c: Context<AppEnv>): LocalAccess {
  // Cloudflare sets CF-Connecting-IP itself, but a Worker of the same zone chooses it (it is the X-Real-IP that it sends).
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

/** Whether it came over no network. That alone is no proof of who asks. */
export const isFromLoopback = (c: Context<AppEnv>): boolean => LOOPBACK.test(c.req.header('CF-Connecting-IP') ?? '')

/** The digest's own name is what `wrangler dev` puts in where the settings have routes. */
function isLocalHost(c: Context<AppEnv>): boolean {
  const host = new URL(c.req.url).hostname
  if (['localhost', '127.0.0.1', '[::1]'].includes(host)) return true
  return settingsOf(c.env).digests.some((digest) => new URL(digest.url).hostname === host)
}

/** All browsers call themselves Mozilla, and Chromium lets no page change that. */
const isBrowser = (c: Context<AppEnv>): boolean => /^Mozilla\//i.test(c.req.header('User-Agent') ?? '')

/** For whoever has `no-addresses` and asks for more. */
export const HOW_TO_ASK = `This page shows addresses of people, or changes something. On this machine it answers browsers only.
From a script, add -H 'Sec-Fetch-Mode: navigate' (as curl writes it).
`
