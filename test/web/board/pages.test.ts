import { once } from 'node:events';
import { globSync, statSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages/languages.ts';
import { UserError } from '../../../src/core/problem.ts';
import type { KeptRecord } from '../../../src/core/record/kept-record.ts';
import { sampleRecord } from '../../store/records/sample-record.ts';
import { memoryRecords } from './memory-records.ts';
import { startBoard } from './start-board.ts';
import { whitepaperRecords } from './whitepaper.ts';

const HOSTILE = `<script>alert(1)</script>"'\`&\u202e\u0000<img src=x onerror=alert(1)>`;
const hostile: KeptRecord = {
  ...sampleRecord(1, {
    subject: { owner: 'press', repo: 'hostile', kind: 'discussion', number: 9 },
    publication: HOSTILE,
    title: HOSTILE,
    labels: [HOSTILE],
    edition: HOSTILE,
    changedIn: HOSTILE,
    fixedIn: HOSTILE,
    locations: [
      {
        edition: HOSTILE,
        number: HOSTILE,
        title: HOSTILE,
        path: null,
        chapter: HOSTILE,
        label: HOSTILE,
        confidence: 1,
        evidence: [{ kind: 'quote', text: HOSTILE }],
      },
    ],
    correction: { kind: 'label', by: HOSTILE, date: HOSTILE, ours: [HOSTILE], theirs: [] },
  }),
  isPrivate: false,
  lookedAt: HOSTILE,
};
const unsure: KeptRecord = {
  ...hostile,
  isUnsure: true,
  labels: [],
  locations: [],
  correction: null,
  candidates: [{ label: HOSTILE, title: HOSTILE, number: null, confidence: 0.5 }],
};

let board: Awaited<ReturnType<typeof startBoard>>;
beforeAll(async () => {
  const records = [...whitepaperRecords('sre-elite', 'whitepaper', false), hostile, unsure];
  board = await startBoard(records, { now: () => Date.parse('2026-09-28T08:00:00Z') });
});
afterAll(() => board.stop());

/** What a browser says of a form that is sent from a page of ours. */
const OURS = { 'sec-fetch-site': 'same-origin' };

const text = async (path: string, headers = {}) => (await fetch(board.url + path, { headers })).text();

describe('the page of a repository', () => {
  it('shows open feedback by chapter and edition, each number a link to its reports', async () => {
    const page = await text('/r/sre-elite/whitepaper');
    const chapter = encodeURIComponent('章节: 故障应急').replace('%20', '+');
    expect(page).toContain(
      `<th scope="row"><a href="/r/sre-elite/whitepaper?chapter=${chapter}"><bdi>故障应急</bdi></a>`,
    );
    expect(page).toContain('<th scope="col"><bdi>v1.0.4</bdi></th>');
    const [, query = '', number] =
      /<td class="h[1-5]"><a href="\/r\/sre-elite\/whitepaper([^"]+)">(\d+)<\/a><\/td>/.exec(page) ?? [];
    const list = await text(`/r/sre-elite/whitepaper/reports.json${query.replaceAll('&amp;', '&')}`);
    expect(JSON.parse(list).reports).toHaveLength(Number(number));
  });

  it('shows what is unsure with its candidates, what was decided with its evidence, and what people corrected', async () => {
    expect(await text('/r/sre-elite/whitepaper?state=all&q=流程图')).toMatch(
      /5\.3\.1 的流程图看不清.*?<span class="kind k-number">section number<\/span> <q><bdi>5\.3\.1/s,
    );
    expect(await text('/r/sre-elite/whitepaper?state=all&is=corrected')).toMatch(/Corrected by lin on 2026-05-02\./);
    expect(await text('/r/sre-elite/whitepaper?is=unsure&q=重复')).toMatch(
      /4\.3 里有一处重复.*?Could be: <span class="label"><bdi>[^章]/s,
    );
  });

  it('shows months as bars, with the same as a sentence and a table', async () => {
    const page = await text('/r/sre-elite/whitepaper');
    expect(page).toMatch(
      /Of the reports placed in the last three months, people corrected [\d.]+%; in the three months before,/,
    );
    expect(page).toMatch(/<svg class="chart" [^>]*role="img" aria-label="[^"]+" aria-describedby="history-trend">/);
    expect(page).toMatch(
      /<tr><th scope="row"><a href="[^"]*filed=2026-05&amp;state=all">2026-05<\/a><\/th><td>\d+<\/td>/,
    );
  });

  it('counts months to the current one, also without reports', async () => {
    const later = await startBoard([{ ...hostile, createdAt: '2026-08-11T08:00:00Z' }], {
      now: () => Date.parse('2026-11-15T08:00:00Z'),
    });
    const page = await (await fetch(`${later.url}/r/press/hostile`)).text();
    expect([...page.matchAll(/<th scope="row"><a href="[^"]*">(2026-\d\d)</g)].map(([, month]) => month)).toEqual([
      '2026-11',
      '2026-10',
      '2026-09',
      '2026-08',
    ]);
    expect(page).toContain('in the last three months, people corrected –; in the three months before, 100%');
    await later.stop();
  });

  it.each([
    ['hostile', '#3'],
    ['other', 'press/other#3'],
  ])('names the report before once, by its repository if that is another: %s', async (repo, name) => {
    const earlier = { owner: 'press', repo, kind: 'issue', number: 3 } as const;
    const repeated = await startBoard([{ ...hostile, earlier }]);
    const page = await (await fetch(`${repeated.url}/r/press/hostile?state=all`)).text();
    const address = `https://github.com/press/${repo}/issues/3`;
    expect(page).toContain(`<span class="tag">Reported before: <a href="${address}">${name}</a></span>`);
    expect(page.split(address)).toHaveLength(2);
    await repeated.stop();
  });

  it('goes through a long list page by page, and each report once', async () => {
    const seen: string[] = [];
    for (let path = '/r/sre-elite/whitepaper?state=all&sort=oldest'; ; ) {
      const page = await text(path);
      seen.push(...[...page.matchAll(/<h3><a href="([^"]+)"/g)].map(([, address = '']) => address));
      const next = /<a href="([^"]+)" rel="next">/.exec(page)?.[1];
      if (next === undefined) break;
      path = next.replaceAll('&amp;', '&');
    }
    const { reports } = JSON.parse(await text('/r/sre-elite/whitepaper/reports.json?state=all&sort=oldest'));
    expect(seen.length).toBeGreaterThan(50);
    expect(seen).toEqual(reports.map(({ url }: { url: string }) => url));
  });

  it('says what it does not understand, and shows the rest', async () => {
    const answer = await fetch(`${board.url}/r/sre-elite/whitepaper?state=closed&filed=yesterday&after=%00`);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(page).toContain('Not understood, and left out: filed, after.');
    expect(page).toContain('<option value="closed" selected>');
  });

  it('is a file too, in which no title is a formula', async () => {
    const formula = { ...hostile, title: '=HYPERLINK("https://evil.example")' };
    const exported = await startBoard([formula]);
    const answer = await fetch(`${exported.url}/r/press/hostile/reports.csv?state=all`);
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="press-hostile.csv"');
    const [head, row, ...rest] = (await answer.text()).split('\r\n');
    expect(rest).toEqual(['']);
    expect(head).toMatch(/^kind,number,title,/);
    expect(row).toContain(`discussion,9,"'=HYPERLINK(""https://evil.example"")",https://github.com/press/hostile/`);
    await exported.stop();
  });

  it('makes few pages of errata at a time', async () => {
    const gate = Promise.withResolvers<null>();
    const slow = await startBoard([hostile], { publicationOf: () => gate.promise });
    const pages = ['v1', 'v2', 'v3', 'v4', 'v5'].map((one) =>
      fetch(`${slow.url}/r/press/hostile/errata?edition=${one}`),
    );
    expect((await Promise.race(pages)).status).toBe(503);
    gate.resolve(null);
    expect((await Promise.all(pages)).map(({ status }) => status).toSorted()).toEqual([409, 409, 409, 409, 503]);
    await slow.stop();
  });

  it('leaves the event loop to others while errata are put together', async () => {
    let turn = 0;
    const next = () => {
      turn += 1;
      counting = setImmediate(next);
    };
    let counting = setImmediate(next);
    const turns = new Set<number>();
    const records = Array.from(
      { length: 1_000 },
      (): KeptRecord => ({
        ...hostile,
        get duplicateOf() {
          turns.add(turn);
          return null;
        },
      }),
    );
    const long = await startBoard(records);
    expect((await fetch(`${long.url}/r/press/hostile/errata`)).status).toBe(200);
    clearImmediate(counting);
    await long.stop();
    expect(turns.size).toBeGreaterThanOrEqual(10);
  });

  it('lets few ask for views of their own at a time, and all for the plain one', async () => {
    const gate = Promise.withResolvers<void>();
    const records = memoryRecords([hostile]);
    const list: typeof records.list = (...asked) => gate.promise.then(() => records.list(...asked));
    const slow = await startBoard([], { records: { ...records, list } });
    const ask = (query: string) => fetch(`${slow.url}/r/press/hostile${query}`);
    const some = ['?q=a', '?q=b', '?sort=contents', '?state=all', '?is=rejected'].map(ask);
    expect((await Promise.race(some)).status).toBe(503);
    const plain = ['', '?lang=zh-CN', '?q='].map(ask);
    gate.resolve();
    const statuses = (await Promise.all(some)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([200, 200, 200, 200, 503]);
    expect((await Promise.all(plain)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await ask('?q=c')).status).toBe(200);
    await slow.stop();
  });

  it('is found however its name is written', async () => {
    expect((await fetch(`${board.url}/r/SRE-Elite/WhitePaper`)).status).toBe(200);
  });

  it.each(['/r/press/hostile?state=all', '/', '/r/press/hostile/try', '/r/press/hostile/errata'])(
    '%s shows hostile texts as text',
    async (path) => {
      const page = await text(path);
      expect(page).not.toMatch(/<(?:script>|img)|onerror=alert\(1\)>/);
      expect(page).not.toContain('\u0000');
      expect(page).not.toContain('\u202e');
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    },
  );
});

describe('each page', () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
  const book = '/r/sre-elite/whitepaper';

  it.each([
    '/',
    book,
    `${book}?state=all&sort=contents&q=5`,
    `${book}?is=unsure`,
    `${book}?q=nothing+at+all`,
    `${book}/try`,
    '/health',
    '/login',
  ])('is valid: %s', async (path) => {
    const headers = { cookie: await board.cookie() };
    for (const language of ['en', 'zh-CN']) {
      const page = await text(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`, headers);
      const { results } = await validator.validateString(page);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
      ).toEqual([]);
    }
  });

  it('shows no more than the only publication that there is, at once', async () => {
    const single = await startBoard([hostile]);
    const answer = await fetch(`${single.url}/?lang=zh-CN`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/r/press/hostile?lang=zh-CN']);
    await single.stop();
  });
});

describe('languages', () => {
  it('follow the browser, and the address before it', async () => {
    expect(await text('/?lang=en', { 'accept-language': 'zh-CN' })).toContain('<html lang="en">');
  });

  it.each([
    ['', '', 'en'],
    ['', 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['', 'en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['', 'fr, zh-Hant;q=0.5', 'zh-CN'],
    ['', 'zh;q=0', 'en'],
    ['', 'zh;q=x,,;;', 'zh-CN'],
    ['', '*', 'en'],
    ['?lang=zh-TW', 'en', 'zh-CN'],
    ['?lang=tlh', 'zh', 'zh-CN'],
  ])('at %j, for a browser that likes %j, are %s', async (query, liked, language) => {
    expect(await text(`/${query}`, { 'accept-language': liked })).toContain(`<html lang="${language}">`);
  });

  it('stay chosen from page to page', async () => {
    const page = await text('/?lang=zh-CN');
    expect(page).toContain('href="/r/sre-elite/whitepaper?lang=zh-CN"');
    expect(page).toContain('href="/?lang=en" hreflang="en"');
  });

  it('say everything', () => {
    const all = Object.values(languages).map(({ board }) => board);
    const keys = Object.keys(languages.en.board);
    for (const words of all) {
      expect(Object.keys(words)).toEqual(keys);
      for (const key of keys) expect(words[key as keyof typeof words], key).not.toBe('');
    }
  });
});

describe('trying a report', () => {
  const send = (body: FormData, headers = {}) =>
    fetch(`${board.url}/r/sre-elite/whitepaper/try`, { method: 'POST', body, headers: { ...OURS, ...headers } });
  const form = (fields: Readonly<Record<string, string>>) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(fields)) data.set(name, value);
    return data;
  };

  it('shows the decision, the words that gave it, and the reply', async () => {
    const page = await (await send(form({ title: '5.3.1 的图', body: '手里是 v1.0.4。', date: '2026-04-02' }))).text();
    expect(page).toMatch(/<dt>Labels<\/dt><dd><span class="label"><bdi>章节: 故障应急/);
    expect(page).toContain('<mark class="k-number" title="section number">5.3.1</mark> 的图');
    expect(page).toMatch(/<div class="comment" lang="zh-CN"><p>感谢.*<code>\/chapter 4\.2<\/code>.*<sub>/s);
  });

  it('offers the candidates where it does not decide', async () => {
    const page = await (await send(form({ title: '4.3 里有一处重复', body: '', date: '2026-04-15' }))).text();
    expect(page).toContain('There is evidence, but not enough');
  });

  it('takes all that GitHub takes, and shows it as text', async () => {
    const body = `${HOSTILE}\n5.3.1\n`.padEnd(65_536, '章');
    const answer = await send(form({ title: HOSTILE, body }));
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).not.toMatch(/<(?:script>|img)/);
    expect(page).toContain('<span class="sign">U+202E</span>');
    expect(page).not.toContain('\u0000');
  });

  it('takes no more', async () => {
    expect((await send(form({ title: '', body: 'x'.repeat(300_000) }))).status).toBe(413);
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
    });
    const type = { ...OURS, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await fetch(`${board.url}/r/sre-elite/whitepaper/try`, {
      method: 'POST',
      body: endless,
      headers: type,
      duplex: 'half',
    } as RequestInit).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
  });

  it('says that others try too, when too many do', async () => {
    const gate = Promise.withResolvers<null>();
    const slow = await startBoard([hostile], { publicationOf: () => gate.promise });
    const tryIt = () =>
      fetch(`${slow.url}/r/press/hostile/try`, { method: 'POST', body: form({ title: 'a', body: '' }), headers: OURS });
    const both = [tryIt(), tryIt()];
    expect((await Promise.race(both)).status).toBe(503);
    gate.resolve(null);
    expect((await Promise.all(both)).map(({ status }) => status).toSorted()).toEqual([409, 503]);
    expect((await tryIt()).status).toBe(409);
    await slow.stop();
  });

  it.each([{ 'content-length': 8 }, {}])('lets others try while somebody sends a report slowly: %j', async (size) => {
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    const asked = await startBoard([hostile], { records: { ...memoryRecords([hostile]), repository } });
    async function repository(name: string) {
      begin();
      return memoryRecords([hostile]).repository(name);
    }
    const type = { ...OURS, 'content-type': 'application/x-www-form-urlencoded' };
    const slow = request(`${asked.url}/r/press/hostile/try`, { method: 'POST', headers: { ...type, ...size } });
    slow.write('title=a');
    await begun;
    await new Promise(setImmediate);
    const other = await fetch(`${asked.url}/r/press/hostile/try`, {
      method: 'POST',
      body: form({ title: 'a' }),
      headers: OURS,
    });
    slow.end('b');
    const [answer] = (await once(slow, 'response')) as [IncomingMessage];
    answer.resume();
    expect([other.status, answer.statusCode]).toEqual([200, 200]);
    await asked.stop();
  });

  it('receives only so many reports at a time, however slowly they come', async () => {
    const asked = await startBoard([hostile]);
    const type = { ...OURS, 'content-type': 'application/x-www-form-urlencoded' };
    const ends: (() => void)[] = [];
    const send = () => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          stream.enqueue(Buffer.from('title=a'));
          ends.push(() => stream.close());
        },
      });
      const init = { method: 'POST', body, headers: type, duplex: 'half' } as RequestInit;
      return fetch(`${asked.url}/r/press/hostile/try`, init);
    };
    const slow = Array.from({ length: 41 }, send);
    expect((await Promise.race(slow)).status).toBe(503);
    for (const end of ends) end();
    await Promise.all(slow);
    ends.length = 0;
    const next = send();
    ends[0]?.();
    expect((await next).status).toBe(200);
    await asked.stop();
  });

  it('says to the operator alone what is wrong with a publication that cannot be used', async () => {
    const broken = await startBoard([hostile], {
      publicationOf: () => Promise.reject(new UserError([{ file: 'contents/a.txt', line: 3, message: HOSTILE }])),
    });
    const address = `${broken.url}/r/press/hostile/try`;
    const tried = async (headers: Record<string, string>) =>
      (await fetch(address, { method: 'POST', body: form({ title: 'a' }), headers: { ...OURS, ...headers } })).text();
    const anybody = await tried({});
    expect(anybody).toContain('cannot be used at the moment.');
    expect(anybody).not.toContain('contents/a.txt');
    expect(await tried({ cookie: await broken.cookie() })).toMatch(/contents\/a\.txt: 3: &lt;script&gt;/);
    await broken.stop();
  });
});

describe('a database that does not answer', () => {
  it('costs the board, and nothing else', async () => {
    const failing = { ...memoryRecords([]), repositories: () => Promise.reject(new Error('secret of the database')) };
    const down = await startBoard([], { records: failing });
    const answer = await fetch(down.url);
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toContain('secret of the database');
    expect((await fetch(`${down.url}/healthz`)).status).toBe(200);
    await down.stop();
  });

  it('is asked once, however many look at a page meanwhile', async () => {
    const records = memoryRecords([hostile]);
    let asked = 0;
    const counted = {
      ...records,
      open: (name: string) => {
        asked += 1;
        return records.open(name);
      },
    };
    const busy = await startBoard([], { records: counted });
    await Promise.all(Array.from({ length: 20 }, () => fetch(`${busy.url}/r/press/hostile`)));
    expect(asked).toBe(1);
    await busy.stop();
  });
});

describe('the pictures of the board', () => {
  it.each(globSync('docs/images/board-*.png'))('%s is small enough to load at once', (file) => {
    expect(statSync(file).size).toBeLessThan(200 * 1024);
  });
});
