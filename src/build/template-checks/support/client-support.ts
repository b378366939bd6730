import type { MailFeature, Support } from './caniemail.ts'
import type { FeatureUse } from './feature-uses.ts'

/** The programs that most mail is read with, as caniemail names them, and what people call that program of its maker's. */
export const BIG_CLIENTS: Readonly<Record<string, string>> = {
  'gmail.desktop-webmail': 'web',
  'gmail.ios': 'iOS',
  'gmail.android': 'Android',
  'gmail.mobile-webmail': 'mobile web',
  'outlook.windows': 'Windows',
  'outlook.outlook-com': 'web',
  'outlook.macos': 'Mac',
  'outlook.ios': 'iOS',
  'outlook.android': 'Android',
  'apple-mail.macos': 'Mac',
  'apple-mail.ios': 'iOS',
  'yahoo.desktop-webmail': 'web',
  'yahoo.ios': 'iOS',
  'yahoo.android': 'Android',
}

/** A feature that one program knows in part or not at all, and what in the mail uses it. */
export interface Gap {
  readonly feature: MailFeature
  readonly client: string
  readonly support: Support
  readonly use: FeatureUse
}

/** Every gap of every program; one for each use, so that each can be judged. */
export function findGaps(
  uses: readonly FeatureUse[],
  byToken: ReadonlyMap<string, readonly MailFeature[]>,
  clients: (client: string) => boolean,
): readonly Gap[] {
  return uses.flatMap((use) =>
    (byToken.get(use.token) ?? []).flatMap((feature) =>
      [...feature.support].flatMap(([client, support]) =>
        clients(client) && (support.level === 'partial' || support.level === 'none') && reaches(use, client, byToken)
          ? [{ feature, client, support, use }]
          : [],
      ),
    ),
  )
}

/** Whoever does not know what stands round a use never meets it. */
const reaches = (use: FeatureUse, client: string, byToken: ReadonlyMap<string, readonly MailFeature[]>) =>
  !use.behind.some((token) => byToken.get(token)?.some((feature) => feature.support.get(client)?.level === 'none'))
