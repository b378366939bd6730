import { escapeHtml } from './escape-html.ts'

export type Scope = Readonly<Record<string, unknown>>

/** What a runtime template engine would do before MJML: the placeholders filled in, loops unrolled, conditions decided. */
export function fillPlaceholders(source: string, view: object): string {
  const tokens = source
    .replace(/<mj-raw>\s*(\{\{[#/][^}]*\}\}|\{\{else\}\})\s*<\/mj-raw>/g, '$1')
    .split(/(\{\{[^}]*\}\})/)
  const [text] = fill(tokens, 0, { ...view })
  return text
}

function fill(tokens: readonly string[], from: number, scope: Scope, live = true): [string, number, string] {
  let text = ''
  let i = from
  for (; i < tokens.length; i++) {
    const token = tokens[i] ?? ''
    const tag = /^\{\{(.*)\}\}$/.exec(token)?.[1]
    if (tag === undefined) text += live ? token : ''
    else if (tag.startsWith('/') || tag === 'else') return [text, i, tag]
    else if (tag.startsWith('#each ')) {
      const [, path = '', name = ''] = /^#each (\S+) as (\S+)$/.exec(tag) ?? []
      const items = live ? (lookUp(scope, path) as readonly unknown[]) : []
      let end = i
      for (const item of items) [text, end] = appended(text, fill(tokens, i + 1, { ...scope, [name]: item }))
      i = items.length > 0 ? end : fill(tokens, i + 1, scope, false)[1]
    } else if (tag.startsWith('#if ')) {
      const value = live ? lookUp(scope, tag.slice(4)) : null
      const holds = Array.isArray(value) ? value.length > 0 : Boolean(value)
      const [then, end, closing] = fill(tokens, i + 1, scope, live && holds)
      text += then
      i = end
      if (closing === 'else') {
        const [otherwise, last] = fill(tokens, end + 1, scope, live && !holds)
        text += otherwise
        i = last
      }
    } else text += live ? escapeHtml(String(lookUp(scope, tag))) : ''
  }
  return [text, i, '']
}

const appended = (text: string, [more, end]: [string, number, string]): [string, number] => [text + more, end]

export const lookUp = (scope: Scope, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Scope | null)?.[key], scope)
