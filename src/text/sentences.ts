import type { Span } from '../model/issue.ts'
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = []
  for (const m of text.matchAll(/[^\s](?:[\s\S]*?[.!?…:]["”’)\]]*(?=\s|$)|[\s\S]*$)/g)) spans.push({ start: m.index, end: m.index + m[0].length })
  return spans
}
