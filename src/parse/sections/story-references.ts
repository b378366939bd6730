import type { Link, Reference } from '../../model/issue.ts'
import { siteOf } from '../../model/url.ts'
import { hasAnyOf } from '../../text/has-any-of.ts'
import { isVagueLinkText } from '../../text/link-words.ts'
import { endsSubscription } from '../../text/unsubscribe-words.ts'
import type { Leaf } from '../document.ts'
import { resolveLink } from '../links.ts'
import { isAddress } from './addresses.ts'

/** The link of a leaf that is only an address. */
export function addressOf(text: string, leaf: Leaf): Link[] {
  const [link] = leaf.links
  return link !== undefined &&
    leaf.item === null &&
    leaf.kind === 'paragraph' &&
    isAddress(text.slice(leaf.start, leaf.end))
    ? [link]
    : []
}

export function referencesTo(
  links: readonly Link[],
  heading: string,
  source: string | null,
  base: string | null,
): Reference[] {
  const seen = new Set<string>()
  return links.flatMap((link): Reference[] => {
    const url = resolveLink(link.url, base)
    if (url === null || seen.has(url)) return []
    seen.add(url)
    return [{ label: null, title: heading, source: source ?? hostOf(url), url, truncated: false }]
  })
}

/**
 * If the author labelled none, the links in the text are the references, and after them those of pictures. The same address counts once.
 * Where the words of a link do not say where it leads ("here"), its site does.
 */
export function linkedReferences(text: string, leaves: readonly Leaf[], base: string | null): Reference[] {
  const seen = new Set<string>()
  const inText = leaves.flatMap(({ image, links }) => (image === null ? links : []))
  const onPictures = leaves.flatMap(({ image, links, start, end }) =>
    image === null ? [] : links.length > 0 ? links : image.href === null ? [] : [{ start, end, url: image.href }],
  )
  const isBack = ({ url }: Link) => base !== null && isSamePage(resolveLink(url, base) ?? url, base)
  return [...inText, ...onPictures.filter((link) => !ENLARGES.test(link.url) && !isBack(link))].flatMap(
    (link): Reference[] => {
      const url = resolveLink(link.url, base)
      if (url === null || seen.has(url) || acts(url)) return []
      seen.add(url)
      const source = hostOf(url)
      const words = text.slice(link.start, link.end).replace(/^\s+|[\s,;:]+$/g, '')
      if (endsSubscription(words)) return []
      // On a picture without words nothing says where a link leads but its address.
      if (words === '' && LEADS_ON.test(url)) return []
      const title = isAddress(words) || isVagueLinkText(words) ? (source ?? words) : words
      return title === '' ? [] : [{ label: null, title, source, url, truncated: false }]
    },
  )
}

/** Leads to the picture itself. */
const ENLARGES = /\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#]|$)|\/image\/fetch\//i

const acts = (url: string): boolean => hasAnyOf(url.toLowerCase(), ACT_WORDS) && ACTS.test(url)
const ACT_WORDS = 'app-link|submit|triggershare|action=|intent|shar|pin/create|wa.me|whatsapp'

/** Likes, comments on, or shares what the reader sees, in the reader's name: buttons of Substack, and of networks. */
const ACTS =
  /^https?:\/\/(?:[\w-]+\.)?substack\.com\/app-link\/|[?&](?:submitLike|triggerShare|action=(?:share|post-comment|restack))\b|^https?:\/\/(?:www\.)?(?:twitter\.com\/(?:intent|share)|x\.com\/intent|facebook\.com\/shar|linkedin\.com\/shar|reddit\.com\/submit|news\.ycombinator\.com\/submitlink|pinterest\.com\/pin\/create|t\.me\/share|wa\.me\/|api\.whatsapp\.com\/send|bsky\.app\/intent)/i

/** Counts a click and leads to an address that is not known before, or to an account, as the portrait of an author does. */
const LEADS_ON =
  /^https?:\/\/(?:(?:(?:clicks?|links?|track|email|e)\.[^/]+\/|[^/]+\/(?:[^/]+\/)?(?:redirect|clicks?|track|CL0)\/)[^?#]{16}|[^/]+\/@[\w.-]+\/?$)/i

const isSamePage = (one: string, other: string): boolean => pageOf(one) === pageOf(other)
const pageOf = (url: string): string => url.replace(/[?#].*$/, '').replace(/\/$/, '')

const hostOf = (url: string): string | null => (URL.canParse(url) ? siteOf(new URL(url)) : null)
