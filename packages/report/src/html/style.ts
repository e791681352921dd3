/** How a report looks on screen in light and dark and on paper; nothing is fetched. */
export const style = `
:root { color-scheme: light dark; --ink: #1b2430; --quiet: #53606f; --line: #c9d0d8; --paper: #fff; --soft: #f3f6f9; --accent: #1d5c96;
 --figure-ink: #1b2430; --figure-quiet: #53606f; --figure-grid: #dfe4ea; --figure-mark: #2f6ea8; --figure-other: #7b8794; --figure-accent: #a13c00; --figure-band: #cfe0f0; --figure-warn: #b0172a; --figure-paper: #fff }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #eef2f6; --quiet: #aab6c3; --line: #42505f; --paper: #161d26; --soft: #1f2833; --accent: #8cc3f2;
 --figure-ink: #eef2f6; --figure-quiet: #aab6c3; --figure-grid: #364250; --figure-mark: #6fb0ea; --figure-other: #8794a3; --figure-accent: #ffa25e; --figure-band: #2b4560; --figure-warn: #ff8a94; --figure-paper: #161d26 } }
html { background: var(--paper); color: var(--ink) }
body { font: 1rem/1.55 "DejaVu Sans", system-ui, sans-serif; max-width: 52rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere }
h1 { font-size: 2rem; line-height: 1.2; margin: 2rem 0 1.5rem }
h2 { font-size: 1.5rem; border-bottom: 2px solid var(--accent); padding-bottom: .25rem; margin: 3.5rem 0 1rem }
h3 { font-size: 1.2rem; margin: 2.5rem 0 .75rem }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem }
a { color: var(--accent) }
nav ol { padding-left: 1.5rem }
nav li { margin: .15rem 0 }
dl { display: grid; grid-template-columns: minmax(9rem, 15rem) 1fr; gap: .3rem 1.25rem; margin: 1rem 0 }
dt { font-weight: 600 }
dd { margin: 0 }
.editor { border-left: 3px solid var(--accent); padding-left: 1rem }
.note { color: var(--quiet) }
.wide { overflow-x: auto; margin: 1.25rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .9rem; overflow-wrap: normal }
caption { text-align: left; font-weight: 600; padding: .25rem 0 .5rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); font-weight: 400 }
th:last-child, td:last-child { padding-right: 0 }
thead th { font-weight: 600; border-bottom: 2px solid var(--line); vertical-align: bottom }
.number { text-align: right; font-variant-numeric: tabular-nums }
td.number { white-space: nowrap }
figure { margin: 1.5rem 0 }
figcaption { font-weight: 600; margin-bottom: .5rem }
figure svg { width: 100%; height: auto; display: block }
.narrow { display: none }
summary { cursor: pointer; color: var(--accent); padding: .35rem 0; min-height: 1.5rem }
tbody th { min-width: 5.5rem }
@media screen and (max-width: 34rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } body { padding: 1rem }
 table { font-size: .8rem } th, td { padding-right: .45rem }
 .page { display: none } .narrow { display: block } }
@page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages) } }
@media print {
 body { max-width: none; padding: 0; font-size: 9.5pt }
 h2 { margin-top: 2rem }
 nav, main, #indicators, #utstein { break-before: page }
 main section:first-child h2, #indicators, #utstein { margin-top: 0 }
 h2, h3, h4, caption, figcaption { break-after: avoid }
 figure, tr, dl, table:not(:has(tbody tr:nth-child(20))) { break-inside: avoid }
 tbody tr:first-child { break-before: avoid }
 thead { display: table-header-group }
 th, td { padding-top: .15rem; padding-bottom: .15rem }
 a { color: inherit; text-decoration: none }
 details { display: none }
 .wide { overflow: visible }
 figure svg { max-height: 240mm }
 p { orphans: 3; widows: 3 }
}
`;
