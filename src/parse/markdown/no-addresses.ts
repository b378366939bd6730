/**
 * Stands in the Worker for the packages that markdown-it rewrites addresses with (`alias` in `wrangler.toml`): `parse-markdown.ts` keeps
 * addresses as they are written, and the packages cost 3 kB.
 */
export default {}
export const [parse, format, encode, decode] = [unused, unused, unused, unused]

function unused(): never {
  throw new Error('addresses are kept as they are written')
}
