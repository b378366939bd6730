/** Colours, type, and what every page has. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #f5f1ea; --sheet: #fffdf9; --ink: #1d1916; --soft: #5f574d; --line: #e3dbce; --accent: #8c2f22; --on-accent: #fffdf9;
  --good: #2c6e49; --bad: #9c2a1c; --code: #efe8dc; --mark: #f3e3c3; --mark-gist: #f6cfa9;
  --serif: Georgia, 'Times New Roman', serif;
  --sans: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14110f; --sheet: #1d1916; --ink: #f1e9de; --soft: #b0a494; --line: #3a332c; --accent: #ff9d87; --on-accent: #1d1916;
    --good: #7fd0a4; --bad: #ff9d87; --code: #2a241f; --mark: #4a3b1f; --mark-gist: #6b4419;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 var(--sans); }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
/* Read aloud, not shown. */
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: 0.5rem 1rem; z-index: 1; }
.top { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.25rem 1.5rem; max-width: 72rem; margin: 0 auto; padding: 1.25rem 1.5rem; }
.brand { font: 700 1.25rem/1 var(--serif); color: var(--ink); text-decoration: none; letter-spacing: -0.01em; }
.top nav { display: flex; gap: 1.25rem; }
.top nav a { color: var(--soft); text-decoration: none; }
.top nav a[aria-current] { color: var(--ink); text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
main { max-width: 72rem; margin: 0 auto; padding: 0.5rem 1.5rem 4rem; }
h1 { font: 400 2.5rem/1.15 var(--serif); letter-spacing: -0.015em; margin: 1rem 0 0.5rem; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font: 400 1.5rem/1.25 var(--serif); margin: 2.5rem 0 0.75rem; }
h3 { font: 700 1.125rem/1.35 var(--serif); margin: 0; }
p { margin: 0 0 0.75rem; max-width: 65ch; }
.lead { font-size: 1.125rem; color: var(--soft); }
.soft { color: var(--soft); }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); padding: 0; margin: 0; list-style: none; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: 1.25rem 1.25rem 1.1rem; display: flex; flex-direction: column; gap: 0.5rem; }
.card p { margin: 0; }
.card h3 { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 5; overflow: hidden; overflow-wrap: anywhere; }
.card .row { margin-top: auto; padding-top: 0.5rem; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; margin: 0; }
dl.facts dt { color: var(--soft); }
dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem 1rem; align-items: center; }
button, .button { font: 600 1rem/1.2 var(--sans); color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 5px; padding: 0.6rem 1rem; cursor: pointer; text-decoration: none; }
button:hover, .button:hover { filter: brightness(1.08); }
button.quiet { color: var(--accent); background: transparent; }
table { border-collapse: collapse; width: 100%; background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; }
th, td { text-align: left; padding: 0.55rem 0.9rem; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
thead th { border-top: 0; color: var(--soft); font-weight: 600; font-size: 0.9rem; }
.scroll { overflow-x: auto; }
.notice { border-left: 4px solid var(--good); background: var(--sheet); padding: 0.75rem 1rem; margin: 1rem 0; }
.notice.bad { border-color: var(--bad); }
.notice p:last-child, .notice ul:last-child { margin-bottom: 0; }
code, pre { font: 0.9em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; background: var(--code); border-radius: 3px; }
code { padding: 0.1em 0.3em; overflow-wrap: anywhere; }
label { display: block; font-weight: 600; margin-bottom: 0.3rem; }
input[type=password], input[type=text], input[type=email], select, textarea { font: inherit; padding: 0.5rem 0.7rem; max-width: 100%; border: 1px solid var(--soft); border-radius: 5px; background: var(--sheet); color: var(--ink); }
input[type=password], input[type=email] { width: min(26rem, 100%); }
input[type=text], textarea { width: 100%; }
textarea { resize: vertical; line-height: 1.5; }
::placeholder { color: var(--soft); opacity: 1; }
form { margin: 0; }
.stack > * + * { margin-top: 0.75rem; }
ul.plain { padding-left: 1.2rem; margin: 0 0 0.75rem; }
footer { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 2.5rem; color: var(--soft); font-size: 0.9rem; }
@media (max-width: 40rem) {
  h1 { font-size: 1.9rem; }
  main, .top, footer { padding-left: 1rem; padding-right: 1rem; }
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: 0.5rem; }
}
`
