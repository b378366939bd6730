import type { SentenceInContext } from './sentence-context.ts'

/** Left over from a template, a link or a parser: never shown. */
export function leftoverOf({ text }: Pick<SentenceInContext, 'text'>): string | null {
  return (MAYBE.test(text) ? LEFTOVER.exec(text)?.[0] : undefined) ?? GAP.exec(text)?.[0] ?? null
}

/** "the release of Django .", "The final release, , was issued": a template would have put a word in front of the mark. */
const GAP = /[a-z]\w* \.(?=\s|$)|, ,| \* [A-Z]|: 1\. [a-zA-Z]/

/** Every leftover has one of these. Most sentences have none, and the pattern below is slow to compile. */
const MAYBE = /[{}[\]`#&<>|$@*•]|!!!|:::|^\s*[-–—+]|https?:|"\w+":/

const LEFTOVER =
  /\{\{|\}\}|\{%|\{#|\[\d{1,2}:\d\d|%\}|\{:|:::|\]\[|\]\(|!\[|!!!|^\s*[-–—*•>|]\s|^#{1,6}\s|\*\*|###|&(?:#\d{1,6}|#x[0-9a-fA-F]{1,6}|[a-z]{2,8});|<\/?[a-zA-Z][^<>]{0,80}>|\[\^?\d+\]:|\bhttps?:\/\/\S{40}|`{3}|\$\{|^\+\+\+|^@\w+ \w+ =|^---|"\w+":\s*["{[\d]|^\[[A-Z]+-\d+\]\s*[-–:]|@:@|@:\w+\(|<!--|-->|\[\[|\]\]/
