import { expect, it } from 'vitest'
import { headings, leftOut, onlyIssue, refusalOf, told } from '../source-of.ts'

const TEXT = 'The council approved the new tram line on Monday evening, by nine votes to four, after a long debate.'
const letter = (body: string) =>
  `<!doctype html><html lang="en"><head><title>The tram</title></head><body>${body}</body></html>`
const long = `<p>${TEXT}</p>`.repeat(4)

it('leaves out an advertisement between two rules, and no story there', async () => {
  const block = (line: string) => `<hr><p>${line}</p><p>Kettles that boil water in a minute, for all of you.</p><hr>`
  const issue = await onlyIssue(
    letter(
      `<h1>The tram</h1>${long}${block('Today’s partner, Kettle, is the maker of fine kettles.')}<h2>The boat</h2>${long}`,
    ),
  )
  expect(told(issue)).not.toContain('Kettles that boil')
  expect(leftOut(issue).join()).toMatch(/sponsor: .*partner, Kettle[\s\S]*Kettles that boil/)
  const news = await onlyIssue(
    letter(
      `<h1>The tram</h1>${long}${block('The race was sponsored by the bank until today.')}<h2>The boat</h2>${long}`,
    ),
  )
  expect(told(news)).toContain('Kettles that boil')
})

it('leaves out what stands between a title and the same title below, and no story there', async () => {
  const intro = `<p>I write about towns. ${TEXT.replace('tram', 'bus')}</p><hr>`
  const issue = await onlyIssue(letter(`<h1>The tram</h1>${intro}<h1>The tram</h1>${long.repeat(2)}`))
  expect(headings(issue)).toEqual(['The tram'])
  expect(leftOut(issue).join()).toContain('I write about towns')
  const two = await onlyIssue(
    letter(`<h1>The tram</h1><p>${TEXT}</p><h2>The boat</h2><p>${TEXT}</p><h2>The tram</h2>${long.repeat(2)}`),
  )
  expect(headings(two)).toContain('The boat')
})

it('takes no address for a heading', async () => {
  const item = (n: number) =>
    `<p>${n}) A kettle<br><a href="https://k.example/${n}"><b>https://k.example/${n}</b></a></p>`
  expect(headings(await onlyIssue(letter(`<h1>The tram</h1>${long}${item(1)}${item(2)}`))).join()).not.toContain('://')
})

it('knows a footer and a link to the web by more than one word', async () => {
  const issue = await onlyIssue(
    letter(
      `<h1>The tram</h1><p>Riders told us that they want to see other riders online before they start, so that nobody waits for long at the stop.</p>${long}<h2>Fares</h2><p>Nobody knows how many riders will opt out of a ticket for the month.</p><p>${TEXT}</p>`,
    ),
  )
  expect(told(issue)).toMatch(/other riders online[\s\S]*opt out of a ticket[\s\S]*council/)
})

it('refuses data that is no feed', async () => {
  expect(await refusalOf('{"name":"Town","routes":{"/news":{"methods":["GET"]}}}')).toContain('data for programs')
  expect(await refusalOf('<?xml version="1.0"?>\n<urlset><url><loc>https://t.example/</loc></url></urlset>')).toContain(
    'site map',
  )
  expect(await refusalOf(`{"title":"The tram"}\n\n${TEXT}`)).toBe('read')
})

it('tells a letter of titles that are links, and a paragraph in the size of a heading', async () => {
  const title = (n: number) =>
    `<h1><a href="https://t.example/${n}">The tram of the year number ${n}</a></h1><img src="${n}.png">`
  const issue = await onlyIssue(
    letter(
      `<h1>Welcome</h1><h2>My name is Ann, and this is my letter. ${TEXT} ${TEXT} ${TEXT}</h2>${[1, 2, 3, 4].map(title).join('')}`,
    ),
  )
  expect(told(issue)).toMatch(/My name is Ann|number 1[\s\S]*number 4/)
  expect(issue.sections.length).toBeGreaterThan(0)
})

it('leaves out cards of other pages below a long text', async () => {
  const card = (name: string) =>
    `<div><h3><a href="https://town.example/${name}">The ${name} of the town is open again</a></h3><p>It was closed for years.</p></div>`
  const cards = ['pool', 'park', 'hall', 'mill', 'fair'].map(card).join('')
  const head = '<link rel="canonical" href="https://town.example/tram">'
  const page = (text: string) => letter(`<h1>The tram</h1>${text}${cards}`).replace('</head>', `${head}</head>`)
  const article = await onlyIssue(page(`<p>${TEXT} ${TEXT}</p>`.repeat(6)))
  expect(headings(article)).toEqual(['The tram'])
  expect(leftOut(article).join()).toContain('The mill of the town')
  expect(told(await onlyIssue(page('<p>Five new places in our town this week.</p>')))).toContain('The mill of the town')
})
