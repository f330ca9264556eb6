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
th:first-child, td:first-child, td.words { text-align: left; }
thead th { border-bottom: 2px solid #57493c; }
figure { margin: 1rem 0; }
figcaption { font-weight: bold; }
svg { width: 100%; height: auto; }
dt { font-weight: bold; margin-top: .6rem; }
dd { margin-left: 1.5rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, #search { display: none; }
  .wide { overflow: visible; }
  table { font-size: 7.5pt; }
  thead { display: table-header-group; }
  figure, svg, tr, .warning, .turn, article { break-inside: avoid; }
  h1, h2, h3, caption, figcaption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
";
