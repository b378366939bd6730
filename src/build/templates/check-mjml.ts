import type { Scan } from './scan-markup.ts'
import type { Mistake } from './tags.ts'

/** Mistakes that MJML accepts without a message although the mail suffers from them. */
export function checkMjml({ elements }: Scan): Mistake[] {
  const named = (name: string, parent?: string) =>
    elements.filter((element) => element.name === name && (parent === undefined || element.parent === parent))
  const [root, ...more] = named('mjml')
  const offset = root?.offset ?? 0
  const defined = new Set(named('mj-class', 'mj-attributes').map((element) => element.attributes.get('name') ?? ''))
  const classes = elements.flatMap((element) =>
    (element.attributes.get('mj-class') ?? '')
      .split(/\s+/)
      .filter((name) => name !== '' && !defined.has(name))
      .map((name) => ({ offset: element.offset, message: `mj-class "${name}" is not defined in <mj-attributes>` })),
  )
  return [
    ...(root === undefined ? [{ offset, message: 'a template needs one <mjml> element around everything' }] : []),
    ...more.map((element) => ({
      offset: element.offset,
      message: 'a template has only one <mjml>, and MJML drops the second; write a partial without <mjml>',
    })),
    ...(root !== undefined && (root.attributes.get('lang') ?? '') === ''
      ? [{ offset, message: '<mjml> needs lang="…"; without it a screen reader guesses the language' }]
      : []),
    ...(named('mj-title').length === 0 ? [{ offset, message: '<mj-head> needs an <mj-title>' }] : []),
    ...(named('mj-all', 'mj-attributes').some((element) => (element.attributes.get('font-family') ?? '') !== '')
      ? []
      : [{ offset, message: '<mj-attributes> needs <mj-all font-family="…" />; without it MJML links a web font' }]),
    ...classes,
  ]
}
