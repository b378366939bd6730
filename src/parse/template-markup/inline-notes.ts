/** `words^[a note]` becomes `words[^inline-1]`, and the note is added to `notes`: a footnote is no part of its sentence. */
export function takeInlineNotes(prose: string, notes: string[]): string {
  if (!prose.includes('^[')) return prose
  return prose.replace(/(?<=\S)\^\[([^[\]\n]{0,300}[^\W\d][^[\]\n]{2,300})\]/g, (_, note: string) => {
    notes.push(note)
    return `[^inline-${notes.length}]`
  })
}

/** The notes as Markdown below the text. */
export const inlineNotes = (notes: readonly string[]): string =>
  notes.map((note, i) => `\n\n[^inline-${i + 1}]: ${note}`).join('')
