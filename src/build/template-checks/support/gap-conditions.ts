import { DomUtils } from 'htmlparser2'
import { type Element, parentOf } from '../mail-document.ts'
import type { FeatureUse } from './feature-uses.ts'

/**
 * Many gaps of caniemail are about some uses only: `margin` is "partial" nearly everywhere because of negative values. A
 * condition says which uses a note applies to. A note without a condition is about every use.
 */
export function appliesTo(note: string, use: FeatureUse): boolean {
  const condition = Object.entries(CONDITIONS).find(([words]) => note.includes(words))
  return condition === undefined || condition[1](use)
}

type Condition = (use: FeatureUse) => boolean

const value =
  (pattern: RegExp): Condition =>
  (use) =>
    pattern.test(use.value)
/** A rule of a `<style>` may match any element. */
const on =
  (names: string): Condition =>
  ({ element }) =>
    element === null || names.split(' ').includes(element.name)

export const CONDITIONS: Readonly<Record<string, Condition>> = {
  'Negative values are not supported': value(/(?:^|\s)-\.?\d/),
  '`auto` value is not supported': value(/\bauto\b/),
  '`rem` values are not supported': value(/\drem\b/),
  '`rem` and `ch` values': value(/\d(?:rem|ch)\b/),
  'Flow-relative values `start` and `end`': value(/^(?:start|end)$/),
  '`match-parent` value': value(/match-parent/),
  'Supports the vendor prefixed value': () => false,
  'The attribute is supported but': () => false,
  '`bcc` is not supported': value(/bcc=/i),
  '`inline-start` and `inline-end` are not supported': value(/inline-/),
  'Not supported with multiple values': value(/\s/),
  '`overline` is not supported': value(/overline/),
  '`lowercase` value is not supported': value(/lowercase/),
  'Does not support multiple values': value(/,(?![^(]*\))/),
  'Does not support the `/ value` shorthand': value(/\//),
  'Only `background-color` values are supported': value(/url\(|gradient\(/),
  'A border can not be bigger than 8px': (use) => numbers(use, 'px').some((width) => width > 8),
  '`<number>` values are not supported as per CSS Fonts Level 4': (use) =>
    numbers(use, '').some((weight) => weight % 100 !== 0),
  'values between 0 and 599 are set as normal font weight': (use) =>
    numbers(use, '').some((weight) => weight < 600 && weight !== 400),
  '`inline flex`, `inline grid`, `initial`': value(/flex|grid|flow-root|contents|initial|revert|unset/),
  '`flow-root`, `inline-flex`, `inline-grid`': value(/flow-root|inline-(?:flex|grid)|contents|revert/),
  'Only supports `display:none` (but not on `<img>`)': (use) => use.value !== 'none' || use.element?.name === 'img',
  '`overflow-block` & `overflow-inline`': ({ token }) => /overflow-(?:block|inline)/.test(token),
  'Cannot scroll through to hidden content': value(/auto|scroll/),
  'Not supported on `<span>` and `<body>` elements': on('span body'),
  'Not supported on `<body>`, `<span>`, `<div>` or `<p>` elements': on('body span div p'),
  'Not supported on `<body>`, `<span>`, `<div>`, `<p>` or `<img>` elements': on('body span div p img'),
  'Unreliable if used on a `<p>` or a `<div>`': on('p div'),
  'Not supported on `<td>` elements': on('td'),
  'Buggy on anchor `<a>` tags': on('a'),
  'Only works on `<table>` elements': ({ element }) => element?.name !== 'table',
  'Only supported on table cells': (use) => !/^t[dh]$/.test(use.element?.name ?? '') && /[1-9]/.test(use.value),
  'Vertical padding will be the same for all cells of a same row': ({ element }) =>
    element === null || cellsBeside(element) > 0,
  '`background-color` is included inside the `margin`': ({ element }) =>
    element === null || /background/.test(element.attribs.style ?? ''),
  'does not inherit to inner tables': (use) => use.value === 'none' && holdsTable(use.element),
  '`left` and `right` do not work on `<table>` elements': (use) =>
    use.element?.name === 'table' && use.value !== 'center',
  'The `reversed` attribute': ({ element }) => element?.attribs.reversed !== undefined,
  'Setting the `value` attribute to an `<li>`': ({ element }) =>
    element?.name === 'li' && element.attribs.value !== undefined,
  'Not supported inside the `<body>`': ({ element }) => isInBody(element),
  'The size of the `<style>` tag': ({ element }) => element === null || DomUtils.textContent(element).length > 16_000,
  'Does not support height based media queries': value(/height/),
  'elements need to be declared before their rules are used': ({ element }) => isInBody(element),
  'Not supported inline': ({ element }) => element !== null,
  'nested media queries': ({ behind }) => behind.includes('at media'),
  'Nested media queries': ({ behind }) => behind.includes('at media'),
  'Only supported in lowercase': (use) => !use.value.includes('important'),
  'Only supported with a space before': (use) => !/^\s/.test(use.value),
  'when used with a `background-image` property': value(/background-image/),
}

const numbers = (use: FeatureUse, unit: string): number[] =>
  use.value.split(/\s+/).flatMap((part) => {
    const match = /^([\d.]+)([a-z%]*)$/.exec(part)
    return match?.[2] === unit ? [Number(match[1])] : []
  })

const cellsBeside = (element: Element): number =>
  parentOf(element)?.children.filter((node) => node !== element && 'name' in node && node.name === element.name)
    .length ?? 0

const holdsTable = (element: Element | null): boolean =>
  element === null || element.children.some((node) => 'attribs' in node && (node.name === 'table' || holdsTable(node)))

const isInBody = (element: Element | null): boolean =>
  element !== null && (element.name === 'body' || isInBody(parentOf(element)))
