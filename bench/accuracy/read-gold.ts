import * as z from 'zod';
import type { Catalogue } from '../../src/core/publication/catalogue.ts';
import { chapterOf } from '../../src/core/publication/chapter-of.ts';
import type { Report } from '../../src/core/report/report.ts';
import type { Gold, GoldReport } from './gold.ts';

const ReportLine = z.object({ title: z.string(), body: z.string(), createdAt: z.string().nullish() });

/** Answers as links of the contents: any of them is right, and with none of them no section is. */
const ByLinks = z.object({ kind: z.string(), gold: z.array(z.string()) });

/** Answers as labels; `candidates` are right too, or with `abstain` what is to be offered. */
const ByLabels = z.object({
  form: z.string(),
  gold: z.object({
    labels: z.array(z.string()),
    notice: z.string(),
    abstain: z.boolean(),
    candidates: z.array(z.string()).default([]),
  }),
});

/** Answers as chapters, each by its name or by several. */
const ByChapters = z.object({
  pointing: z.string(),
  gold: z.object({
    chapters: z.array(z.union([z.string(), z.array(z.string())])),
    complete: z.boolean(),
    orAbstain: z.boolean(),
    none: z.boolean(),
  }),
});

const Line = z.object({ id: z.string(), language: z.string(), title: z.string(), body: z.string() });
const GoldLine = z.union([Line.extend(ByLinks.shape), Line.extend(ByLabels.shape), Line.extend(ByChapters.shape)]);

/** The report of a line, whatever its answer is. */
export function readReport(line: string): Report {
  const { title, body, createdAt = null } = ReportLine.parse(JSON.parse(line));
  return { title, body, createdAt };
}

/** A line of a `reports.jsonl`. Throws an error that says what is wrong if its answer is of none of the three forms. */
export function readGold(line: string, catalogue: Catalogue): GoldReport {
  const read = GoldLine.safeParse(JSON.parse(line));
  if (!read.success)
    throw new Error(`this is no report with its answer (docs/accuracy.md shows one): ${line.slice(0, 80)}`);
  const { id, language } = read.data;
  const [kind, gold] = answerOf(read.data, catalogue);
  return { id, kind, language, report: readReport(line), gold };
}

function answerOf(read: z.output<typeof GoldLine>, catalogue: Catalogue): [kind: string, gold: Gold] {
  if ('pointing' in read) return [read.pointing, byChapters(read.gold)];
  if ('form' in read) return [read.form, byLabels(read.gold)];
  return [read.kind, byLinks(read.gold, catalogue)];
}

const ANY: Gold = { chapters: [], complete: false, orAbstain: false, links: null, offers: [], notice: null };

function byLinks(links: readonly string[], catalogue: Catalogue): Gold {
  const now = catalogue.editions.at(-1);
  const sections = now?.sections.filter(({ link }) => link !== null && links.includes(link)) ?? [];
  const chapters = sections.map((section) => (now ? [chapterOf(catalogue, section, now).name] : []));
  return { ...ANY, chapters, links };
}

function byLabels({ labels, notice, abstain, candidates }: z.output<typeof ByLabels>['gold']): Gold {
  if (abstain) return { ...ANY, offers: candidates, notice };
  const isEither = candidates.length > 0;
  return { ...ANY, chapters: (isEither ? candidates : labels).map((one) => [one]), complete: !isEither, notice };
}

function byChapters({ chapters, complete, orAbstain, none }: z.output<typeof ByChapters>['gold']): Gold {
  return { ...ANY, chapters: none ? [] : chapters.map((one) => [one].flat()), complete, orAbstain };
}
