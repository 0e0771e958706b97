/** On screen in the colours of the reader's system, on paper always dark on white; `styleHash` lets it in and no other. */
export const reportStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --line: #d0d7de; --tint: #f3f5f7; --mark: #0b5cad; --link: #0b5cad;
  --red: #b3261e; --orange: #9a4a00; --yellow: #7a5c00; --green: #1a6b32; --blue: #0b5cad; --purple: #6f3cc3; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ed; --soft: #a3adb8; --paper: #16191d; --line: #3d444d; --tint: #21262c; --mark: #6cb2ff; --link: #8ec5ff;
    --red: #ff8f87; --orange: #ffab5e; --yellow: #e8c547; --green: #7bd88f; --blue: #6cb2ff; --purple: #c9a6ff; }
}
@media print {
  :root { color-scheme: light; --ink: #000000; --soft: #444444; --paper: #ffffff; --line: #999999; --tint: #ffffff; --mark: #000000; --link: #000000;
    --red: #b3261e; --orange: #9a4a00; --yellow: #7a5c00; --green: #1a6b32; --blue: #0b5cad; --purple: #6f3cc3; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 50rem; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 .25rem; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
nav h2, .tags h2 { border: 0; padding: 0; margin: 1.5rem 0 .5rem; }
p { margin: .35rem 0; white-space: pre-line; }
a { color: var(--link); }
a:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
nav ol { margin: 0; padding-left: 1.5rem; }
nav ol ol { padding-left: 1.25rem; }
article + article { margin-top: 4rem; padding-top: 2rem; border-top: 3px double var(--line); }
.facts, .by, .none, figcaption { color: var(--soft); font-size: .9rem; }
.question { margin: 0 0 1rem; padding: .6rem 1rem; background: var(--tint); border: 1px solid var(--line); border-radius: .4rem; }
.claim { margin: 1rem 0 1.25rem; }
.claim blockquote { margin: 0; padding: .1rem 0 .1rem 1rem; border-left: 4px solid var(--mark); }
.claim blockquote.now { border-left-style: dashed; }
.claim > :not(blockquote) { margin-left: 1.25rem; }
.claim ul { margin: .2rem 0 .4rem; padding-left: 1.25rem; }
.claim h3 { margin-top: .5rem; margin-bottom: 0; font-size: .9rem; }
.tag { white-space: nowrap; }
.tag svg { width: .65em; height: .65em; margin-right: .3em; }
.c-red { fill: var(--red); } .c-orange { fill: var(--orange); } .c-yellow { fill: var(--yellow); } .c-green { fill: var(--green); } .c-blue { fill: var(--blue); } .c-purple { fill: var(--purple); }
dl.tags-list { margin: 0; } .tags-list dt { font-weight: 600; } .tags-list dd { margin: 0 0 .4rem 1.25rem; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .92rem; }
caption { text-align: left; font-weight: 600; padding-bottom: .3rem; }
th, td { padding: .3rem .6rem .3rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th.line, td.line { text-align: right; padding-right: 0; font-variant-numeric: tabular-nums; width: 4rem; }
@page { margin: 18mm 16mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav a { text-decoration: none; }
  h1, h2, h3, caption, thead { break-after: avoid; }
  .question, .claim blockquote, tr { break-inside: avoid; }
  article + article, nav + main > article { break-before: page; }
  nav, .question { break-after: avoid; }
  .evidence a::after { content: " (" attr(href) ")"; font-size: .9em; }
}
`;

/** SHA-256 of `reportStyle` in Base64, which a test holds. */
export const styleHash = 'GSD0SCB0K5M+h43eOsOx/BgGVONmtQ7cQ8cVcHW5tPQ=';
