import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evidenceIn } from '../../demo/outcome.ts';
import { type Stage, startStage } from '../../demo/start.ts';
import { bareEnvironment } from '../bare-environment.ts';
import { atRest, fileIssue } from './conversation.ts';

/** A repository that has a table of contents and nothing else. */
const PUBLICATIONS = [
  {
    name: 'guide',
    title: 'The Night Sky',
    contents: '1 Stars .... 1\n1.1 Giants .... 2\n2 Telescopes .... 9\n2.1 Mirrors .... 12\n3 Logbook .... 30\n',
    asked: ['Chapter / 章节', '2 Telescopes'],
    label: 'chapter: Telescopes',
    unsure: ['Not sure / 不确定', 'chapter: unsure'],
    subject: 'A small thing',
    details: 'The print is very pale here, and the caption is cut off.',
  },
  {
    name: 'shouce',
    title: '观星手册',
    contents:
      '第一章 认识夜空 .... 1\n1.1 星座 .... 2\n第二章 器材 .... 9\n2.1 望远镜 .... 12\n第三章 观测日志 .... 30\n',
    asked: ['章节 / Chapter', '第二章 器材'],
    label: '章节: 器材',
    unsure: ['不确定 / Not sure', '章节待定'],
    subject: '一点小问题',
    details: '这里印得太浅，图注也被裁掉了。',
  },
] as const;

let stage: Stage;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chapter-triage-init-'));
  stage = await startStage({ owner: 'press' });
});
afterAll(async () => {
  await stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(PUBLICATIONS)('a repository with the contents of $title', (publication) => {
  const { name, title, contents, asked, label, unsure, subject, details } = publication;
  const repository = `press/${name}`;
  const [field, option] = asked;

  beforeAll(async () => {
    const { github } = stage;
    const root = join(folder, name);
    await github.addRepository({ name, files: { '.github/contents/v1.0.txt': contents } });
    const given = await fileOf(repository, '.github/contents/v1.0.txt');
    mkdirSync(join(root, '.github/contents'), { recursive: true });
    writeFileSync(join(root, '.github/contents/v1.0.txt'), given);

    const init = ['init', '--root', root, '--yes', '--name', title, '--category', 'ideas'];
    await promisify(execFile)(process.execPath, ['src/cli/main.ts', ...init], { env: bareEnvironment({}) });
    const written = filesBelow(root).filter((path) => !path.startsWith('.github/contents/'));
    expect(written).toEqual([
      '.github/DISCUSSION_TEMPLATE/ideas.yml',
      '.github/ISSUE_TEMPLATE/feedback.yml',
      '.github/chapter-triage.yml',
    ]);
    for (const path of written) await github.writeFile(repository, path, readFileSync(join(root, path), 'utf8'));
    await atRest(stage);
  });

  it('triages an issue by what was chosen in its form', async () => {
    const body = await filledIn('.github/ISSUE_TEMPLATE/feedback.yml', { [field]: option });
    const number = await fileIssue(stage, repository, { title: subject, body });
    const { labels, comments } = await stage.github.issue(repository, number);
    expect(labels).toEqual([label]);
    expect(evidenceIn(comments[0]?.body ?? '')).toMatchObject([{ kind: 'form', text: option }]);
  });

  it('triages a discussion by what was chosen in its form', async () => {
    const body = await filledIn('.github/DISCUSSION_TEMPLATE/ideas.yml', { [field]: option });
    const { labels, comments } = await discuss(body);
    expect(labels).toEqual([label]);
    expect(evidenceIn(comments[0]?.body ?? '')).toMatchObject([{ kind: 'form', text: option }]);
  });

  it('places nothing where the reader was not sure', async () => {
    const [answer, unplaced] = unsure;
    const body = await filledIn('.github/DISCUSSION_TEMPLATE/ideas.yml', { [field]: answer });
    const { labels, comments } = await discuss(body);
    expect([labels, evidenceIn(comments[0]?.body ?? '')]).toEqual([[unplaced], []]);
  });

  async function discuss(body: string) {
    const { github } = stage;
    const before = stage.server.lines.length;
    const number = await github.openDiscussion(repository, { title: subject, body, as: 'reader', category: 'Ideas' });
    const isLook = (line: { msg: string; subject?: unknown }) =>
      line.msg === 'look' && String(line.subject).startsWith(repository);
    await expect.poll(() => stage.server.lines.slice(before).some(isLook)).toBe(true);
    await atRest(stage);
    return github.discussion(repository, number);
  }

  /** What GitHub makes of the form that the repository has: a heading a field, and below it what was chosen or typed. */
  async function filledIn(path: string, answers: Readonly<Record<string, string>>): Promise<string> {
    const form = parse(await fileOf(repository, path)) as { body: FormField[] };
    const fields = form.body.filter(({ type }) => type !== 'markdown');
    const chosen = fields.find(({ attributes }) => attributes.label === field);
    expect(chosen?.attributes.options).toEqual(expect.arrayContaining(Object.values(answers)));
    const answered = fields.map(({ type, attributes }) => {
      const answer = type === 'textarea' ? details : (answers[attributes.label] ?? '_No response_');
      return `### ${attributes.label}\n\n${answer}`;
    });
    return answered.join('\n\n');
  }
});

interface FormField {
  readonly type: string;
  readonly attributes: { readonly label: string; readonly options?: readonly string[] };
}

async function fileOf(repository: string, path: string): Promise<string> {
  const headers = { authorization: `Bearer ${stage.github.tokenOf('maintainer')}` };
  const answer = await fetch(`${stage.github.url}/repos/${repository}/contents/${path}`, { headers });
  const { content } = (await answer.json()) as { content: string };
  return Buffer.from(content, 'base64').toString();
}

function filesBelow(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
