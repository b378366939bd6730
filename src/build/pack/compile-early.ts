import { type ESTree, parseSync, Visitor } from 'rolldown/utils'

/** Where a function begins and ends in a script, as V8's account of calls has it. */
export const placeOf = (start: number, end: number): string => `${start}-${end}`

/**
 * A bundled module that does the same and whose first calls take less time. The functions at the given places are put in brackets:
 * V8 compiles such a function when the Worker starts. Methods of objects become functions. Methods of classes stay as they are.
 * Declared functions become variables at the top of the module, since they may be called above the place where they are declared.
 * The exported function `without` is removed.
 */
export function compileEarly(script: string, early: ReadonlySet<string>, without: string): string {
  const { program, errors } = parseSync('worker.js', script)
  const [error] = errors
  if (error !== undefined) throw new Error(error.message)
  const edits: Edit[] = []
  const removed = new Set<unknown>()
  const insert = (at: number, text: string) => edits.push({ start: at, end: at, text })
  const bracket = ({ start, end }: ESTree.Span) => {
    if (!early.has(placeOf(start, end))) return
    insert(start, '(')
    insert(end, ')')
  }
  new Visitor({
    ArrowFunctionExpression: bracket,
    FunctionExpression: bracket,
    Property: ({ start, end, key, value, method, computed }) => {
      if (!method || computed || !early.has(placeOf(start, end))) return
      const text = script.slice(start, end)
      // A function has neither.
      if (value.type !== 'FunctionExpression' || value.generator || text.includes('super')) return
      edits.push({ start, end: key.start, text: '' })
      insert(key.end, value.async ? ':(async function' : ':(function')
      insert(end, ')')
    },
    ExportSpecifier: ({ start, end, local, exported }) => {
      if (!('name' in exported) || exported.name !== without || !('name' in local)) return
      const declared = program.body.find((node) => node.type === 'FunctionDeclaration' && node.id?.name === local.name)
      if (declared === undefined) throw new Error(`${without} is no function of its own`)
      removed.add(declared)
      edits.push({ start, end: script.charAt(end) === ',' ? end + 1 : end, text: '' })
    },
  }).visit(program)
  const isDeclaration = (
    node: ESTree.Statement | ESTree.Directive | ESTree.ModuleDeclaration,
  ): node is ESTree.Function => node.type === 'FunctionDeclaration'
  const taken = program.body
    .filter(isDeclaration)
    .filter((node) => removed.has(node) || early.has(placeOf(node.start, node.end)))
  for (const { id } of taken) if (id !== null) edits.push({ start: id.start, end: id.end, text: '' })
  const pieces = cut(script, edits)
  const top: string[] = []
  let rest = ''
  let at = 0
  for (const node of taken) {
    if (!removed.has(node)) top.push(`${node.id?.name}=(${pieces(node.start, node.end)})`)
    rest += pieces(at, node.start)
    // In case the statement before it ended with it.
    if (!/(?:^|[;}])$/.test(rest)) rest += ';'
    at = node.end
  }
  return `${top.length === 0 ? '' : `var ${top.join()};`}${rest}${pieces(at, script.length)}`
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Parts of the edited script, by places of the script before. */
function cut(script: string, edits: readonly Edit[]): (start: number, end: number) => string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  return (start, end) => {
    let out = ''
    let at = start
    for (const edit of sorted) {
      if (edit.start < start || edit.end > end) continue
      out += script.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return out + script.slice(at, end)
  }
}
