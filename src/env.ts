/** What the platform gives the Worker: bindings, vars and secrets, unchecked. */
export interface Env {
  readonly DB: D1Database
  readonly EMAIL: SendEmail
  /** The queue of visits and readings of collected sources; each message is an invocation of its own. */
  readonly VISITS: Queue
  /** The version of this upload of the Worker; a new version renders its pages again. */
  readonly VERSION?: { readonly id: string }
  /** `[vars.DIGESTS.<slug>]` of wrangler.toml; checked by `readSettings`. */
  readonly DIGESTS: unknown
  /** The plan of Cloudflare Workers, `free` or `paid`: how much one invocation may do. */
  readonly PLAN?: unknown
  /** For how many days collected rows are kept, as a table; checked by `readSettings`. */
  readonly KEEP?: unknown
  /** What is wrong with wrangler.toml, set by `npm run dev` while the settings before the mistake are used. */
  readonly TOML_MISTAKE?: string
  /** `on` where `npm run dev` runs, also when a digest has a public url: demo feeds are answered from bundled texts, the cron is simulated. */
  readonly DEMO?: unknown
  /** The domain whose mails Email Routing gives to this Worker; checked by `readSettings`. Mail sources have their addresses there. */
  readonly INBOX_DOMAIN?: unknown
  /** Secret. Opens previews and actions from outside localhost, as a bearer token or through the sign-in form. */
  readonly ADMIN_TOKEN?: string
  /** Cloudflare Access: `https://<team>.cloudflareaccess.com` and the application's audience tag. Both or neither. */
  readonly ACCESS_TEAM_DOMAIN?: string
  readonly ACCESS_AUD?: string
}
