import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import { createElement, Fragment, type ReactNode } from 'react'
import type { MarkedMail } from '../../src/build/templates/compile-template.ts'
import { MARKER } from '../../src/build/templates/tags.ts'
import { lookUp, type Scope } from './fill-placeholders.ts'

/** Makes the React node of a part of the mail. */
type Part = (scope: Scope) => ReactNode

/**
 * The compiled mail as a React component with the same elements, attributes and texts. Only the comments for Outlook are
 * missing: React cannot write comments.
 */
export function reactMail({ html, tags }: MarkedMail): (view: object) => ReactNode {
  const root = DomUtils.getElementsByTagName('html', parseDocument(html), true)[0]
  if (root === undefined) throw new Error('the mail has no <html>')
  const part = elementPart(root, tags)
  return (view) => part({ ...view })
}

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number]
type Tags = MarkedMail['tags']

function elementPart(element: Element, tags: Tags): Part {
  const attributes = Object.entries(element.attribs).filter(([name]) => name !== 'style' && name !== 'class')
  const style = element.attribs.style === undefined ? undefined : styleOf(element.attribs.style)
  const fixed = {
    ...Object.fromEntries(attributes.filter(([, value]) => value.search(MARKER) < 0)),
    ...(style === undefined ? {} : { style }),
    ...(element.attribs.class === undefined ? {} : { className: element.attribs.class }),
  }
  const filled = attributes.filter(([, value]) => value.search(MARKER) >= 0)
  if (element.name === 'style') {
    const props = { ...fixed, dangerouslySetInnerHTML: { __html: DomUtils.textContent(element) } }
    return () => createElement('style', props)
  }
  const children = childParts(element.children, tags)
  return (scope) => {
    const props: Record<string, unknown> = { ...fixed }
    for (const [name, value] of filled)
      props[name] = value.replaceAll(MARKER, (_, index: string) => shownValue(Number(index), tags, scope))
    const nodes = children.map((child) => child(scope))
    return element.name === 'title'
      ? createElement('title', props, nodes.join(''))
      : createElement(element.name, props, ...nodes)
  }
}

/** `border-top:1px` as React wants it: `{ borderTop: '1px' }`. */
function styleOf(css: string): Readonly<Record<string, string>> {
  const declarations = css.split(';').filter((text) => text.includes(':'))
  return Object.fromEntries(
    declarations.map((text) => {
      const colon = text.indexOf(':')
      const name = text.slice(0, colon).replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
      return [name, text.slice(colon + 1)]
    }),
  )
}

function childParts(nodes: Element['children'], tags: Tags): readonly Part[] {
  const open: Part[][] = [[]]
  const blocks: number[] = []
  for (const node of nodes) {
    if ('attribs' in node) open.at(-1)?.push(elementPart(node, tags))
    if (node.type !== ElementType.Text || !('data' in node)) continue
    let from = 0
    for (const match of node.data.matchAll(MARKER)) {
      const [text, index] = [node.data.slice(from, match.index), Number(match[1])]
      from = match.index + match[0].length
      if (text !== '') open.at(-1)?.push(() => text)
      const kind = tags[index]?.tag.kind
      if (kind === 'placeholder') open.at(-1)?.push((scope) => shownValue(index, tags, scope))
      else if (kind === 'each' || kind === 'if') {
        blocks.push(index)
        open.push([])
      } else if (kind === 'else') open.push([])
      if (kind !== 'end-each' && kind !== 'end-if') continue
      const block = blocks.pop() ?? 0
      const otherwise = hasElse(block, index, tags) ? (open.pop() ?? []) : []
      const body = open.pop() ?? []
      open.at(-1)?.push(blockPart(block, tags, body, otherwise))
    }
    const rest = node.data.slice(from)
    if (rest !== '') open.at(-1)?.push(() => rest)
  }
  return open[0] ?? []
}

function hasElse(from: number, to: number, tags: Tags): boolean {
  let depth = 0
  for (const { tag } of tags.slice(from, to)) {
    if (tag.kind === 'if' || tag.kind === 'each') depth++
    else if (tag.kind === 'end-if' || tag.kind === 'end-each') depth--
    else if (tag.kind === 'else' && depth === 1) return true
  }
  return false
}

function blockPart(index: number, tags: Tags, body: readonly Part[], otherwise: readonly Part[]): Part {
  const tag = tags[index]?.tag
  if (tag?.kind === 'each')
    return (scope) =>
      (lookUp(scope, tag.path) as readonly unknown[]).map((item, key) =>
        createElement(Fragment, { key }, ...body.map((part) => part({ ...scope, [tag.name]: item }))),
      )
  if (tag?.kind !== 'if') throw new Error('a block of the mail has no tag')
  return (scope) => {
    const value = lookUp(scope, tag.path)
    const holds = Array.isArray(value) ? value.length > 0 : Boolean(value)
    return createElement(Fragment, null, ...(holds ? body : otherwise).map((part) => part(scope)))
  }
}

function shownValue(index: number, tags: Tags, scope: Scope): string {
  const tag = tags[index]?.tag
  return tag?.kind === 'placeholder' ? String(lookUp(scope, tag.path) ?? '') : ''
}
