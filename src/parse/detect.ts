import type { SourceKind } from '../model/source.ts'

/** What kind of Source a decoded text is, from its first characters; a file name lies more often than its beginning. */
export function detectKind(text: string): SourceKind {
  const head = text.slice(0, 2_000).trimStart().toLowerCase()
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:rdf)\b/.test(head)) return 'feed'
  if (head.startsWith('<!doctype html') || head.startsWith('<html')) return 'html'
  return looksLikeEmail(head) ? 'email' : 'markdown'
}

/** RFC 5322 header fields at the very top, two of those that every mail has. */
function looksLikeEmail(head: string): boolean {
  const end = head.indexOf('\n\n')
  const fields = new Set((end < 0 ? head : head.slice(0, end)).match(/^[a-z][a-z-]*(?=:)/gm) ?? [])
  const typical = ['received', 'from', 'message-id', 'mime-version', 'delivered-to', 'return-path']
  return /^[a-z-]+:/.test(head) && typical.filter((name) => fields.has(name)).length >= 2
}
