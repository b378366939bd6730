import type { Scan } from './scan-markup.ts'
import type { Mistake } from './tags.ts'

/** What MJML passes over in silence although a mail suffers from it. */
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
      .map((name) => ({ offset: element.offset, message: `mj-class "${name}" is not defined in mj-attributes` })),
  )
  return [
    ...(root === undefined ? [{ offset, message: 'a template is one <mjml> element' }] : []),
    ...more.map((element) => ({
      offset: element.offset,
      message: 'a template has one <mjml>, and MJML drops another; a partial is written without it',
    })),
    ...(root !== undefined && (root.attributes.get('lang') ?? '') === ''
      ? [{ offset, message: '<mjml> needs lang="…"; a screen reader guesses otherwise' }]
      : []),
    ...(named('mj-title').length === 0 ? [{ offset, message: 'the head needs an <mj-title>' }] : []),
    ...(named('mj-all', 'mj-attributes').some((element) => (element.attributes.get('font-family') ?? '') !== '')
      ? []
      : [{ offset, message: '<mj-attributes> needs <mj-all font-family="…" />; MJML links a web font otherwise' }]),
    ...classes,
  ]
}
