/**
 * Replaces the package that markdown-it uses to find addresses (`alias` in `wrangler.toml`) in the Worker. `autolinks.ts` finds them; the
 * package costs 6 kB, and milliseconds at the first parse.
 */
export class LinkifyIt {}
