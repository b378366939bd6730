import { join } from 'node:path'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { readSeeds } from '../../src/build/seeds.ts'
import type { MailUnderTest } from '../../src/checks/mail-under-test.ts'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { composeMessage } from '../../src/delivery/compose-message.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { toMime } from '../../src/mailers/mime.ts'
import { mimeTree } from '../../src/markup/mime-tree.ts'
import type { Brief } from '../../src/model/brief.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import type { DigestSettings } from '../../src/model/settings.ts'
import { readSettings } from '../../src/settings.ts'

export interface OurMail {
  readonly name: string
  readonly under: MailUnderTest
  /** As it goes out. */
  readonly mime: string
}

/** Mails that Marrow makes of its seeds, by the steps that a Slot goes through. */
export async function ourMails(): Promise<readonly OurMail[]> {
  const { briefs } = await readSeeds(join(import.meta.dirname, '../../seeds'))
  const [shipped] = readSettings(readDigestTables()).digests
  const [first] = briefs
  if (shipped === undefined || first === undefined) throw new Error('nothing is shipped')
  const home: DigestSettings = { ...shipped, url: 'https://digest.marrow.example' }
  const many = Array.from({ length: Math.ceil(40 / storiesIn(briefs)) }, (_, i) =>
    briefs.map((brief) => ({ ...brief, id: `${brief.id}-${i}` })),
  ).flat()
  return Promise.all([
    mailOf('the mail of the seeds', briefs, shipped, null),
    mailOf('the mail of the seeds at a public address', briefs, home, null),
    mailOf('one issue alone', [first], home, null),
    mailOf(`a mail of ${storiesIn(many)} stories`, many, home, null),
    mailOf(
      'a mail with a subject and a note of its editor',
      briefs,
      home,
      'Good morning.\n\nTwo of these stories surprised me, and one of them is short.',
    ),
  ])
}

const SLOT = { at: new Date('2026-11-23T06:00:00Z'), name: '2026-11-23T07:00[Europe/Paris]' }

const storiesIn = (briefs: readonly Brief[]) => briefs.reduce((sum, { stories }) => sum + stories.length, 0)

async function mailOf(
  name: string,
  briefs: readonly Brief[],
  settings: DigestSettings,
  editorsNote: string | null,
): Promise<OurMail> {
  const { edition } = await prepareEdition(
    everyStory(briefs),
    settings,
    SLOT,
    editorsNote === null ? NO_EDITS : { ...NO_EDITS, note: editorsNote, subject: 'Two surprises, and a short one' },
  )
  const message = composeMessage(edition, settings, { name: 'Ada Reader', address: 'ada@reader.example' })
  if (!message.ok) throw new Error(`${message.error.field} ${message.error.reason}`)
  const { subject, html, text, headers } = message.value
  const mime = toMime(message.value, { date: SLOT.at, messageId: '4f1d2c3b5a69788796a5b4c3@digest.marrow.example' })
  return {
    name,
    mime,
    under: {
      message: mimeTree(mime),
      digest: { url: settings.url, ownerAddresses: [settings.replyTo.address, 'ada@reader.example'] },
      ...{ subject, html, text, preheader: edition.preheader, postalAddress: settings.postalAddress },
      headers: Object.entries(headers).map(([header, value]) => ({ name: header, value })),
    },
  }
}
