/** A node of the syntax tree (ESTree). */
export interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

export interface References {
  /** Names of the top level that are used in it, also in its functions. */
  readonly used: ReadonlySet<string>
  /** Those of them that it assigns, and not where it declares them. */
  readonly assigned: ReadonlySet<string>
}

/** Which names of the top level a statement or expression uses. Names that it declares itself, in its functions and blocks, are not among them. */
export function referencesOf(root: Node): References {
  const used = new Set<string>()
  const assigned = new Set<string>()
  const isLocal = (name: string, scopes: Scopes) => scopes.some((scope) => scope.has(name))
  const visit = (node: Node, scopes: Scopes): void => {
    if (node.type === 'Identifier') {
      const name = String(node.name)
      if (!isLocal(name, scopes)) used.add(name)
      return
    }
    const own = declaredIn(node)
    const inner = own === null ? scopes : [...scopes, own]
    const target = ASSIGNS[node.type]
    if (target !== undefined) for (const name of namesOf(node[target])) if (!isLocal(name, inner)) assigned.add(name)
    for (const child of childrenOf(node)) visit(child, inner)
  }
  visit(root, [])
  return { used, assigned }
}

type Scopes = readonly ReadonlySet<string>[]

/** The field of each node that assigns. */
const ASSIGNS: Readonly<Record<string, string>> = {
  AssignmentExpression: 'left',
  UpdateExpression: 'argument',
  ForInStatement: 'left',
  ForOfStatement: 'left',
}

/** The names of a scope that begins at a node; null where none begins. */
function declaredIn(node: Node): ReadonlySet<string> | null {
  if (isFunction(node))
    return new Set([
      'arguments',
      ...(node.type === 'FunctionExpression' ? namesOf(node.id) : []),
      ...nodesIn(node.params).flatMap(namesOf),
      ...varsIn(node.body),
    ])
  if (node.type === 'ClassExpression') return new Set(namesOf(node.id))
  if (node.type === 'CatchClause') return new Set(namesOf(node.param))
  if (node.type.startsWith('For')) return new Set([...blockNames(node.init), ...blockNames(node.left)])
  const statements =
    node.type === 'SwitchStatement' ? nodesIn(node.cases).flatMap((one) => nodesIn(one.consequent)) : nodesIn(node.body)
  return statements.length === 0 ? null : new Set(statements.flatMap(blockNames))
}

export const isFunction = ({ type }: Node): boolean =>
  type === 'FunctionDeclaration' || type === 'FunctionExpression' || type === 'ArrowFunctionExpression'

/** The names that a statement declares in its block. */
function blockNames(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') return namesOf(node.id)
  return node.type === 'VariableDeclaration' ? nodesIn(node.declarations).flatMap(({ id }) => namesOf(id)) : []
}

/** The names that are declared with `var` in a function, not in the functions inside it. */
export function varsIn(node: unknown): readonly string[] {
  if (!isNode(node) || isFunction(node)) return []
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? blockNames(node) : []
  return [...own, ...childrenOf(node).flatMap(varsIn)]
}

/** The names that a pattern gives values to. */
export function namesOf(node: unknown): readonly string[] {
  if (!isNode(node)) return []
  switch (node.type) {
    case 'Identifier':
      return [String(node.name)]
    case 'ObjectPattern':
      return nodesIn(node.properties).flatMap((property) => namesOf(property.value ?? property.argument))
    case 'ArrayPattern':
      return nodesIn(node.elements).flatMap(namesOf)
    case 'AssignmentPattern':
      return namesOf(node.left)
    case 'RestElement':
      return namesOf(node.argument)
    default:
      return []
  }
}

/** Fields with names that refer to nothing of the program. */
const NAMES_ONLY: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
  PropertyDefinition: 'key',
  AccessorProperty: 'key',
  LabeledStatement: 'label',
  BreakStatement: 'label',
  ContinueStatement: 'label',
}

export function childrenOf(node: Node): readonly Node[] {
  const left = node.computed === true || node.type === 'MetaProperty' ? undefined : NAMES_ONLY[node.type]
  if (node.type === 'MetaProperty') return []
  return Object.entries(node).flatMap(([key, value]) => (key === left ? [] : nodesIn(value)))
}

/** The nodes in a field: one, several, or none. */
export const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : []

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
