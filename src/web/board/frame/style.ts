import { ERRATA_BASE } from '../../../core/errata/errata-style.ts';
import { asset } from './asset.ts';

/** How the pages look: by day and by night, on a telephone and on a wall. */
export const style = asset(
  '/board.css',
  'text/css; charset=utf-8',
  `:root {
  color-scheme: light dark;
  --back: #ffffff; --card: #f6f8fa; --line: #d0d7de; --text: #1f2328; --quiet: #57606a; --link: #0b57a8;
  --alarm: #b42318;
  --h1: #fdecd8; --h2: #fbd3a6; --h3: #f5ac6b; --h4: #b8490a; --h5: #7a2b06; --hot: #ffffff; --warm: #1f2328;
  --form: #d7e9ff; --number: #ffe1a8; --page: #ddf4d0; --title: #f3dcff; --quote: #ffd7d5; --link-mark: #cdf1ee; --topic: #e7e9ec;
  --subjects: #aab4bf; --placed: #3f7fc4; --corrected: #b8490a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --back: #0d1117; --card: #161b22; --line: #3d444d; --text: #e6edf3; --quiet: #9aa4af; --link: #79b8ff;
    --alarm: #ff9187;
    --h1: #3a2110; --h2: #5c3012; --h3: #8a4413; --h4: #f09b52; --h5: #ffc48f; --hot: #1a0f05; --warm: #ffe9d6;
    --form: #143a66; --number: #5a3f00; --page: #1d4a14; --title: #47246a; --quote: #662222; --link-mark: #0e4b48; --topic: #343b44;
    --subjects: #57606a; --placed: #4f8fd9; --corrected: #f09b52;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
a { color: var(--link); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: .5rem; background: var(--back); padding: .5rem; z-index: 2; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: center; padding: .6rem max(1rem, calc((100vw - 84rem) / 2));
  border-bottom: 1px solid var(--line); background: var(--card); }
.home { font-weight: 600; text-decoration: none; color: var(--text); margin-right: auto; }
main { max-width: 84rem; margin: 0 auto; padding: 1rem; }
h1 .small { font-weight: 400; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .6rem 0; }
h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: .4rem 0; }
.pages, .views { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
[aria-current] { color: var(--text); font-weight: 600; text-decoration: none; }
.small { font-size: .875rem; color: var(--quiet); }
:lang(zh) i { font-style: normal; color: var(--quiet); }
.number { color: var(--quiet); font-weight: 400; }
.tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .5rem; font-size: .8rem; color: var(--quiet); white-space: nowrap; }
.label { display: inline-block; border: 1px solid var(--line); border-radius: 1rem; background: var(--card); padding: 0 .6rem; font-size: .875rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin: .5rem 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); font-size: .875rem; padding-bottom: .4rem; }
th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: right; }
th { font-weight: 600; background: var(--card); white-space: nowrap; }
tbody th, tfoot th, th:first-child { text-align: left; }
tbody th, tfoot th { font-weight: 400; }
tfoot tr > * { border-top-width: 3px; }
td.words, th.words { text-align: left; }
td.words { min-width: 8rem; }
.heat th:first-child { position: sticky; left: 0; min-width: 8.5rem; max-width: min(22rem, 46vw); white-space: normal; overflow-wrap: anywhere; }
.heat { font-size: .9rem; }
.heat th, .heat td { padding: .25rem .3rem; } .heat th:not(:first-child) { text-align: center; }
.heat td { text-align: center; min-width: 2.7rem; }
.heat td a { display: block; color: inherit; text-decoration: none; }
.heat td a:hover { text-decoration: underline; }
.h1, .h2, .h3 { color: var(--warm); }
.h1 { background: var(--h1); } .h2 { background: var(--h2); } .h3 { background: var(--h3); }
.h4, .h5 { color: var(--hot); font-weight: 600; }
.h4 { background: var(--h4); } .h5 { background: var(--h5); }
.chart { display: block; width: 100%; max-width: 40rem; height: auto; }
.chart line { stroke: var(--line); } .chart text { fill: var(--quiet); font-size: 11px; text-anchor: middle; } .chart .value { text-anchor: end; }
.subjects { fill: var(--subjects); } .placed { fill: var(--placed); } .corrected { fill: var(--corrected); }
.swatch.subjects { background: var(--subjects); } .swatch.placed { background: var(--placed); } .swatch.corrected { background: var(--corrected); }
.swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .35rem; }
.errata th, .errata td { text-align: left; white-space: normal; vertical-align: top; overflow-wrap: anywhere; }
.errata-overview td { text-align: right; }
.errata-chapter { width: 100%; } .errata-chapter ul { list-style: none; padding: 0; margin: 0; }
.errata-chapter th:first-child { width: 7rem; } .errata-chapter th:nth-child(2) { width: 7rem; }
.errata-chapter th:nth-child(3) { width: 9rem; }
.reports { list-style: none; padding: 0; margin: .5rem 0; }
.reports > li { border-top: 1px solid var(--line); padding: .6rem 0; overflow-wrap: anywhere; }
.reports > li:focus-within { box-shadow: -.6rem 0 var(--card), .6rem 0 var(--card); background: var(--card); }
.reports h3 a { text-decoration: none; }
.reports h3 a:hover { text-decoration: underline; }
.placed-in { display: flex; flex-wrap: wrap; gap: .2rem .75rem; align-items: baseline; margin: .3rem 0; }
.placed-in .evidence { flex: 1 1 16rem; margin: 0; padding: 0; list-style: none; } .placed-in .evidence ul, .placed-in .evidence ul li { display: inline; margin-right: .3rem; }
.overview th[scope=row] { white-space: normal; overflow-wrap: anywhere; } .overview td.words { min-width: 0; }
.evidence { margin: .3rem 0; padding-left: 1.2rem; }
.evidence ul { padding-left: 0; list-style: none; }
.correction { border-left: 3px solid var(--corrected); padding-left: .6rem; }
.kind { white-space: nowrap; border-radius: .25rem; padding: 0 .35rem; font-size: .8rem; color: var(--text); }
.k-form { background: var(--form); } .k-number { background: var(--number); } .k-page { background: var(--page); }
.k-title { background: var(--title); } .k-quote { background: var(--quote); } .k-link { background: var(--link-mark); }
.k-topic, .k-person { background: var(--topic); }
mark { color: var(--text); border-radius: .2rem; box-shadow: 0 0 0 1px var(--quiet); }
.report, .comment { border: 1px solid var(--line); border-radius: .5rem; background: var(--card); padding: .6rem 1rem; overflow-wrap: anywhere; }
.report-title { font-weight: 600; unicode-bidi: plaintext; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .4rem 0; unicode-bidi: plaintext; max-height: 34rem; overflow-y: auto; }
#json { font-family: ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; font-size: .85rem; }
.comment code { background: var(--topic); border-radius: .25rem; padding: .05rem .3rem; font-size: .9em; }
.comment sub { vertical-align: baseline; font-size: .8rem; color: var(--quiet); }
.sign { border: 1px dashed var(--quiet); border-radius: .2rem; font-size: .7rem; padding: 0 .15rem; unicode-bidi: isolate; }
.fields { display: grid; gap: .3rem; max-width: 48rem; margin: .8rem 0; }
.fields label { font-weight: 600; margin-top: .4rem; }
input, select, textarea, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--quiet); border-radius: .4rem; padding: .45rem .6rem; }
input[type=date] { justify-self: start; }
textarea { resize: vertical; }
button { background: var(--card); cursor: pointer; font-weight: 600; justify-self: start; }
header button { padding: .15rem .6rem; font-weight: 400; }
header form { margin: 0; }
.mistake, .alarm { color: var(--alarm); font-weight: 600; }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.25rem; }
dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
details { margin: 1.5rem 0; } summary { cursor: pointer; }
.columns { display: grid; gap: 0 2.5rem; grid-template-columns: minmax(0, 1fr); align-items: start; }
aside h2 { font-size: 1.05rem; }
.views { margin: .6rem 0; gap: .25rem 1rem; font-size: .95rem; } .views a { text-decoration: none; padding-bottom: .2rem; border-bottom: 3px solid transparent; }
.views a[aria-current] { border-color: var(--link); }
.filter { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: end; font-size: .875rem; }
form.filter { justify-content: start; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .6rem .75rem; margin: .6rem 0; }
.filter > label { display: grid; gap: .15rem; color: var(--quiet); flex: 1 1 8rem; min-width: 0; }
.filter > label:only-of-type { flex: 0 1 13rem; }
.filter > .search { flex: 3 1 14rem; }
.filter details { flex: 1 1 100%; margin: 0; } .filter summary { color: var(--quiet); } .filter .filter { margin-top: .5rem; }
.filter fieldset { border: 0; padding: 0; margin: 0; flex: 1 1 100%; display: flex; flex-wrap: wrap; gap: .1rem .9rem; }
.filter legend { float: left; padding: 0 .9rem 0 0; color: var(--quiet); }
.filter input, .filter select, .filter button { padding: .25rem .4rem; color: var(--text); width: 100%; height: 2.1rem; }
.filter input[type=checkbox], #keys input { width: auto; height: auto; margin: 0 .35rem 0 0; accent-color: var(--link); }
.filter button { width: auto; padding: .25rem 1.2rem; }
.legend > span { margin-right: .8rem; white-space: nowrap; }
table.small th { white-space: normal; }
kbd { border: 1px solid var(--line); border-radius: .25rem; background: var(--card); padding: 0 .4rem; font: inherit; }
#keys dl { grid-template-columns: max-content 1fr; }
@media (min-width: 70rem) { .columns { grid-template-columns: minmax(0, 1fr) minmax(0, 32rem); } aside h2 { margin-top: 1rem; } }
@media (max-width: 40rem) {
  .errata-chapter { font-size: .875rem; } .errata-chapter th:first-child, .errata-chapter th:nth-child(2) { width: 3.9rem; } .errata-chapter th:nth-child(3) { width: 4.2rem; }
  td.words { min-width: 0; } header { gap: .25rem .8rem; font-size: .9rem; }
  .overview thead th { white-space: normal; } .overview .words { display: none; }
  dl { grid-template-columns: 1fr; } dd { margin-bottom: .4rem; }
  th, td { padding: .25rem .4rem; }
}
@media print { .skip, header, .pages, .views, form, .filter { display: none; } main { max-width: none; padding: 0; } .scroll { overflow: visible; } }
${ERRATA_BASE}`,
);
