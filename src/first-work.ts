import { everyStory } from './choose/choose-stories.ts'
import { checkEdition } from './jobs/steps/check-edition.ts'
import { parseDocument } from './jobs/steps/parse-document.ts'
import { prepareEdition } from './jobs/steps/prepare-edition.ts'
import { summarizeDocument } from './jobs/steps/summarize-document.ts'
import type { StoredEntry } from './jobs/visit-source.ts'
import { readSettings } from './settings.ts'
import { SEED_BRIEFS } from './sources/seeds.gen.ts'
import { pack } from './text/pack.ts'

/**
 * The jobs that take a new Worker longest: to make an Edition and check it, and the two steps of reading an entry of a feed. The build
 * bundles this with the Worker, sees which functions it calls (`build/pack/`), and removes it from the bundle.
 */
export async function firstWork(digests: unknown): Promise<void> {
  const [settings] = readSettings(digests).digests
  if (settings !== undefined) {
    const at = new Date('2026-10-05T05:00:00Z')
    const { edition } = await prepareEdition(everyStory(SEED_BRIEFS), settings, { at, name: at.toISOString() })
    checkEdition(edition, settings)
  }
  const stored: StoredEntry = {
    entry: {
      id: '12',
      url: 'https://harbour.example/12',
      title: 'Harbour Notes 12',
      author: 'Ann Byron',
      language: null,
      date: 'Mon, 02 Mar 2026 07:00:00 GMT',
      summary: null,
      thin: false,
      base: null,
      content: `<p>Welcome to another issue of Harbour Notes! This week the ferry is back, and the market moves.</p>
<h2>The night ferry runs again</h2>
<p>The night ferry between the two harbours runs again from 3 May, eleven years after it stopped. The town pays for it with the
<a href="https://harbour.example/fees">parking fees</a> of the old quay. “We counted 400 cars a night on the bridge,” said the mayor, Ada
Moor. However, the first trips are sold out until June. It carries 84 cars and 300 people.</p>
<ul><li><b>Tickets</b> cost 4 euros, and children travel for nothing.</li><li>The last ship leaves at 01:30 on weekdays.</li></ul>
<p>Read more: <a href="https://harbour.example/ferry">The ferry is back</a> (Harbour Times).</p>
<h2>Herring prices fell by a fifth</h2>
<p>Herring prices fell by a fifth in one month, the harbour office says. Boats from three other ports landed their catch here because the
ice plant in the north is closed. This is why the market opens on Sundays as well.</p>
<p><b>Why this matters:</b> half of the town lives on the harbour.</p>
<h2>Thanks</h2>
<p>Thanks to everyone who wrote. If you enjoyed this newsletter, share it with a friend.</p>`,
    },
    feed: { author: null, url: 'https://harbour.example/', language: 'en' },
  }
  const claim = { document: 'd', token: '', source: 's', slug: 's', form: 'entry', title: '', attempts: 1 } as const
  const parsed = await parseDocument({ ...claim, step: 'parse', body: await pack(JSON.stringify(stored)) })
  if (parsed.kind !== 'parsed') throw new Error(parsed.reason)
  await summarizeDocument({ ...claim, step: 'summarize', found: parsed.found, earlier: [] })
}
