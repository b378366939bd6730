import type { Brief } from '../model/brief.ts'

/**
 * Whether a digest reads an Issue. A source is the id of an Issue, its path, a folder of paths (`letters/`), or a pattern:
 * `*` stands for any characters of a name, `**` for folders too. Null means every Issue.
 */
export function isOfSources({ id, path }: Pick<Brief, 'id' | 'path'>, sources: readonly string[] | null): boolean {
  return sources === null || sources.some((source) => source === id || patternOf(source).test(path))
}

function patternOf(source: string): RegExp {
  const parts = source.replace(/\/$/, '/**').split(/(\*+)/)
  const pattern = parts.map((part, i) => (i % 2 === 0 ? RegExp.escape(part) : part === '*' ? '[^/]*' : '.*'))
  return new RegExp(`^${pattern.join('')}$`, 'u')
}
