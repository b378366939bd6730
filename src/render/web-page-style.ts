import type { Theme } from '../model/theme.ts'

/** The page around an Edition on the web, in the colours and fonts of its mail. */
export const webPageStyle = ({ light, dark, headingFont, bodyFont }: Theme): string => `
body { margin: 0; -webkit-text-size-adjust: 100%; }
.web-skip { position: absolute; left: -999rem; font: 600 16px/1.5 ${bodyFont}; }
.web-skip:focus { left: 12px; top: 12px; padding: 8px 16px; background: ${light.paper}; color: ${light.accent}; z-index: 1; }
.web-top, .web-parts, .web-others, .web-foot { box-sizing: border-box; max-width: 620px; margin: 0 auto; padding: 0 36px; font: 15px/23px ${bodyFont}; color: ${light.muted}; }
.web-top { padding-top: 32px; padding-bottom: 18px; }
.web-top nav, .web-top span { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.web-top nav, .web-parts { justify-content: space-between; }
.web-parts { display: flex; flex-wrap: wrap; gap: 12px 20px; padding-top: 24px; font-weight: 600; }
.web-parts a { color: ${light.accent}; text-underline-offset: 3px; }
.web-parts a:last-child { margin-left: auto; }
.web-top a, .web-foot a { color: ${light.muted}; text-underline-offset: 3px; }
.web-top a:hover, .web-foot a:hover { color: ${light.accent}; }
main:focus { outline: none; }
/* Mails darken what lies directly in the body; here that lies in main, and the paper shows through it. */
main > [role=article] { background: transparent !important; }
a:focus-visible { outline: 3px solid ${light.accent}; outline-offset: 3px; border-radius: 2px; }
.web-others { display: grid; grid-template-columns: 1fr 1fr; gap: 1px; padding: 0; margin-top: 24px; }
.web-others a { display: block; padding: 22px 36px 26px; background: ${light.paper}; color: inherit; text-decoration: none; }
.web-others .web-next { grid-column: 2; text-align: right; }
.web-others a:only-child { grid-column: 1 / -1; }
.web-word { display: block; font-size: 13px; line-height: 20px; letter-spacing: 0.08em; text-transform: uppercase; color: ${light.accent}; }
.web-prev .web-word::before { content: '← '; content: '← ' / ''; }
.web-next .web-word::after { content: ' →'; content: ' →' / ''; }
.web-date { display: block; font-size: 14px; line-height: 21px; }
.web-subject { display: block; margin-top: 4px; font: 18px/25px ${headingFont}; color: ${light.strong}; overflow-wrap: anywhere; }
.web-others a:hover .web-subject { text-decoration: underline; text-underline-offset: 3px; }
.web-foot { padding-top: 32px; padding-bottom: 56px; font-size: 13px; line-height: 20px; text-align: center; }
.web-foot p { margin: 0 0 8px; }
.source:focus-visible { text-decoration: underline !important; }
@media (prefers-color-scheme: dark) {
  .web-skip:focus { background: ${dark.paper}; color: ${dark.accent}; }
  .web-top, .web-others, .web-foot, .web-top a, .web-foot a { color: ${dark.muted}; }
  .web-top a:hover, .web-foot a:hover, .web-word, .web-parts a { color: ${dark.accent}; }
  .web-subject { color: ${dark.strong}; }
  .web-others a { background: ${dark.paper}; }
  a:focus-visible { outline-color: ${dark.accent}; }
}
@media (max-width: 480px) {
  .web-top { padding: 20px 20px 16px; }
  .web-parts { padding-left: 20px; padding-right: 20px; }
  .web-foot { padding-left: 20px; padding-right: 20px; }
  .web-others { grid-template-columns: 1fr; }
  .web-others a, .web-others .web-next, .web-others a:only-child { grid-column: 1; padding: 18px 20px 20px; text-align: left; }
}
@media print {
  .web-top nav, .web-parts, .web-others, .web-skip { display: none; }
}
`
