import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening.'
const LIBRARY = 'The library opens its reading room again after two years of repairs.'
const STORIES = ['The tram is coming', 'The library is open']

/** AsciiDoc, Org mode and reStructuredText. */
export const MARKUP_LANGUAGES: readonly LetterCase[] = [
  {
    name: 'AsciiDoc with a header',
    text: `= Town letter 12\nAnn Example <ann@town.example>\n2026-03-04\n:town: https://town.example\n:page-layout: letter\n\n// Not for readers.\n[.lead]\n== The tram is coming\n\n${TRAM} Read {town}/tram[the plan,window=_blank] *today*. +\nWork starts in May.\n\n.The stops\n* One stop\n** One more link:https://pool.example[at the pool]\n\n[source,xml]\n----\n<tram/>\n----\n\n== The library is open\n\nimage::room.png[Room,300]\n\n${LIBRARY}\n`,
    title: 'Town letter 12',
    author: 'Ann Example',
    date: '2026-03-04',
    stories: STORIES,
    says: ['The council approved', 'The library opens'],
    never: ['==', ':page', '[.lead]', '[the plan', '{town}', 'Not for readers', '** One', '----', 'window=', 'image::'],
  },
  {
    name: 'AsciiDoc below front matter',
    text: `---\ntitle: Town letter 12\nauthor: Ann Example\ndate: 2026-03-04\n---\n:toc:\n\n== https://tram.example[The tram is coming]\n\n${TRAM}\n\n'''\n\n== The library is open\n\nNOTE: ${LIBRARY}\n\n|===\n|Day |Opens\n|Monday |9\n|===\n`,
    title: 'Town letter 12',
    author: 'Ann Example',
    stories: STORIES,
    links: [['https://tram.example'], []],
    says: ['The council approved', 'The library opens'],
    never: ['==', 'NOTE', '|===', "'''", ':toc'],
  },
  {
    name: 'a wiki has other headings',
    text: `== The tram is coming ==\n\n${TRAM} See https://town.example[1].\n\n== The library is open ==\n\n${LIBRARY}\n`,
    says: ['The council approved'],
  },
  {
    name: 'Org mode',
    text: `#+TITLE: Town letter 12\n#+AUTHOR: Ann Example\n#+DATE: 2026-03-04\n\n* News :town:\n:PROPERTIES:\n:ID: 12\n:END:\n** DONE The tram is coming\n# Not for readers.\n${TRAM} Read [[https://town.example/tram][the\nplan]] in =tram.pdf=.\n\n#+begin_src sh\n** no heading\n#+end_src\n** [[https://library.example][The library is open]]  :books:free:\n/${LIBRARY}/\n`,
    title: 'Town letter 12',
    author: 'Ann Example',
    date: '2026-03-04',
    stories: STORIES,
    links: [['https://town.example/tram'], ['https://library.example']],
    says: ['The council approved', 'The library opens'],
    never: [':town:', ':ID:', 'DONE', 'Not for readers', '[[', '][', 'begin_src', ':books'],
  },
  {
    name: 'reStructuredText',
    text: `Town letter 12\n##############\n\n:date: 2026-03-04\n:author: Ann Example\n\n.. contents::\n   :depth: 2\n\nThe tram is coming\n==================\n\n${TRAM} Read \`the plan <https://town.example/tram>\`_ or ask the Council_.\n\n.. image:: tram.png\n   :width: 300\n\n.. note::\n\n   Work starts in May.\n\nThe library is open\n===================\n\n${LIBRARY} See \`\`rooms\`\` and :doc:\`prices <prices>\`.\n\n.. _Council: https://council.example\n`,
    title: 'Town letter 12',
    author: 'Ann Example',
    date: '2026-03-04',
    stories: STORIES,
    says: ['The council approved', 'The library opens'],
    never: ['`', '>`_', '.. ', ':width', ':depth', ':doc', 'Council_', '===='],
  },
  {
    name: 'reStructuredText with lines above headings, and a post of ABlog',
    text: `====================\nThe tram is coming\n====================\n\n.. post:: 2026-03-04\n   :author: Ann Example\n   :tags: town\n\n${TRAM} It stops here::\n\n    tram --stop\n\nThe \`pool\`__ opens too.\n\n.. code-block:: sh\n\n   tram\n`,
    title: 'The tram is coming',
    author: 'Ann Example',
    date: '2026-03-04',
    stories: ['The tram is coming'],
    says: ['The council approved'],
    never: ['.. ', ':tags', 'code-block', '====', '`__'],
  },
]
