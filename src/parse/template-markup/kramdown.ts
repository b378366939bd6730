/** Attributes of kramdown, Pandoc and similar: `{: .lead}`, `{:toc}`, `{::options /}`, `## Title {#id}`. */
export function removeAttributes(prose: string): string {
  // `<div markdown="1">`: what follows is Markdown.
  const opened = prose.includes('markdown') ? prose.replace(MARKDOWN_INSIDE, '$&\n\n') : prose
  // A line of two backslashes is an empty line of kramdown and LaTeX.
  const lines = opened.includes('\\\\') ? opened.replace(/^[ \t]*\\\\[ \t]*$/gm, '') : opened
  if (!lines.includes('{') && !lines.includes('[TOC]') && !lines.includes('@@')) return lines
  return (
    lines
      .replace(/^[ \t]*(?:[*+-]|1\.)[ \t]+.{0,60}\n[ \t]*\{:[ \t]*toc[^{}\n]{0,200}\}[ \t]*$/gm, '')
      .replace(/\{::comment[ \t]*\}[\s\S]{0,20000}?\{:\/(?:comment)?[ \t]*\}/g, '')
      .replace(/\{::[^{}\n]{0,400}\}/g, '')
      .replace(/\{:[^{}\n]{0,400}\}/g, '')
      .replace(/^(#{1,6}[ \t].{0,400}?)[ \t]*\{[ \t]*(?:[#.][\w-]|[\w-]{1,30}=|\/\*)[^{}\n]{0,200}\}[ \t]*$/gm, '$1')
      // Behind code within a heading, which is not seen here.
      .replace(/^([^\n#]{0,200}?)[ \t]+\{#[\w-][^{}\n]{0,200}\}[ \t]*(?=\n|$)/, '$1')
      // A span of Pandoc, and attributes at the end of a paragraph.
      .replace(/(?<![\]!])\[([^[\]\n]{1,300})\]\{[ \t]*(?:[#.][\w-]|[\w-]{1,30}=)[^{}\n]{0,200}\}/g, '$1')
      .replace(
        /(?<=^|[ \t])\{[#.][\w-]{1,60}(?:[ \t]+(?:[#.][\w-]{1,60}|[\w-]{1,30}=[^{}\s]{1,100})){0,8}\}[ \t]*$/gm,
        '',
      )
      .replace(/([)\]*_])\{(?:[#.][\w-]|\w+=)[^{}\n]{0,200}\}/g, '$1')
      .replace(/^\[TOC\][ \t]*$/gim, '')
      .replace(/^@@[\w,-]{0,60}[ \t]*$/gm, '')
  )
}

const MARKDOWN_INSIDE =
  /<(?:div|section|aside|article|details|figure|blockquote|p)\b[^<>\n]{0,300}\bmarkdown(?:=["']?(?:1|block|span|true)["']?)?[^<>\n]{0,300}>/gi
