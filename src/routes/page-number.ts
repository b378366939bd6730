import type { Context } from 'hono'

/** The number of `?page=…`, from 1, and of how many pages; the first one for anything that is no page. */
export function pageNumber(
  c: Context,
  items: number,
  perPage: number,
): { readonly page: number; readonly pages: number } {
  const pages = Math.max(1, Math.ceil(items / perPage))
  const asked = Number(c.req.query('page') ?? '1')
  return { page: Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1, pages }
}
