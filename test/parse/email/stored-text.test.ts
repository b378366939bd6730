import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { postOfMail } from '../../../src/parse/email/post-of-mail.ts'
import { readMail, textOfMail } from '../../../src/parse/email/read-mail.ts'
import { readMailText, writeMailText } from '../../../src/parse/email/stored-text.ts'

const FOLDER = join(import.meta.dirname, '../../corpus/forms')
const mails = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FOLDER, name))) }))

const mail = (html: string) =>
  new TextEncoder().encode(
    `From: Ann <a@b.example>\r\nSubject: Lists\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`,
  )

const LISTS = `<h2>Of the week</h2><ul><li>One of them<ol><li>First part of it</li><li>Second part</li></ol></li><li>Two of them<p>with a second paragraph</p></li></ul><p>Between the lists.</p><ul><li>A list of its own</li></ul>`

it.each([...mails, { name: 'lists in lists', bytes: mail(LISTS) }])(
  '$name is cut as if it had not been stored',
  async (source) => {
    const text = await textOfMail(source)
    const whole = await readMail(source)
    if (!text.ok || !whole.ok) throw new Error('not read')
    const stored = readMailText(writeMailText(text.value))
    expect(stored).toEqual(text.value)
    expect(postOfMail(stored)).toEqual(whole.value)
  },
)

it('leaves of one item still share it, and items of one list share that', async () => {
  const text = await textOfMail({ name: 'lists', bytes: mail(LISTS) })
  if (!text.ok) throw new Error('not read')
  /** For each pair of leaves, whether they share their item and its list. */
  const shared = ({ document: { leaves } }: typeof text.value) =>
    leaves.flatMap((one) =>
      leaves.map((other) => [
        one.item === other.item,
        one.item?.list === other.item?.list,
        one.item?.parent === other.item?.parent,
      ]),
    )
  expect(text.value.document.leaves.filter(({ item }) => item !== null).length).toBeGreaterThan(4)
  expect(shared(readMailText(writeMailText(text.value)))).toEqual(shared(text.value))
})
