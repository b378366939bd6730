/**
 * Lines and marks that a generator turns into layout: tabs of pymdownx (`=== "Bus"` and its indented text), icons of Material for MkDocs, the
 * boxes of a task list. The title of a tab and its text stay.
 */
export function removeDirectives(prose: string): string {
  const plain = prose.includes(':')
    ? prose.replace(/(?<![\w/:]):(?:material|fontawesome|octicons|simple|fa|mdi)-[a-z0-9-]{1,60}:(?!\w)[ \t]?/g, '')
    : prose
  const unticked = plain.includes('] ')
    ? plain.replace(/^([ \t>]*(?:[-*+]|\d{1,4}[.)])[ \t]+)\[[ xX]\][ \t]+/gm, '$1')
    : plain
  return unticked.includes('===') ? openTabs(unticked) : unticked
}

function openTabs(prose: string): string {
  let indented = false
  return prose
    .split('\n')
    .map((line) => {
      const title = /^[ \t]*===[+!]?[ \t]+"([^"\n]{0,200})"[ \t]*$/.exec(line)?.[1]
      if (title !== undefined) {
        indented = true
        return `\n${title}\n`
      }
      if (indented && line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) indented = false
      return indented ? line.replace(/^(?: {4}|\t)/, '') : line
    })
    .join('\n')
}
