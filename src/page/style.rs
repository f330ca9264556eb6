//! How pages look on a screen and on A4 paper. Asks for nothing from elsewhere: no font, no picture.

/// The style sheet of every page. On white all its colours of text have a contrast above 7.
pub const SHEET: &str = "\
:root { color-scheme: light; }
body { margin: 0 auto; padding: 1rem 1.5rem 4rem; max-width: 62rem; background: #fff; color: #29231d;
  font: 1rem/1.5 Georgia, 'Noto Serif', 'Times New Roman', serif; overflow-wrap: break-word; }
h1, h2, h3 { line-height: 1.2; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #b03c28; }
h3 { margin-bottom: .3rem; }
a { color: #174e7a; }
.note { color: #57493c; }
.warning { border: 3px solid #8a1c0c; padding: .6rem 1rem; color: #8a1c0c; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; font-size: .92rem; }
caption { text-align: left; font-weight: bold; padding: .3rem 0; }
th, td { border-bottom: 1px solid #b9ab9a; padding: .2rem .5rem; text-align: right; vertical-align: top; }
th:first-child, td:first-child, .words { text-align: left; }
td:not(.words) { white-space: nowrap; }
thead th { border-bottom: 2px solid #57493c; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
svg { width: 100%; height: auto; }
.map .ground { fill: #f6f1e6; }
.map path { fill: none; }
.map .water { fill: #c3d7e4; }
.map .border { stroke: #b9ab9a; }
.map .road { stroke: #2c5474; stroke-linecap: round; }
.map .full { stroke: #8a1c0c; stroke-dasharray: 7 5; stroke-linecap: butt; }
.map .idle { stroke: #8a7f73; stroke-dasharray: 2 5; stroke-linecap: butt; }
.map .place { fill: #29231d; }
.map text { font: 13px Arial, 'Noto Sans', sans-serif; fill: #29231d; paint-order: stroke; stroke: #fff; stroke-width: 3px; }
.summary { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .2rem 1rem; margin: 0; }
.summary dt { margin: 0; }
.summary dd { margin: 0; white-space: pre-line; }
details { border-bottom: 1px solid #b9ab9a; }
summary { font-weight: bold; padding: .3rem 0; cursor: pointer; }
.printed { display: none; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin-left: 1.5rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, #search { display: none; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  figure, svg, tr, .warning, article { break-inside: avoid; }
  table:not(:has(tr:nth-child(16))) { break-inside: avoid; }
  .month { display: none; }
  .printed { display: block; margin: 0 0 .4em; font-size: 8pt; line-height: 1.35; }
  .sources { columns: 2; column-gap: 8mm; font-size: 7.5pt; line-height: 1.3; }
  .sources dt { break-after: avoid; }
  h2 { margin-top: 1.4rem; }
  figure { margin: .4rem 0; }
  td, th { padding: .1rem .3rem; }
  h1, h2, h3, caption, figcaption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
";
