import { describe, expect, it } from 'vitest';
import type { Section } from '../../../src/core/catalogue/section.ts';
import type { Evidence } from '../../../src/core/locate/evidence.ts';
import { readingOf } from '../../../src/core/locate/reading.ts';
import { weigh } from '../../../src/core/locate/weigh.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { compileObservatory } from '../catalogue/observatory.ts';

const { catalogue } = compileObservatory();
const report = { title: '', body: '', createdAt: null };
const reading = readingOf(catalogue, parseReport(report), report);

function section(title: string): Section {
  const found = catalogue.editions.at(-1)?.sections.find((one) => one.title === title);
  if (!found) throw new Error(`no section ${title}`);
  return found;
}

function evidence(kind: Evidence['kind'], title: string, strength: number): Evidence {
  const rest = { features: {}, denied: false, at: null, asked: false, role: 'about' } as const;
  return { kind, text: title, sections: [section(title)], strength, ...rest };
}

describe('weigh', () => {
  const title = evidence('title', '流星雨', 0.9);
  const found = (...all: readonly Evidence[]) =>
    weigh(all, reading).flatMap(({ sections }) => sections[0]?.title ?? []);

  it('lets evidence of a higher rank decide alone', () => {
    expect(found(evidence('page', '赤道仪', 0.8), title)).toEqual(['赤道仪']);
  });

  it('keeps stronger evidence of a lower rank beside weak evidence of a higher one', () => {
    expect(found(evidence('page', '赤道仪', 0.5), title)).toEqual(['流星雨', '赤道仪']);
  });
});
