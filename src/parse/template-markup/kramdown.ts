/** Attributes of kramdown, Pandoc and their kin: `{: .lead}`, `{:toc}`, `{::options /}`, `## Title {#id}`. */
export function removeAttributes(prose: string): string {
  if (!prose.includes('{') && !prose.includes('[TOC]') && !prose.includes('@@')) return prose
  return prose
    .replace(/^[ \t]*(?:[*+-]|1\.)[ \t]+.{0,60}\n[ \t]*\{:[ \t]*toc[^{}\n]{0,200}\}[ \t]*$/gm, '')
    .replace(/\{::[^{}\n]{0,400}\}/g, '')
    .replace(/\{:[^{}\n]{0,400}\}/g, '')
    .replace(/^(#{1,6}[ \t].{0,400}?)[ \t]*\{[#.][^{}\n]{0,200}\}[ \t]*$/gm, '$1')
    .replace(/([)\]*_])\{(?:[#.][\w-]|\w+=)[^{}\n]{0,200}\}/g, '$1')
    .replace(/^\[TOC\][ \t]*$/gim, '')
    .replace(/^@@[\w,-]{0,60}[ \t]*$/gm, '')
}
