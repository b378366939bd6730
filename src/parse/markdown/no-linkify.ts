/**
 * Stands in the Worker for the package that markdown-it finds addresses with (`alias` in `wrangler.toml`): `autolinks.ts` finds them,
 * and the package costs 6 kB and milliseconds at the first parse.
 */
export class LinkifyIt {}
