/** How a ledger looks, in the reader's own light or dark, on a telephone and on paper. */
export const LEDGER_STYLE = `
:root { color-scheme: light dark; }
body { margin: 0; background: light-dark(#ffffff, #0d1117); color: light-dark(#1f2328, #e6edf3);
  font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
.ledger { max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 3rem; overflow-wrap: break-word; }
.ledger h1 { font-size: 1.6rem; line-height: 1.25; }
.ledger h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
.ledger a { color: light-dark(#0969da, #4493f8); }
.ledger a:focus-visible { outline: 2px solid; outline-offset: 2px; }
.ledger table { border-collapse: collapse; width: 100%; }
.ledger caption { text-align: start; font-weight: 600; padding: 0.5rem 0; }
.ledger th, .ledger td { border: 1px solid light-dark(#d1d9e0, #3d444d); padding: 0.4rem 0.6rem; text-align: start;
  vertical-align: top; }
.ledger thead th { background: light-dark(#f6f8fa, #151b23); }
.ledger th { font-weight: 600; }
.ledger-overview td, .ledger-overview thead th:not(:first-child) { text-align: end; font-variant-numeric: tabular-nums; }
.ledger-overview td, .ledger-overview thead th:not(:first-child) { width: 6rem; }
.ledger-overview th[scope="row"], .ledger-chapter td { overflow-wrap: anywhere; }
.ledger-chapter thead th:first-child { width: 7rem; }
.ledger-chapter thead th:nth-child(2) { width: 9rem; }
.ledger-chapter ul { margin: 0; padding: 0; list-style: none; }
.ledger-chapter li + li { margin-top: 0.25rem; }
.ledger-note { font-size: 0.9rem; color: light-dark(#59636e, #9198a1); }
@media (max-width: 36rem) {
  .ledger th, .ledger td { padding: 0.3rem 0.4rem; font-size: 0.85rem; }
  .ledger-overview td, .ledger-overview thead th:not(:first-child) { width: 1%; }
  .ledger-chapter thead th:first-child, .ledger-chapter thead th:nth-child(2) { width: 20%; }
}
@media print { .ledger a { color: inherit; } }
`;
