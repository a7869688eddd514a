import { explicitEvidence, locate } from '../../src/core/locate/locate.ts';
import type { Features, Model, ModelKind } from '../../src/core/locate/model.ts';
import { sceneOf } from '../../src/core/locate/placed.ts';
import { readingOf } from '../../src/core/locate/reading.ts';
import { topicEvidence } from '../../src/core/locate/topics/topic.ts';
import { weigh } from '../../src/core/locate/weigh.ts';
import { parseReport } from '../../src/core/report/parse-report.ts';
import { fitLogistic, type Sample } from './fit-logistic.ts';
import type { Dataset, GoldReport } from './gold.ts';
import { isAbout } from './is-about.ts';

/**
 * What we would believe without data: where training starts, and where it stays for kinds of which the data has too few
 * examples (forms, links and pages, which books in these sets lack).
 */
const PRIOR: Model = {
  evidence: {
    form: { bias: 3.5 },
    link: { bias: 3 },
    number: {
      bias: 1.6,
      marked: 1.4,
      long: 0.9,
      around: -0.3,
      thing: -0.5,
      against: -6,
      unknown: -0.7,
      lost: -1.5,
      cell: -3,
      stated: 0.3,
    },
    page: { bias: 2.2, unknown: -1, lost: -3 },
    quote: { bias: -5, score: 5, weight: 0.7, margin: 1.5, marks: 0 },
    title: {
      bias: -2.5,
      wholeMarked: 4,
      wholeCue: 3.5,
      wholeSoft: 2,
      wholeBare: 1,
      opens: 0.5,
      meant: 2,
      length: 3,
      cased: 0.5,
      inTitle: 0.3,
      heading: -0.3,
      several: -0.3,
      partPiece: 2.2,
      partCue: 1.2,
      partBracket: 1.5,
      run: 0.5,
      leads: 0.5,
      pieceLeads: 1.5,
      beside: 2,
      line: 3,
      weight: 2.5,
      coverage: 1,
    },
    topic: { bias: -5, score: 0, coverage: 2, margin: 2, chapterMargin: 2, titled: 1, terms: 2, general: -1.5 },
  },
  finding: { bias: 0, odds: 1, rival: 0, topicOnly: 0 },
};

/** How hard the prior holds against the data, in examples. */
const HOLD = 2;
const FEWEST = 40;

/** Learns the model from reports whose answer is known; the same data always gives the same model. */
export function trainModel(datasets: readonly Dataset[]): Model {
  const seen = datasets.flatMap((dataset) => dataset.reports.map((gold) => observe(dataset, gold, PRIOR)));
  const evidence = Object.fromEntries(
    Object.entries(PRIOR.evidence).map(([kind, prior]) => {
      const samples = seen.flatMap((one) => one.samples.filter((sample) => sample.kind === kind));
      return [kind, samples.length < FEWEST ? prior : fitLogistic(samples, prior, HOLD)];
    }),
  ) as Record<ModelKind, Features>;
  const judged = { evidence, finding: PRIOR.finding };
  const findings = datasets.flatMap((dataset) =>
    dataset.reports.flatMap((gold) => findingSamples(dataset, gold, judged)),
  );
  return { evidence, finding: fitLogistic(findings, PRIOR.finding, HOLD) };
}

interface KindSample extends Sample {
  readonly kind: ModelKind;
}

/** All evidence as it is judged in its place: only what a report may be about, since the rest never decides. */
function observe(dataset: Dataset, { report, gold }: GoldReport, model: Model): { samples: KindSample[] } {
  const parsed = parseReport(report);
  const reading = readingOf(dataset.catalogue, parsed, report, model);
  const explicit = explicitEvidence(parsed, reading);
  const unplaced = !weigh(explicit, parsed, reading).some(({ confidence, isOffer }) => !isOffer && confidence >= 0.6);
  const all = unplaced ? [...explicit, ...topicEvidence(parsed, reading)] : explicit;
  const { placed } = sceneOf(all, parsed, reading);
  const judged = placed.filter(({ denied, sections, role }) => !denied && sections.length > 0 && role === 'about');
  return {
    samples: judged.map(({ kind, features, sections }) => ({
      kind,
      features,
      right: isAbout(sections, gold, dataset.catalogue),
    })),
  };
}

function findingSamples(dataset: Dataset, { report, gold }: GoldReport, model: Model): Sample[] {
  const parsed = parseReport(report);
  const reading = readingOf(dataset.catalogue, parsed, report, model);
  const findings = locate(parsed, reading).filter(({ isOffer }) => !isOffer);
  return findings.map(({ features, sections }) => ({
    features,
    right: isAbout(sections.slice(0, 1), gold, dataset.catalogue),
  }));
}
