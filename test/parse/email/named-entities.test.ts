import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { htmlEntities } from '../../../src/parse/email/named-entities.ts'

/** The package does not export this file. */
const TABLE = 'node_modules/postal-mime/dist/esm/html-entities.js'

test('answers as the table of postal-mime does', async () => {
  const { htmlEntities: theirs }: { readonly htmlEntities: Readonly<Record<string, string>> } = await import(
    pathToFileURL(join(import.meta.dirname, '../../..', TABLE)).href
  )
  const names = Object.keys(theirs)
  expect(names.length).toBeGreaterThan(2_200)
  // Also what is no entity: without its semicolon, with more letters, and in other letters.
  const near = names.flatMap((name) => [
    name.replace(/;$/, ''),
    `${name}x`,
    name.replace(/;$/, 'x;'),
    name.toUpperCase(),
  ])
  const asked = [...names, ...near, '&#65;', '&#x41;', '&', '&;', 'amp;', '&nothing;']
  expect(asked.filter((name) => htmlEntities[name] !== theirs[name])).toEqual([])
})
