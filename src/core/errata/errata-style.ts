/** What the page of its own and that of the board share. On paper: A4, black on white, no row over two pages. */
export const ERRATA_BASE = `
.errata-change { display: block; }
.errata-chapter li + li { margin-top: 0.25rem; }
@page errata { size: A4; margin: 16mm 15mm 18mm; }
@media print {
  :root { color-scheme: light; }
  .errata { page: errata; max-width: none; margin: 0; padding: 0; font-size: 9.5pt; line-height: 1.4; color: #000; }
  .errata h1 { font-size: 16pt; margin: 0 0 4pt; }
  .errata h2 { font-size: 11pt; margin: 12pt 0 3pt; break-after: avoid; }
  .errata p, .errata .errata-note { font-size: 8.5pt; color: #333; }
  .errata a { color: inherit; text-decoration: none; }
  .errata .errata-overview { display: none; }
  .errata table { margin: 0; }
  .errata thead { display: table-header-group; }
  .errata tr, .errata li { break-inside: avoid; }
  .errata th, .errata td { border: 0.5pt solid #888; padding: 2pt 4pt; }
}
`;

/** The style of the errata page: light and dark, small screens, print. */
export const ERRATA_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#ffffff, #0d1117); color: light-dark(#1f2328, #e6edf3);
  font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.errata { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 3rem; overflow-wrap: break-word; }
.errata h1 { font-size: 1.6rem; line-height: 1.25; }
.errata h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
.errata a { color: light-dark(#0969da, #4493f8); }
.errata a:focus-visible { outline: 2px solid; outline-offset: 2px; }
.errata table { border-collapse: collapse; width: 100%; }
.errata caption { text-align: start; font-weight: 600; padding: 0.5rem 0; }
.errata th, .errata td { border: 1px solid light-dark(#d1d9e0, #3d444d); padding: 0.4rem 0.6rem; text-align: start;
  vertical-align: top; }
.errata thead th { background: light-dark(#f6f8fa, #151b23); }
.errata th { font-weight: 600; }
.errata-overview td, .errata-overview thead th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
.errata-overview td, .errata-overview thead th:not(:first-child) { width: 6rem; }
.errata-overview th[scope="row"], .errata-chapter td { overflow-wrap: anywhere; }
.errata-chapter thead th:first-child { width: 7rem; }
.errata-chapter thead th:nth-child(2) { width: 7rem; }
.errata-chapter thead th:nth-child(3) { width: 9rem; }
.errata-chapter ul { margin: 0; padding: 0; list-style: none; }
.errata-note { font-size: 0.9rem; color: light-dark(#59636e, #9198a1); }
@media (max-width: 36rem) {
  .errata th, .errata td { padding: 0.3rem 0.4rem; font-size: 0.85rem; }
  .errata-overview td, .errata-overview thead th:not(:first-child) { width: 1%; }
  .errata-chapter thead th:nth-child(-n + 3) { width: 18%; }
}
${ERRATA_BASE}`;
