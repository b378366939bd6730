import { join } from 'node:path'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { readSeeds } from '../../src/build/seeds.ts'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { readSettings } from '../../src/settings.ts'

/** The shipped digest, made of all seeds, for a slot that stays the same. */
export async function weeklyEdition() {
  const { briefs } = await readSeeds(join(import.meta.dirname, '../../seeds'))
  const [settings] = readSettings(readDigestTables()).digests
  if (settings === undefined) throw new Error('no digest is shipped')
  const slot = { at: new Date('2026-11-23T06:00:00Z'), name: '2026-11-23T07:00[Europe/Paris]' }
  return (await prepareEdition(everyStory(briefs), settings, slot)).edition
}
