import { Probot } from 'probot';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLog } from '../../../src/config/environment/log.ts';
import { createPacedOctokit } from '../../../src/github/client/paced-octokit.ts';
import { createInstallations } from '../../../src/jobs/look/installations.ts';
import type { LocalGitHub } from '../../local-github/local-github.ts';
import { startLocalGitHub } from '../../local-github/start-local-github.ts';

const CONFIGURATION = 'publication: { name: Handbook, contents: { path: contents }, notices: { path: notices } }\n';
const NOTICE = (date: string) =>
  `---\ntitle: Handbook v1.0\ndate: ${date}\nwp_version: v1.0\n---\n\n### 1 Introduction\n`;

let github: LocalGitHub;
beforeAll(async () => {
  const files = {
    '.github/chapter-triage.yml': CONFIGURATION,
    'contents/v1.0.txt': '1 Introduction .... 1\n2 Alerting .... 10\n',
    'notices/v-1-0.md': NOTICE('soon'),
  };
  github = await startLocalGitHub({ owner: 'press', repositories: [{ name: 'book', files }] });
});
afterAll(() => github.close());

it('tells what of a publication could not be read once for each state of it, and compiles the rest', async () => {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line)) });
  const { appId, privateKey, url: baseUrl } = github;
  const probot = new Probot({ appId, privateKey, secret: 'x', baseUrl, Octokit: createPacedOctokit(), log });
  await probot.ready();
  const repository = { owner: 'press', repo: 'book' };
  const told = () => lines.filter(({ msg }) => msg === 'parts of the publication could not be read');
  const compile = async () => {
    // As after a restart: what is on GitHub is kept for a minute.
    const { publicationOf } = await (await createInstallations(probot, log))(github.installationId);
    const catalogueNow = async () => {
      const publication = await publicationOf(repository);
      if (publication === null) throw new Error('no configuration');
      return publication.catalogue;
    };
    await catalogueNow();
    return catalogueNow();
  };

  const catalogue = await compile();

  expect(catalogue.editions.at(-1)?.sections).toHaveLength(2);
  expect(told()).toEqual([
    expect.objectContaining({
      level: 30,
      repository: 'press/book',
      count: 1,
      problems: [expect.objectContaining({ file: 'notices/v-1-0.md', line: 3, key: 'date' })],
    }),
  ]);

  await github.writeFile('press/book', 'notices/v-1-0.md', NOTICE('2024-01-10'));
  await compile();

  expect(told()).toHaveLength(1);
});
