import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { everyStory } from '../../src/choose/choose-stories.ts'
import { asPreviewed } from '../../src/inspect/as-previewed.ts'
import { prepareEdition } from '../../src/jobs/steps/prepare-edition.ts'
import { readOutline } from '../../src/markup/read-outline.ts'
import { PREVIEW_TOKEN } from '../../src/model/unsubscribe-token.ts'
import { summarizeIssue } from '../../src/summarize/brief.ts'
import { mailHash } from '../../src/text/mail-hash.ts'
import { importAi } from '../parse/seed.ts'
import { SETTINGS } from '../render/digests.ts'

const SLOT = { at: new Date('2026-10-05T05:00:00Z'), name: '2026-10-05T07:00[Europe/Paris]' }
const edition = async () => (await prepareEdition(everyStory([summarizeIssue(importAi())]), SETTINGS, SLOT)).edition

describe('mailHash', () => {
  it('is SHA-256 of subject, preheader, html and text', async () =>
    expect(await mailHash({ subject: 'é', preheader: 'p', html: '<p>', text: 't' })).toBe(
      createHash('sha256').update('["é","p","<p>","t"]').digest('hex'),
    ))

  it('is the hash of the Edition', async () => {
    const one = await edition()
    expect(await mailHash(one)).toBe(one.hash)
  })

  it('is the same for a mail with a reader’s own token and CRLF, its preheader read from the mail', async () => {
    const one = await edition()
    const token = 'a1b2c3d4'.repeat(4)
    const travelled = (part: string) => part.replaceAll(PREVIEW_TOKEN, token).replaceAll('\n', '\r\n')
    expect(one.html).toContain(PREVIEW_TOKEN)
    const sent = asPreviewed(
      { html: travelled(one.html), text: travelled(one.text) },
      `<mailto:x@y.example>, <https://d.example/unsubscribe/${token}>`,
    )
    const preheader = readOutline(sent.html).preheader?.text ?? ''
    expect(await mailHash({ subject: one.subject, preheader, ...sent })).toBe(one.hash)
  })

  it('differs when one letter does', async () => {
    const one = await edition()
    expect(await mailHash({ ...one, text: `${one.text}.` })).not.toBe(one.hash)
  })

  it('takes no token from a header that names none', () => {
    const mail = { html: 'a'.repeat(32), text: '' }
    for (const header of [null, '<mailto:x@y.example>', `<https://d.example/${'a'.repeat(31)}>`])
      expect(asPreviewed(mail, header)).toEqual(mail)
  })
})
