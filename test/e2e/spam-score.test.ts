import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { ourMails } from '../checks/our-mails.ts'

/** SpamAssassin takes a mail for spam from 5.0 on. */
const MAX_SCORE = 1

const installed = spawnSync('spamassassin', ['--version'], { encoding: 'utf8' }).status === 0
if (!installed && process.env.MARROW_REQUIRE_SPAMASSASSIN !== '1')
  console.warn('Our mails were not scored: SpamAssassin is not installed (Debian: apt-get install spamassassin).')

describe.skipIf(!installed && process.env.MARROW_REQUIRE_SPAMASSASSIN !== '1')('SpamAssassin', async () => {
  it('is there', () => expect(installed).toBe(true))

  it.each(await ourMails())(`scores $name below ${MAX_SCORE.toFixed(1)}`, ({ mime }) => {
    const { score, hits } = scoreOf(mime)
    expect(score, hits.join(', ')).toBeLessThan(MAX_SCORE)
  })

  // Without it a SpamAssassin that runs no rules would let everything pass.
  it('gives a high score to SpamAssassin’s own test message', () => {
    const { score, hits } = scoreOf(mimeOfSpam)
    expect(hits).toContain('GTUBE')
    expect(score).toBeGreaterThan(900)
  })
})

/** Local rules only: nothing is asked over the network, and nobody's own settings count. */
function scoreOf(mime: string): { readonly score: number; readonly hits: readonly string[] } {
  const run = spawnSync('spamassassin', ['-L', '-t', '-x', '-p', '/dev/null'], {
    input: mime,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  const status = /^X-Spam-Status: .*?score=(-?[\d.]+) .*?tests=([\s\S]*?)(?:autolearn|shortcircuit|version)=/m.exec(
    run.stdout,
  )
  if (run.status !== 0 || status === null) throw new Error(`spamassassin gave no score: ${run.stderr}`)
  return { score: Number(status[1]), hits: (status[2] ?? '').split(/[,\s]+/).filter((hit) => hit !== '') }
}

/** The Generic Test for Unsolicited Bulk Email, https://spamassassin.apache.org/gtube/. */
const mimeOfSpam = [
  'From: a@sender.example',
  'To: b@reader.example',
  'Subject: Test',
  'Date: Mon, 23 Nov 2026 06:00:00 +0000',
  'Message-ID: <1@sender.example>',
  '',
  'XJS*C4JDBQADN1.NSBN3*2IDNEN*GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X',
  '',
].join('\r\n')
