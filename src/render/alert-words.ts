import type { SlotTrouble, SourceTrouble } from '../model/alert.ts'
import type { DigestSettings } from '../model/settings.ts'

export interface Trouble {
  readonly what: SlotTrouble | SourceTrouble
  /** The id of a digest; `*` when it concerns all of them. */
  readonly digest: string
  readonly slot: string | null
  /** Slug of the source that it is about. */
  readonly source?: string
  readonly reason: string
}

export interface Advice {
  /** Short enough for a subject. */
  readonly short: string
  readonly happened: string
  readonly remedy: string
  /** The full address of the page where the owner can act. */
  readonly link: string
}

/** What happened, as a sentence for the owner, and what to do about it. */
export function adviceOn(
  { what, digest: id, slot, source, reason }: Trouble,
  digests: readonly DigestSettings[],
): Advice {
  const digest = digests.find((one) => one.id === id)
  const url = digest?.url ?? digests[0]?.url ?? ''
  const title = digest?.title ?? (id === '*' ? 'Marrow' : id)
  const slug = digest?.slug ?? id
  const edition = slot === null ? title : `${title}, ${slot.replace('T', ' ').replace(/\[.*$/, '')}`
  const at = (path: string) => `${url}${digest === undefined ? '/' : path}`
  const named = slot === null ? '' : `?slot=${encodeURIComponent(slot)}`
  switch (what) {
    case 'failed':
      return {
        short: `Failed: ${edition}`,
        happened: `${edition}: an error kept it from being sent: ${reason}.`,
        remedy:
          'Marrow tries again every five minutes, for six hours. Look at its preview; the log has the full error.',
        link: at(`/previews/${slug}`),
      }
    case 'waits':
      return {
        short: `Waits for you: ${edition}`,
        happened: `${edition}: it was due and waits for your decision: ${reason}.`,
        remedy: 'Nothing was mailed. If something is wrong, fix it. Then mail it or discard it.',
        link: at(`/desk/${slug}${named}`),
      }
    case 'postponed':
      return {
        short: `Late: ${edition}`,
        happened: `${edition}: not everything is sent yet: ${reason}.`,
        remedy:
          'Marrow continues by itself as soon as it can. If the mailer refuses, check your account there: the quota, and whether the sender is verified.',
        link: at('/'),
      }
    case 'skipped':
      return {
        short: `Skipped: ${edition}`,
        happened: `${edition}: it was skipped and not mailed: ${reason}.`,
        remedy: 'Its stories will be in the next edition. To mail them now, open the preview and press “Send now”.',
        link: at(`/previews/${slug}`),
      }
    case 'unknown':
      return {
        short: `Not known whether it arrived: ${edition}`,
        happened: `${edition}: ${reason}.`,
        remedy: 'They are never sent again by themselves. You can send them again; some readers may get it twice.',
        link: at(`/digests/${slug}/resend${named}`),
      }
    case 'source-failing':
    case 'source-heavy':
    case 'source-silent':
    case 'source-gone':
      return { ...SOURCE_ADVICE[what](source ?? ''), happened: reason, link: `${url}/sources/${source}` }
  }
}

const SOURCE_ADVICE: Readonly<Record<SourceTrouble, (slug: string) => Pick<Advice, 'short' | 'remedy'>>> = {
  'source-failing': (slug) => ({
    short: `A source fails: ${slug}`,
    remedy:
      'Marrow keeps trying, at least once a day. Visit it now, pause it, or add its new address and remove this one.',
  }),
  'source-heavy': (slug) => ({
    short: `A source is too heavy: ${slug}`,
    remedy:
      'Its other issues are still read. The paid plan of Cloudflare Workers has more processor time; without it, pause or remove this source.',
  }),
  'source-silent': (slug) => ({
    short: `A source is silent: ${slug}`,
    remedy:
      'Marrow keeps visiting it. If the newsletter has ended or moved, remove the source, and add its new address.',
  }),
  'source-gone': (slug) => ({
    short: `A source is gone: ${slug}`,
    remedy: 'It is not visited again.',
  }),
}
