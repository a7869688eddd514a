import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../src/core/locate/evidence.ts';
import { readingOf } from '../../../src/core/locate/reading.ts';
import { weigh } from '../../../src/core/locate/weigh.ts';
import type { Section } from '../../../src/core/publication/section.ts';
import { parseReport } from '../../../src/core/report/parse-report.ts';
import { compileObservatory } from '../publication/observatory.ts';

const { catalogue } = compileObservatory();
const report = { title: '', body: '', createdAt: null };
const parsed = parseReport(report);
const reading = readingOf(catalogue, parsed, report);

function section(title: string): Section {
  const found = catalogue.editions.at(-1)?.sections.find((one) => one.title === title);
  if (!found) throw new Error(`no section ${title}`);
  return found;
}

function evidence(kind: Evidence['kind'], title: string, strength: number, more: Partial<Evidence> = {}): Evidence {
  const rest = { features: {}, denied: false, at: null, asked: false, role: 'about' } as const;
  return { kind, text: title, sections: [section(title)], strength, ...rest, ...more };
}

describe('weigh', () => {
  const title = evidence('title', '流星雨', 0.9);
  const all = (...given: readonly Evidence[]) => weigh(given, parsed, reading);
  const about = (...given: readonly Evidence[]) =>
    all(...given)
      .filter(({ isOffer }) => !isOffer)
      .flatMap(({ sections }) => sections[0]?.title ?? []);

  it('lets a number decide against a title', () => {
    expect(about(evidence('number', '赤道仪', 0.8), title)).toEqual(['赤道仪']);
  });

  it('lets a sentence that is found word for word decide against a number', () => {
    const number = evidence('number', '赤道仪', 0.95);
    const found = { score: 1, weight: 4.5, margin: 1 };
    expect(about(number, evidence('quote', '流星雨', 0.9, { features: found }))).toEqual(['流星雨']);
    expect(about(number, evidence('quote', '流星雨', 0.9, { features: { ...found, score: 0.8 } }))).toEqual(['赤道仪']);
  });

  it('lets a clearly surer title decide against a page', () => {
    expect(about(evidence('page', '赤道仪', 0.7), title)).toEqual(['流星雨']);
  });

  it('keeps both if neither decides', () => {
    expect(about(evidence('number', '赤道仪', 0.5), evidence('title', '流星雨', 0.5))).toEqual(['赤道仪', '流星雨']);
  });

  it('offers what it put aside', () => {
    const found = all(evidence('number', '赤道仪', 0.8), title);
    expect(found.filter(({ isOffer }) => isOffer).flatMap(({ sections }) => sections[0]?.title)).toEqual(['流星雨']);
  });

  it('counts what is only compared with if nothing else is said', () => {
    const aside = evidence('number', '赤道仪', 0.9, { role: 'aside' });
    expect(about(aside)).toEqual(['赤道仪']);
    expect(about(aside, evidence('page', '流星雨', 0.8))).toEqual(['流星雨']);
  });

  it('never decides by what is only linked to or spoken of as wording', () => {
    expect(about(evidence('number', '赤道仪', 0.9, { role: 'other' }))).toEqual([]);
  });

  it('takes the answer of a form for the place', () => {
    expect(about(evidence('number', '赤道仪', 0.9), evidence('form', '流星雨', 0.9, { asked: true }))).toEqual([
      '流星雨',
    ]);
  });
});
