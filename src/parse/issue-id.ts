/** The id of an issue in URLs: its number label ("Import AI 184: …" gives `import-ai-184`), else its title. */
export function issueId(title: string, taken: ReadonlySet<string>): string {
  const numbered = /^(.{1,40}?[\s#]\d{1,5}):\s/.exec(title)?.[1]
  const base = slug(numbered ?? title) || 'issue'
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!taken.has(id)) return id
  }
}

const MAX_SLUG = 60

function slug(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .replace(/['’]/g, '')
  const dashed = plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (dashed.length <= MAX_SLUG) return dashed
  const cut = dashed.slice(0, MAX_SLUG + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 20)).replace(/-+$/, '')
}
