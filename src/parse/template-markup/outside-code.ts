/** Applies a rewriting to all text of a Markdown document that is not code. Fences and back-ticks are read as in CommonMark. */
export function outsideCode(markdown: string, rewrite: (prose: string) => string): string {
  let out = ''
  let from = 0
  for (const { start, end } of codeStretches(markdown)) {
    if (start > from) out += rewrite(markdown.slice(from, start))
    out += markdown.slice(start, end)
    from = end
  }
  return from < markdown.length ? out + rewrite(markdown.slice(from)) : out
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Fenced blocks and back-ticked stretches, in order. One pass. */
function codeStretches(markdown: string): Stretch[] {
  if (!markdown.includes('`') && !markdown.includes('~~~')) return []
  const stretches: Stretch[] = []
  let at = 0
  let paragraph = 0
  let fence: { readonly start: number; readonly mark: string; readonly length: number } | null = null
  const lastComment = markdown.lastIndexOf('-->')
  while (at <= markdown.length) {
    const newline = markdown.indexOf('\n', at)
    const end = newline < 0 ? markdown.length : newline
    const run = FENCE.exec(markdown.slice(at, Math.min(end, at + MAX_FENCE_INDENT)))?.[1] ?? ''
    if (fence === null && at < lastComment && /^[ \t>]*<!--/.test(markdown.slice(at, Math.min(end, at + 80)))) {
      // Nothing within a comment is code: its back-ticks would hide the end of the comment.
      addTicked(markdown, paragraph, at, stretches)
      at = markdown.indexOf('-->', at) + 3
      paragraph = at
      continue
    }
    if (fence !== null) {
      if (run.startsWith(fence.mark) && run.length >= fence.length && /^[`~ \t>]*$/.test(markdown.slice(at, end))) {
        stretches.push({ start: fence.start, end })
        fence = null
        paragraph = end
      }
    } else if (
      run !== '' &&
      !(run.startsWith('`') && markdown.slice(at, end).trimStart().slice(run.length).includes('`'))
    ) {
      addTicked(markdown, paragraph, at, stretches)
      fence = { start: at, mark: run.charAt(0), length: run.length }
    } else if (/^[ \t>]*$/.test(markdown.slice(at, Math.min(end, at + 80))) && end - at < 80) {
      addTicked(markdown, paragraph, end, stretches)
      paragraph = end
    }
    if (newline < 0) break
    at = newline + 1
  }
  if (fence !== null) stretches.push({ start: fence.start, end: markdown.length })
  else addTicked(markdown, paragraph, markdown.length, stretches)
  return stretches
}

const FENCE = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})/
const MAX_FENCE_INDENT = 200

/** Text between two equally long runs of back-ticks within one paragraph. */
function addTicked(markdown: string, start: number, end: number, stretches: Stretch[]): void {
  const text = markdown.slice(start, end)
  if (!text.includes('`')) return
  const runs = [...text.matchAll(/`+/g)]
  // For each run the next one of its length, computed from the end.
  const nextOfLength = new Map<number, number>()
  const partner = new Array<number>(runs.length).fill(-1)
  for (let i = runs.length - 1; i >= 0; i--) {
    const length = runs[i]?.[0].length ?? 0
    partner[i] = nextOfLength.get(length) ?? -1
    nextOfLength.set(length, i)
  }
  for (let i = 0; i < runs.length; i++) {
    const close = partner[i] ?? -1
    const [open, closing] = [runs[i], runs[close]]
    if (open === undefined || closing === undefined) continue
    stretches.push({ start: start + open.index, end: start + closing.index + closing[0].length })
    i = close
  }
}
