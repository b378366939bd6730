/**
 * `[label]: address` directly below other words: to CommonMark it is text, because a definition cannot interrupt a paragraph, but its
 * author meant a definition. Such lines are taken out of a stretch of text and added to `definitions`. The first and the last line of the
 * stretch may be parts of lines and stay.
 */
export function takeDefinitions(prose: string, definitions: string[]): string {
  if (!prose.includes(']:')) return prose
  const lines = prose.split('\n')
  const kept = lines.filter((line, index) => {
    const before = lines[index - 1] ?? ''
    const isTaken =
      index > 0 && index < lines.length - 1 && before.trim() !== '' && DEFINITION.test(line) && !DEFINITION.test(before)
    if (isTaken) definitions.push(line.trim())
    return !isTaken
  })
  return kept.join('\n')
}

/** Below the text, where each of them is a definition. */
export const definitionLines = (definitions: readonly string[]): string =>
  definitions.length === 0 ? '' : `\n\n${definitions.join('\n')}\n`

const DEFINITION = /^ {0,3}\[[^\]^][^\]]{0,98}\]: {0,9}<?https?:\/\/\S{1,2000}\s{0,9}$/
