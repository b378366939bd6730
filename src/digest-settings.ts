import * as v from 'valibot'
import { parseMailbox } from './delivery/mailbox.ts'
import type { Mailbox } from './model/message.ts'
import { fail, ok, type Result } from './model/result.ts'
import { type DigestSettings, KEEP, LEAST_KEEP, MOST_STORIES } from './model/settings.ts'
import type { ThemeChoice } from './model/theme.ts'
import { checkSchedule } from './schedule/slots.ts'

/** Checks a table `[vars.DIGESTS.<slug>]`; the settings, or all its mistakes. */
export function readDigestSettings(slug: string, table: unknown): Result<DigestSettings, readonly SettingsError[]> {
  const key = `DIGESTS.${slug}`
  if (!/^[a-z0-9-]{1,40}$/.test(slug))
    return fail([{ key, message: 'expected a name of a-z, 0-9 and "-", at most 40 characters' }])
  if (!isTable(table)) return fail([{ key, message: 'expected a table of settings' }])
  const known = new Set(Object.keys(DIGEST.entries))
  const unknown = Object.keys(table).filter((name) => !known.has(name))
  // A missing key is passed as `undefined`, so that its own message says what to write.
  const parsed = v.safeParse(DIGEST, { ...Object.fromEntries([...known].map((name) => [name, undefined])), ...table })
  const errors = [
    ...unknown.map((name) => ({
      key: `${key}.${name}`,
      message: `unknown setting; the known ones are ${[...known].join(', ')}`,
    })),
    ...(parsed.issues ?? []).map((issue) => ({ key: `${key}.${v.getDotPath(issue) ?? ''}`, message: issue.message })),
    ...(parsed.success ? scheduleErrors(key, parsed.output) : []),
  ]
  if (!parsed.success || errors.length > 0) return fail(errors)
  const { reply_to, postal_address, time_zone, max_age_days, max_stories, id, sources, theme, logo, alerts, ...rest } =
    parsed.output
  return ok({
    slug,
    id: id ?? slug,
    ...rest,
    replyTo: reply_to,
    postalAddress: postal_address,
    timeZone: time_zone,
    sources: sources ?? null,
    maxAgeDays: max_age_days ?? null,
    maxStories: max_stories ?? null,
    theme: theme === undefined ? null : themeChoice(theme),
    logo: logo ?? null,
    alerts: alerts ?? null,
  })
}

function scheduleErrors(
  key: string,
  digest: { readonly schedule: string; readonly time_zone: string },
): SettingsError[] {
  const checked = checkSchedule(digest.schedule, digest.time_zone)
  if (checked.ok) return []
  return [
    { key: `${key}.${checked.error.kind === 'time-zone' ? 'time_zone' : 'schedule'}`, message: checked.error.reason },
  ]
}

/** A mistake in `wrangler.toml`: the key, and what is allowed. */
export interface SettingsError {
  readonly key: string
  readonly message: string
}

/** A digest names a template that does not exist. */
export const missingTemplate = (slug: string, template: string): SettingsError => ({
  key: `DIGESTS.${slug}.template`,
  message: `there is no template for mails in templates/${template}.mjml`,
})

export const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const MAX_RECIPIENTS = 20
const MAX_SOURCES = 50

const text = (what: string, max: number) =>
  v.pipe(
    v.string(`missing; give ${what}`),
    v.trim(),
    v.minLength(1, `empty; give ${what}`),
    v.maxLength(max, `at most ${max} characters`),
    v.check(
      (value) => ![...value].some((c) => c < ' ' || c === '\x7f'),
      'line breaks and control characters are not allowed',
    ),
  )

const mailbox = (what: string) =>
  v.pipe(
    text(what, 320),
    v.rawTransform<string, Mailbox>(({ dataset, addIssue, NEVER }) => {
      const parsed = parseMailbox(dataset.value)
      if (parsed.ok) return parsed.value
      addIssue({ message: `${parsed.error} (expected ${what})` })
      return NEVER
    }),
  )

const wholeNumber = (what: string, min: number, max: number) => {
  const message = `expected a whole number of ${what}, from ${min} to ${max}`
  return v.pipe(v.number(message), v.integer(message), v.minValue(min, message), v.maxValue(max, message))
}

const colour = v.optional(
  v.pipe(
    v.string('expected a colour, as "#8c2f22"'),
    v.regex(/^#[0-9a-f]{6}$/i, 'expected a colour, as "#8c2f22"'),
    v.toLowerCase(),
  ),
)
const FONTS = /^[A-Za-z0-9 ,'-]{1,200}$/
const fonts = v.optional(
  v.pipe(text('font names', 200), v.regex(FONTS, 'expected font names, as "Georgia, \'Times New Roman\', serif"')),
)

const THEME = v.strictObject(
  {
    accent: colour,
    background: colour,
    paper: colour,
    text: colour,
    dark_accent: colour,
    dark_background: colour,
    dark_paper: colour,
    dark_text: colour,
    heading_font: fonts,
    body_font: fonts,
  },
  'unknown; a theme has accent, background, paper, text, the same with dark_ before them, heading_font and body_font',
)

const themeChoice = (theme: v.InferOutput<typeof THEME>): ThemeChoice => ({
  accent: theme.accent,
  background: theme.background,
  paper: theme.paper,
  text: theme.text,
  darkAccent: theme.dark_accent,
  darkBackground: theme.dark_background,
  darkPaper: theme.dark_paper,
  darkText: theme.dark_text,
  headingFont: theme.heading_font,
  bodyFont: theme.body_font,
})

const kept = (days: number) => v.optional(wholeNumber('days', LEAST_KEEP, 36_500), days)

const KEPT = v.strictObject(
  {
    editions: kept(KEEP.editions),
    deliveries: kept(KEEP.deliveries),
    reviews: kept(KEEP.reviews),
    told: kept(KEEP.told),
    outbox: kept(KEEP.outbox),
    apart: kept(KEEP.apart),
  },
  'expected days for some of editions, deliveries, reviews, told, outbox and apart, such as { editions = 365 }',
)

const DIGEST = v.object({
  title: text('the name that readers see', 120),
  url: v.pipe(
    text('the URL of this Worker, such as https://digest.example.org', 300),
    v.check(isBaseUrl, 'expected http(s)://host, without a path'),
    v.transform((url) => new URL(url).origin),
  ),
  from: mailbox('Name <address@example.org>'),
  reply_to: mailbox('Name <address@example.org>'),
  postal_address: text('your postal address; most countries require it by law', 300),
  schedule: text('a cron expression of five fields, such as "0 7 * * MON"', 100),
  time_zone: text('an IANA time zone, such as Europe/Paris', 60),
  mailer: v.picklist(['outbox', 'cloudflare'], 'expected "outbox" or "cloudflare"'),
  length: v.optional(
    v.picklist(['headline', 'short', 'standard', 'full'], 'expected headline, short, standard or full'),
    'standard',
  ),
  template: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^[a-z][a-z0-9-]{0,40}$/, 'expected the name of a file below templates/, without .mjml'),
    ),
    'digest',
  ),
  theme: v.optional(THEME),
  logo: v.optional(
    v.pipe(
      text('the address of a picture', 500),
      v.check((value) => URL.parse(value)?.protocol === 'https:', 'expected the https address of a picture'),
    ),
  ),
  review: v.optional(v.picklist(['deadline', 'approval'], 'expected "deadline" or "approval"'), 'deadline'),
  archive: v.optional(v.picklist(['private', 'public'], 'expected "private" or "public"'), 'private'),
  id: v.optional(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'expected a-z, 0-9 and "-", at most 40 characters'))),
  sources: v.optional(
    v.pipe(
      v.array(text('an id or a path under seeds/, such as "letters/*"', 200), 'expected a list, such as ["letters/*"]'),
      v.minLength(1, 'empty; remove the setting to include every issue'),
      v.maxLength(MAX_SOURCES, `at most ${MAX_SOURCES} sources`),
    ),
  ),
  max_age_days: v.optional(wholeNumber('days', 1, 3_650)),
  max_stories: v.optional(wholeNumber('stories', 1, MOST_STORIES)),
  cutoff: v.optional(wholeNumber('hours before the slot', 0, 168), 0),
  keep: v.optional(KEPT, {}),
  alerts: v.optional(mailbox('the owner, as Name <address@example.org>')),
  recipients: v.pipe(
    v.array(
      mailbox('"Name <address@example.org>"'),
      'expected a list of addresses, such as ["Name <address@example.org>"]',
    ),
    v.maxLength(MAX_RECIPIENTS, `at most ${MAX_RECIPIENTS} recipients are allowed in the settings`),
    v.check(
      (all) => new Set(all.map((one) => one.address.toLowerCase())).size === all.length,
      'the same address is listed twice',
    ),
  ),
})

function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false
  const url = new URL(value)
  return ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === '' && url.username === ''
}
