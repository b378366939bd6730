import { hostOf } from '../../src/store/source-row.ts'

/** Adds a feed as a row, due at once. Answers its id. */
export async function addFeed(
  db: D1Database,
  address: string,
  createdAt: Date,
  more: { readonly slug?: string; readonly title?: string } = {},
): Promise<string> {
  const id = [...address].reduce((hash, c) => (hash * 31n + BigInt(c.charCodeAt(0))) % 2n ** 128n, 7n)
  const name = id.toString(16).padStart(32, '0')
  await db
    .prepare(
      `INSERT INTO source (id, slug, kind, address, host, title, state, origin, created_at, next_at)
       VALUES (?1, ?2, 'feed', ?3, ?4, ?5, 'active', 'owner', ?6, ?6)`,
    )
    .bind(
      name,
      more.slug ?? `s-${name.slice(-12)}`,
      address,
      hostOf(address),
      more.title ?? address,
      createdAt.getTime(),
    )
    .run()
  return name
}
