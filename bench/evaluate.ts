import { parseArgs } from 'node:util';
import { printTable } from '../src/cli/print/print-table.ts';
import { shippedModel } from '../src/core/locate/model.ts';
import {
  hasSharedData,
  readBooks,
  readFoldersBelow,
  readOwnSets,
  readReaders,
  readTrainingSets,
  readWhitePaper,
} from './accuracy/datasets.ts';
import { describeMiss, isMiss } from './accuracy/describe-miss.ts';
import { composedParts, type Part, readersParts } from './accuracy/evaluation.ts';
import type { Dataset } from './accuracy/gold.ts';
import { quotedWordsPart } from './accuracy/quoted-words.ts';
import { reportedAgainPart } from './accuracy/reported-again.ts';
import { type Answer, answer, modelsWithout } from './accuracy/run.ts';
import { writePages } from './accuracy/write-pages.ts';

const USAGE = `Usage: npm run evaluate [-- options]
  --only readers|composed|own   measure only these sets
  --shipped                     with the model that ships, instead of one trained without the book under test
  --reports DIR                 measure the reports of every publication in DIR, a folder with chapter-triage.yml and
                                reports.jsonl each (docs/accuracy.md says how they look), with the model that ships
  --misses                      list what was not right
Without options it also writes the figures of docs/accuracy.md and the READMEs, if the data for them is there.`;

const SETS: Readonly<Record<string, () => Dataset[]>> = {
  readers: readReaders,
  composed: () => [...readBooks(), ...readWhitePaper()],
  own: readOwnSets,
};

const { only, shipped, reports, misses } = readOptions();
const answers = readable(() => (reports ? answersBelow(reports) : answersOfSets()));
const books = reports || (only && only !== 'composed') ? [] : readBooks();
const quotedWords = books.length > 0 ? [quotedWordsPart(books)] : [];
const repeated = books.length > 0 ? [reportedAgainPart(books)] : [];
print([...readersParts(answers), ...composedParts(answers), ...quotedWords, ...repeated]);
if (misses) console.log(`\nNot right:\n${answers.filter(isMiss).map(describeMiss).join('\n')}`);
if (!reports && !hasSharedData())
  console.log(
    '\n../shared/data is not there: its reports and books are skipped, and only the project’s own sets are measured.',
  );
if (!reports && !only && !shipped && hasSharedData()) writePages(answers, quotedWords, repeated);
console.log(`\n${answers.length} reports in ${Math.round(performance.now() / 1000)} s`);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        shipped: { type: 'boolean', default: false },
        reports: { type: 'string' },
        misses: { type: 'boolean', default: false },
      },
    });
    if (values.only === undefined || values.only in SETS) return values;
    return refuse(`--only takes ${Object.keys(SETS).join(', ')}, not "${values.only}".`);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** What can't be read is said in one sentence: files, lines and remedies stand in it. */
function readable<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

function refuse(message: string): never {
  console.error(`${message}\n${USAGE}`);
  process.exit(2);
}

function answersBelow(folder: string): Answer[] {
  const datasets = readFoldersBelow(folder);
  if (datasets.length === 0) refuse(`No folder with chapter-triage.yml and reports.jsonl in ${folder}.`);
  return datasets.flatMap((dataset) => answer(dataset, shippedModel));
}

function answersOfSets(): Answer[] {
  const isTrained = !shipped && only !== 'own';
  const others = isTrained ? readTrainingSets() : [];
  const read = isTrained
    ? [...others, ...readOwnSets()]
    : (only ? [only] : Object.keys(SETS)).flatMap((name) => SETS[name]?.() ?? []);
  const wanted = read.filter((dataset) => only === undefined || only === groupOf(dataset));
  const modelFor = modelsWithout(others);
  return wanted.flatMap((dataset) => answer(dataset, dataset.set === 'own' ? shippedModel : modelFor(dataset)));
}

function groupOf({ set }: Dataset): string {
  if (set === 'own') return 'own';
  return set === 'composed' || set === 'white paper' ? 'composed' : 'readers';
}

function print(parts: readonly Part[]): void {
  for (const { heading, blocks } of parts) {
    console.log(`\n## ${heading}`);
    for (const block of blocks)
      console.log(`\n${typeof block === 'string' ? block : printTable(block.head, block.rows)}`);
  }
}
