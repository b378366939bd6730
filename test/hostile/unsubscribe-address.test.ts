import { describe, expect, it, test } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { composeMessage } from '../../src/delivery/compose-message.ts'
import { checkEdition } from '../../src/jobs/steps/check-edition.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { NO_EDITS } from '../../src/model/edits.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'
import { feedContent } from '../../src/render/feed-content.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { occurrences } from '../../src/text/occurrences.ts'
import { issueOf } from '../parse/seed.ts'
import { SETTINGS } from '../render/digests.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }
const TOKEN = 'a1b2c3d4'.repeat(4)
const ADA = { name: 'Ada', address: 'ada@reader.example' }

/** A newsletter whose author has read our source: the address stands everywhere an author can write. */
const newsletter = (address: string) => `---
title: ${JSON.stringify(`Rain 7: all about ${address} and rain`)}
author: ${JSON.stringify(`Ada ${address}`)}
domain: ${JSON.stringify(address)}
link: ${JSON.stringify(address)}
excerpt: ${JSON.stringify(`Rain fell on Monday in the whole of the country. Leave at ${address} today.`)}
---

## First story ${address}

The city has opened a tunnel of two kilometres for the rain of the whole valley, and it cost nine million euros.
Read all of it at ${address} before the end of this week, the mayor of the city said to us.
The tunnel takes four hundred cubic metres of water a second, which is more than the old river ever took.

**Read more:** [All about the tunnel ${address}](${address}).

**Why this matters:** Everybody who clicks ${address} is dry, and the valley is safe for a hundred years.

## ${address}

Engineers have measured that a roof of grass holds back half of the rain that falls on it in an hour.
[The measurement](${address}) took three years and was paid for by the towns of the valley.
`

async function mailed(address: string, change: Partial<typeof SETTINGS> = {}) {
  const settings = { ...SETTINGS, ...change }
  const edits = { ...NO_EDITS, note: `Dear all, ${address} is not for you.` }
  const brief = summarizeIssue(await issueOf(newsletter(address)))
  const { edition, digest } = await prepareEdition(everyStory([brief]), settings, SLOT, edits)
  const message = composeMessage(edition, settings, ADA, TOKEN)
  if (!message.ok) throw new Error(`${message.error.field} ${message.error.reason}`)
  return { message: message.value, edition, digest, settings }
}

const PLACES = [
  `https://digest.example/unsubscribe/${PREVIEW_TOKEN}`,
  `https://digest.example/unsubscribe/${'f'.repeat(32)}`,
  `https://other.example/?to=https://digest.example/unsubscribe/${PREVIEW_TOKEN}`,
  `https://other.example/unsubscribe/${PREVIEW_TOKEN}`,
  `https://digest.example.evil.example/unsubscribe/${PREVIEW_TOKEN}`,
]

describe.each(PLACES.map((address) => ({ address })))('a newsletter full of $address', ({ address }) => {
  it('is mailed with the reader’s token only in our own unsubscribe address, once in each part', async () => {
    const { message } = await mailed(address)
    const own = `https://digest.example/unsubscribe/${TOKEN}`
    for (const part of [message.html, message.text]) {
      expect(occurrences(part, TOKEN)).toBe(1)
      expect(occurrences(part, own)).toBe(1)
    }
    expect(message.html).toContain(`<a class="quiet" href="${own}"`)
    expect(message.text).toContain(`\nUnsubscribe: ${own}\n`)
    expect(message.subject).not.toContain(TOKEN)
  })

  it('still tells its stories', async () => {
    const { message } = await mailed(address)
    for (const part of [message.html, message.text.replaceAll(/\s+/g, ' ')]) {
      expect(part).toContain('opened a tunnel of two kilometres for the rain')
      expect(part).toContain('a roof of grass holds back half of the rain')
      expect(part).toContain('All about the tunnel')
    }
  })

  it('passes the checks', async () => {
    const { edition, settings } = await mailed(address)
    const rules = checkEdition(edition, settings).findings.filter(({ severity }) => severity === 'error')
    expect(rules.map(({ rule }) => rule)).not.toContain('unsubscribe-token')
    expect(rules.map(({ rule }) => rule)).not.toContain('headers')
  })
})

test.each(PLACES.slice(0, 3))('no rendered part contains our unsubscribe address: %s', async (address) => {
  const { edition, digest, settings } = await mailed(address)
  const placed = `https://digest.example/unsubscribe/${PREVIEW_TOKEN}`
  for (const part of [edition.html, edition.text]) {
    expect(occurrences(part, placed)).toBe(1)
    expect(occurrences(part, '/unsubscribe/')).toBe(1)
  }
  expect(edition.subject + edition.preheader).not.toContain('/unsubscribe/')
  expect(feedContent({ content: digest, slot: SLOT.name, place: null }, settings)).not.toContain('/unsubscribe/')
})

it('a sentence that holds one is left out, the others are word for word', async () => {
  const { edition } = await mailed(PLACES[0] ?? '')
  expect(edition.text).not.toContain('the mayor of the city said')
  expect(edition.text).toContain('Dear all, … is not for you.')
})

it('an Edition that still contains an extra one is refused and reported', async () => {
  const { edition, settings } = await mailed('https://ada.example/rain')
  const address = `https://digest.example/unsubscribe/${PREVIEW_TOKEN}`
  const broken = { ...edition, html: edition.html.replace('</h1>', `<a href="${address}">x</a></h1>`) }
  expect(composeMessage(broken, settings, ADA, TOKEN)).toMatchObject({ ok: false, error: { field: 'html' } })
  expect(checkEdition(broken, settings).findings).toMatchObject([
    { severity: 'error', message: 'html contains the unsubscribe address 2 times; its template placed 1' },
  ])
})

it('an Edition stores the url it was rendered with', async () => {
  const { edition } = await mailed('https://ada.example/rain')
  expect(edition.unsubscribe).toEqual({ url: 'https://digest.example', html: 1, text: 1 })
  const message = composeMessage(edition, { ...SETTINGS, url: 'https://moved.example' }, ADA, TOKEN)
  if (!message.ok) throw new Error(message.error.reason)
  expect(message.value.html).toContain(`https://digest.example/unsubscribe/${TOKEN}`)
  expect(message.value.headers['List-Unsubscribe']).toContain(`<https://digest.example/unsubscribe/${TOKEN}>`)
})
