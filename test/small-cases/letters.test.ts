import { describe, expect, test } from 'vitest'
import { CUTS } from './cuts.ts'
import { DATES } from './dates.ts'
import { KINDS } from './kinds.ts'
import { readLetter } from './letter-case.ts'
import { LINKS } from './links.ts'
import { MARKUP } from './markup.ts'
import { MARKUP_LANGUAGES } from './markup-languages.ts'
import { METADATA } from './metadata.ts'
import { LANGUAGES, SENTENCES } from './sentences.ts'
import { STORIES_OF_FIELDS } from './stories-of-fields.ts'

const KINDS_OF_CASES = {
  metadata: METADATA,
  dates: DATES,
  markup: MARKUP,
  'markup languages': MARKUP_LANGUAGES,
  cuts: CUTS,
  'stories of fields': STORIES_OF_FIELDS,
  links: LINKS,
  'what is no news': KINDS,
  sentences: SENTENCES,
  languages: LANGUAGES,
}

describe.each(Object.entries(KINDS_OF_CASES))('small letters: %s', (_, cases) => {
  test.each(cases)('$name', async (letter) => {
    const { actual, expected } = await readLetter(letter)
    expect(actual).toEqual(expected)
  })
})
