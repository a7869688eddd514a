import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/cli/explain.ts';
import type { Job } from '../../src/store/queue/queue.ts';
import { Conversation } from '../conversations/conversation.ts';
import { startStage } from '../conversations/stage.ts';
import type { LocalGitHub } from '../local-github/local-github.ts';
import { startLocalGitHub } from '../local-github/start-local-github.ts';

const BOOK = 'press/book';
const CONFIGURATION = `
publication:
  name: Handbook
  contents: { path: contents }
discussions: { categories: [Ideas] }
ignore: { labels: [internal] }
`;

let github: LocalGitHub;
let env: Record<string, string>;

beforeAll(async () => {
  const files = { '.github/chapter-triage.yml': CONFIGURATION, 'contents/v1.txt': '1 Alerting\n2 Postmortems\n' };
  github = await startLocalGitHub({ owner: 'press', repositories: [{ name: 'book', files }] });
  env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: github.tokenOf('reader') };
});
afterAll(() => github.close());

describe('explain', () => {
  it.each(['issues', 'discussions'])('tells what would be done about one of the %s, and does nothing', async (kind) => {
    const report = { title: 'Typo in chapter 2', body: 'teh', as: 'reader', category: 'Ideas' };
    const number = kind === 'issues' ? await github.openIssue(BOOK, report) : await github.openDiscussion(BOOK, report);
    github.clearRequests();

    const told = stripVTControlCharacters(await explain(`https://github.com/${BOOK}/${kind}/${number}`, env));

    expect(told).toMatch(/chapter: Postmortems {2}2 Postmortems \(v1\), \d+ % sure/);
    expect(told).toContain('Add chapter: Postmortems');
    expect(told).toContain('Write this comment:');
    expect(github.writes).toEqual([]);
  });

  it('announces no comment on an issue that was labelled quietly', async () => {
    const number = await github.openIssue(BOOK, { title: 'Typo in chapter 2', body: 'teh', as: 'reader' });
    await github.addLabel(BOOK, number, 'chapter: Postmortems', github.botLogin);

    const told = stripVTControlCharacters(await explain(`https://github.com/${BOOK}/issues/${number}`, env));

    expect(told).toContain('chapter: Postmortems  2 Postmortems');
    expect(told).not.toContain('Write this comment:');
  });

  describe.each(['issue', 'discussion'] as const)("with a reader's own token, on an %s", (kind) => {
    async function looked(manner: Job['manner']) {
      const stage = await startStage();
      const talk = new Conversation(kind, BOOK, stage.github, stage.look);
      await talk.open('Typo in chapter 2', 'teh');
      await talk.lookAgain(manner);
      const tell = async () => {
        const told = await explain(`${stage.github.url}/${BOOK}/${kind}s/${talk.number}`, {
          GITHUB_API_URL: stage.github.url,
          GITHUB_TOKEN: stage.github.tokenOf('reader'),
        });
        await stage.github.close();
        return stripVTControlCharacters(told);
      };
      return { talk, tell };
    }

    it.each(['sweep', 'quiet'] as const)('announces nothing after a %s look', async (manner) => {
      const { tell } = await looked(manner);
      expect(await tell()).toContain('Nothing: everything is up to date.');
    });

    it('takes no comment for ours because a person copied our marker', async () => {
      const { talk, tell } = await looked('sweep');
      const [acknowledgement = ''] = (await talk.outcome()).acknowledgements;
      await talk.open('Another typo in chapter 2');
      await talk.say(acknowledgement);
      expect(await tell()).toContain('Write this comment:');
    });
  });

  it('says why a discussion is left alone', async () => {
    const report = { title: 'Typo in chapter 2', body: 'teh', as: 'reader', category: 'General' };
    const number = await github.openDiscussion(BOOK, report);
    expect(await explain(`https://github.com/${BOOK}/discussions/${number}`, env)).toMatch(/category/);
  });

  it.each([
    [`https://github.com/${BOOK}/discussions/999`, /no discussion at this address/],
    [`https://github.com/${BOOK}/issues/999`, /no issue at this address/],
    [`https://github.com/${BOOK}/pulls/1`, /no address of an issue or a discussion/],
    ['https://github.com/press/gone/issues/1', /GitHub answered 404|has no/],
  ])('refuses %s', async (url, message) => {
    await expect(explain(url, env)).rejects.toThrow(message);
  });
});
