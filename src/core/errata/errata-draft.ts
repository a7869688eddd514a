import { labelKey } from '../labels/label-family.ts';
import type { Section } from '../publication/section.ts';
import type { SubjectRecord } from '../record/subject-record.ts';
import type { Subject } from '../subject.ts';
import type { EditionCopy } from './edition-copy.ts';
import type { Errata, ErrataChapter, ErrataEntry, ErrataReport, ErrataTotals } from './errata.ts';
import { byVersion, inOrderOf } from './errata-order.ts';
import { errataUnder } from './errata-under.ts';

export interface ErrataSettings {
  readonly publication: string;
  /** `owner/name`, as GitHub spells it. */
  readonly repository: string;
  /** The address of GitHub for people, such as `https://github.com`. */
  readonly webUrl: string;
  /** True to show reports by title, false to show their numbers only. */
  readonly withTitles: boolean;
  /** Versions, oldest first. Without them, editions are sorted by number. */
  readonly editions?: readonly string[];
  /** The edition that the errata are for. Without it, they are for all. */
  readonly copy?: EditionCopy;
  /** Chapter labels in the order of the contents. Without them, chapters are sorted by name. */
  readonly labels?: readonly string[];
}

interface Row extends Omit<ErrataEntry, 'reports'> {
  readonly reports: { readonly subject: Subject; readonly report: ErrataReport }[];
}

interface Chapter {
  readonly label: string | null;
  /** Its place in the edition that the errata are for. */
  readonly section: Section | null;
  readonly rows: Map<string, Row>;
}

/** One erratum that may be in many sections is printed in the first of these. In the others, its report stands without it. */
const MAX_SECTIONS = 3;

/** Builds errata record by record. It keeps only what they show, so memory stays small. */
export class ErrataDraft {
  readonly #settings: ErrataSettings;
  readonly #chapters = new Map<string, Chapter>();
  readonly #titles = new Map<string, string>();
  readonly #totals = { reports: 0, open: 0, fixed: 0, closed: 0 };
  readonly #leftOut = { rejected: 0, duplicates: 0 };
  readonly #prefixes = new Set<string>();
  #asOf: string | null = null;

  constructor(settings: ErrataSettings) {
    this.#settings = settings;
  }

  /** `reporter`: who is to be credited if the report was accepted. */
  add(record: SubjectRecord, reporter: string | null = null): void {
    const { copy } = this.#settings;
    if (copy && !copy.applies(record)) return;
    const { judgement, duplicateOf } = record;
    if (duplicateOf !== null) this.#leftOut.duplicates += 1;
    else if (judgement === 'rejected') this.#leftOut.rejected += 1;
    else this.#list(record, judgement, reporter);
  }

  #list(record: SubjectRecord, judgement: ErrataEntry['judgement'], reporter: string | null): void {
    const { copy } = this.#settings;
    const state = stateOf(record);
    this.#totals.reports += 1;
    this.#totals[state] += 1;
    if ((record.updatedAt ?? '') > (this.#asOf ?? '')) this.#asOf = record.updatedAt;
    this.#learnTitles(record);
    const labels = chaptersOf(record);
    for (const label of labels.length > 0 ? labels : [null]) {
      const placesOf = (one: Pick<SubjectRecord, 'locations'>) => (label !== null && copy?.placesOf(one, label)) || [];
      const placed = errataUnder(record, label, labels).map(({ erratum, locations }) => ({
        erratum,
        sections: locations && placesOf({ locations }),
      }));
      const sections = placesOf(record);
      for (const section of sections.length > 0 ? sections : [null]) {
        const isHere = (own: readonly Section[] | null) =>
          !section || (own ?? sections).slice(0, MAX_SECTIONS).includes(section);
        const errata = placed.filter((one) => isHere(one.sections)).map(({ erratum }) => erratum);
        this.#file({ label, section }, { state, judgement }, { ...record, errata }, judgement && reporter);
      }
    }
  }

  /** The result does not depend on the order of the records. */
  finish(): Errata {
    const { publication, repository, labels } = this.#settings;
    const order = ({ section }: Chapter) => section?.index ?? Number.MAX_SAFE_INTEGER;
    const chapters = [...this.#chapters.values()].toSorted(
      (a, b) => order(a) - order(b) || inOrderOf(labels, a.label, b.label),
    );
    return {
      version: 1,
      publication,
      repository,
      edition: this.#settings.copy?.version ?? null,
      asOf: this.#asOf,
      totals: { ...this.#totals },
      leftOut: { ...this.#leftOut },
      chapters: chapters.map((chapter) => this.#chapter(chapter)),
    };
  }

  #file(
    { label, section }: Omit<Chapter, 'rows'>,
    { state, judgement }: Pick<ErrataEntry, 'state' | 'judgement'>,
    record: SubjectRecord,
    reporter: string | null,
  ): void {
    const key = section ? `\n${section.index}` : label === null ? '' : labelKey(label);
    const chapter = this.#chapters.get(key) ?? { label, section, rows: new Map<string, Row>() };
    this.#chapters.set(key, chapter);
    const { edition: reported, subject, title, errata, today, language } = record;
    const fixedIn = state === 'fixed' ? record.fixedIn : null;
    const place = JSON.stringify([reported, judgement, state, fixedIn]);
    const row = chapter.rows.get(place) ?? { reported, judgement, state, fixedIn, reports: [] };
    chapter.rows.set(place, row);
    const { withTitles } = this.#settings;
    const words = {
      title: withTitles ? title : null,
      errata: withTitles ? errata.map(({ places: _, ...one }) => one) : [],
    };
    row.reports.push({ subject, report: { ...this.#addressOf(subject), ...words, today, reporter, language } });
  }

  #chapter({ label, section, rows }: Chapter): ErrataChapter {
    const { editions } = this.#settings;
    const ordered = [...rows.values()].toSorted(
      (a, b) =>
        byVersion(editions, a.reported, b.reported) ||
        JUDGEMENTS.indexOf(a.judgement) - JUDGEMENTS.indexOf(b.judgement) ||
        STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
        byVersion(editions, a.fixedIn, b.fixedIn),
    );
    const entries = ordered.map(({ reports, ...row }): ErrataEntry => {
      const sorted = reports.toSorted(
        ({ subject: a }, { subject: b }) => b.kind.localeCompare(a.kind, 'en') || a.number - b.number,
      );
      return { ...row, reports: sorted.map(({ report }) => report) };
    });
    const title = section ? titleOf(section) : label === null ? null : this.#titleOf(label);
    return { title, label, page: section?.page ?? null, totals: totalsOf(entries), entries };
  }

  /** Remembers chapter titles as the contents has them, and what chapter labels begin with. */
  #learnTitles({ locations, labelPrefix }: SubjectRecord): void {
    for (const { label, chapter } of locations) this.#titles.set(labelKey(label), chapter);
    this.#prefixes.add(labelPrefix);
  }

  #titleOf(label: string): string {
    const title = this.#titles.get(labelKey(label));
    if (title !== undefined) return title;
    const lengths = [...this.#prefixes].filter((prefix) => label.startsWith(prefix)).map(({ length }) => length);
    return label.slice(Math.max(0, ...lengths));
  }

  #addressOf({ kind, number }: Subject): Pick<ErrataReport, 'name' | 'url'> {
    const { repository, webUrl } = this.#settings;
    const name = kind === 'issue' ? `${repository}#${number}` : `${repository}/discussions/${number}`;
    return { name, url: `${webUrl}/${repository}/${kind === 'issue' ? 'issues' : 'discussions'}/${number}` };
  }
}

function titleOf({ number, title }: Section): string {
  return number === null ? title : `${number.printed} ${title}`;
}

const JUDGEMENTS: readonly ErrataEntry['judgement'][] = ['erratum', 'editorial', null];
const STATES: readonly ErrataEntry['state'][] = ['open', 'fixed', 'closed'];

function stateOf({ state, isFixed }: SubjectRecord): ErrataEntry['state'] {
  return isFixed ? 'fixed' : state;
}

/**
 * The chapters that a report is filed under. A subject without any label of ours was never looked at; the evidence
 * places it.
 */
function chaptersOf({ labels, isUnsure, correction, locations }: SubjectRecord): readonly string[] {
  if (labels.length > 0 || isUnsure || correction !== null) return labels;
  return [...new Set(locations.map(({ label }) => label))];
}

function totalsOf(entries: readonly ErrataEntry[]): ErrataTotals {
  const totals = { reports: 0, open: 0, fixed: 0, closed: 0 };
  for (const { state, reports } of entries) {
    totals[state] += reports.length;
    totals.reports += reports.length;
  }
  return totals;
}
