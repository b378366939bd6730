import { parseSync } from 'rolldown/utils'
import { type Unit, unitsOf } from './load-order.ts'
import type { Node } from './references.ts'
import { similarOrder } from './similar-order.ts'

/**
 * A bundled module that does the same, with its statements in an order in which gzip makes it smaller: what is alike stands close together. gzip looks back
 * 32 kB, and the Worker has a thousand.
 */
export function orderStatements(script: string): string {
  const { program, errors } = parseSync('worker.js', script)
  const [error] = errors
  if (error !== undefined) throw new Error(error.message)
  const units = unitsOf(script, program as unknown as Node)
  const isMovable = ({ kind }: Unit) => kind !== 'import' && kind !== 'export'
  const order = similarOrder(
    units.map((unit) => (isMovable(unit) ? unit.text : '')),
    units.map(({ after }) => after),
  )
  const sorted = order.map((place) => units[place]).filter((unit) => unit !== undefined)
  const rest = (kind: Unit['kind']) => units.filter((unit) => unit.kind === kind)
  return written([...rest('import'), ...sorted.filter(isMovable), ...rest('export')])
}

/** Variables that follow each other become one declaration. */
function written(units: readonly Unit[]): string {
  let script = ''
  let isOpen = false
  for (const { kind, text } of units) {
    if (kind === 'variable') script += isOpen ? `,${text}` : `var ${text}`
    else script += `${isOpen ? ';' : ''}${text}${kind === 'function' || text.endsWith(';') ? '' : ';'}`
    isOpen = kind === 'variable'
  }
  return isOpen ? `${script};` : script
}
