import { elementsOf, type HtmlElement } from './tree.ts'

/**
 * What readers wrote below a page, and what else the site has. Both may hold more words than the text, so they are known by their names
 * alone: programs for pages call them `comments`, `comment-list`, `disqus_thread`, `related-posts`.
 */
export function isBesideText(element: HtmlElement): boolean {
  if (!BLOCKS.has(element.name)) return false
  const { attributes } = element
  const names = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.slice(0, 500)
  if (!names.includes('omment') && !OTHERS.test(names) && !RELATED.test(names)) return false
  const found =
    known.get(element) ??
    ((OTHERS.test(names) || RELATED.test(names) || names.split(/\s+/).some((name) => COMMENTS.test(name))) &&
      // The name may say that a page has comments, not that it is them.
      !elementsOf(element).some(({ name }) => name === 'h1' || name === 'main'))
  known.set(element, found)
  return found
}

/** A page may nest hundreds of such elements, and each is asked for several times. */
const known = new WeakMap<HtmlElement, boolean>()

const BLOCKS = new Set('div section ul ol aside'.split(' '))
const COMMENTS =
  /^(?:[a-z]{2,12}[-_]){0,2}[a-z]{0,6}comments?[-_]?(?:list|lists|links|area|section|thread|container|wrap|wrapper|block|respond|form)$|^(?:[a-z]{2,12}[-_])?comments$/i
const OTHERS = /(?:^|\s)(?:disqus_thread|leserkommentare|kommentare|comentarios|commentaires|reacties)(?:$|\s)/i
const RELATED =
  /(?:^|[\s_-])(?:related|recommended|similar)[-_]?(?:content|contents|articles?|posts?|stories|news|links|topics|items|entries)(?:$|[\s_-])/i
