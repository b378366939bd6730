import { describe, expect, test } from 'vitest'
import { cleanMarkup } from '../../src/parse/template-markup/clean-markup.ts'
import { issueOf } from './seed.ts'

/** What is left of a line of Markdown when its template markup is taken out. */
describe('template markup goes, text stays', () => {
  test.each([
    { name: 'kramdown after a link', text: 'See [it](x){:target="_blank"} now.', expected: 'See [it](x) now.' },
    { name: 'kramdown on its own line', text: 'A.\n{: .lead}\nB.', expected: 'A.\n\nB.' },
    { name: 'an id of a heading', text: '## Title {#id .class}', expected: '## Title' },
    { name: 'an id behind code in a heading', text: '## A `b` {#a-b}\n\nC.', expected: '## A `b`\n\nC.' },
    { name: 'a Liquid tag', text: '{% include x.html a="b" %}A.', expected: 'A.' },
    { name: 'a Liquid comment', text: 'A{% comment %}x{% endcomment %}.', expected: 'A.' },
    { name: 'a literal address', text: '[it]({{ "/post/" | url }})', expected: '[it](/post/)' },
    { name: 'a base address', text: '[it]({{ site.url }}/post/)', expected: '[it](/post/)' },
    {
      name: 'a Hugo shortcode',
      text: '{{< figure src="a.jpg" >}}A. {{% notice tip %}}B.{{% /notice %}}',
      expected: 'A. B.',
    },
    {
      name: 'a Hugo shortcode that is a card',
      text: '{{< card title="Tram" link="https://t.example" description="It comes." >}}',
      expected: '\n\n[Tram](<https://t.example>)\n\nIt comes.\n\n',
    },
    {
      name: 'a Hugo shortcode within a sentence',
      text: 'There is {{< newtab href="https://t.example" title="a tram" >}}, late.',
      expected: 'There is [a tram](<https://t.example>), late.',
    },
    {
      name: 'an included picture',
      text: '{% include image.html title="Tram" url="https://t.example" %}A.',
      expected: 'A.',
    },
    { name: 'a comment', text: 'A<!-- more -->B.', expected: 'AB.' },
    { name: 'a comment with code', text: '<!-- ## `tram` is late -->A.', expected: 'A.' },
    { name: 'code with a comment', text: 'A.\n\n`<!-- a` and `b -->`', expected: 'A.\n\n`<!-- a` and `b -->`' },
    { name: 'a comment that never closes keeps its words', text: 'A <!-- B.', expected: 'A  B.' },
    { name: 'times are no emoji', text: 'At 10:30:00 sharp.', expected: 'At 10:30:00 sharp.' },
    { name: 'a wiki link', text: 'See [[Page|the page]] and [[Other]].', expected: 'See the page and Other.' },
    { name: 'a link whose words are in brackets', text: '[[1] first](x)', expected: '[[1] first](x)' },
    { name: 'prices are no formula', text: 'It costs $5 and $10.', expected: 'It costs $5 and $10.' },
    { name: 'a formula', text: 'So $a_1$ grows.', expected: 'So `a_1` grows.' },
    { name: 'a heading without a space', text: '##Title', expected: '## Title' },
    { name: 'an admonition', text: '!!! note\n    Mind it.', expected: '\nMind it.' },
    {
      name: 'code is left alone',
      text: '`{{ x }}` and\n```\n{% y %}\n##z\n```',
      expected: '`{{ x }}` and\n```\n{% y %}\n##z\n```',
    },
  ])('$name', ({ text, expected }) => expect(cleanMarkup(text, 'post.md')).toBe(expected))

  test.each([
    { name: 'imports', text: "import A from './a'\n\nText.", expected: 'Text.' },
    { name: 'a component around text', text: '<Note type="tip">\nText.\n</Note>', expected: 'Text.' },
    { name: 'a comment', text: 'Text.{/* hidden */}', expected: 'Text.' },
    {
      name: 'a card',
      text: '<Card\n\tlabel="The [new] tram"\n\tlink="https://t.example/(a)"\n\tdescription="It comes."\n/>',
      expected: '[The \\[new\\] tram](<https://t.example/(a)>)\n\nIt comes.',
    },
    {
      name: 'a card without a link',
      text: '<Feature title="Tram" description="It comes." />',
      expected: '**Tram**\n\nIt comes.',
    },
    { name: 'a picture', text: '<Figure src="a.png" title="Tram" link="https://t.example" />', expected: '' },
    { name: 'generic types are text', text: 'A Vec<T> in Rust.', expected: 'A Vec<T> in Rust.' },
  ])('MDX: $name', ({ text, expected }) => expect(cleanMarkup(text, 'post.mdx').trim()).toBe(expected))
})

describe('in what is read', () => {
  const textOf = async (text: string) => (await issueOf(`# T\n\n${text}\n`)).sections[0]?.text
  test.each([
    {
      name: 'emoji are characters',
      text: 'Up :rocket: and :notknown: at 10:30:00.',
      expected: 'Up 🚀 and :notknown: at 10:30:00.',
    },
    { name: 'a mark of GitHub', text: '> [!NOTE]\n> Mind it.', expected: 'Mind it.' },
    {
      name: 'a reference defined elsewhere',
      text: 'See [LND #3729][] and [words][label].',
      expected: 'See LND #3729 and words.',
    },
    { name: 'an index is not one', text: 'Take a[0][1] now.', expected: 'Take a[0][1] now.' },
  ])('$name', async ({ text, expected }) => expect(await textOf(text)).toBe(expected))
})
