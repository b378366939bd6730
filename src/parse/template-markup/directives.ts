/**
 * Lines and marks that a generator turns into layout: tabs of pymdownx (`=== "Bus"` and its indented text), page breaks of Pandoc, icons of
 * Material for MkDocs, the boxes of a task list, pairs of tags in brackets. The title of a tab and its text stay.
 */
export function removeDirectives(prose: string): string {
  const broken = prose.includes('\\')
    ? prose.replace(/^[ \t]*\\(?:newpage|pagebreak|clearpage|tableofcontents|toc|hfill|vfill)(?:\{\})?[ \t]*$/gm, '')
    : prose
  const plain = broken.includes(':')
    ? broken.replace(/(?<![\w/:]):(?:material|fontawesome|octicons|simple|fa|mdi)-[a-z0-9-]{1,60}:(?!\w)[ \t]?/g, '')
    : broken
  const sized = plain.includes('](') ? plain.replace(PICTURE_SIZE, '$1)') : plain
  const placed = sized.includes('@[') ? sized.replace(PLUGIN, '') : sized
  const unticked = placed.includes('] ')
    ? placed.replace(/^([ \t>]*(?:[-*+]|\d{1,4}[.)])[ \t]+)\[[ xX]\][ \t]+/gm, '$1')
    : placed
  const untagged = unticked.includes('[/') ? unticked.replace(PAIRED, '$2') : unticked
  return untagged.includes('===') ? openTabs(untagged) : untagged
}

/** `[postlink]The tram[/postlink]` */
const PAIRED = /\[([a-z]{1,20})\]([^[\]\n]{1,300})\[\/\1\]/g

/** `@[toc]`, `@[youtube](id)` */
const PLUGIN = /^[ \t]*@\[[\w-]{1,30}\](?:\([^()\n]{0,500}\))?[ \t]*$/gm
/** `![words](picture.png =300x200)` */
const PICTURE_SIZE = /(!\[[^\]\n]{0,500}\]\([^()\s]{1,1000})[ \t]+=\d{0,5}%?x\d{0,5}%?\)/g

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
