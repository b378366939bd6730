import PostalMime from 'postal-mime'
import type { AskedToConfirm } from '../../model/asked-to-confirm.ts'

const MOST = 5

/** Links and codes of a mail that seem to confirm something. Empty if the mail cannot be read. */
export async function asksToConfirm(bytes: Uint8Array): Promise<AskedToConfirm> {
  const mail = await PostalMime.parse(bytes).catch(() => null)
  if (mail === null) return { links: [], codes: [] }
  const html = (mail.html ?? '').slice(0, 300_000)
  const text = (mail.text ?? '').slice(0, 300_000)
  const links = new Map<string, { host: string; address: string; words: string }>()
  const add = (address: string, words: string) => {
    const url = URL.parse(address)
    if (url === null || !/^https?:$/.test(url.protocol) || links.size >= MOST || UNWANTED.test(`${address} ${words}`))
      return
    if (CONFIRMS.test(`${url.pathname} ${url.search} ${words}`) && !links.has(url.href))
      links.set(url.href, { host: url.hostname, address: url.href, words: words.slice(0, 100) })
  }
  for (const [, address = '', words = ''] of html.matchAll(
    /<a\b[^>]{0,2000}?\bhref\s*=\s*["']([^"'<>]{1,2048})["'][^>]{0,2000}>([\s\S]{0,500}?)<\/a>/gi,
  ))
    add(
      address.replaceAll('&amp;', '&'),
      words
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
  for (const [address] of text.matchAll(/https?:\/\/[^\s<>"'()]{4,2048}/g)) add(address, '')
  const words = `${mail.subject ?? ''}\n${text || html.replace(/<[^<>]{0,2000}>/g, ' ')}`
  const codes = [...words.matchAll(/(?<!\w)(?:code|pin|#)[^\n\d]{0,40}(?<!\d)(\d{4,10})(?!\d)/gi)].map(
    ([, code = '']) => code,
  )
  return { links: [...links.values()], codes: [...new Set(codes)].slice(0, MOST) }
}

const CONFIRMS =
  /confirm|verif|activat|opt-?in|validat|subscri(?:be|ption)|bestätig|bestaetig|valider|best[aä]t|conferm|bevestig/i
const UNWANTED = /unsubscri|abmeld|désabonn|desinscri|opt-?out/i
