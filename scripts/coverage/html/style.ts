/** Style sheet of the page. Every color is accompanied by a word with the same meaning. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #fbfaf8; --card: #ffffff; --ink: #1d2430; --soft: #5a6474; --line: #e4e1db;
  --accent: #2f6f6a; --track: #e9e6e0; --hover: #f4f2ee; --missing: #9a4a2f; --focus: #1f5fbf;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14181d; --card: #1b2027; --ink: #e6e8ea; --soft: #a0a9b5; --line: #2d343d;
    --accent: #6fb9b1; --track: #2a313a; --hover: #222831; --missing: #e39a7c; --focus: #8ab8ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
.wide { max-width: 78rem; margin-inline: auto; padding-inline: clamp(0.9rem, 3vw, 2rem); }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { position: static; display: inline-block; margin: 0.5rem; }
header { padding-block: clamp(1.8rem, 5vw, 3.5rem) 0.5rem; }
h1 { font-size: clamp(1.5rem, 4vw, 2.2rem); line-height: 1.2; margin: 0 0 0.4rem; letter-spacing: -0.01em; font-weight: 650; }
h2 { font-size: 1.15rem; margin: 2.8rem 0 0.9rem; font-weight: 650; }
p { margin: 0.3rem 0; }
.soft, header p { color: var(--soft); font-size: 0.9rem; }
code { font: 0.85em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
nav a { display: inline-block; padding-block: 0.25rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.3rem 1.1rem; list-style: none; margin: 1rem 0 0; padding: 0; font-size: 0.9rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: clamp(0.9rem, 2.5vw, 1.5rem); }
.bars { display: grid; gap: 0.85rem; margin: 0; padding: 0; list-style: none; }
.bars .row { display: grid; grid-template-columns: 11rem 1fr 9.5rem; gap: 0.2rem 1rem; align-items: center; }
.bars .why { grid-column: 2 / -1; color: var(--soft); font-size: 0.82rem; }
.number { font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }
svg.bar { display: block; width: 100%; height: 10px; border-radius: 5px; }
svg.bar rect { fill: var(--track); }
svg.bar rect.done { fill: var(--accent); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 0.8rem; margin: 0.8rem 0 0; }
.facts > div { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 0.8rem 1rem; }
.facts dt { color: var(--soft); font-size: 0.82rem; }
.facts dd { margin: 0.1rem 0 0; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
form.filter { display: flex; flex-wrap: wrap; gap: 0.7rem 1rem; align-items: end; margin: 0 0 0.6rem; }
form.filter[hidden] { display: none; }
form.filter label { display: grid; gap: 0.2rem; font-size: 0.82rem; color: var(--soft); flex: 1 1 11rem; min-width: 0; }
form.filter input, form.filter select {
  font: inherit; font-size: 1rem; color: var(--ink); background: var(--card); width: 100%; min-width: 0;
  border: 1px solid var(--line); border-radius: 8px; padding: 0.45rem 0.6rem; min-height: 2.6rem;
}
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; color: var(--soft); font-size: 0.85rem; padding: 0 0 0.6rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.7rem 0.5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
tbody tr:last-child > * { border-bottom: 0; }
tbody tr:hover { background: var(--hover); }
thead th { color: var(--soft); font-weight: 600; font-size: 0.8rem; white-space: nowrap; }
tbody th { font-weight: 500; }
section[data-table] tbody th { width: 36%; }
thead button { all: unset; cursor: pointer; }
thead button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
thead button::after { content: "\\2195"; opacity: 0.45; padding-left: 0.3em; }
th[aria-sort="ascending"] button::after { content: "\\2191"; opacity: 1; }
th[aria-sort="descending"] button::after { content: "\\2193"; opacity: 1; }
td.level { white-space: nowrap; }
td.small svg.bar { height: 6px; margin-top: 0.3rem; min-width: 3rem; }
.yes { color: var(--accent); } .no { color: var(--soft); } .gap { color: var(--missing); font-weight: 600; }
.about { display: block; color: var(--soft); font-size: 0.85rem; margin-top: 0.1rem; }
.method { font-weight: 650; color: var(--accent); }
footer { padding-block: 2.5rem 3rem; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 52rem) {
  .bars .row { grid-template-columns: minmax(0, 1fr) auto; column-gap: 0.6rem; font-size: 0.92rem; }
  .bars .row svg { grid-column: 1 / -1; grid-row: 2; }
  .bars .why { grid-column: 1 / -1; }
  .facts { grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); }
  table, tbody, tr, th, td, caption { display: block; width: auto; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  thead:focus-within { position: static; display: block; width: auto; height: auto; clip-path: none; }
  .facts dd { font-size: 1.05rem; }
  tbody tr { padding: 0.7rem 0; border-bottom: 1px solid var(--line); }
  tbody tr[hidden] { display: none; }
  tbody tr:last-child { border-bottom: 0; }
  tbody tr > *, section[data-table] tbody th { border: 0; padding: 0.12rem 0; width: auto; }
  tbody td { display: grid; grid-template-columns: 6.8rem minmax(0, 1fr); align-items: baseline; gap: 0.5rem; }
  tbody td::before { content: attr(data-label); color: var(--soft); font-size: 0.82rem; }
  td.level { white-space: normal; }
  td.small { grid-template-columns: 6.8rem 4.4rem minmax(0, 1fr); align-items: center; }
  td.small svg.bar { margin: 0; min-width: 0; }
}
@media print { form.filter, nav, .skip { display: none; } }
`.trim();
