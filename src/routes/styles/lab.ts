/** The mail lab: letterhead, tabs, switches, frames, and what each view is drawn with. */
export const LAB = `
:root { --hl-name: #7a2318; --hl-attribute: #7a5200; --hl-value: #1f5f3f; --hl-css: #3b4a8c; --hl-quiet: #6b6257; --even: #c98f6b; --odd: #8c2f22; --rest: #b8ac9b; }
@media (prefers-color-scheme: dark) {
  :root { --hl-name: #ff9d87; --hl-attribute: #e0b567; --hl-value: #8fd6ae; --hl-css: #aab8f5; --hl-quiet: #a89c8c; --even: #b0664f; --odd: #ff9d87; --rest: #6b6156; }
}
.lab { margin-top: 1.5rem; }
.crumb { margin: 1rem 0 -0.5rem; }
.letterhead { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1.4rem 1.6rem 1.3rem; }
.letterhead h2 { font: 400 1.65rem/1.25 var(--serif); margin: 0; overflow-wrap: anywhere; }
.letterhead .preheader { color: var(--soft); margin: 0.3rem 0 1.1rem; max-width: 75ch; overflow-wrap: anywhere; }
.letterhead dl.facts { gap: 0.3rem 1.1rem; }
@media (min-width: 60rem) { .letterhead dl.facts { grid-template-columns: max-content minmax(0, 1fr) max-content minmax(0, 1.15fr); } .letterhead dl .new-row { grid-column: 1; } .letterhead dl .whole-row { grid-column: 2 / -1; } }
.letterhead details p { margin: 0.5rem 0 0; }
.letterhead summary { cursor: pointer; }
.readers { display: flex; flex-wrap: wrap; gap: 0.4rem 0.6rem; align-items: center; margin: 0.4rem 0; }
.readers label { font-weight: 400; color: var(--soft); margin: 0; }
.readers select { font: inherit; max-width: 100%; padding: 0.35rem 0.5rem; border: 1px solid var(--soft); border-radius: 5px; background: var(--paper); color: var(--ink); }
.readers button { padding: 0.4rem 0.8rem; }
.tabs { margin: 1.5rem 0 1.25rem; border-bottom: 1px solid var(--line); }
.tabs ul { display: flex; gap: 0.15rem; margin: 0 0 -1px; padding: 5px 5px 0; list-style: none; overflow-x: auto; scrollbar-width: thin; }
.tabs a { display: block; padding: 0.6rem 0.85rem; color: var(--soft); text-decoration: none; white-space: nowrap; border-bottom: 3px solid transparent; }
.tabs a:hover { color: var(--ink); border-bottom-color: var(--line); }
.tabs a[aria-current] { color: var(--ink); font-weight: 600; border-bottom-color: var(--accent); }
.tabs li:has([aria-current]) { scroll-initial-target: nearest; scroll-margin: 0 2rem; }
.tabs a:focus-visible { outline-offset: -1px; scroll-margin: 2rem; }
.lab > h2 { margin-top: 0.5rem; }
.switches { display: flex; flex-wrap: wrap; gap: 0.75rem 1.4rem; margin: 0 0 0.9rem; }
.switch { max-width: 100%; }
.switch > span { display: block; font-size: 0.8125rem; color: var(--soft); margin-bottom: 0.2rem; }
.switch ul { display: inline-flex; margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: 6px; background: var(--sheet); max-width: 100%; overflow-x: auto; }
.switch a { display: block; padding: 0.35rem 0.7rem; font-size: 0.9375rem; color: var(--soft); text-decoration: none; white-space: nowrap; }
.switch li + li a { border-left: 1px solid var(--line); }
.switch a:hover { color: var(--ink); }
.switch a[aria-current] { background: var(--accent); color: var(--on-accent); }
.switch li:first-child a { border-radius: 5px 0 0 5px; }
.switch li:last-child a { border-radius: 0 5px 5px 0; }
.switch a:focus-visible { outline-offset: -3px; }
.switch a[aria-current]:focus-visible { outline-color: var(--on-accent); }
.notes p { max-width: 90ch; font-size: 0.9375rem; margin: 0 0 0.5rem; }
.if-dark { display: none; }
@media (prefers-color-scheme: dark) { .if-dark { display: block; } .if-light { display: none; } }
.frames { display: flex; flex-wrap: wrap; justify-content: center; gap: 1.5rem; align-items: flex-start; background: var(--code); border: 1px solid var(--line); border-radius: 8px; padding: 1.5rem 1rem; }
.frames.pair { padding: 0.5rem 0 0; gap: 1rem; background: none; border: 0; }
@media (min-width: 74rem) { .frames.pair { flex-wrap: nowrap; } }
.frame { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
.frame iframe { display: block; width: 100%; height: min(78vh, 60rem); border: 0; background: #fff; }
figure.frame { margin: 0; flex: 0 1 auto; min-width: 0; max-width: 100%; background: none; border: 0; overflow: visible; }
figure.frame figcaption { font-size: 0.8125rem; color: var(--soft); margin: 0 0 0.4rem; text-align: center; }
.fitted { display: none; }
@media (max-width: 46rem) { .w700 .fitted, .w540 .fitted { display: inline; } .w700 .pixels, .w540 .pixels { display: none; } }
@media (max-width: 26rem) { .w414 .fitted, .w375 .fitted { display: inline; } .w414 .pixels, .w375 .pixels { display: none; } }
@media (max-width: 20rem) { .w320 .fitted { display: inline; } .w320 .pixels { display: none; } }
figure.frame iframe { border: 1px solid var(--line); border-radius: 6px; max-width: 100%; box-shadow: 0 1px 8px rgb(0 0 0 / 0.08); }
figure.w700 iframe { width: 702px; height: min(82vh, 64rem); }
figure.w540 iframe { width: 542px; height: min(82vh, 64rem); }
figure.w320 iframe { width: 322px; }
figure.w375 iframe { width: 377px; }
figure.w414 iframe { width: 416px; }
figure.w320 iframe, figure.w375 iframe, figure.w414 iframe { height: min(82vh, 50rem); border-radius: 18px; }
.paper { background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; padding: 1.25rem 1.4rem; margin: 0.75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; line-height: 1.6; }
.letter { max-width: 46rem; }
.code { counter-reset: line; list-style: none; margin: 0.75rem 0 0; padding: 0.75rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.code li { counter-increment: line; display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); }
.code li::before { content: counter(line); color: var(--hl-quiet); text-align: right; padding-right: 0.9rem; font: 0.8125rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; user-select: none; }
.code li:hover { background: var(--code); }
.code code { background: none; padding: 0 1rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.8125rem; line-height: 1.6; }
.hl-name { color: var(--hl-name); }
.hl-attribute { color: var(--hl-attribute); }
.hl-value { color: var(--hl-value); }
.hl-css { color: var(--hl-css); }
.hl-comment, .hl-declaration { color: var(--hl-quiet); font-style: italic; }
.headers th, .structure th { font-weight: 600; }
.headers tbody th { white-space: nowrap; }
.headers td { min-width: 15rem; }
.headers td:last-child, .structure td:last-child { min-width: 15rem; font-size: 0.9375rem; }
.travels { display: block; margin-top: 0.3rem; font-size: 0.875rem; color: var(--soft); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.lab thead th, .structure td:not(:last-child), .structure th { white-space: nowrap; overflow-wrap: normal; }
.structure .depth1 { padding-left: 2rem; }
.structure .depth2 { padding-left: 3rem; }
.structure .depth3 { padding-left: 4rem; }
.structure .depth4 { padding-left: 5rem; }
.lab h3 { margin: 1.75rem 0 0.6rem; }
.spoken { list-style: none; margin: 0.75rem 0 0; padding: 0.6rem 0; background: var(--sheet); border: 1px solid var(--line); border-radius: 8px; }
.said { display: grid; grid-template-columns: 7.5rem minmax(0, 1fr); gap: 0.25rem 1rem; padding: 0.45rem 1.4rem; }
.said .words { max-width: 65ch; overflow-wrap: anywhere; }
.said .words > .linked { display: inline; }
.role { color: var(--soft); font-size: 0.8125rem; line-height: 1.9; }
.said.h1, .said.h2 { margin-top: 0.6rem; }
.said.h1 .words { font: 400 1.5rem/1.25 var(--serif); }
.said.h2 .words { font: 400 1.3rem/1.3 var(--serif); }
.said.h3 .words, .said.h4 .words { font: 700 1.0625rem/1.45 var(--serif); }
.linked { text-decoration: underline; text-decoration-color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
.linked .role { display: inline-block; background: var(--code); border-radius: 3px; padding: 0 0.35em; line-height: 1.5; text-decoration: none; }
.target { display: block; color: var(--soft); font-size: 0.8125rem; text-decoration: none; }
.whole { margin: 1rem 0 1.25rem; }
.whole svg { display: block; width: 100%; height: 1.75rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 5px; }
.whole .even { fill: var(--even); }
.whole .odd { fill: var(--odd); }
.whole .rest { fill: var(--rest); }
.whole .limit { fill: var(--ink); }
.whole figcaption { margin-top: 0.5rem; font-size: 0.9375rem; max-width: 75ch; }
.budget th[scope=row] { font-weight: 400; min-width: 14rem; }
.budget td:nth-child(2) { white-space: nowrap; }
.budget .bars { width: 30%; min-width: 7rem; vertical-align: middle; }
.bar { display: block; width: 100%; height: 0.7rem; fill: var(--odd); }
.findings { list-style: none; padding: 0; margin: 0; display: grid; gap: 0.75rem; }
.findings li { background: var(--sheet); border: 1px solid var(--line); border-left: 5px solid var(--soft); border-radius: 6px; padding: 0.9rem 1.2rem; }
.findings li.error { border-left-color: var(--bad); }
.findings li.warning { border-left-color: var(--hl-attribute); }
.findings p { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
.passed { margin: 1.25rem 0; }
.passed summary { cursor: pointer; }
.passed ul { margin-top: 0.6rem; list-style: none; padding: 0; }
.passed li { padding: 0.25rem 0; }
.inboxes { display: grid; gap: 1rem 1.25rem; grid-template-columns: repeat(auto-fill, minmax(min(24rem, 100%), 1fr)); }
.inbox { margin: 0; }
.inbox figcaption { font-size: 0.8125rem; margin-bottom: 0.25rem; }
.inbox-row { background: var(--sheet); border: 1px solid var(--line); border-radius: 6px; padding: 0.7rem 1rem; margin: 0; height: calc(100% - 1.6rem); }
.inbox-row span { display: block; overflow-wrap: anywhere; }
.inbox-row .sender { font-size: 0.875rem; color: var(--soft); }
.inbox-row .subject { font-weight: 600; }
.inbox-row .preview { color: var(--soft); }
@media (max-width: 40rem) {
  .letterhead { padding: 1.1rem 1rem; }
  .letterhead dl.facts { grid-template-columns: max-content minmax(0, 1fr); gap: 0.15rem 0.9rem; }
  .letterhead dl.facts dd { margin-bottom: 0; }
  .letterhead h2 { font-size: 1.35rem; }
  .frames { padding: 0.9rem 0; margin: 0 -1rem; border-left: 0; border-right: 0; border-radius: 0; }
  .said { grid-template-columns: 1fr; gap: 0; padding: 0.4rem 1rem; }
  .code li { grid-template-columns: 2.4rem minmax(0, 1fr); }
  .code li::before { padding-right: 0.5rem; }
  .paper { padding: 0.9rem 1rem; }
}
`
