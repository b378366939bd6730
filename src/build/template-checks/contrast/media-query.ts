import type { CssNode } from 'css-tree'

/** Where a mail is read: CSS pixels of width, and which theme. */
export interface Screen {
  readonly width: number
  readonly dark: boolean
}

/**
 * Whether a media query list holds on a screen, by the three-valued logic of Media Queries 4 § 3.1; null where it asks for
 * something that a Screen does not say.
 */
export function mediaHolds(node: CssNode, screen: Screen): boolean | null {
  switch (node.type) {
    case 'AtrulePrelude':
    case 'MediaQueryList':
      return any([...node.children].map((child) => mediaHolds(child, screen)))
    case 'MediaQuery': {
      const type = node.mediaType === null || /^(all|screen)$/i.test(node.mediaType)
      const holds = all([type, node.condition === null ? true : mediaHolds(node.condition, screen)])
      return node.modifier === 'not' ? not(holds) : holds
    }
    case 'Condition':
      return conditionHolds([...node.children], screen)
    case 'Feature':
      return featureHolds(node.name, node.value, screen)
    default:
      return null
  }
}

function conditionHolds(parts: readonly CssNode[], screen: Screen): boolean | null {
  const words = parts.flatMap((part) => (part.type === 'Identifier' ? [part.name.toLowerCase()] : []))
  const operands = parts.filter((part) => part.type !== 'Identifier').map((part) => mediaHolds(part, screen))
  if (words[0] === 'not') return not(operands[0] ?? null)
  return words.includes('or') ? any(operands) : all(operands)
}

function featureHolds(name: string, value: CssNode | null, screen: Screen): boolean | null {
  const feature = name.toLowerCase()
  if (feature === 'prefers-color-scheme' && value?.type === 'Identifier')
    return value.name.toLowerCase() === (screen.dark ? 'dark' : 'light')
  const bound = /^(min|max)-(?:device-)?width$/.exec(feature)?.[1]
  const pixels = value?.type === 'Dimension' || value?.type === 'Number' ? pixelsOf(value) : null
  if (bound === undefined || pixels === null) return null
  return bound === 'min' ? screen.width >= pixels : screen.width <= pixels
}

function pixelsOf(value: Extract<CssNode, { type: 'Dimension' | 'Number' }>): number | null {
  if (value.type === 'Number') return Number(value.value) === 0 ? 0 : null
  // In a media query an em is the browser's own 16 px, whatever the page says.
  const scale = { px: 1, em: 16, rem: 16 }[value.unit.toLowerCase()]
  return scale === undefined ? null : Number(value.value) * scale
}

type Truth = boolean | null
const not = (truth: Truth): Truth => (truth === null ? null : !truth)
const all = (truths: readonly Truth[]): Truth => (truths.includes(false) ? false : truths.includes(null) ? null : true)
const any = (truths: readonly Truth[]): Truth => (truths.includes(true) ? true : truths.includes(null) ? null : false)
