import { type Element, parentOf } from '../mail-document.ts'
import type { FeatureUse } from './feature-uses.ts'

/**
 * Many gaps of caniemail hold for some uses only: `margin` is "partial" nearly everywhere because of negative values. Here
 * stands, for words of its notes, which uses they mean. A note that is not here always holds.
 */
export function holdsFor(note: string, use: FeatureUse): boolean {
  const condition = CONDITIONS.find(({ says }) => note.includes(says))
  return condition === undefined || condition.holds(use)
}

interface Condition {
  readonly says: string
  readonly holds: (use: FeatureUse) => boolean
}

const valued = (says: string, pattern: RegExp): Condition => ({ says, holds: ({ value }) => pattern.test(value) })
/** What stands in a `<style>` may meet any element. */
const on = (says: string, names: string): Condition => ({
  says,
  holds: ({ element }) => element === null || names.split(' ').includes(element.name),
})
const never = (says: string): Condition => ({ says, holds: () => false })

export const CONDITIONS: readonly Condition[] = [
  // Values.
  valued('Negative values are not supported', /(?:^|\s)-\.?\d/),
  valued('Big negative values', /^-(?:\d{2}|[1-9]\d*px)/),
  valued('Values set in `em`', /\dem\b/),
  valued('`auto` value is not supported', /\bauto\b/),
  valued('`rem` values are not supported', /\drem\b/),
  valued('`rem` and `ch` values', /\d(?:rem|ch)\b/),
  valued('`relative` and `percentage` size values', /larger|smaller|%/),
  valued('Flow-relative values `start` and `end`', /^(?:start|end)$/),
  valued('`match-parent` value', /match-parent/),
  never('Supports the vendor prefixed value'),
  never('The attribute is supported but'),
  valued('`bcc` is not supported', /bcc=/i),
  valued('`cc` and `bcc` are not supported', /cc=/i),
  valued('Supports `relative`, `absolute` but not `sticky` and `fixed`', /sticky|fixed/),
  valued('URL is not supported', /url\(/),
  valued('`inline-start` and `inline-end` are not supported', /inline-/),
  valued('Shorthand for setting elliptical borders', /\//),
  valued('Not supported with multiple values', /\s/),
  valued('Whitespace syntax is not supported', /\d%?\s+\d|\//),
  valued('`overline` is not supported', /overline/),
  valued('`lowercase` value is not supported', /lowercase/),
  valued('Only supports the line property', /\s/),
  valued('Does not support multiple values', /,(?![^(]*\))/),
  valued('Does not support the `/ value` shorthand', /\//),
  valued('Only `background-color` values are supported', /url\(|gradient\(/),
  {
    says: 'A border can not be bigger than 8px',
    holds: ({ value }) => numbers(value, 'px').some((width) => width > 8),
  },
  {
    says: '`<number>` values are not supported as per CSS Fonts Level 4',
    holds: ({ value }) => numbers(value, '').some((weight) => weight % 100 !== 0),
  },
  {
    says: 'values between 0 and 599 are set as normal font weight',
    holds: ({ value }) => numbers(value, '').some((weight) => weight < 600 && weight !== 400),
  },
  valued('`inline flex`, `inline grid`, `initial`', /flex|grid|flow-root|contents|initial|revert|unset/),
  valued('`flow-root`, `inline-flex`, `inline-grid`', /flow-root|inline-(?:flex|grid)|contents|revert/),
  {
    says: 'Only supports `display:none` (but not on `<img>`)',
    holds: ({ value, element }) => value !== 'none' || element?.name === 'img',
  },
  { says: '`overflow-block` & `overflow-inline`', holds: ({ token }) => /overflow-(?:block|inline)/.test(token) },
  valued('Cannot scroll through to hidden content', /auto|scroll/),
  // Where it stands.
  on('Not supported on `<span>` and `<body>` elements', 'span body'),
  on('Not supported on `<body>`, `<span>`, `<div>` or `<p>` elements', 'body span div p'),
  on('Not supported on `<body>`, `<span>`, `<div>`, `<p>` or `<img>` elements', 'body span div p img'),
  on('Does not work when applied directly to an `<img>`', 'img'),
  on('Unreliable if used on a `<p>` or a `<div>`', 'p div'),
  on('Not supported on `<td>` elements', 'td'),
  on('Buggy on anchor `<a>` tags', 'a'),
  {
    says: 'Percentage width on `<img>` elements',
    holds: ({ element, value }) => element === null || (element.name === 'img' && value.includes('%')),
  },
  { says: 'Only works on `<table>` elements', holds: ({ element }) => element?.name !== 'table' },
  { says: 'Only works on the `<table>` tag', holds: ({ element }) => element?.name !== 'table' },
  {
    says: 'Only supported on table cells',
    holds: ({ element, value }) => !['td', 'th'].includes(element?.name ?? '') && /[1-9]/.test(value),
  },
  {
    says: 'Vertical padding will be the same for all cells of a same row',
    holds: ({ element }) => element === null || siblings(element, element.name).length > 1,
  },
  {
    says: '`background-color` is included inside the `margin`',
    holds: ({ element }) => element === null || /background/.test(element.attribs.style ?? ''),
  },
  { says: 'does not inherit to inner tables', holds: ({ element, value }) => value === 'none' && holdsTable(element) },
  { says: 'Does not inherit onto nested `<table>`', holds: ({ element }) => holdsTable(element) },
  {
    says: '`left` and `right` do not work on `<table>` elements',
    holds: ({ element, value }) => element?.name === 'table' && value !== 'center',
  },
  { says: 'The `reversed` attribute', holds: ({ element }) => element?.attribs.reversed !== undefined },
  {
    says: 'Setting the `value` attribute to an `<li>`',
    holds: ({ element }) => element?.name === 'li' && element.attribs.value !== undefined,
  },
  { says: 'Not supported inside the `<body>`', holds: ({ element }) => stylesInBody(element) },
  { says: 'elements need to be declared before their rules are used', holds: ({ element }) => stylesInBody(element) },
  { says: 'The size of the `<style>` tag', holds: ({ element }) => element === null || sheetBytes(element) > 16_384 },
  { says: 'Not supported inline', holds: ({ element }) => element !== null },
  // How it is written.
  valued('Does not support height based media queries', /height/),
  { says: 'nested media queries', holds: ({ behind }) => behind.includes('at media') },
  { says: 'Nested media queries', holds: ({ behind }) => behind.includes('at media') },
  {
    says: 'Only supports `screen`, `min-width`, `max-width`, `min-height` and `max-height` based media queries',
    holds: ({ value }) =>
      value.replaceAll(/\b(?:only|and|screen|(?:min|max)-(?:width|height))\b|[\d.]+px|[\s:()]/g, '') !== '',
  },
  {
    says: 'Only supported in lowercase',
    holds: ({ value }) => /important/i.test(value) && !value.includes('important'),
  },
  { says: 'Only supported with a space before', holds: ({ value }) => !/^\s/.test(value) },
  { says: 'when used with a `background-image` property', holds: ({ value }) => value.includes('background-image') },
]

const numbers = (value: string, unit: string): number[] =>
  value.split(/\s+/).flatMap((part) => {
    const match = /^([\d.]+)([a-z%]*)$/.exec(part)
    return match !== null && match[2] === unit ? [Number(match[1])] : []
  })

const siblings = (element: Element, name: string) =>
  parentOf(element)?.children.filter((node) => 'name' in node && node.name === name) ?? []

function holdsTable(element: Element | null): boolean {
  return (
    element === null ||
    element.children.some((node) => 'attribs' in node && (node.name === 'table' || holdsTable(node)))
  )
}

function stylesInBody(element: Element | null): boolean {
  for (let above = element; above !== null; above = parentOf(above)) if (above.name === 'body') return true
  return false
}

const sheetBytes = (style: Element) =>
  style.children.reduce((sum, node) => sum + ('data' in node ? new TextEncoder().encode(node.data).length : 0), 0)
