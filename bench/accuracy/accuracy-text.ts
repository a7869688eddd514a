/** What docs/accuracy.md says around its tables. */
export const accuracyText = {
  head: `# Accuracy

How often the chapter that a report gets is the right one, measured on five public books (three Chinese, two English) with
about 250 reports each, made from the fixes in the books' own histories, and on reports on the SRE white paper. This page
is written by \`npm run evaluate\` where that data lies beside the project; it is not part of it.

![Precision over coverage](accuracy/precision-coverage.svg)

## How to read the tables

Right means the exact section for books, and exactly the right labels for the white paper. Each book is measured with a
model that was trained on the others, the white paper with one trained on the books.

- **coverage**: share of the reports that got an answer; **precision**: share of the answers that are right;
- **top 1**: share of all reports that are right, where for a report about no chapter no answer is right;
  **top 3**: the right one is among the first three, candidates included;
- **wrong**: share of all reports that got a wrong chapter; **calibration**: by how much the confidence that we state is
  off the share that is right, on average over ten bins;
- **notice**: share whose release notice is right.

All figures are in percent. Beside them what people use today, on the same reports in the same run: regular expressions as
\`github/issue-labeler\` holds them, one pattern a section with its number forms and its title, and a plain search by BM25
whose first hit is taken. A search always answers, hence its wrong answers to reports about no chapter.

The kinds: **number** (a number in one of many spellings), **title** (whole, shortened, a heading), **quote** (the faulty
words), **distractor** (a quote or title among numbers that are not the book's), **words** (the fixer's own commit
subject), **none** (about no chapter).

## Measured
`,
  tail: `## What was tried, and what was chosen

- **Segmenting Han text for the topic search.** Tried once, before the choice was made (no command repeats it): on the books, top 1 / top 3 of plain BM25 for the kind *words*: pairs of
  characters 45 / 73, with English stems 46 / 74, \`Intl.Segmenter\` 46 / 71, jieba 46 / 74. For *quote*: 81 / 96, 80 / 95,
  66 / 86, 69 / 89. Pairs of characters need no dictionary and lose nothing, so they are used; stemming gained nothing.
- **Thresholds.** A finding by explicit evidence decides from 0.6 on: below, precision falls under 98 %. A topic alone
  decides from 0.8 on, which on held-out books keeps the precision of *words* above 85 %, at the price of coverage.
  Both stand in the configuration (\`confidence\`).
- **Words alone.** Coverage of the kind *words* stays low on purpose: a search knows the right section about every second
  time, but not when. What the words share with every chapter, and general matters (the site, downloads, licences,
  thanks), weigh against an answer.
- **Learning.** Each kind of evidence has a logistic regression over what the evidence is like (\`weights.json\`), fitted by
  Newton's method around a prior; forms, links and pages, which the books lack, keep their prior. \`npm run train\` gives the
  same weights every time.

## The project's own sets

\`bench/gold\` holds reports in the project's own words on the example publication and on a small English handbook. They
were collected by looking for what fails, so their rates say how many known hard cases still fail, and not how the product
does in the field. A floor under them fails the build when accuracy drops.
`,
};
