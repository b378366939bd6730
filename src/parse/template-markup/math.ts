/**
 * Formulas: `$$ … $$` becomes a code block, `$a_1$` and `\( … \)` become inline code, so that they are not read as emphasis and their
 * delimiters are not shown. `$5 and $10` are prices and stay.
 */
export function fenceMath(prose: string): string {
  if (!prose.includes('$') && !prose.includes('\\begin{') && !prose.includes('\\(') && !prose.includes('\\['))
    return prose
  return prose
    .replace(/^[ \t]*\\\[[ \t]*\n((?:[^\n]{0,2000}\n){1,60}?)[ \t]*\\\][ \t]*$/gm, '```\n$1```')
    .replace(
      /^[ \t]*(\\begin\{(\w{1,20}\*?)\}[^\n]{0,2000}\n(?:[^\n]{0,2000}\n){0,60}?[ \t]*\\end\{\2\})[ \t]*$/gm,
      '```\n$1\n```',
    )
    .replace(/^[ \t]*\$\$[ \t]*\n((?:[^\n$]{0,2000}\n){1,60}?)[ \t]*\$\$[ \t]*$/gm, '```\n$1```')
    .replace(/^[ \t]*\$\$([^\n$]{1,2000})\$\$[ \t]*$/gm, '```\n$1\n```')
    .replace(/\$\$([^\n$`]{1,400})\$\$/g, '`$1`')
    .replace(/(?<![\\$\w])\$(?=[^\s$])([^\n$`]{0,300}[^\s$\\`])\$(?![\w$])/g, (whole, formula: string) =>
      /[\\^_={}]|^[A-Za-z]$/.test(formula) ? `\`${formula}\`` : whole,
    )
    .replace(/\\\(([^\n`]{1,300}?)\\\)/g, '`$1`')
}
