import { join } from 'node:path'
import { readDigestTables } from '../../src/build/digest-tables.ts'
import { readSeeds } from '../../src/build/seeds.ts'
import { prepareEdition } from '../../src/jobs/prepare-edition.ts'
import { readSettings } from '../../src/settings.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'

/** The shipped digest, made of all seeds, for a slot that stays the same. */
export async function weeklyEdition() {
  const { issues } = readSeeds(join(import.meta.dirname, '../../seeds'))
  const [settings] = readSettings(readDigestTables()).digests
  if (settings === undefined) throw new Error('no digest is shipped')
  const slot = { at: new Date('2026-11-23T06:00:00Z'), name: '2026-11-23T07:00[Europe/Paris]' }
  return (await prepareEdition(issues.map(summarizeIssue), settings, slot)).edition
}
