import { isLoopback } from '../model/loopback.ts'
import type { DigestSettings } from '../model/settings.ts'

export interface LocalUrl {
  /** The key in wrangler.toml. */
  readonly key: string
  readonly message: string
  readonly remedy: string
}

/**
 * What is wrong when a digest mails real readers but its links lead to this machine: nobody else could unsubscribe. Null if the url
 * is public, or if mails stay in the outbox.
 */
export function localUrl({ slug, url, mailer }: Pick<DigestSettings, 'slug' | 'url' | 'mailer'>): LocalUrl | null {
  if (mailer === 'outbox' || !isLoopback(url)) return null
  return {
    key: `DIGESTS.${slug}.url`,
    message: `It is still ${url}: no reader can open a link of the mail, or unsubscribe.`,
    remedy: `Set the public address of this Worker in wrangler.toml, as https://digest.example.org, or mailer = "outbox".`,
  }
}
