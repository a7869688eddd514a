import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accuracyText } from './accuracy-text.ts';
import { composedParts, type Part, readersParts } from './evaluation.ts';
import { precisionCoveragePlot } from './plot.ts';
import { readmeTable } from './readme-table.ts';
import type { Answer } from './run.ts';
import { markdownTable } from './table.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Writes docs/accuracy.md with its picture, and the tables of the READMEs. */
export function writePages(answers: readonly Answer[], quotedWords: readonly Part[], repeated: readonly Part[]): void {
  mkdirSync(`${ROOT}docs/accuracy`, { recursive: true });
  const curves = [...Map.groupBy(answers, ({ set }) => set)].map(([name, scored]) => ({ name, scored }));
  writeFileSync(`${ROOT}docs/accuracy/precision-coverage.svg`, precisionCoveragePlot(curves));
  writeFileSync(`${ROOT}docs/accuracy.md`, accuracyPage(answers, quotedWords, repeated));
  writeTable(`${ROOT}README.md`, readmeTable(answers, 'en'));
  writeTable(`${ROOT}README.zh-CN.md`, readmeTable(answers, 'zh'));
}

function accuracyPage(answers: readonly Answer[], quotedWords: readonly Part[], again: readonly Part[]): string {
  const { head, composed, quoted, repeated, tail } = accuracyText;
  const of = (parts: readonly Part[]) => parts.map(section).join('\n');
  return [
    head,
    of(readersParts(answers)),
    composed,
    of(composedParts(answers)),
    quoted,
    of(quotedWords),
    repeated,
    of(again),
    tail,
  ].join('\n');
}

function section({ heading, blocks }: Part): string {
  const written = blocks.map((block) => (typeof block === 'string' ? `${block}.` : markdownTable(block)));
  return `### ${heading}\n\n${written.join('\n\n')}\n`;
}

const BEFORE = '<!-- npm run evaluate writes this table -->';
const AFTER = '<!-- end of the table -->';

function writeTable(file: string, table: string): void {
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(BEFORE), text.indexOf(AFTER)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the table, between ${BEFORE} and ${AFTER}`);
  writeFileSync(file, `${text.slice(0, from)}${BEFORE}\n\n${table}\n\n${text.slice(to)}`);
}
