import { describe, expect, it } from 'vitest'
import { readDigestTables } from '../../src/build/read-vars.ts'
import { browse } from '../local-requests.ts'
import { steps, VISITORS } from './flow-steps.ts'
import { tabTo, type, typeAndSend } from './keyboard.ts'
import { browser, type Session, useSession } from './session.ts'

const TOKEN = 'x7Gq-9fQ2-vLx8-Tz61-bWm4'

const { weekly } = readDigestTables() as { weekly: { [key: string]: string } }

/** The first is read by everybody, the second has an edition that waits, the mails of the third leave the machine. */
const VARS = {
  ADMIN_TOKEN: TOKEN,
  DIGESTS: {
    weekly: { ...weekly, archive: 'public' },
    evening: { ...weekly, title: 'Evening Reading' },
    real: { ...weekly, title: 'Real Mail', mailer: 'cloudflare', url: 'https://digest.example' },
  },
}

// In their order: a later flow shows what an earlier one did.
describe.skipIf(browser === null).each(VISITORS)('by keyboard alone, $who', ({ javaScriptEnabled, width }) => {
  const session = useSession(VARS, { javaScriptEnabled })
  const { open, press, heading, told } = steps(session, width)
  const readersLink = () => unsubscribePath(session)

  it('the navigation leads to every page, and says where one is', async () => {
    for (const [name, title] of [
      ['Sources', 'Sources'],
      ['Archive', 'Archive'],
      ['Outbox', 'Outbox'],
      ['Sign-in', 'Sign-in'],
      ['Overview', 'Overview'],
    ] as const) {
      await open('/waiting')
      await press(name)
      await heading(title)
      expect(await session.page.locator('.top [aria-current=page]').textContent()).toBe(name)
    }
  })

  it('the preview: from the overview to the mail in the dark, and to its text', async () => {
    await open('/')
    await press('Preview')
    await heading('Preview of Marrow Weekly')
    await press('Dark')
    await session.page.waitForURL(/scheme=dark/)
    await session.page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'Marrow Weekly' }).waitFor()
    await press('Text')
    await session.page.getByRole('heading', { level: 2, name: 'Text' }).waitFor()
  })

  it('an issue: from the overview to a sentence in its place', async () => {
    await open('/')
    await press('Source and stories')
    await heading(/^Import AI 184/)
    await press('Gist')
    expect(session.page.url()).toContain('#')
    expect(await session.page.locator('mark:target').count()).toBe(1)
    await press(/^Why this sentence/)
    await session.page.locator('details[open] li').first().waitFor()
  })

  it('storage: from the overview', async () => {
    await open('/')
    await press(/^Storage:/)
    await heading('Storage')
  })

  it('the desk: words are saved and undone', async () => {
    await open('/')
    await press('Edit')
    await heading('Edit Marrow Weekly')
    await type(session.page, 'Subject', 'By keyboard')
    await press(/^Save( \(|$)/)
    await told('Saved.')
    expect(await session.page.getByLabel('Subject').inputValue()).toBe('By keyboard')
    await press(/^Move “.*” down$/)
    await told('Saved.')
    await press('Undo all changes')
    await told('All your changes are undone.')
  })

  it('hold, simulate, and release: the edition waits and is mailed', async () => {
    await open('/desk/weekly')
    await press('Hold back')
    await told('Held back.')
    await open('/')
    await press('Simulate the next send')
    await told('It was not mailed.')
    await open('/waiting')
    await press(/^Marrow Weekly, /)
    await press('Mail it now')
    await told('Sent.')
  })

  it('hold, simulate, and discard: the edition is skipped', async () => {
    await open('/desk/evening')
    await press('Hold back')
    await told('Held back.')
    await open('/')
    await press('Simulate the next send', 2)
    await told('It was not mailed.')
    await open('/waiting')
    await press(/^Evening Reading, /)
    await press('Discard')
    await told('Discarded.')
  })

  it('send now: mail that leaves the machine is asked about once', async () => {
    await open('/previews/real')
    await tabTo(session.page, 'Send now…')
    expect(await session.page.getByRole('button', { name: /^Send now to/ }).count()).toBe(0)
    await session.page.keyboard.press('Enter')
    await session.page.getByText('cannot be taken back').waitFor()
    await press('Send now to 1 reader through Cloudflare')
    await told('Sent.')
  })

  it('unsubscribe, undo, leave again, and come back on a second visit', async () => {
    const path = await readersLink()
    await open(path)
    await press('Unsubscribe')
    await heading('You are unsubscribed')
    await press('Undo')
    await heading('You are subscribed again')
    await press('Unsubscribe')
    await heading('You are unsubscribed')
    await open(path)
    await heading('You are unsubscribed')
    await press('Subscribe again')
    await heading('You are subscribed again')
  })

  it('the archive: search, and a page that keeps its address', async () => {
    await open('/archive')
    await press('Marrow Weekly')
    await typeAndSend(session.page, /^Search the editions/, 'kilobytes')
    await session.page.waitForURL(/q=kilobytes/)
    await press(/kilobytes/)
    await session.page.waitForURL(/\/archive\/weekly\/[\w-]+$/)
    const page = session.page.url()
    await press('All editions')
    await session.page.waitForURL(`${session.origin}/archive/weekly`)
    await session.page.goto(page)
    await session.page.getByRole('heading', { name: 'Gmail cuts a mail at 102 kilobytes' }).waitFor()
  })

  it('the outbox: search, open, and clear after one question', async () => {
    await open('/outbox')
    await typeAndSend(session.page, /^Search subjects/, 'unheard-of')
    await session.page.getByText('No message contains these words.').waitFor()
    await press('Show all')
    await press(/kilobytes/)
    await heading(/^Message/)
    await open('/outbox')
    await press('Clear the outbox…')
    await press(/^Delete \d+ messages?$/)
    await session.page.getByText('Nothing here yet.').waitFor()
  })

  it('sign-in and out, from elsewhere', async () => {
    const { page, complaints } = session
    await page.setExtraHTTPHeaders({ 'CF-Ray': '1' })
    await open('/')
    await heading('This page is private')
    await typeAndSend(page, 'Admin token', 'not-this-one')
    await page.getByText('This is not the admin token.').waitFor()
    await typeAndSend(page, 'Admin token', TOKEN)
    await heading('Overview')
    await press('Sign-in')
    await press('Sign out')
    await heading('This page is private')
    // What Chromium says in its console of an answer of 403.
    for (const words of complaints.splice(0)) expect(words).toContain('403')
  })
})

/** The way out that the newest mail of the outbox has. */
async function unsubscribePath({ origin }: Session): Promise<string> {
  const outbox = await (await browse(`${origin}/outbox`)).text()
  const message = /\/outbox\/\d+/.exec(outbox)?.[0] ?? 'no message'
  const text = await (await browse(`${origin}${message}.txt`)).text()
  return /\/unsubscribe\/[0-9a-f]{32}/.exec(text)?.[0] ?? 'no link'
}
