import { describe, expect, it } from 'vitest'
import { browse } from '../local-requests.ts'
import { browser, useSession, violationsInBoth } from './session.ts'

describe.skipIf(browser === null)('the desk', () => {
  const session = useSession()
  const open = (path = '/desk/weekly') => session.page.goto(`${session.origin}${path}`)
  /** After a change the Save button says that it is not saved yet. */
  const press = (name: string) =>
    session.page
      .getByRole('button', { name: name === 'Save' ? /^Save( \(not saved yet\))?$/ : name, exact: true })
      .click()
  const told = (words: string) => session.page.getByRole('status').getByText(words).waitFor()
  const mail = () => session.page.frameLocator('iframe')
  const headings = async () => {
    await mail().getByRole('heading', { level: 1 }).waitFor()
    return mail().getByRole('heading', { level: 3 }).allTextContents()
  }
  const rows = () => session.page.locator('.desk-stories > li')
  const raw = async (path: string) => (await browse(`${session.origin}${path}`)).text()

  it('shows every story with its length, and the mail beside them', async () => {
    await open()
    expect(await rows().count()).toBe(8)
    const shown = await headings()
    expect(await rows().first().locator('.desk-heading').textContent()).toBe(shown[0])
    await session.page.getByLabel('Length of “Gmail cuts a mail at 102 kilobytes”').waitFor()
  })

  it('edits subject and note; what is saved is in the preview, byte for byte', async () => {
    await open()
    await session.page.getByLabel('Subject').fill('Four facts <b>about</b> mail')
    await session.page.getByLabel('Your note').fill('Dear all,\n\nthe best of the week.')
    // Enter in a field saves, and moves nothing.
    await session.page.getByLabel('Subject').press('Enter')
    await told('Saved.')
    await mail().getByText('the best of the week.').waitFor()
    expect(await session.page.getByLabel('Subject').inputValue()).toBe('Four facts <b>about</b> mail')
    const text = await raw('/previews/weekly.txt')
    expect(text).toContain('Dear all,\n\nthe best of the week.')
    expect(await raw('/previews/weekly.html')).toContain('<title>Four facts &lt;b>about&lt;/b> mail</title>')
  })

  it('moves, shortens and drops stories, by keyboard too', async () => {
    await open()
    const before = await headings()
    const down = session.page.getByRole('button', { name: `Move “${before[0]}” down` })
    await down.focus()
    await session.page.keyboard.press('Enter')
    await told('Saved.')
    expect((await headings()).slice(0, 2)).toEqual([before[1], before[0]])
    // The page opens where it was left: the same button has the focus.
    await session.page.waitForFunction("document.activeElement.value?.startsWith('down:') && scrollY > 0")
    await session.page.getByLabel(`Length of “${before[1]}”`).selectOption('headline')
    await session.page.getByLabel(`Length of “${before[0]}”`).selectOption('dropped')
    await press('Save')
    await told('Saved.')
    expect((await headings())[0]).toBe(before[1])
    expect(await headings()).not.toContain(before[0])
    await session.page.getByText(/^Your (\d+ changes|change), saved with the edition/).click()
    await session.page.getByText(`left out: “${before[0]}”`).waitFor()
    // The whole issue can be moved as well.
    await session.page.getByRole('button', { name: /^Move “Import AI 184.*” up$/ }).click()
    await told('Saved.')
    expect((await headings())[0]).toBe('You’ve heard of expensive AI training. What about expensive AI inference?')
  })

  it('asks before a change is lost that was not saved', async () => {
    await open()
    await session.page.getByLabel('Subject').fill('Nearly lost')
    await session.page.getByRole('button', { name: 'Save (not saved yet)' }).waitFor()
    await session.page.getByRole('link', { name: 'Open the full preview' }).click()
    // The question of the browser, and the answer of the tests: stay.
    await expect.poll(() => session.complaints.splice(0)).toEqual(['dialog: '])
    expect(await session.page.getByLabel('Subject').inputValue()).toBe('Nearly lost')
    await session.page.getByRole('button', { name: 'Save (not saved yet)' }).click()
    await told('Saved.')
    await session.page.getByRole('link', { name: 'Open the full preview' }).click()
    await session.page.waitForURL(`${session.origin}/previews/weekly`)
  })

  it('approves only the Edition that was on the page', async () => {
    await open()
    await press('Approve this version')
    await told('Approved')
    await session.page.getByText('You approved it. Exactly this mail').waitFor()
    await session.page.getByLabel('Subject').fill('Something else')
    await press('Save')
    await told('Saved.')
    expect(await session.page.getByText('You approved it').count()).toBe(0)
    // Typed and not yet looked at: saved, not approved.
    await session.page.getByLabel('Subject').fill('Something else again')
    await press('Approve this version')
    await told('Saved, but not approved')
  })

  it('does nothing when somebody else was faster', async () => {
    await open()
    const other = await session.page.context().newPage()
    await other.goto(`${session.origin}/desk/weekly`)
    await other.getByLabel('Subject').fill('The other one')
    await other.getByRole('button', { name: 'Save (not saved yet)' }).click()
    await other.getByRole('status').waitFor()
    await session.page.getByLabel('Subject').fill('Mine')
    await press('Save')
    await session.page.getByRole('alert').getByText('Not saved. Somebody changed this edition').waitFor()
    // What was typed is not lost, and a second press means it.
    expect(await session.page.getByLabel('Subject').inputValue()).toBe('Mine')
    expect(await raw('/previews/weekly.html')).toContain('<title>The other one</title>')
    await press('Save')
    await told('Saved.')
    expect(await raw('/previews/weekly.html')).toContain('<title>Mine</title>')
    // What Chromium says in its console of a 409.
    expect(session.complaints.splice(0)).toEqual([expect.stringContaining('409')])
  })

  it('sends one to oneself: the exact bytes of the preview, and the list has got nothing', async () => {
    await open()
    await session.page.getByLabel('To', { exact: true }).fill('ada@self.example')
    await press('Save and send a test')
    await told('One test was sent.')
    await session.page.getByRole('link', { name: 'Open the outbox' }).click()
    await session.page.getByRole('cell', { name: 'ada@self.example' }).waitFor()
    const id = (await session.page.locator('tbody a').first().getAttribute('href'))?.split('/').at(-1)
    const same = (html: string) => html.trim().replaceAll('\r\n', '\n')
    expect(same(await raw(`/outbox/${id}.html`))).toBe(same(await raw('/previews/weekly.html')))
    expect(JSON.parse(await raw('/archive/weekly/feed.json')).items).toEqual([])
  })

  /** On a screen and on a phone, in light and dark: no finding of axe, and nothing sticks out. */
  async function isWithoutFault() {
    for (const width of [1280, 375]) {
      await session.page.setViewportSize({ width, height: 812 })
      expect([width, await violationsInBoth(session.page)]).toEqual([width, []])
      expect(await session.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    }
  }

  it('is without fault to axe in light and dark, on a phone too', async () => {
    await open()
    await isWithoutFault()
  })

  it('holds a due edition; it waits, says why, and is sent once when it is released', async () => {
    await open()
    await press('Hold back')
    await told('Held back.')
    await open('/')
    await press('Simulate the next send')
    await told('It was not mailed')
    await session.page.getByRole('alert').getByText('held by the editor').waitFor()
    await session.page.getByRole('alert').getByRole('link').click()
    await session.page.getByRole('heading', { name: 'This edition was not sent and waits for your decision' }).waitFor()
    const forms = session.page.locator('form[action="/desk/weekly/release"]')
    const fields = await forms.evaluate((form) => ({
      slot: (form as unknown as { slot: { value: string } }).slot?.value,
    }))
    await press('Mail it now')
    await told('Sent.')
    await open('/outbox')
    expect(await session.page.getByRole('cell', { name: 'ada@reader.example' }).count()).toBe(1)
    const again = await browse(`${session.origin}/desk/weekly/release`, {
      method: 'POST',
      body: new URLSearchParams({ slot: fields.slot ?? '', hash: 'x' }),
    })
    expect(again.status).toBe(200)
    await open('/outbox')
    expect(await session.page.getByRole('cell', { name: 'ada@reader.example' }).count()).toBe(1)
  })

  it('lists what the next edition does not tell, brings back what was left out, and takes in what came late', async () => {
    const others = session.page.locator('.not-chosen')
    const other = (reason: string | RegExp) => others.getByRole('listitem').filter({ hasText: reason })
    await open()
    await session.page.getByText('will be skipped: nothing new').waitFor()
    expect(await rows().count()).toBe(0)
    await others.getByText('Not in this edition, and can be added: 1 story').waitFor()
    await others.getByText('Also not in this edition: 7 stories').click()
    expect(await other(/ · sent on /).count()).toBe(7)
    const leftOut = (await other(/ · you left it out on /).textContent()) ?? ''
    await other(/ · you left it out on /)
      .getByRole('button')
      .click()
    await told('Brought back.')
    expect(await rows().count()).toBe(1)
    expect(leftOut).toContain(await rows().locator('.desk-heading').textContent())

    // As if it had come after the editor had saved.
    await session.server.DB.prepare(`UPDATE draft SET stories = '[]'`).run()
    await open()
    expect(await rows().count()).toBe(0)
    await isWithoutFault()
    await other('arrived after the stories of this edition were chosen').getByRole('button').click()
    await told('Added.')
    expect(await rows().count()).toBe(1)
    expect(await headings()).toHaveLength(1)
  })

  it('undoes everything', async () => {
    await open()
    await session.page.getByLabel('Subject').fill('Gone in a moment')
    await press('Save')
    await press('Undo all changes')
    await told('All your changes are undone.')
    expect(await session.page.getByLabel('Subject').inputValue()).toBe('')
    expect(await session.page.getByText(/^Your (\d+ changes|change), saved with the edition/).count()).toBe(0)
  })
})
