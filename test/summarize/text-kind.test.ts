import { expect, test } from 'vitest'
import { plainSection } from '../../src/parse/plain-section.ts'
import { readPassage } from '../../src/summarize/passage.ts'

const kindOf = (text: string, heading = 'Sorting of long lists') => readPassage(plainSection(text, heading)).kind

const ABSTRACT = 'Sorting is slow. We propose a method that sorts long lists. We show that it is fast on five datasets.'
const NEWS = 'The village has opened a bakery. It sells rye bread. The oven burns wood.'

test.each([
  {
    name: 'an abstract',
    text: ABSTRACT,
    heading: 'Sorting of long lists',
    kind: { ownWork: true, item: false, isAbstract: true },
  },
  {
    name: 'a post about own work',
    text: ABSTRACT.replace('. We show', '.\n\nYou can try it. We show'),
    heading: 'Sorting of long lists',
    kind: { ownWork: true, item: true, isAbstract: false },
  },
  {
    name: 'news',
    text: NEWS,
    heading: 'A bakery in the mill',
    kind: { ownWork: false, item: true, isAbstract: false },
  },
  { name: 'news without a heading', text: NEWS, heading: '', kind: { ownWork: false, item: false, isAbstract: false } },
  {
    name: 'a long text',
    text: `${NEWS} `.repeat(8).trim(),
    heading: 'A bakery in the mill',
    kind: { ownWork: false, item: false, isAbstract: false },
  },
])('$name is read as what it is', ({ text, heading, kind }) => expect(kindOf(text, heading)).toEqual(kind))
