import {
  childrenOf,
  isFunction,
  type Node,
  namesOf,
  nodesIn,
  type References,
  referencesOf,
  varsIn,
} from './references.ts'

/** A statement of the top level, or one variable of a declaration. */
export interface Unit {
  readonly text: string
  readonly kind: 'import' | 'variable' | 'function' | 'other' | 'export'
  /** Units, by their place in the list, that must come before it. */
  readonly after: readonly number[]
}

/**
 * The units of a bundled module in their order, with what must come before each. A function may stand anywhere. A unit that runs code when the module is
 * loaded comes after all that this code can reach, and stays in its order with other units that run code and reach the same object.
 */
export function unitsOf(script: string, program: Node): readonly Unit[] {
  const nodes = nodesIn(program.body).flatMap((node) =>
    node.type === 'VariableDeclaration' ? nodesIn(node.declarations) : [node],
  )
  for (const node of nodes)
    if (node.type.startsWith('Export') && nodesIn(node.declaration).length > 0)
      throw new Error('an export that declares something cannot be moved')
  const references = nodes.map(referencesOf)
  const declaredBy = new Map(nodes.flatMap((node, i) => declaredNames(node).map((name) => [name, i] as const)))
  const uses = references.map(({ used }) => placesOf(used, declaredBy))
  const assigned = new Set(references.flatMap((one) => [...placesOf(one.assigned, declaredBy)]))
  for (const [i, node] of nodes.entries()) if (kindOf(node) === 'other') assigned.add(i)
  const isHoisted = nodes.map(({ type }) => type === 'FunctionDeclaration')
  const isFixed = nodes.map((node, i) => !assigned.has(i) && (isHoisted[i] === true || isImmutable(node.init)))
  const lastToReach = new Map<number, number>()
  const readBefore = new Map<number, number[]>()
  return nodes.map((node, i) => {
    const own = uses[i] ?? new Set()
    const runs = !isHoisted[i] && (!isPlainVariable(node) || touches(own, assigned))
    const reached = runs ? reachedFrom(i, uses) : isHoisted[i] || isImmutable(node.init) ? new Set<number>() : own
    const after = new Set([...reached].filter((other) => other < i && !isHoisted[other]))
    for (const other of reached)
      if (other > i)
        readBefore
          .set(other, readBefore.get(other) ?? [])
          .get(other)
          ?.push(i)
    if (!isHoisted[i]) for (const other of readBefore.get(i) ?? []) after.add(other)
    for (const other of runs ? reached : []) {
      if (isFixed[other]) continue
      const last = lastToReach.get(other)
      if (last !== undefined) after.add(last)
      lastToReach.set(other, i)
    }
    return { text: script.slice(node.start, node.end), kind: kindOf(node), after: [...after] }
  })
}

/** A loop may declare variables too. */
const declaredNames = (node: Node): readonly string[] =>
  kindOf(node) === 'other' && node.type !== 'ClassDeclaration' ? varsIn(node) : namesOf(node.id)

function kindOf({ type }: Node): Unit['kind'] {
  if (type === 'VariableDeclarator') return 'variable'
  if (type === 'FunctionDeclaration') return 'function'
  if (type === 'ImportDeclaration') return 'import'
  return type.startsWith('Export') ? 'export' : 'other'
}

const placesOf = (names: References['used'], declaredBy: ReadonlyMap<string, number>): ReadonlySet<number> =>
  new Set([...names].map((name) => declaredBy.get(name)).filter((place) => place !== undefined))

const touches = (places: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...places].some((place) => others.has(place))

/** All units that code of one can use, also through functions and objects, with itself. */
function reachedFrom(unit: number, uses: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const reached = new Set([unit])
  for (const one of reached) for (const other of uses[one] ?? []) reached.add(other)
  return reached
}

/** Whether a value is one that no code can change: a function, a primitive value, or a pattern without a place of its own. */
function isImmutable(value: unknown): boolean {
  const [node] = nodesIn(value)
  if (node === undefined) return false
  if (node.type === 'ParenthesizedExpression') return isImmutable(node.expression)
  if (node.type === 'TemplateLiteral') return nodesIn(node.expressions).length === 0
  if (node.type !== 'Literal') return isFunction(node)
  const { regex } = node as { readonly regex?: { readonly flags: string } }
  return regex === undefined || !/[gy]/.test(regex.flags)
}

/** What makes a value without running code of the program. */
const PLAIN = new Set([
  'Literal',
  'Identifier',
  'ArrayExpression',
  'ObjectExpression',
  'Property',
  'ParenthesizedExpression',
])

const isPlainVariable = ({ type, id, init }: Node): boolean =>
  type === 'VariableDeclarator' && nodesIn(id)[0]?.type === 'Identifier' && isPlain(init)

function isPlain(value: unknown): boolean {
  const [node] = nodesIn(value)
  if (node === undefined) return value === null
  if (isImmutable(node)) return true
  return PLAIN.has(node.type) && node.computed !== true && childrenOf(node).every(isPlain)
}
