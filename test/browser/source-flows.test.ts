import { describe, expect, it } from 'vitest'
import { steps, VISITORS } from './flow-steps.ts'
import { type, typeAndSend } from './keyboard.ts'
import { browser, useSession } from './session.ts'

// In their order: a later flow shows what an earlier one did.
describe.skipIf(browser === null).each(VISITORS)('sources by keyboard alone, $who', ({ javaScriptEnabled, width }) => {
  const session = useSession(undefined, { javaScriptEnabled })
  const { open, press, heading, told, until } = steps(session, width)

  it('the demo is added, and one of its sources is paused, visited and ruled', async () => {
    await open('/sources')
    await press('Add the demo sources')
    await told('The demo sources are here')
    await until('/sources', () => session.page.getByRole('cell', { name: 'works' }).count(), 2)
    await press('Harbour Notes (demo)')
    await heading('Harbour Notes (demo)')
    await press('Pause')
    await told('Paused.')
    await press('Resume')
    await told('Resumed.')
    await press('Visit now')
    await told(/^(?:It is being visited now|Visited\.)/)
    await type(session.page, 'Leave out issues whose title contains', 'herring')
    await press('Save the rules')
    await told('Saved.')
    expect(await session.page.getByLabel('Leave out issues whose title contains').inputValue()).toBe('herring')
  })

  it.runIf(javaScriptEnabled)('a page shows by itself what a visit brings, and keeps the focus', async () => {
    const { page } = session
    await open('/sources/harbour-notes-demo?done=visiting')
    const html = await page.content()
    // The page as it is while a visit runs: once. The next answer waits until that was seen, and is the page as it is.
    const busy = html
      .replace(/data-live(?:="[^"]*")?/, '$& data-busy')
      .replace('Visited.', 'It is being visited now.')
      .replace('<head>', '<head><script src="/marrow.js" defer></script>')
      .replace('</tbody>', '<tr><td>Not read yet</td></tr></tbody>')
    const seen = Promise.withResolvers<void>()
    const visiting = ({ search }: URL) => search === '?done=visiting'
    await page.route(visiting, (route) => seen.promise.then(() => route.fallback()))
    await page.route(visiting, (route) => route.fulfill({ body: busy, contentType: 'text/html' }), { times: 1 })
    await open('/sources/harbour-notes-demo?done=visiting')
    await page.getByText('Not read yet').waitFor()
    await page.getByRole('link', { name: 'The night ferry is back' }).focus()
    seen.resolve()
    await page.getByRole('status').getByText('Visited.').waitFor()
    expect(await page.getByText('Not read yet').count()).toBe(0)
    expect(await page.locator(':focus').innerText()).toBe('The night ferry is back')
  })

  it('a document of a source: its stories, and why each sentence was kept', async () => {
    await open('/sources/harbour-notes-demo')
    await press('The night ferry is back')
    await heading('The night ferry is back')
    await press(/^Show the text beside its stories/)
    await session.page.getByRole('heading', { level: 2, name: 'Source and stories' }).waitFor()
    await open('/')
    await session.page.getByRole('heading', { level: 3, name: 'The night ferry is back' }).waitFor()
  })

  it('a source is removed after one question, found again and added', async () => {
    await open('/sources/harbour-notes-demo')
    await press('Remove this source…')
    await press('Remove it')
    await told('Removed.')
    expect(await session.page.getByRole('link', { name: 'Harbour Notes (demo)' }).count()).toBe(0)
    await typeAndSend(
      session.page,
      'Address of a newsletter, a blog or a feed',
      'https://demo.marrow.example/harbour.xml',
    )
    await heading('Harbour Notes (demo)')
    await press('Add this source')
    await told(/^Added[.,]/)
    await heading('Harbour Notes (demo)')
  })

  it('a newsletter by mail: it gets an address, and a pasted mail is read', async () => {
    await open('/sources')
    await typeAndSend(session.page, 'Name of the newsletter', 'Pier letters')
    await heading('Pier letters')
    await press('Paste a mail…')
    await type(session.page, /^The whole mail/, PASTED)
    await press('Add this mail')
    await told(/^Added[.,]/)
    await until('/sources/pier-letters', () => session.page.getByRole('cell', { name: /(?:^|: )read$/ }).count(), 1)
    await press('Two new boats')
    await heading('Two new boats')
  })
})

const PASTED = [
  'From: Ann <ann@letters.example>',
  'Subject: Two new boats',
  'Message-ID: <boats@letters.example>',
  'Date: Thu, 26 Nov 2026 05:00:00 +0000',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The harbour has bought two new boats for 300,000 euros. They replace the ferry of 1974, which is sold to a museum.',
].join('\n')
