import * as z from 'zod';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { chapterOf } from '../../src/core/catalogue/chapter-of.ts';
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

const GoldLine = z.intersection(
  z.object({ id: z.string(), language: z.string() }),
  z.union([ByLinks, ByLabels, ByChapters]),
);

/** The report of a line, whatever its answer is. */
export function readReport(line: string): Report {
  const { title, body, createdAt = null } = ReportLine.parse(JSON.parse(line));
  return { title, body, createdAt };
}

/** A line of a `reports.jsonl`. Throws an error with the id of the report if the line is not of one of the three forms. */
export function readGold(line: string, catalogue: Catalogue): GoldReport {
  const value = JSON.parse(line);
  const read = GoldLine.safeParse(value);
  if (!read.success) throw new Error(`report ${value?.id}: ${z.prettifyError(read.error)}`);
  const { id, language } = read.data;
  const common = { id, language, report: readReport(line) };
  if ('kind' in read.data && Array.isArray(read.data.gold))
    return { ...common, kind: read.data.kind, gold: byLinks(read.data.gold, catalogue) };
  if ('form' in read.data) return { ...common, kind: read.data.form, gold: byLabels(read.data.gold) };
  if ('pointing' in read.data) return { ...common, kind: read.data.pointing, gold: byChapters(read.data.gold) };
  throw new Error(`report ${id} has no answer`);
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
