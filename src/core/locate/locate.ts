import type { ParsedReport } from '../report/parsed-report.ts';
import { formEvidence } from './form.ts';
import { linkEvidence } from './link.ts';
import { numberEvidence } from './number.ts';
import { pageEvidence } from './page.ts';
import { quoteEvidence } from './quote.ts';
import type { Reading } from './reading.ts';
import { titleEvidence } from './title.ts';
import { type Finding, weigh } from './weigh.ts';

/** Every kind of evidence: a new kind is a file beside this one and a line here. */
const KINDS = [formEvidence, linkEvidence, numberEvidence, pageEvidence, quoteEvidence, titleEvidence];

/** What a report is about: findings, the surest first. Pure; linear in the report. */
export function locate(report: ParsedReport, reading: Reading): Finding[] {
  return weigh(
    KINDS.flatMap((kind) => kind(report, reading)),
    reading,
  );
}
