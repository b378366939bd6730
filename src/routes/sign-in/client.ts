import type { Context } from 'hono'
import type { Client } from '../../store/sign-ins.ts'
import type { AppEnv } from '../app-env.ts'
import { networkOf } from './network.ts'
import { readBrowser } from './session.ts'

/**
 * Whose tries are counted together: those of a browser that was signed in before, else those of one network address. So attackers
 * who use up the shared limit do not lock the owner out of the owner's browser
 * (https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies). Only a keyed hash of the address is
 * stored.
 */
export async function clientOf(c: Context<AppEnv>, token: string): Promise<Client> {
  const browser = await readBrowser(c, token)
  if (browser !== null) return { who: await keyedHash(`browser ${browser}`, token), shared: false }
  const network = networkOf(c.req.header('CF-Connecting-IP') ?? '')
  return { who: await keyedHash(`network ${network}`, token), shared: true }
}

async function keyedHash(text: string, token: string): Promise<string> {
  const bytes = (words: string) => new TextEncoder().encode(words)
  const key = await crypto.subtle.importKey('raw', bytes(token), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(text))).toHex().slice(0, 32)
}
