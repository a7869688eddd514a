import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../../../src/config/parse-configuration.ts';
import { describeProblem, UserError } from '../../../src/core/problem.ts';
import type { PublicationSources } from '../../../src/core/publication/sources/publication-sources.ts';
import { Catalogues } from '../../../src/github/files/catalogue-of.ts';
import type { Configured } from '../../../src/github/files/configuration-of.ts';
import { Files } from '../../../src/github/files/files.ts';
import { Visibilities } from '../../../src/github/files/visibility.ts';
import { handClock, recordedGitHub, recordGitHub } from '../recorded-github.ts';
import {
  aroundAnswer,
  contentsPath,
  folderAnswer,
  releasesPath,
  storeBlob,
  treeAnswer,
  withoutReleases,
} from '../stored-files.ts';

const REPOSITORY = { owner: 'o', repo: 'r' };
const FILE = 'o/r:.github/chapter-triage.yml';
const CONTENTS = contentsPath('o/r', 'docs/contents');
const V1 = { 'docs/contents/v1.0.txt': '1 第一章' };
const V2 = { 'docs/contents/v2.0.txt': '1 第一章\n2 第二章' };

recordGitHub();

function create(refuse = () => {}) {
  const clock = handClock();
  const limits = { maxEntries: 100, maxAgeMs: 60_000, now: clock.now };
  const compiled: PublicationSources[] = [];
  const catalogues = new Catalogues({
    files: new Files(limits),
    visibilities: new Visibilities(limits),
    maxCatalogues: 10,
    compile: (sources) => {
      compiled.push(sources);
      refuse();
      return { catalogue: sources.contents.map(({ name }) => name), problems: [] };
    },
  });
  return { clock, compiled, catalogues };
}

function configured(sources: string): Configured {
  const text = `publication:\n  name: A Book\n${sources}`;
  return { configuration: parseConfiguration(text, FILE), repository: REPOSITORY, file: FILE, text };
}

describe('the catalogue of a publication', () => {
  const own = configured('  contents: { path: docs/contents/ }\n');

  it('is compiled once, and again only from what changed', async () => {
    const { octokit, scope, conversation } = recordedGitHub();
    const { clock, compiled, catalogues } = create();
    scope.get(CONTENTS).reply(200, folderAnswer(V1), { etag: '"1"' });
    scope.get(releasesPath('o/r')).reply(200, [], { etag: '"r"' });
    scope.get(releasesPath('o/r')).matchHeader('if-none-match', '"r"').times(2).reply(304);
    storeBlob(scope, 'o/r', '1 第一章');
    scope.get(CONTENTS).matchHeader('if-none-match', '"1"').reply(304);
    scope.get(CONTENTS).reply(200, folderAnswer({ ...V1, ...V2 }), { etag: '"2"' });
    storeBlob(scope, 'o/r', '1 第一章\n2 第二章');

    const found = [];
    for (let look = 0; look < 3; look++) {
      found.push((await catalogues.of(octokit, REPOSITORY, own)).catalogue);
      await catalogues.of(octokit, REPOSITORY, own);
      clock.advance(60_000);
    }

    expect(found).toEqual([['v1.0'], ['v1.0'], ['v1.0', 'v2.0']]);
    expect(compiled).toHaveLength(2);
    expect(conversation).toHaveLength(8);
  });

  it('is compiled once while many large ones wait for their turn', async () => {
    const { compiled, catalogues } = create();
    const large = (name: string) => ({
      identity: name,
      size: 16 * 1024 * 1024,
      read: async () => ({ sources: { contents: [{ name }] } as unknown as PublicationSources, problems: [] }),
    });
    const names = ['a', 'b', 'c', 'd'];
    const first = names.map((name) => catalogues.compiled(large(name)));
    const again = names.map((name) => catalogues.compiled(large(name)));
    await Promise.all([...first, ...again]);
    expect(compiled).toHaveLength(4);
  });

  it('is not compiled again and again from what is no publication', async () => {
    const { octokit, scope } = recordedGitHub();
    scope.get(CONTENTS).reply(200, folderAnswer(V1), { etag: '"1"' });
    withoutReleases(scope, 'o/r');
    storeBlob(scope, 'o/r', '1 第一章');
    const { catalogues, compiled } = create(() => {
      throw new UserError([{ file: FILE, message: 'has no section' }]);
    });

    for (const _ of [1, 2, 3]) {
      await expect(catalogues.of(octokit, REPOSITORY, own)).rejects.toThrow('has no section');
    }
    expect(compiled).toHaveLength(1);
  });

  it('is made from what the configuration says', async () => {
    const { octokit, scope } = recordedGitHub();
    const { compiled, catalogues } = create();
    const text = `  contents: { path: docs/contents }
  notices: { repository: site/web, ref: main, path: notice, url: "https://example.org/{name}/" }
  moved: [{ from: a, to: b }]
  terms: { 第一章: [chapter one] }
labels: { by-section: [第一章] }
`;
    scope.get('/repos/site/web').reply(200, { private: false });
    scope.get(CONTENTS).reply(200, folderAnswer(V1));
    scope
      .get(`${contentsPath('site/web', 'notice')}?ref=main`)
      .reply(200, [...folderAnswer({ 'notice/v1.md': '\uFEFFnews' }), { type: 'dir', path: 'notice/v2' }]);
    scope.get('/repos/site/web/contents?ref=main').reply(200, aroundAnswer('notice', 'tree1'));
    scope.get('/repos/site/web/git/trees/tree1?recursive=1').reply(
      200,
      treeAnswer({
        'v1.md': '\uFEFFnews',
        'README.md': 'about',
        '_index.md': 'about',
        'v2/index.md': 'more',
        'v2/notes.md': '',
        'v2/a.png': '',
      }),
    );
    storeBlob(scope, 'o/r', '1 第一章');
    storeBlob(scope, 'site/web', '\uFEFFnews');
    storeBlob(scope, 'site/web', 'more');

    await catalogues.of(octokit, REPOSITORY, configured(text));

    expect(compiled).toEqual([
      {
        name: 'A Book',
        language: 'en',
        contents: [{ path: 'docs/contents/v1.0.txt', name: 'v1.0', text: '1 第一章' }],
        notices: [
          { path: 'site/web:notice/v1.md', name: 'v1', text: 'news' },
          { path: 'site/web:notice/v2/index.md', name: 'v2', text: 'more' },
        ],
        releases: [],
        text: [],
        noticeUrl: 'https://example.org/{name}/',
        moved: [{ from: 'a', to: 'b' }],
        bySection: ['第一章'],
        labelPrefix: 'chapter: ',
        terms: { 第一章: ['chapter one'] },
      },
    ]);
  });

  it('tells what it could not use, and uses the rest', async () => {
    const { octokit, scope } = recordedGitHub();
    withoutReleases(scope, 'o/r');
    const { catalogues } = create();
    const text = '  contents: { path: docs/contents }\n  text: { path: gone }\n';
    const [file] = folderAnswer({ 'docs/contents/huge.txt': '' });
    const gbk = Buffer.from([0xd5, 0xc2]);
    scope
      .get(CONTENTS)
      .reply(200, [
        ...folderAnswer({ ...V1, 'docs/contents/gbk.txt': gbk.toString(), 'docs/contents/cover.png': '' }),
        { ...file, size: 3_000_000 },
      ]);
    scope.get('/repos/o/r/contents').reply(200, []);
    storeBlob(scope, 'o/r', '1 第一章');
    storeBlob(scope, 'o/r', gbk);

    const { catalogue, problems } = await catalogues.of(octokit, REPOSITORY, configured(text));

    expect(catalogue).toEqual(['v1.0']);
    expect(problems.map(describeProblem)).toEqual([
      'docs/contents/huge.txt: is larger than 2 MiB (split it)',
      `${FILE}: publication.text: \`gone\` in o/r cannot be found or read`,
      'docs/contents/gbk.txt:1: is GBK, but must be UTF-8 (save it as UTF-8: iconv -f GBK -t UTF-8 FILE > NEW)',
    ]);
  });

  it('takes no more files than there can be editions', async () => {
    const { octokit, scope } = recordedGitHub();
    withoutReleases(scope, 'o/r');
    const { compiled, catalogues } = create();
    const names = Array.from({ length: 201 }, (_, index) => `docs/contents/v${1000 + index}.txt`);
    scope.get(CONTENTS).reply(200, folderAnswer(Object.fromEntries(names.map((name) => [name, 'same']))));
    scope
      .get(/git\/blobs/)
      .times(8)
      .reply(200, { content: Buffer.from('same').toString('base64') });

    const { problems } = await catalogues.of(octokit, REPOSITORY, own);

    expect(compiled[0]?.contents).toHaveLength(200);
    expect(problems.map(describeProblem)).toEqual([
      `${FILE}: publication.contents: has more than 200 files; the others are ignored`,
    ]);
  });
});

describe('a source in another repository', () => {
  const elsewhere = configured('  contents: { repository: o/secret, path: docs/contents }\n');

  it('is refused when it is private and the feedback is public', async () => {
    const { octokit, scope } = recordedGitHub();
    const { catalogues } = create();
    scope.get('/repos/o/secret').reply(200, { private: true });
    scope.get('/repos/o/r').reply(200, { private: false });

    const error: unknown = await catalogues.of(octokit, REPOSITORY, elsewhere).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(UserError);
    expect(String(error)).toContain(`${FILE}: publication.contents.repository: o/secret is private, but o/r is public`);
  });

  it('may be private when the feedback is', async () => {
    const { octokit, scope } = recordedGitHub();
    withoutReleases(scope, 'o/secret');
    const { catalogues } = create();
    scope.get('/repos/o/secret').reply(200, { private: true });
    scope.get('/repos/o/r').reply(200, { private: true });
    scope.get(contentsPath('o/secret', 'docs/contents')).reply(200, folderAnswer(V1));
    storeBlob(scope, 'o/secret', '1 第一章');

    expect((await catalogues.of(octokit, REPOSITORY, elsewhere)).catalogue).toEqual(['v1.0']);
  });

  it('is never served to another account from what the first one read', async () => {
    const { octokit, scope } = recordedGitHub();
    withoutReleases(scope, 'o/secret');
    const { catalogues } = create();
    const reading = { owner: 'o', repo: 'private-too' };
    scope.get('/repos/o/secret').reply(200, { private: true });
    scope.get('/repos/o/private-too').reply(200, { private: true });
    scope.get(contentsPath('o/secret', 'docs/contents')).reply(200, folderAnswer(V1));
    storeBlob(scope, 'o/secret', '1 第一章');
    await catalogues.of(octokit, reading, elsewhere);
    scope.get('/repos/o/secret').reply(404, {});
    scope.get(contentsPath('o/secret', 'docs/contents')).reply(404, {});

    const { catalogue } = await catalogues.of(octokit, { owner: 'eve', repo: 'trap' }, elsewhere);

    expect(catalogue).toEqual([]);
  });
});

describe('releases as notices', () => {
  const release = (tag: string, more: object = {}) => ({
    tag_name: tag,
    name: `The book, ${tag}`,
    published_at: '2024-03-01T10:00:00Z',
    created_at: '2024-02-01T10:00:00Z',
    body: '## 2 第二章',
    html_url: `https://github.com/o/r/releases/tag/${tag}`,
    draft: false,
    prerelease: false,
    ...more,
  });
  const own = configured('  contents: { path: docs/contents }\n');

  it('are those that are published, asked for once and again only whether they changed', async () => {
    const { octokit, scope } = recordedGitHub();
    const { clock, compiled, catalogues } = create();
    const listed = [
      release('v2', { draft: true, published_at: null }),
      release('v1.1', { name: null, body: null }),
      release('v1.1-rc1', { prerelease: true }),
      release('v1.0'),
    ];
    scope.get(CONTENTS).times(3).reply(200, folderAnswer(V1));
    storeBlob(scope, 'o/r', '1 第一章');
    scope.get(releasesPath('o/r')).reply(200, listed, { etag: '"1"' });
    scope.get(releasesPath('o/r')).matchHeader('if-none-match', '"1"').reply(304);
    scope.get(releasesPath('o/r')).reply(200, [release('v1.2')], { etag: '"2"' });

    for (let look = 0; look < 3; look++) {
      await catalogues.of(octokit, REPOSITORY, own);
      clock.advance(60_000);
    }

    const date = '2024-03-01T10:00:00Z';
    const page = 'https://github.com/o/r/releases/tag';
    expect(compiled.map(({ releases }) => releases)).toEqual([
      [
        { version: 'v1.1', title: 'v1.1', date, body: '', url: `${page}/v1.1` },
        { version: 'v1.0', title: 'The book, v1.0', date, body: '## 2 第二章', url: `${page}/v1.0` },
      ],
      [{ version: 'v1.2', title: 'The book, v1.2', date, body: '## 2 第二章', url: `${page}/v1.2` }],
    ]);
  });

  it('are those of the repository that keeps the contents', async () => {
    const { octokit, scope } = recordedGitHub();
    const { compiled, catalogues } = create();
    scope.get('/repos/site/book').reply(200, { private: false });
    scope.get(contentsPath('site/book', 'docs/contents')).reply(200, folderAnswer(V1));
    storeBlob(scope, 'site/book', '1 第一章');
    scope.get(releasesPath('site/book')).reply(200, [release('v1.0')]);

    await catalogues.of(
      octokit,
      REPOSITORY,
      configured('  contents: { repository: site/book, path: docs/contents }\n'),
    );

    expect(compiled[0]?.releases).toHaveLength(1);
  });

  it('are none where GitHub shows none', async () => {
    const { octokit, scope } = recordedGitHub();
    const { compiled, catalogues } = create();
    scope.get(CONTENTS).reply(200, folderAnswer(V1));
    storeBlob(scope, 'o/r', '1 第一章');
    scope.get(releasesPath('o/r')).reply(404, {});

    await catalogues.of(octokit, REPOSITORY, own);

    expect(compiled[0]?.releases).toEqual([]);
  });
});
