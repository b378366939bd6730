import type { LetterCase } from './letter-case.ts'

const TRAM = 'The council approved the new line on Monday evening. Work starts in May and lasts two years.'
const LIBRARY = 'The library opens its reading room again after two years of repairs. Entry is free for everybody.'
const letter = (text: string) =>
  `---\ntitle: Town letter 12\ndate: 2026-03-04\n---\n\n## The tram is coming\n\n${text}\n\n## The library is open\n\n${LIBRARY}\n`
const STORIES = ['The tram is coming', 'The library is open']
const CURLY = ['{:', '{%', '%}', '{{', '}}', '{#', '#}', '{<']
const c = (name: string, text: string, more: Partial<LetterCase> = {}): LetterCase => ({
  name,
  text: letter(text),
  stories: STORIES,
  never: CURLY,
  says: ['The council approved', 'The library opens'],
  ...more,
})

export const MARKUP: readonly LetterCase[] = [
  c(
    'kramdown behind a link',
    `The council approved [the line](https://t.example){:target="_blank" rel="noopener"} on Monday.`,
  ),
  c('kramdown below a paragraph', `${TRAM}\n{: .lead #intro}`),
  c('kramdown above a list', `${TRAM}\n\n{:.notes}\n* One stop at the pool\n* One stop at the school`),
  c('kramdown on an item', `${TRAM}\n\n* {:.a} One stop at the pool\n* Two stops at the school{:.b}`),
  c('kramdown options', `{::options parse_block_html="true" /}\n\n${TRAM}\n\n{::nomarkdown}<br>{:/nomarkdown}`),
  c('kramdown contents', `* TOC\n{:toc}\n\n${TRAM}`, { never: [...CURLY, 'TOC'] }),
  c('kramdown comment', `${TRAM}\n\n{::comment}\nAsk the mayor again.\n{:/comment}`, {
    never: [...CURLY, 'Ask the mayor'],
  }),
  {
    name: 'kramdown on headings',
    text: `# Town letter 12\n\n## The tram is coming {#tram .big}\n\n${TRAM}\n\n## The library is open\n{: #library}\n\n${LIBRARY}\n`,
    stories: STORIES,
    never: CURLY,
  },
  {
    name: 'attributes of markdown-it on headings',
    text: `# Town letter 12 {.title}\n\n## The tram is coming { #tram }\n\n${TRAM}\n\n## The library is open {data-x="1"}\n\n${LIBRARY}\n`,
    title: 'Town letter 12',
    stories: STORIES,
    never: ['{'],
  },
  {
    name: 'MDX comments on headings of Docusaurus',
    text: `# Town letter 12\n\n## The tram is coming {/* #tram */}\n\n${TRAM}\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: STORIES,
    never: ['{', '/*'],
  },
  c('attributes of Pandoc', `[The council]{.smallcaps} approved ![the tram](a.png){width=50%} on Monday.`, {
    never: ['{', 'smallcaps'],
    says: ['The council'],
  }),
  c('a div of Pandoc', `::: {.note #a}\n${TRAM}\n:::`, { never: ['{', ':::'] }),
  c('a container of VitePress', `::: tip Good to know\n${TRAM}\n:::`, { never: [':::', 'tip Good'] }),
  c('a container of Docusaurus', `:::warning[Careful]\n\n${TRAM}\n\n:::`, { never: [':::'] }),
  c('Liquid tags', `{% assign day = "Monday" %}{% if page.x %}The council approved it on Monday evening.{% endif %}`),
  c('Liquid output', `${TRAM} {{ page.title | escape }}`),
  c('Liquid with white space control', `{%- for p in site.posts -%}{{- p.title -}}{%- endfor -%}\n\n${TRAM}`),
  c('a Liquid comment', `${TRAM}{% comment %}ask again{% endcomment %}`, { never: [...CURLY, 'ask again'] }),
  c('a Liquid link', `The council approved [the line]({% post_url 2026-01-01-line %}) on Monday evening.`),
  c('a Liquid link with a filter', `The council approved [the line]({{ '/line' | relative_url }}) on Monday evening.`),
  c('raw Liquid', `{% raw %}\n${TRAM}\n{% endraw %}`),
  c('highlight of Jekyll', `${TRAM}\n\n{% highlight js linenos %}\nlet a = {{ b }}\n{% endhighlight %}`, {
    never: ['{%', '%}', 'highlight'],
  }),
  c(
    'a video in Liquid',
    `{% youtube "dQw4w9WgXcQ" %}\n\n${TRAM}\n\n{% include figure.html src="/a.png" caption="The tram" %}`,
  ),
  c('an include over several lines', `{% include figure.html\n   src="/a.png"\n   caption="The tram" %}\n\n${TRAM}`),
  c('a comment of Nunjucks', `{# ask the mayor #}\n\n${TRAM}`, { never: [...CURLY, 'ask the mayor'] }),
  c('a shortcode of Hugo', `{{< figure src="a.jpg" caption="The tram" >}}\n\n${TRAM}`),
  c('a shortcode of Hugo around text', `{{% notice info %}}\n${TRAM}\n{{% /notice %}}`),
  c('a shortcode in a link', `The council approved [the line]({{< ref "line.md" >}}) on Monday evening.`),
  c('a shortcode of Hugo over lines', `{{< gallery\n  dir="/a"\n  title="Trams"\n>}}\n\n${TRAM}`),
  c('a self-closed shortcode', `{{< youtube id="x" />}}\n\n${TRAM}`),
  c(
    'a shortcode of Zola',
    `{{ youtube(id="x", autoplay=true) }}\n\n${TRAM}\n\n{% quote(author="Ann") %}\nIt is so.\n{% end %}`,
  ),
  c('a shortcode of WordPress', `[caption id="a" align="left" width="300"]The tram in blue[/caption]\n\n${TRAM}`, {
    never: ['[caption', '[/caption'],
  }),
  c('a gallery of WordPress', `[gallery ids="1,2,3"]\n\n${TRAM}`, { never: ['[gallery'] }),
  c('times stay', `The council met at 10:30:00 and at 11:15:30 on Monday evening.`, { says: ['10:30:00', '11:15:30'] }),
  c('a ratio and a port stay', `The ratio is 4:3:2 and the port of localhost:8080:tcp is open on Monday.`, {
    says: ['4:3:2', 'localhost:8080:tcp'],
  }),
  c('emoji by name', `:tada: The council approved the new line on Monday evening. :+1:`, {
    never: [':tada:', ':+1:'],
    says: ['🎉', '👍'],
  }),
  c('emoji in a heading', `### :rocket: The line\n\n${TRAM}`, {
    stories: ['🚀 The line', 'The library is open'],
    never: [':rocket:'],
  }),
  c(
    'words between colons stay',
    `The council said :nothing-at-all: on Monday evening, and std::string::npos is a word.`,
    { says: ['std::string::npos'] },
  ),
  c('MDX imports', `import Chart from '../components/chart'\nimport { Tabs } from '@theme/Tabs'\n\n${TRAM}`, {
    never: ['import ', 'components'],
  }),
  {
    name: 'MDX imports at the top',
    text: `---\ntitle: Town letter 12\n---\n\nimport Chart from '../components/chart'\nimport {\n  Tabs,\n  Tab,\n} from '@theme/Tabs'\n\nexport const year = 2026\n\n## The tram is coming\n\n${TRAM}\n`,
    stories: ['The tram is coming'],
    never: ['import', 'export', 'Tabs'],
  },
  c('JSX around text', `<Callout type="info">\n\n${TRAM}\n\n</Callout>`, { never: ['Callout', '<'] }),
  c('JSX alone', `<Chart year={2026} color="#fcb32c" onClick={() => go()} />\n\n${TRAM}`, {
    never: ['Chart', '=>', '{'],
  }),
  c('JSX over lines', `<Video\n  src={require('./a.mp4').default}\n  title="The tram"\n/>\n\n${TRAM}`, {
    never: ['Video', 'require'],
  }),
  c('an expression of MDX', `{/* ask the mayor */}\n\n${TRAM}\n\n{frontMatter.title}`, {
    file: 'letter.mdx',
    never: ['ask the mayor', 'frontMatter'],
  }),
  c(
    'components of VitePress',
    `<Badge type="tip" text="new" />\n\n<script setup>\nimport { ref } from 'vue'\nconst a = ref(1)\n</script>\n\n${TRAM}`,
    { never: ['Badge', 'import', 'ref('] },
  ),
  c('a missing definition', `The council approved [the new line][line] on Monday evening, see [the minutes][].`, {
    never: ['[line]', '][', '[the'],
    says: ['the new line', 'the minutes'],
  }),
  c('a missing definition in code stays', 'The council wrote `a[0][1]` on Monday evening.', { says: ['a[0][1]'] }),
  c('brackets that are words', 'The mayor [of the town] said on Monday: "It [the tram] comes."', {
    says: ['[of the town]', '[the tram]'],
  }),
  c('a note of GitHub', `> [!NOTE]\n> ${TRAM}`, { never: ['[!NOTE]', '!NOTE'] }),
  c('a warning of GitHub with a title', `> [!WARNING] Mind the gap\n> ${TRAM}`, { never: ['[!'] }),
  c('a folded callout of Obsidian', `> [!tip]- Good to know\n> ${TRAM}`, { never: ['[!'] }),
  c('a note of MkDocs', `!!! note\n    ${TRAM}`, { never: ['!!!'] }),
  c('a note of MkDocs with a title', `!!! warning "Mind the gap"\n    ${TRAM}`, { never: ['!!!'] }),
  c('a folded note of MkDocs', `??? info "More"\n    ${TRAM}`, { never: ['???'] }),
  c('three exclamation marks stay', `Free rides!!! The council approved the new line on Monday evening.`, {
    says: ['Free rides!!!'],
  }),
  c('links of a wiki', `The council approved [[the-line|the new line]] and [[Ferry]] on Monday evening.`, {
    never: ['[[', ']]', '|'],
    says: ['the new line', 'Ferry'],
  }),
  c('a picture of Obsidian', `![[tram.png]]\n\n${TRAM}\n\n![[note#part]]`, { never: ['[[', 'tram.png'] }),
  c(
    'footnotes',
    `The council approved the new line[^1] on Monday evening[^long].\n\n[^1]: See the minutes.\n\n[^long]: A long note\n    of two lines.`,
    { never: ['[^', 'See the minutes'] },
  ),
  c('a footnote without its note', `The council approved the new line[^9] on Monday evening.`, { never: ['[^9]'] }),
  c('a footnote inline', `The council approved the new line^[by six votes] on Monday evening.`, { never: ['^['] }),
  c('math in dollars', `The line costs $x^2$ more, the council said on Monday evening.`, {
    never: ['$'],
    says: ['The line costs x^2 more'],
  }),
  c('prices stay', `A ride costs $5 and a week costs $20, the council said on Monday.`, {
    says: ['$5 and a week costs $20'],
  }),
  c('math in a block', `${TRAM}\n\n$$\na = \\frac{1}{2}\n$$`, { never: ['$$'] }),
  c('math in brackets', `The council approved \\(a + b\\) on Monday evening.`, { never: ['\\(', '\\)'] }),
  c('a mark and a subscript', `The council ==approved== H~2~O and x^2^ on Monday evening.`, {
    never: ['==', '~2~', '^2^'],
    says: ['approved H₂O and x²'],
  }),
  c('struck words', `The council ~~refused~~ approved the new line on Monday evening.`, {
    never: ['~~'],
    says: ['refused approved'],
  }),
  c('a comment in HTML', `<!-- ask the mayor -->\n${TRAM} <!-- more -->`, {
    never: ['ask the mayor', '<!--', 'more --'],
  }),
  c('a mark where the teaser ends', `${TRAM}\n\n<!--more-->\n\nMore on Friday evening.`, { never: ['<!--', '-->'] }),
  c('entities', `The council&nbsp;approved caf&eacute; &amp; bar on Monday evening.`, {
    never: ['&nbsp;', '&amp;', '&eacute;'],
    says: ['café & bar'],
  }),
  c('escaped characters', `The council approved 5 \\* 3 \\[not a link\\] on Monday evening.`, {
    never: ['\\*', '\\['],
    says: ['5 * 3'],
  }),
  c('a task list', `${TRAM}\n\n- [x] The rails are laid\n- [ ] The stops are built`, { never: ['[x]', '[ ]'] }),
  c('tabs of pymdownx', `=== "Bus"\n\n    ${TRAM}\n\n=== "Tram"\n\n    It comes in May.`, { never: ['==='] }),
  c(
    'a shortcode of Eleventy',
    `{% image "./a.jpg", "The tram" %}\n\n${TRAM}\n\n{% renderTemplate "liquid" %}{% endrenderTemplate %}`,
  ),
  c('a block of Hexo', `{% blockquote Ann, The Book %}\n${TRAM}\n{% endblockquote %}\n\n<!-- toc -->`, {}),
  c('a table of contents mark', `[TOC]\n\n[[toc]]\n\n${TRAM}\n\n[[_TOC_]]`, { never: ['TOC', 'toc'] }),
  c('an icon of Material', `:material-tram: ${TRAM} :fontawesome-brands-github:`, {
    never: [':material', ':fontawesome'],
  }),
  c('code shows its braces', 'The council wrote `{{ name }}` and `{% if %}` on Monday evening.', {
    never: [],
    says: ['{{ name }}', '{% if %}'],
  }),
  c('a Liquid output between words', 'The {{ site.title }} council approved it on Monday evening.', {
    says: ['The council approved it'],
  }),
  c('an address in Liquid', 'The council approved <a href="{{ site.url }}/line">the line</a> on Monday evening.'),
  c('a shortcode with a raw value', '{{< figure src=`a > b` >}}\n\nThe council approved it on Monday evening.', {
    never: [...CURLY, 'figure'],
  }),
  c(
    'a note of MkDocs beside the text',
    '!!! danger "Mind it" inline end\n    The council approved it on Monday evening.',
    { never: ['!!!'] },
  ),
  c('a comment of Obsidian', 'The council approved it on Monday evening. %%ask the mayor%%\n\n%%\nand the driver\n%%', {
    never: ['%%', 'ask the mayor', 'driver'],
  }),
  c('per cent signs stay', 'The council approved 50%% of it, and 5% of the rest, on Monday evening.', {
    says: ['50%% of it'],
  }),
  c('a part of a page of a wiki', 'The council approved [[Line#Stops]] and [[Ferry#Costs|its costs]] on Monday.', {
    never: ['#', '[['],
    says: ['Line and its costs'],
  }),
  c('math in LaTeX', `${TRAM}\n\n\\[\na = b\n\\]\n\n\\begin{equation}\nc = d\n\\end{equation}`, { never: ['\\['] }),
  c('tags of ERB', `<%= render 'banner' %>\n\n${TRAM} <% if late %>`, { never: ['<%', '%>', 'banner'] }),
  c(
    'attributes at the end of a paragraph',
    'The council approved it on Monday evening.\n{.lead}\n\nWork starts in May. {.note #x}',
    { never: ['{', '}'] },
  ),
  c('a span of Pandoc', '[The council]{.smallcaps} approved [it]{lang=de} on Monday evening.', {
    never: ['{', '[', ']'],
    says: ['The council approved it'],
  }),
  c(
    'a macro and a capture',
    '{% macro x(a) %}Hidden {{ a }}{% endmacro %}{% capture note %}Unseen text{% endcapture %}\n\nThe council approved it on Monday evening.',
    { never: [...CURLY, 'Hidden', 'Unseen'] },
  ),
  c('a button of WordPress', `${TRAM} [su_button url="https://a.example" target="blank"]Go[/su_button]`, {
    never: ['su_button', '[/'],
  }),
  c('brackets with a path stay', 'The council wrote it into [/etc] and [gallery] on Monday. The council approved it.', {
    says: ['[/etc] and [gallery]'],
  }),
  c(
    'a comment of Gutenberg',
    `<!-- wp:paragraph {"align":"center"} -->\n<p>The council approved it on Monday evening.</p>\n<!-- /wp:paragraph -->`,
    { never: ['wp:', '{'] },
  ),
  c('scripts and styles', `<script>\nlet a = 1\n</script>\n<style>\np { color: red }\n</style>\n\n${TRAM}`, {
    never: ['let a', 'color'],
  }),
  c('Markdown in a division', `<div markdown="1">\nThe council approved **the line** on Monday evening.\n</div>`, {
    never: ['**', '<'],
  }),
  c('code in a shortcode of Hugo', `${TRAM}\n\n{{< highlight go "linenos=table" >}}\n## x := 1\n{{< /highlight >}}`),
  c('two branches', '{% unless late %}The council approved it on Monday.{% else %}It met on Friday.{% endunless %}', {
    says: ['on Monday. It met'],
  }),
  c('how to read a character', '<ruby>路<rt>ろ</rt></ruby>面電車が来る。The council approved it.', {
    says: ['路面電車'],
  }),
  {
    name: 'four hashes in code are no heading',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n\`\`\`sh\n#### build the tram\n## not a story\nmake tram\n\`\`\`\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: STORIES,
  },
  {
    name: 'four hashes in indented code',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM}\n\n    #### build the tram\n    make tram\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: STORIES,
  },
  {
    name: 'four hashes within a line of code',
    text: `# Town letter 12\n\n## The tram is coming\n\n${TRAM} Write \`#### a\` there.\n\n~~~\nx ################ y\n~~~\n\n## The library is open\n\n${LIBRARY}\n`,
    stories: STORIES,
    says: ['#### a'],
  },
]
