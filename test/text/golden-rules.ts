/**
 * The English golden rules of pragmatic_segmenter, copyright Kevin S. Dias, MIT licence:
 * https://github.com/diasks2/pragmatic_segmenter
 */
export const GOLDEN_RULES: readonly {
  readonly name: string
  readonly text: string
  readonly sentences: readonly string[]
}[] = [
  {
    name: 'simple period to end sentence',
    text: 'Hello World. My name is Jonas.',
    sentences: ['Hello World.', 'My name is Jonas.'],
  },
  {
    name: 'question mark to end sentence',
    text: 'What is your name? My name is Jonas.',
    sentences: ['What is your name?', 'My name is Jonas.'],
  },
  {
    name: 'exclamation point to end sentence',
    text: 'There it is! I found it.',
    sentences: ['There it is!', 'I found it.'],
  },
  {
    name: 'one letter upper case abbreviations',
    text: 'My name is Jonas E. Smith.',
    sentences: ['My name is Jonas E. Smith.'],
  },
  { name: 'one letter lower case abbreviations', text: 'Please turn to p. 55.', sentences: ['Please turn to p. 55.'] },
  {
    name: 'two letter lower case abbreviations in the middle of a sentence',
    text: 'Were Jane and co. at the party?',
    sentences: ['Were Jane and co. at the party?'],
  },
  {
    name: 'two letter upper case abbreviations in the middle of a sentence',
    text: 'They closed the deal with Pitt, Briggs & Co. at noon.',
    sentences: ['They closed the deal with Pitt, Briggs & Co. at noon.'],
  },
  {
    name: 'two letter lower case abbreviations at the end of a sentence',
    text: "Let's ask Jane and co. They should know.",
    sentences: ["Let's ask Jane and co.", 'They should know.'],
  },
  {
    name: 'two letter upper case abbreviations at the end of a sentence',
    text: 'They closed the deal with Pitt, Briggs & Co. It closed yesterday.',
    sentences: ['They closed the deal with Pitt, Briggs & Co.', 'It closed yesterday.'],
  },
  {
    name: 'two letter (prepositive) abbreviations',
    text: 'I can see Mt. Fuji from here.',
    sentences: ['I can see Mt. Fuji from here.'],
  },
  {
    name: 'two letter (prepositive & postpositive) abbreviations',
    text: "St. Michael's Church is on 5th st. near the light.",
    sentences: ["St. Michael's Church is on 5th st. near the light."],
  },
  {
    name: 'possesive two letter abbreviations',
    text: "That is JFK Jr.'s book.",
    sentences: ["That is JFK Jr.'s book."],
  },
  {
    name: 'multi-period abbreviations in the middle of a sentence',
    text: 'I visited the U.S.A. last year.',
    sentences: ['I visited the U.S.A. last year.'],
  },
  {
    name: 'multi-period abbreviations at the end of a sentence',
    text: 'I live in the E.U. How about you?',
    sentences: ['I live in the E.U.', 'How about you?'],
  },
  {
    name: 'u.S. as sentence boundary',
    text: 'I live in the U.S. How about you?',
    sentences: ['I live in the U.S.', 'How about you?'],
  },
  {
    name: 'u.S. as non sentence boundary with next word capitalized',
    text: 'I work for the U.S. Government in Virginia.',
    sentences: ['I work for the U.S. Government in Virginia.'],
  },
  {
    name: 'u.S. as non sentence boundary',
    text: 'I have lived in the U.S. for 20 years.',
    sentences: ['I have lived in the U.S. for 20 years.'],
  },
  {
    name: 'a.M. / P.M. as non sentence boundary and sentence boundary',
    text: 'At 5 a.m. Mr. Smith went to the bank. He left the bank at 6 P.M. Mr. Smith then went to the store.',
    sentences: [
      'At 5 a.m. Mr. Smith went to the bank.',
      'He left the bank at 6 P.M.',
      'Mr. Smith then went to the store.',
    ],
  },
  {
    name: 'number as non sentence boundary',
    text: 'She has $100.00 in her bag.',
    sentences: ['She has $100.00 in her bag.'],
  },
  {
    name: 'number as sentence boundary',
    text: 'She has $100.00. It is in her bag.',
    sentences: ['She has $100.00.', 'It is in her bag.'],
  },
  {
    name: 'parenthetical inside sentence',
    text: 'He teaches science (He previously worked for 5 years as an engineer.) at the local University.',
    sentences: ['He teaches science (He previously worked for 5 years as an engineer.) at the local University.'],
  },
  {
    name: 'email addresses',
    text: 'Her email is Jane.Doe@example.com. I sent her an email.',
    sentences: ['Her email is Jane.Doe@example.com.', 'I sent her an email.'],
  },
  {
    name: 'web addresses',
    text: 'The site is: https://www.example.50.com/new-site/awesome_content.html. Please check it out.',
    sentences: ['The site is: https://www.example.50.com/new-site/awesome_content.html.', 'Please check it out.'],
  },
  {
    name: 'single quotations inside sentence',
    text: "She turned to him, 'This is great.' she said.",
    sentences: ["She turned to him, 'This is great.' she said."],
  },
  {
    name: 'double quotations inside sentence',
    text: 'She turned to him, "This is great." she said.',
    sentences: ['She turned to him, "This is great." she said.'],
  },
  {
    name: 'double quotations at the end of a sentence',
    text: 'She turned to him, "This is great." She held the book out to show him.',
    sentences: ['She turned to him, "This is great."', 'She held the book out to show him.'],
  },
  {
    name: 'double punctuation (exclamation point)',
    text: 'Hello!! Long time no see.',
    sentences: ['Hello!!', 'Long time no see.'],
  },
  {
    name: 'double punctuation (question mark)',
    text: 'Hello?? Who is there?',
    sentences: ['Hello??', 'Who is there?'],
  },
  {
    name: 'double punctuation (exclamation point / question mark)',
    text: 'Hello!? Is that you?',
    sentences: ['Hello!?', 'Is that you?'],
  },
  {
    name: 'double punctuation (question mark / exclamation point)',
    text: 'Hello?! Is that you?',
    sentences: ['Hello?!', 'Is that you?'],
  },
  {
    name: 'list (period followed by parens and no period to end item)',
    text: '1.) The first item 2.) The second item',
    sentences: ['1.) The first item', '2.) The second item'],
  },
  {
    name: 'list (period followed by parens and period to end item)',
    text: '1.) The first item. 2.) The second item.',
    sentences: ['1.) The first item.', '2.) The second item.'],
  },
  {
    name: 'list (parens and no period to end item)',
    text: '1) The first item 2) The second item',
    sentences: ['1) The first item', '2) The second item'],
  },
  {
    name: 'list (parens and period to end item)',
    text: '1) The first item. 2) The second item.',
    sentences: ['1) The first item.', '2) The second item.'],
  },
  {
    name: 'list (period to mark list and no period to end item)',
    text: '1. The first item 2. The second item',
    sentences: ['1. The first item', '2. The second item'],
  },
  {
    name: 'list (period to mark list and period to end item)',
    text: '1. The first item. 2. The second item.',
    sentences: ['1. The first item.', '2. The second item.'],
  },
  {
    name: 'list with bullet',
    text: '• 9. The first item • 10. The second item',
    sentences: ['• 9. The first item', '• 10. The second item'],
  },
  {
    name: 'list with hypthen',
    text: '⁃9. The first item ⁃10. The second item',
    sentences: ['⁃9. The first item', '⁃10. The second item'],
  },
  {
    name: 'alphabetical list',
    text: 'a. The first item b. The second item c. The third list item',
    sentences: ['a. The first item', 'b. The second item', 'c. The third list item'],
  },
  {
    name: 'errant newlines in the middle of sentences (PDF)',
    text: 'This is a sentence\ncut off in the middle because pdf.',
    sentences: ['This is a sentence cut off in the middle because pdf.'],
  },
  {
    name: 'errant newlines in the middle of sentences',
    text: 'It was a cold \nnight in the city.',
    sentences: ['It was a cold night in the city.'],
  },
  {
    name: 'lower case list separated by newline',
    text: 'features\ncontact manager\nevents, activities\n',
    sentences: ['features', 'contact manager', 'events, activities'],
  },
  {
    name: 'geo Coordinates',
    text: 'You can find it at N°. 1026.253.553. That is where the treasure is.',
    sentences: ['You can find it at N°. 1026.253.553.', 'That is where the treasure is.'],
  },
  {
    name: 'named entities with an exclamation point',
    text: 'She works at Yahoo! in the accounting department.',
    sentences: ['She works at Yahoo! in the accounting department.'],
  },
  {
    name: 'i as a sentence boundary and I as an abbreviation',
    text: 'We make a good team, you and I. Did you see Albert I. Jones yesterday?',
    sentences: ['We make a good team, you and I.', 'Did you see Albert I. Jones yesterday?'],
  },
  {
    name: 'ellipsis at end of quotation',
    text: 'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
    sentences: [
      'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”',
    ],
  },
  {
    name: 'ellipsis with square brackets',
    text: '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).',
    sentences: ['"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).'],
  },
  {
    name: 'ellipsis as sentence boundary (standard ellipsis rules)',
    text: 'If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . . Next sentence.',
    sentences: [
      'If words are left off at the end of a sentence, and that is all that is omitted, indicate the omission with ellipsis marks (preceded and followed by a space) and then indicate the end of the sentence with a period . . . .',
      'Next sentence.',
    ],
  },
  {
    name: 'ellipsis as sentence boundary (non-standard ellipsis rules)',
    text: 'I never meant that.... She left the store.',
    sentences: ['I never meant that....', 'She left the store.'],
  },
  {
    name: 'ellipsis as non sentence boundary',
    text: "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.",
    sentences: [
      "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it.",
    ],
  },
  {
    name: '4-dot ellipsis',
    text: 'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds. . . . The practice was not abandoned. . . .',
    sentences: [
      'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.',
      '. . . The practice was not abandoned. . . .',
    ],
  },
  {
    name: 'no whitespace in between sentences',
    text: 'Hello world.Today is Tuesday.Mr. Smith went to the store and bought 1,000.That is a lot.',
    sentences: ['Hello world.', 'Today is Tuesday.', 'Mr. Smith went to the store and bought 1,000.', 'That is a lot.'],
  },
]
