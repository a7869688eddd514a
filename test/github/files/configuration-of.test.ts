import { describe, expect, it } from 'vitest';
import { Configurations } from '../../../src/github/files/configuration-of.ts';
import { Files } from '../../../src/github/files/files.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';
import { contentsPath, fileAnswer, folderAnswer } from '../stored-files.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const PATH = '.github/chapter-triage.yml';
const OWN = contentsPath('o/r', PATH);
const FOLDER = contentsPath('o/r', '.github');
const OF_OWNER = contentsPath('o/.github', PATH);
const HISTORY = '/repos/o/r/commits?path=.github%2Fchapter-triage.yml&per_page=5';
const RIGHT = 'publication:\n  name: A Book\n  contents: { path: contents }\n';
const WRONG = 'publicaton: {}\n';

recordGitHub();

function create() {
  const clock = handClock();
  const told: string[] = [];
  const files = new Files({ maxEntries: 100, maxAgeMs: 60_000, now: clock.now });
  const configurations = new Configurations(files, (_, error) => told.push(error.message));
  return { clock, told, configurations };
}

describe('the configuration of a repository', () => {
  it('costs no request while it is fresh, and after that one that is free when nothing changed', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    const { clock, configurations } = create();
    scope.get(OWN).reply(200, fileAnswer(PATH, RIGHT), { etag: '"1"' });
    scope.get(OWN).matchHeader('if-none-match', '"1"').reply(304);

    const first = await configurations.of(octokit, REPOSITORY);
    clock.advance(59_999);
    const second = await configurations.of(octokit, REPOSITORY);
    clock.advance(1);
    const third = await configurations.of(octokit, REPOSITORY);

    expect(first?.configuration.publication.name).toBe('A Book');
    expect(first?.file).toBe('o/r:.github/chapter-triage.yml');
    expect(second).toBe(first);
    expect(third).toBe(first);
    expect(conversation).toHaveLength(2);
  });

  it("is its owner's where it has none", async () => {
    const { octokit, scope } = recordedGitHub();
    const { configurations } = create();
    scope.get(OWN).reply(404, {});
    scope.get(OF_OWNER).reply(200, fileAnswer(PATH, RIGHT));

    expect((await configurations.of(octokit, REPOSITORY))?.repository).toEqual({ owner: 'o', repo: '.github' });
  });

  it('is null where there is none, which is remembered as well', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    const { configurations } = create();
    scope.get(OWN).reply(404, {});
    scope.get(OF_OWNER).reply(404, {});
    scope.get(FOLDER).reply(404, {});

    expect(await configurations.of(octokit, REPOSITORY)).toBeNull();
    expect(await configurations.of(octokit, REPOSITORY)).toBeNull();
    expect(conversation).toHaveLength(3);
  });

  it('is not a file of nearly its name, which is told once', async () => {
    const { octokit, scope } = recordedGitHub();
    const { clock, told, configurations } = create();
    for (let look = 0; look < 2; look++) {
      scope.get(OWN).reply(404, {});
      scope.get(OF_OWNER).reply(404, {});
      scope
        .get(FOLDER)
        .reply(200, folderAnswer({ '.github/chapter-triage.yaml': RIGHT, '.github/dependabot.yml': '' }));
      expect(await configurations.of(octokit, REPOSITORY)).toBeNull();
      clock.advance(60_000);
    }

    expect(told).toEqual([
      `o/r:.github/chapter-triage.yaml:1: is ignored: the configuration is ${PATH} (rename it to ${PATH})`,
    ]);
  });

  it('stays in force while a newer one is wrong, which is told once', async () => {
    const { octokit, scope } = recordedGitHub();
    const { clock, told, configurations } = create();
    const found = [];
    for (const text of [RIGHT, WRONG, WRONG, RIGHT.replace('A Book', 'Mended')]) {
      scope.get(OWN).reply(200, fileAnswer(PATH, text));
      found.push((await configurations.of(octokit, REPOSITORY))?.configuration.publication.name);
      clock.advance(60_000);
    }

    expect(found).toEqual(['A Book', 'A Book', 'A Book', 'Mended']);
    expect(told).toEqual([expect.stringContaining('unknown key `publicaton` (did you mean `publication`?)')]);
  });

  it('is the last right one of its history when only a wrong one was seen, as after a restart', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    const { told, configurations } = create();
    scope.get(OWN).reply(200, fileAnswer(PATH, WRONG));
    scope.get(HISTORY).reply(200, [{ sha: 'c3' }, { sha: 'c2' }, { sha: 'c1' }]);
    scope.get(`${OWN}?ref=c3`).reply(200, fileAnswer(PATH, WRONG));
    scope.get(`${OWN}?ref=c2`).reply(200, fileAnswer(PATH, RIGHT));

    expect((await configurations.of(octokit, REPOSITORY))?.configuration.publication.name).toBe('A Book');
    await configurations.of(octokit, REPOSITORY);
    expect(told).toHaveLength(1);
    expect(conversation).toHaveLength(4);
  });

  it('is an error that names the problem, told once, when it was never right', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    const { told, configurations } = create();
    scope.get(OWN).reply(200, fileAnswer(PATH, WRONG));
    scope.get(HISTORY).reply(200, []);

    for (let time = 0; time < 2; time++) {
      await expect(configurations.of(octokit, REPOSITORY)).rejects.toThrow('unknown key `publicaton`');
    }
    expect(told).toHaveLength(1);
    expect(conversation).toHaveLength(2);
  });

  it('is no longer in force once it is removed', async () => {
    const { octokit, scope } = recordedGitHub();
    const { clock, configurations } = create();
    scope.get(OWN).reply(200, fileAnswer(PATH, RIGHT));
    await configurations.of(octokit, REPOSITORY);
    clock.advance(60_000);
    scope.get(OWN).reply(404, {});
    scope.get(OF_OWNER).reply(404, {});
    scope.get(FOLDER).reply(200, []);

    expect(await configurations.of(octokit, REPOSITORY)).toBeNull();
  });

  it('is an error when GitHub cannot tell: that is not the same as none', async () => {
    const { octokit, scope } = recordedGitHub();
    const { configurations } = create();
    scope.get(OWN).reply(503, {});

    await expect(configurations.of(octokit, REPOSITORY)).rejects.toMatchObject({ status: 503 });
  });
});
