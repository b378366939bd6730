import type { Scan } from './scan-markup.ts'
import type { Mistake } from './slot-tags.ts'

/** What MJML passes over in silence although a mail suffers from it. */
export function checkMjml({ elements }: Scan): Mistake[] {
  const named = (name: string) => elements.filter((element) => element.name === name)
  const [root] = named('mjml')
  const offset = root?.offset ?? 0
  const defined = new Set(named('mj-class').map((element) => element.attributes.get('name') ?? ''))
  const classes = elements.flatMap((element) =>
    (element.attributes.get('mj-class') ?? '')
      .split(/\s+/)
      .filter((name) => name !== '' && !defined.has(name))
      .map((name) => ({ offset: element.offset, message: `mj-class "${name}" is not defined in mj-attributes` })),
  )
  return [
    ...(root === undefined ? [{ offset, message: 'a template is one <mjml> element' }] : []),
    ...(root !== undefined && (root.attributes.get('lang') ?? '') === ''
      ? [{ offset, message: '<mjml> needs lang="…"; a screen reader guesses otherwise' }]
      : []),
    ...(named('mj-title').length === 0 ? [{ offset, message: 'the head needs an <mj-title>' }] : []),
    ...(named('mj-all').some((element) => element.attributes.has('font-family'))
      ? []
      : [{ offset, message: '<mj-attributes> needs <mj-all font-family="…" />; MJML links a web font otherwise' }]),
    ...classes,
  ]
}

/** What a compiled mail would fetch from somewhere else. */
export function remoteRequests(html: string): string[] {
  const found = [
    ...html.matchAll(/<link\b[^>]*href=["']?([^"'\s>]+)/gi),
    ...html.matchAll(/@import\s+(?:url\()?["']?([^"')\s;]+)/gi),
    ...html.matchAll(/url\(\s*["']?((?:https?:)?\/\/[^"')\s]+)/gi),
    ...html.matchAll(/<(?:img|script|iframe|video|audio|source)\b[^>]*src=["']?((?:https?:)?\/\/[^"'\s>]+)/gi),
  ]
  return [...new Set(found.map((match) => match[1] ?? ''))]
}
