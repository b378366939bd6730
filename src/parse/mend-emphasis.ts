/**
 * html2text leaves the white space of an inline tag inside its emphasis, `**Heading:  \n**`, and CommonMark (§ 6.2) then reads the marks as
 * asterisks. Moves that space after the closing mark and changes nothing else.
 */
export function mendEmphasis(written: string): string {
  // Org mode exports links to plain text with a space in between: `[words] (<https://…>)`.
  const markdown = written.includes('] (<http')
    ? written.replace(/(?<=\]) (?=\(<https?:\/\/[^\s<>]{1,2000}>\))/g, '')
    : written
  if (!markdown.includes('\n**') && !markdown.includes('\n_ ')) return markdown
  return markdown
    .replace(/\*\*([^*\n]{1,400}?)( *\n)\*\*(?=[_\s])/g, '**$1**$2')
    .replace(/(^|[\s*])_([^_\n]{1,600}?)( *\n)_(?=\s)/g, '$1_$2_$3')
}
