import { expect, it, test } from 'vitest'
import { errorsOf, inColumn, inText, mail, withHead } from './workshop.ts'

const LINK = { t: 'text', u: 'url' }

test.each([
  {
    name: 'the name of an element',
    mjml: inText('\n<{{t}}>x'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'as a quoted attribute value',
  },
  {
    name: 'part of that name',
    mjml: inText('\n<b{{t}}>x</b>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'as a quoted attribute value',
  },
  {
    name: 'a close tag',
    mjml: inText('<b>x\n</b {{t}}>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'as a quoted attribute value',
  },
  {
    name: 'the name of an attribute',
    mjml: inText('\n<p {{t}}>x</p>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'as a quoted attribute value',
  },
  {
    name: 'part of that name',
    mjml: inText('\n<p on{{t}}="1">x</p>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'as a quoted attribute value',
  },
  {
    name: 'a value without quotes',
    mjml: inText('\n<p title={{t}}>x</p>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'put quotes',
  },
  {
    name: 'the first of two href',
    mjml: inText('\n<a href="{{t}}" href="{{u}}">x</a>'),
    placeholders: LINK,
    line: 8,
    says: 'type url',
  },
  {
    name: 'the first of two style',
    mjml: inText('\n<p style="{{t}}" style="">x</p>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'style=""',
  },
  {
    name: 'a script',
    mjml: mail('<mj-raw>\n<script>"{{t}}"</script></mj-raw>'),
    placeholders: { t: 'text' },
    line: 8,
    says: '<script>',
  },
  {
    name: 'a style element',
    mjml: mail('<mj-raw>\n<style>p { {{t}} }</style></mj-raw>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'style sheet',
  },
  {
    name: 'the source of a script',
    mjml: mail('<mj-raw>\n<script src="{{u}}"></script></mj-raw>'),
    placeholders: { u: 'url' },
    line: 8,
    says: 'src="" of <script>',
  },
  {
    name: 'the base of links',
    mjml: withHead('<mj-raw><base href="{{u}}"></mj-raw>'),
    placeholders: { u: 'url' },
    line: 5,
    says: 'href="" of <base>',
  },
  {
    name: 'the name of an MJML class',
    mjml: inColumn('\n<mj-text mj-class="{{t}}">x</mj-text>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'how the mail looks',
  },
  {
    name: 'the network of a social element',
    mjml: inColumn('<mj-social>\n<mj-social-element name="{{t}}">x</mj-social-element></mj-social>'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'how the mail looks',
  },
  {
    name: 'a url in a title',
    mjml: inText('\n<a title="{{u}}" href="{{u}}">x</a>'),
    placeholders: { u: 'url' },
    line: 8,
    says: 'takes a placeholder of type text',
  },
  {
    name: 'an address that MJML completes',
    mjml: inColumn(
      '<mj-navbar base-url="https://a.example">\n<mj-navbar-link href="{{u}}">x</mj-navbar-link></mj-navbar>',
    ),
    placeholders: { u: 'url' },
    line: 8,
    says: 'MJML moves this',
  },
  {
    name: 'what MJML drops',
    mjml: mail('').replace('<mj-body>', '<mj-raw>{{t}}</mj-raw>\n<mj-body>'),
    placeholders: { t: 'text' },
    line: 6,
    says: 'MJML drops',
  },
  {
    name: 'a condition that MJML repeats',
    mjml: mail(
      '',
      '<mj-title>{{#if f}}T{{/if}}</mj-title>\n<mj-attributes><mj-all font-family="Georgia" /></mj-attributes>',
    ),
    placeholders: { f: 'flag' },
    line: 3,
    says: 'MJML repeats',
  },
  {
    name: 'a block round what MJML gathers in the head',
    mjml: withHead('<mj-raw>{{#if f}}</mj-raw><mj-style>.a { color: red }</mj-style><mj-raw>{{/if}}</mj-raw>'),
    placeholders: { f: 'flag' },
    line: 5,
    says: 'in different elements',
  },
  {
    name: 'a second else',
    mjml: inText('\n{{#if f}}a{{else}}b{{else}}c{{/if}}'),
    placeholders: { f: 'flag' },
    line: 8,
    says: 'already has an {{else}}',
  },
  {
    name: 'a tag over two lines',
    mjml: inText('\n{{\nt}}'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'on one line',
  },
  {
    name: 'a character that the compiler keeps',
    mjml: inText('{{t}}\n\uE0000\uE001'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'U+E000',
  },
  {
    name: 'a loop named as the code names things',
    mjml: inText('\n{{#each l as html}}{{html}}{{/each}}'),
    placeholders: { l: ['text'] },
    line: 8,
    says: 'choose another name',
  },
  {
    name: 'a loop named by a word of the language',
    mjml: inText('\n{{#each l as class}}{{class}}{{/each}}'),
    placeholders: { l: ['text'] },
    line: 8,
    says: 'choose another name',
  },
  {
    name: 'an element that closes only in XML',
    mjml: inText('{{t}}\n<b/>'),
    placeholders: { t: 'text' },
    line: 8,
    says: '<b></b>',
  },
  {
    name: 'a comment without end',
    mjml: inText('{{t}}\n<!-- x'),
    placeholders: { t: 'text' },
    line: 8,
    says: 'never closed',
  },
  {
    name: 'unbalanced HTML in a table',
    mjml: inColumn('<mj-table>\n<tr><td>{{t}}</tr></mj-table>'),
    placeholders: { t: 'text' },
    line: 8,
    says: '</td> is missing before',
  },
  {
    name: 'unbalanced HTML in a button',
    mjml: inColumn('<mj-button>\n<i>{{t}}</mj-button>'),
    placeholders: { t: 'text' },
    line: 8,
    says: '</i> is missing before',
  },
  {
    name: 'unbalanced HTML in mj-raw',
    mjml: mail('<mj-raw>\n<div>{{t}}</mj-raw>'),
    placeholders: { t: 'text' },
    line: 8,
    says: '</div> is missing before',
  },
  {
    name: 'a second mjml',
    mjml: mail('\n<mjml><mj-body></mj-body></mjml>'),
    placeholders: {},
    line: 8,
    says: 'has only one <mjml>',
  },
  {
    name: 'an attribute that MJML does not know',
    mjml: inText('x').replace('<mj-text', '\n<mj-text padin="1px"'),
    placeholders: {},
    line: 8,
    says: '<mj-text> has no attribute padin; see https://documentation.mjml.io/#mj-text',
  },
  {
    name: 'no body',
    mjml: mail('').replace(/<mj-body>[\s\S]*<\/mj-body>/, ''),
    placeholders: {},
    line: 1,
    says: 'MJML cannot read it',
  },
  {
    name: 'an import in a style sheet',
    mjml: withHead('<mj-style>@import "a.css";</mj-style>'),
    placeholders: {},
    line: 5,
    says: 'a.css',
  },
  {
    name: 'a picture in a style sheet',
    mjml: withHead('<mj-style>.a { background: url(//a.example/x) }</mj-style>'),
    placeholders: {},
    line: 5,
    says: '//a.example/x',
  },
  {
    name: 'a linked font',
    mjml: withHead('<mj-font name="Georgia" href="https://a.example/f.css" />'),
    placeholders: {},
    line: 5,
    says: 'https://a.example/f.css',
  },
  {
    name: 'a script in the head',
    mjml: withHead('<mj-raw><script src="//a.example/f.js"></script></mj-raw>'),
    placeholders: {},
    line: 5,
    says: '//a.example/f.js',
  },
  {
    name: 'a set of pictures',
    mjml: inText('<img alt="" srcset="https://a.example/x 2x">'),
    placeholders: {},
    line: 1,
    says: 'https://a.example/x',
  },
  {
    name: 'a picture after entities',
    mjml: inText('<p style="background:url(&quot;https://a.example/x&quot;)">x</p>'),
    placeholders: {},
    line: 1,
    says: 'https://a.example/x',
  },
])('fails: $name', async ({ mjml, placeholders, line, says }) => {
  const errors = await errorsOf(mjml, placeholders)
  expect(errors.find((error) => error.message.includes(says)) ?? errors).toMatchObject({ template: 'mail.mjml', line })
})

it('tells a misspelt list once, not again for each placeholder within', async () => {
  const source = inText('{{#each storys as s}}{{s.a}}{{/each}}{{#each stories as s}}{{s.a}}{{/each}}')
  const errors = await errorsOf(source, { stories: [{ a: 'text' }] })
  expect(errors.map((error) => error.message)).toEqual([
    '"storys" is not a declared placeholder; did you mean "stories"?',
  ])
})

it('lets the author link where they like', async () => {
  expect(await errorsOf(inText('<a href="https://a.example/" title="a &gt; b">x</a>'), {})).toEqual([])
})
