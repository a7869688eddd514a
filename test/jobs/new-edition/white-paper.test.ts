import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readQuestion } from '../../../src/core/editions/question.ts';
import { chapterLabels } from '../../../src/core/labels/labels.ts';
import type { Catalogue } from '../../../src/core/publication/catalogue.ts';
import { compileCatalogue } from '../../../src/core/publication/compile.ts';
import type { SourceFile } from '../../../src/core/publication/sources/source-file.ts';
import type { Subject } from '../../../src/core/subject.ts';
import { sourceFile } from '../../core/publication/observatory.ts';
import { type EditionStage, startEditionStage } from './edition-stage.ts';

const REPOSITORY = 'press/whitepaper';
const SITE = 'press/website';
const EXAMPLE = 'examples/sre-whitepaper';
const NOTICES = 'content/chinese/notice';
const VERSIONS = ['v1.0.1', 'v1.0.2', 'v1.0.3', 'v1.0.4', 'v1.0.5', 'v1.0.6', 'v1.0.7'];
const SUBJECTS = 140;
/** Of every ten subjects so many are issues, and the others discussions. */
const ISSUES = 4;

interface Filed {
  readonly subject: Subject;
  readonly title: string;
  /** ISO 8601 day. */
  readonly day: string;
}

let stage: EditionStage;
const filed: Filed[] = [];
/** What people decided, and the labels that follow from it for ever. */
const people = new Map<Subject, readonly string[]>();
const published: { contents: SourceFile[]; notices: SourceFile[] } = { contents: [], notices: [] };

beforeAll(async () => {
  const configuration = readFileSync(join(EXAMPLE, 'chapter-triage.yml'), 'utf8').replaceAll('sre-elite/', 'press/');
  const asking = 'new-editions: { ask-authors: "on", asks-per-day: 1000 }\n';
  stage = await startEditionStage({
    owner: 'press',
    repositories: [
      { name: 'whitepaper', files: { '.github/chapter-triage.yml': `${configuration}\n${asking}` } },
      { name: 'website' },
    ],
  });
});
afterAll(() => stage?.close());

describe('the seven notices of the white paper, over many subjects', () => {
  it('bring labels, replies and questions in step one after another, and leave to people what is theirs', async () => {
    for (const [index, version] of VERSIONS.entries()) {
      await publish(version);
      const wanted = await stage.settle(REPOSITORY);

      if (index === 0) expect(wanted).toEqual([]);
      else expect(stage.lines.findLast(({ msg }) => msg === 'editions')).toMatchObject({ added: [version] });
      await expectNoMoreWrites(wanted);
      await expectLabelsInStep();
      for (const one of filed) if (wanted.includes(one.subject)) await expectAsked(one);
      for (const [subject, labels] of people) expect((await see(subject)).labels).toEqual(labels);
      await fileSome(index);
      if (index === 2) await meddle();
    }

    expect(filed).toHaveLength(SUBJECTS);
    await expectNoMoreWrites(filed.map(({ subject }) => subject));
    for (const one of filed) await expectAsked(one);
    const asked = async (title: string, day: string) =>
      askedIn(await see(filed.find((one) => one.title.startsWith(title) && one.day === day)!.subject));
    expect(await asked('5 故障应急', '2024-06-12')).toEqual(['v1.0.4', 'v1.0.5', 'v1.0.6', 'v1.0.7']);
    expect(await asked('1 SRE整体介绍', '2024-02-26')).toEqual(['v1.0.6']);
    expect(await asked('3.3 入网控制', '2024-02-26')).toEqual([]);
    expect(await repositoryLabels()).toMatchObject({
      '章节: SRE的组织架构': { color: 'ededed', description: '（已停用）SRE实践白皮书: 第二章 SRE的组织架构' },
      '章节: SRE的职能': { description: 'SRE实践白皮书: 第三章 SRE的职能' },
      '章节: SRE团队的综合算力调度': { description: 'SRE实践白皮书: 4.2 SRE团队的综合算力调度' },
      '章节: 研发保障': { color: '123456', description: 'SRE实践白皮书: 2 研发保障' },
    });
    // In place: nothing of it is left.
    expect(Object.keys(await repositoryLabels())).not.toContain('章节: SRE的流程');
  });
});

/** As the site and the repository have it: the notice, and the contents where the edition has one of its own. */
async function publish(version: string): Promise<void> {
  const notice = `${NOTICES}/wp-v-${version.slice(1)}.md`;
  const contents = `contents/${version}.txt`;
  const read = (path: string) => sourceFile(path, readFileSync(join(EXAMPLE, path), 'utf8'));
  published.notices.push(read(notice));
  await stage.github.writeFile(SITE, notice, read(notice).text);
  if (!readdirSync(join(EXAMPLE, 'contents')).includes(`${version}.txt`)) return;
  published.contents.push(read(contents));
  await stage.github.writeFile(REPOSITORY, contents, read(contents).text);
}

function catalogueOfToday(): Catalogue {
  const { publication, labels } = parse(readFileSync(join(EXAMPLE, 'chapter-triage.yml'), 'utf8'));
  const { name, language, moved, notices } = publication;
  const bySection = labels['by-section'];
  return compileCatalogue({ name, language, moved, bySection, ...published, text: [], noticeUrl: notices.url })
    .catalogue;
}

/** Files this edition's share on its day and looks at each: sections in turn, as a reader of that edition names them. */
async function fileSome(index: number): Promise<void> {
  const { editions } = catalogueOfToday();
  const { sections, date } = editions.at(-1)!;
  const share = Math.round(((index + 1) * SUBJECTS) / VERSIONS.length) - filed.length;
  const fresh: Filed[] = [];
  for (let count = 0; count < share; count++) {
    const { number, title } = sections[(count * 7 + index) % sections.length]!;
    const day = date ?? '';
    const report = {
      title: `${number?.printed ?? ''} ${title}：有错别字`,
      body: '如题，请核对。',
      as: 'reader',
      createdAt: `${day}T20:00:00Z`,
    };
    const kind = count % 10 < ISSUES ? 'issue' : 'discussion';
    const filedAs = await (kind === 'issue'
      ? stage.github.openIssue(REPOSITORY, report)
      : stage.github.openDiscussion(REPOSITORY, report));
    fresh.push({ subject: { owner: 'press', repo: 'whitepaper', kind, number: filedAs }, title: report.title, day });
  }
  filed.push(...fresh);
  await stage.look(fresh.map(({ subject }) => subject));
}

/** People put some subjects right, each in a way of its own, and choose a colour. */
async function meddle(): Promise<void> {
  const issues = filed.filter(({ subject }) => subject.kind === 'issue').map(({ subject }) => subject);
  const placed: { subject: Subject; label: string }[] = [];
  for (const subject of issues.slice(-4)) placed.push({ subject, label: (await see(subject)).labels[0]! });
  const [removed, moved, commanded, noted] = placed as [Placed, Placed, Placed, Placed];
  const { github } = stage;
  await github.removeLabel(REPOSITORY, removed.subject.number, removed.label, 'maintainer');
  people.set(removed.subject, []);
  await github.removeLabel(REPOSITORY, moved.subject.number, moved.label, 'maintainer');
  await github.addLabel(REPOSITORY, moved.subject.number, '章节: 平台工程', 'maintainer');
  people.set(moved.subject, ['章节: 平台工程']);
  await github.comment(REPOSITORY, commanded.subject.number, '/chapter 平台工程', 'maintainer');
  people.set(commanded.subject, ['章节: 平台工程']);
  await github.addLabel(REPOSITORY, noted.subject.number, 'help wanted', 'maintainer');
  people.set(noted.subject, [noted.label, 'help wanted']);
  await fetch(`${github.url}/repos/${REPOSITORY}/labels/${encodeURIComponent('章节: 研发保障')}`, {
    method: 'PATCH',
    headers: { authorization: `Bearer ${github.tokenOf('maintainer')}`, 'content-type': 'application/json' },
    body: JSON.stringify({ color: '123456' }),
  });
  stage.pass(2 * 60_000);
  await stage.look([...people.keys()]);
}

interface Placed {
  readonly subject: Subject;
  readonly label: string;
}

async function see({ kind, number }: Subject): Promise<Seen> {
  return kind === 'issue' ? stage.github.issue(REPOSITORY, number) : stage.github.discussion(REPOSITORY, number);
}

interface Seen {
  readonly labels: readonly string[];
  readonly comments: readonly { readonly body: string }[];
}

function askedIn({ comments }: Seen): string[] {
  return comments.flatMap(({ body }) => readQuestion(body)?.notices ?? []);
}

/** What the reply says has changed since the report, the author was asked about, once each; and nothing else. */
async function expectAsked({ subject, day, title }: Filed): Promise<void> {
  const seen = await see(subject);
  const [acknowledgement] = seen.comments;
  const changed = /之后有更新，详见 (.*?)。您可以/u.exec(acknowledgement?.body ?? '')?.[1] ?? '';
  const later = published.notices.flatMap(({ text }) => {
    const version = /wp_version: "(\S+)"/u.exec(text)?.[1] ?? '';
    const date = /date: (\S{10})/u.exec(text)?.[1] ?? '';
    return date > day && changed.includes(`[${version}]`) ? [version] : [];
  });
  expect(askedIn(seen), title).toEqual(later);
}

/** Those of chapters are as a label made today would be, but for a person's colour; the others are retired. */
async function expectLabelsInStep(): Promise<void> {
  const today = chapterLabels(catalogueOfToday(), { prefix: '章节: ', unsure: '章节待定' });
  for (const [name, { description }] of Object.entries(await repositoryLabels())) {
    const label = today.find((one) => one.name === name);
    expect(description, name).toEqual(label ? label.description : expect.stringMatching(/^（已停用）/));
  }
}

async function repositoryLabels() {
  const all = await stage.github.labels(REPOSITORY);
  const ours = all.filter(({ name }) => name.startsWith('章节: '));
  return Object.fromEntries(ours.map((label) => [label.name, label]));
}

async function expectNoMoreWrites(subjects: readonly Subject[]): Promise<void> {
  stage.pass(60 * 60_000);
  stage.github.clearRequests();
  expect(await stage.settle(REPOSITORY)).toEqual([]);
  await stage.look(subjects);
  expect(stage.github.writes).toEqual([]);
}
