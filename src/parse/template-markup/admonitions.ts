/** `> [!NOTE]`, `!!! note "Title"` with its indented text, `:::tip Title` … `:::`: the mark is removed, title and text stay. */
export function openAdmonitions(prose: string): string {
  if (!/\[!|^[ \t]*(?:!!!|\?\?\?|:::)/m.test(prose)) return prose
  const lines = prose.split('\n')
  let indented = false
  return lines
    .map((line) => {
      const mark =
        /^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+[\w-]{1,30}(?:[ \t]+[\w-]{1,30}){0,3}(?:[ \t]+"([^"\n]{0,200})"(?:[ \t]+[\w-]{1,30}){0,3})?[ \t]*$/.exec(
          line,
        )
      if (mark !== null) {
        indented = true
        return titleLine(mark[1])
      }
      if (indented && line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) indented = false
      const body = indented ? line.replace(/^(?: {4}|\t)/, '') : line
      const fenced =
        /^[ \t]*:{3,}[ \t]*(?:\{[^{}\n]{0,200}\}|[\w-]{0,30}(?:\[([^\]\n]{0,200})\])?)?[ \t]*([^\n{}]{0,200}?)[ \t]*:{0,9}$/.exec(
          body,
        )
      if (fenced !== null)
        return WARNS.test(body) ? sentence(fenced[1] ?? fenced[2]) : titleLine(fenced[1] ?? fenced[2])
      return body.replace(/^([ \t>]*>[ \t]*)\[!\w{2,20}\][+-]?/, '$1')
    })
    .join('\n')
}

/** A title gets a line of its own, so that it does not join the next sentence. */
const titleLine = (title: string | undefined) =>
  title === undefined || title.trim() === '' ? '' : `\n**${title.trim()}**\n`

/** What warns the reader is no story, so its title is no heading. */
const WARNS = /^[ \t]*:{3,}[ \t]*(?:caution|warning|danger|important|attention)\b/i

const sentence = (title: string | undefined) =>
  title === undefined || title.trim() === '' ? '' : `\n${title.trim()}${/[.!?:]$/.test(title.trim()) ? '' : '.'}\n`
