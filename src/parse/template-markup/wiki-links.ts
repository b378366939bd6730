/** `[[page|words]]` becomes its words, `[[page]]` becomes its name, `![[picture.png]]` is removed. `[[x]](address)` is an ordinary link. */
export function readWikiLinks(prose: string): string {
  if (!prose.includes('[[')) return prose
  return prose
    .replace(/!\[\[[^[\]\n]{1,300}\]\]/g, '')
    .replace(/^[ \t]*\[\[_?toc_?\]\][ \t]*$/gim, '')
    .replace(
      /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\](?![([])/g,
      // `[[Page#Part]]` leads to a part of a page.
      (_, page: string, words?: string) => words ?? page.replace(/(?<=.)#.*$|^#/, ''),
    )
}
