/**
 * A component or template tag whose attributes hold a title and where it leads: `<Card title="…" href="…" description="…" />`. Its
 * words as Markdown; nothing for any other tag. Within a line it is a link. `source` is the tag without its marks, and begins with its name.
 * `holdsText`: the text follows, up to the tag that closes it, and a title is enough.
 */
export function cardOf(source: string, withinLine = false, holdsText = false): string {
  const name = /^[\s/]*([\w./-]{1,80})/.exec(source)?.[1] ?? ''
  if (!source.includes('=') || NO_CARD.test(name)) return ''
  const attributes = new Map<string, string>()
  for (const [, key = '', double, single] of source.matchAll(ATTRIBUTE)) {
    const value = (double ?? single ?? '').replace(/\s+/g, ' ').trim()
    if (value !== '' && !attributes.has(key.toLowerCase())) attributes.set(key.toLowerCase(), value)
  }
  const first = (keys: readonly string[]) => keys.map((key) => attributes.get(key)).find((value) => value !== undefined)
  const title = first(TITLES)
  const link = first(LINKS)
  const description = first(DESCRIPTIONS)
  const headed = holdsText && first(HEADINGS) === title
  if (title === undefined || (link === undefined && description === undefined && !headed)) return ''
  // A picture has a title and an address, too.
  if (description === undefined && attributes.has('src')) return ''
  const words = title.replace(/[[\]]/g, '\\$&')
  const head = link === undefined ? `**${words}**` : `[${words}](<${link.replace(/[<>]/g, encodeURIComponent)}>)`
  if (withinLine && description === undefined) return head
  return `\n\n${head}\n\n${description === undefined ? '' : `${description}\n\n`}`
}

const HEADINGS = ['title', 'heading', 'headline']
const TITLES = [...HEADINGS, 'label', 'name']
const LINKS = ['href', 'link', 'url', 'to']
const DESCRIPTIONS = ['description', 'text', 'summary', 'excerpt', 'content', 'subtitle']
const ATTRIBUTE = /(?<![\w-])([a-zA-Z][\w-]{0,40})\s{0,20}=\s{0,20}(?:"([^"]{0,2000})"|'([^']{0,2000})')/g

/** Pictures, players, buttons and what stands in the head of a page. */
const NO_CARD =
  /(?:^|[./-])(?:img|image|figure|picture|gallery|video|audio|youtube|vimeo|tweet|twitter|instagram|embed|iframe|icon|button|btn|link|ref|relref|seo|head|meta|script|layout|highlight|tab|tabitem|share|signup|subscribe|newsletter|ad|ads|donate|callout|alert|notice|note|tip|info|warning|caution|danger|aside|toc|nav|menu|breadcrumbs?)(?:s|\.html|\.njk|\.md)*$/i
