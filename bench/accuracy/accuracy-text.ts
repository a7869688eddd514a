/** What docs/accuracy.md says around its tables. */
export const accuracyText = {
  head: `# Accuracy

How often a report gets the right chapter: first on reports as readers of 17 public books wrote them, then on made-up reports with
one difficulty each, then on reports composed from the fixes of five public books. \`npm run evaluate\` writes all figures on this
page. It needs data that is not part of the project (\`../shared/data\`). Without it, the command measures the project's own sets.

## How it is measured

Every book is measured with a model that was trained on all other publications of all sets. A book that is in two sets
counts as one.

A label is a chapter, and a verdict is about all labels of a report:

- **right or rightly silent**: every chapter that is wanted and no other; or no label on a report that is about none, or
  that can be read in more than one way;
- **a wrong label**: a chapter that is not wanted, **alone** or **beside right** ones;
- **in part**: some of the chapters that are wanted and no other; **missed**: no label where one is wanted.

For comparison, the same run measures a **regular expression** of twenty lines that a project could write: the first "第N章", "chapter N", "章节N" or "N.N" names the chapter, otherwise the longest chapter title that the
report contains. It knows the newest contents only.

In brackets are 95 % intervals: Wilson's for shares; for calibration by drawing whole books a thousand times. The calibration
error is the difference between the stated confidence and the share that is right, in ten bins. With few reports it is above zero
even if every confidence is true. The Brier score is the mean squared difference between a confidence and the result, 1 or 0. Both
use every stated confidence: of labels, and of offered chapters if nothing is decided.

**Measure your own reports**: put them into a folder as \`reports.jsonl\` beside a \`chapter-triage.yml\`, one JSON object on each
line, and run \`npm run evaluate -- --reports FOLDER\`. Several such folders in one are measured together.

\`\`\`json
{"id": "1", "language": "en", "pointing": "number", "createdAt": "2024-05-01T12:00:00Z", "title": "…", "body": "…", "gold": {"chapters": ["Soil"], "complete": true, "orAbstain": false, "none": false}}
\`\`\`

\`pointing\` is any word to group by. \`chapters\` are titles without numbers; an entry may be a list of names of one chapter.
\`complete\`: all of them are wanted, not any. \`orAbstain\`: no label is also right. \`none\`: no chapter is right.
\`--only readers\`, \`composed\` or \`own\` measures less, \`--shipped\` skips the training, \`--misses\` lists what was
not right.

## Reports as readers write them

190 public issues were read and reworded, so that order, habits of punctuation, spelling of numbers, forms and length are
those of readers, and places and words are not. *kind* is how a report points to its place. One person answered them, and nobody
checked the answers again. Books are unequal, some kinds have a handful of reports, and a difference of one or two
reports says nothing. The model is trained without the book under test, but the rules were written, and the thresholds chosen,
with these reports at hand: on other books expect some points less. The made-up reports below them were written about what went
wrong before: their rates are no estimate of anything.

**Reports that nobody had looked at.** On 2026-11-27 a third set was made: 168 reports on 12 other public books and papers, 84 Chinese
on six and 84 English on six, patterned on their issues in the same way by somebody who had not read the rules, and answered before the
first run. Numbers that restart in every part, titles without numbers, a white paper in one file, sections known by their files, forms
with the template left in. With the rules and weights before it, the first run gave

| | reports | right or rightly silent | a wrong label | expression: right | a wrong label |
| --- | ---: | --- | --- | --- | --- |
| Chinese | 84 | 76 = 90.5 % (82.3–95.1) | 2 = 2.4 % (0.7–8.3) | 52 = 61.9 % (51.2–71.6) | 18 |
| English | 84 | 72 = 85.7 % (76.7–91.6) | 4 = 4.8 % (1.9–11.6) | 45 = 53.6 % (43.0–63.8) | 10 |
| all | 168 | 148 = 88.1 % (82.3–92.2) | 6 = 3.6 % (1.6–7.6) | 97 = 57.7 % (50.2–65.0) | 28 |

and, on 60 made-up reports that mix difficulties, 39 = 65.0 % (52.4–75.8) right and 12 = 20.0 % (11.8–31.8) with a wrong label. That is
what to expect of a book that is new to the program.

Rules were made of these misses since, so the set says no more: it is not part of the tables here. A third of the 228 reports was put
aside before, by lot, and not looked at. Where the misses were seen, the rules brought 120 right of 152 to 143, and 14 wrong labels to
3. On the third that was put aside they brought 67 right of 76 to 68, and left 4 wrong labels: what is mended for one book is seldom
what fails in the next.
`,
  composed: `## Composed reports

Made from the fixes in the books' own histories, about 250 a book, and reports on the SRE white paper. They lack what people
do: templates, comparisons, lists, copies of old editions. Here **right** and **wrong** mean the exact section for books (what
is named first counts), and exactly the right labels for the white paper; **answered** is the share that got a label,
**offered** the share of those without, but about a chapter, whose chapter is among the offers; **notice** is the share whose
release notice is right. The last six columns are by chapter: ours, the regular expression, and a plain search by BM25
whose first hit is taken. A search always answers, hence its wrong answers to reports about no chapter. In percent.

The kinds: **number** (a number in one of many spellings), **title** (whole, shortened, a heading), **quote** (the faulty
words), **distractor** (a quote or title among numbers that are not the book's), **words** (the fixer's own commit
subject), **none** (about no chapter).

![Precision over coverage, by set](accuracy/precision-coverage.svg)
`,
  quoted: `## Already corrected?

Whether the words that a report quotes still stand in the newest text. The first row has the quotes of the composed reports. Their
sentences were fixed before the text, so they should be *changed* or *gone*; a few stand there to the letter all the same, and count as
wrong here. The second row has 200 sentences of each book's text, retyped by a generator that makes the slips of readers: a letter
doubled, left out or exchanged, a wrong Han character, other punctuation, width, quotes and spaces. Half of these reports propose
another word or sentence. They should be *still there*. Each book has one edition, so nothing is told by comparing two. The rules were
written with both rows at hand: on other books expect less.
`,
  repeated: `## Already reported?

Whether a report is told to be on the same words as an earlier one. One pair of a fix is a composed report that quotes, and a second
wording of it: a generator of this project quotes the sentence or a part of it, corrects a word, everything or nothing, and makes
the slips of readers. Its frames are others than those of the reports, but they are few, and real readers differ more. Two fixes are
two such reports on one section. Precision is that of these pairs: a tracker has more pairs of two fixes than of one, so look at the
share of those as well. Most of those that are called the same changed one sentence one after the other. The second row has
the same pairs without the books' texts: there the quoted words are compared, in the right section. The third row has reports on a
sentence of a book and on the next one; those that are called the same share a phrase of four words or six Han characters, so a longer
phrase would be safer there: with five words or seven characters 7 of 1,000 were called the same, and 84.2 % and 78.1 % of the pairs
found. The length was chosen with these rows at hand.
`,
  tail: `## Japanese

Japanese was tried on 39 reports, 10 corrections and 3 named editions that this project made up as a test, with one small invented
book, and with the rules at hand. All are read as they should be, which says only that the rules do what they were written for. No report
by a real Japanese reader was seen, so nothing is known of how often Japanese is right.

## What was tried, and what was chosen

- **Segmenting Han text for the topic search.** Tried once, before the choice was made (no command repeats it): on the
  composed books, top 1 / top 3 of plain BM25 for the kind *words*: pairs of characters 45 / 73, with English stems 46 / 74,
  \`Intl.Segmenter\` 46 / 71, jieba 46 / 74. For *quote*: 81 / 96, 80 / 95, 66 / 86, 69 / 89. Pairs of characters need no
  dictionary and lose nothing, so they are used; stemming gained nothing.
- **Thresholds.** A finding by explicit evidence decides from 0.65 on, a topic alone from 0.75 on. Both were chosen on the readers'
  and the composed reports together, by trying values. They stand in the
  configuration (\`confidence\`).
- **Out of reach so far.** Of the composed reports, *words* lost 2.7 points of right labels and *none* 0.8 against the first
  version, whose rules gave a label by a topic or a title's word alone; readers' wishes and praise are full of such words. Those
  reports get offers instead. Misspelt titles are offered, not decided, unless the word chapter stands beside them,
  marks around them, or a colon behind them at the head of the report's title.
- **Words alone.** Coverage of the kind *words* stays low on purpose: a search knows the right section about every second
  time, but not when. What the words share with every chapter, and general matters (the site, downloads, licences,
  thanks), weigh against an answer.
- **Learning.** Each kind of evidence has a logistic regression over what the evidence is like (\`weights.json\`), fitted by
  Newton's method around a prior. \`npm run train\` gives the same weights every time.

## The project's own sets

\`bench/gold\` holds reports in the project's own words: on the example publication, on a small English handbook, and on three
small books with reports that look like readers'. They were collected by looking for what fails, so their rates say how many
known hard cases still fail, and not how the product does in the field. A floor under them fails the build when accuracy
drops.
`,
};
