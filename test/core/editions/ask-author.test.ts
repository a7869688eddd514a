import { describe, expect, it } from 'vitest';
import { type Asking, askAuthor } from '../../../src/core/editions/ask-author.ts';
import { askToCheck, readQuestion, takeBack } from '../../../src/core/editions/question.ts';
import { replies as en } from '../../../src/core/languages/en/replies.ts';
import type { NoticeMemory } from '../../../src/core/memory/memory.ts';
import type { EditionNotice } from '../../../src/core/publication/edition.ts';
import type { Location } from '../../../src/core/triage-result.ts';
import { livingParts } from '../living-markdown.ts';

const notices = ['v1', 'v2', 'v3'].map((version, index) => notice(version, `2024-0${index + 1}-01`));
const [v1, v2, v3] = notices as [EditionNotice, EditionNotice, EditionNotice];
/** Of v1, published after v3. */
const patch = notice('v1.1', '2024-04-01');
const place: Location = {
  edition: 'v1',
  number: '3.1',
  title: 'Rollback',
  path: null,
  chapter: 'Deployment',
  label: 'chapter: Deployment',
  confidence: 1,
  evidence: [],
};
const asking: Asking = {
  memory: knows(v2),
  isAnswered: true,
  isNewWord: false,
  notices,
  concerning: ['v3'],
  locations: [place],
  questions: [],
  mayAsk: 'now',
  mayEdit: true,
};

describe('askAuthor', () => {
  it.each<[string, Partial<Asking>, readonly string[] | null]>([
    ['about a notice since the last reply', {}, ['v3']],
    ['about several at once', { memory: knows(v1), concerning: ['v2', 'v3'] }, ['v2', 'v3']],
    ['about none on the first reply', { isAnswered: false, memory: null }, null],
    ['about none where nothing is remembered', { memory: null }, null],
    ['about none that was known', { memory: knows(v3) }, null],
    ['about none that does not concern it', { concerning: ['v1'] }, null],
    ['about none where people filed it elsewhere', { concerning: null }, null],
    ['about none that a person’s word brings up', { isNewWord: true }, null],
    ['about none where it may not', { mayAsk: 'never' }, null],
    ['about none yet', { mayAsk: 'later' }, null],
    ['about one that has waited', { memory: knows(v3, { due: ['v3'] }) }, ['v3']],
    ['about none that it asked about', { memory: knows(v2, { asked: ['v3'] }) }, null],
    ['about none that a comment of ours asks about', { questions: [question([v3])] }, null],
    ['by date, when the last that it knew is withdrawn', { memory: knows(notice('v2.5', '2024-02-20')) }, ['v3']],
    ['about none of an earlier date then', { memory: knows(notice('v4', '2024-04-01')) }, null],
    [
      'about a patch of an old version that came out since',
      { notices: [v1, patch, v2, v3], memory: knows(v3), concerning: ['v1.1'] },
      ['v1.1'],
    ],
    [
      'about none that was published before the last that it knew',
      { notices: [v1, patch, v2, v3], memory: knows(notice('v3', '2024-05-01')), concerning: ['v1.1'] },
      null,
    ],
    ['about the first of all notices', { memory: { until: null, due: [], asked: [] } }, ['v3']],
  ])('asks %s', (_, changed, expected) => {
    const { question: asked } = askAuthor({ ...asking, ...changed }, en);
    expect(asked && 'body' in asked ? readQuestion(asked.body)?.notices : asked).toEqual(expected);
  });

  it('remembers what is due until it may ask, and then what it asked', () => {
    const later = askAuthor({ ...asking, mayAsk: 'later' }, en);
    expect(later.waiting).toEqual(knows(v3, { due: ['v3'] }));
    const now = askAuthor({ ...asking, memory: later.waiting }, en);
    expect(now.asked).toEqual(knows(v3, { asked: ['v3'] }));
    const again = askAuthor({ ...asking, memory: now.asked }, en);
    expect(again).toMatchObject({ question: null, edits: [], waiting: now.asked });
    expect(askAuthor({ ...asking, mayAsk: 'never' }, en).waiting).toEqual(knows(v3));
  });

  it('remembers a patch of an old version as known, so that no later word brings it up', () => {
    const patched = { ...asking, notices: [v1, patch, v2, v3], memory: knows(v3), concerning: [] };
    const { renewed, waiting } = askAuthor(patched, en);
    const memory = renewed(waiting);
    expect(memory).toEqual(knows(notice('v3', patch.date)));
    expect(askAuthor({ ...patched, memory, concerning: ['v1.1'] }, en).question).toBeNull();
  });

  it('forgets nothing while no notice can be read, so that nobody is asked about old ones when they are back', () => {
    const memory = knows(v2, { due: ['v2'], asked: ['v1'] });
    const lost = askAuthor({ ...asking, memory, notices: [], concerning: [] }, en);
    expect(lost).toMatchObject({ question: null, edits: [], waiting: memory, asked: memory });
    expect(lost.renewed(lost.waiting)).toEqual(memory);
  });

  it.each<[string, Partial<Asking>, string | null]>([
    ['nothing while it stands', {}, null],
    ['that its notice is withdrawn', { notices: [v1, v2], concerning: [] }, 'withdrawn'],
    ['that its notice names something else', { concerning: [] }, 'did not change'],
    ['nothing where it can’t be told', { concerning: [], locations: [] }, null],
    ['nothing where people filed it elsewhere', { concerning: null }, null],
    ['nothing in a locked conversation', { concerning: [], mayEdit: false }, null],
    ['nothing where no notice can be read', { notices: [], concerning: [] }, null],
    ['how the notice is called now', { notices: [v1, v2, { ...v3, title: 'Third, v3' }] }, 'Third, v3'],
  ])('tells in its question %s', (_, changed, words) => {
    const given = { ...asking, memory: knows(v3, { asked: ['v3'] }), questions: [question([v3])], ...changed };
    const { edits } = askAuthor(given, en);
    if (words === null) return expect(edits).toEqual([]);

    expect(edits).toMatchObject([{ type: 'update-comment', id: 'q', body: expect.stringContaining(words) }]);
    const [edit] = edits as unknown as { body: string }[];
    expect(readQuestion(edit!.body)?.notices).toEqual(['v3']);
    expect(askAuthor({ ...given, questions: [{ id: 'q', body: edit!.body }] }, en).edits).toEqual([]);
  });

  it('asks again in its place when the notice is back', () => {
    const taken = { id: 'q', body: takeBack(['v3'], true, en) };
    const { edits, question: asked } = askAuthor({ ...asking, memory: knows(v3), questions: [taken] }, en);
    expect(asked).toBeNull();
    expect(edits).toMatchObject([{ body: question([v3]).body }]);
  });
});

describe('a question', () => {
  it('makes nothing alive of what a notice or a section is called', () => {
    const hostile = { ...v3, version: '-->@all #1', title: '@everyone <b> -->', url: 'javascript:alert(1)' };
    const body = askToCheck([hostile], [{ ...place, title: '@all <!-- #1 [x](http://x.y)' }], [hostile.version], en);

    expect(readQuestion(body)?.notices).toEqual([hostile.version]);
    expect(livingParts(body.slice(0, body.indexOf('<sub>')))).toEqual([]);
  });

  it.each(['', 'text', '<!-- chapter-triage-question {} -->', '<!-- chapter-triage {"v":1} -->'])(
    'is not seen in %j',
    (body) => expect(readQuestion(body)).toBeNull(),
  );
});

function notice(version: string, date: string): EditionNotice {
  return {
    version,
    date,
    title: `Handbook ${version}`,
    name: version,
    url: `https://press.example/${version}`,
    downloadLink: null,
    names: new Set(),
  };
}

function knows({ version, date }: EditionNotice, rest: Partial<NoticeMemory> = {}): NoticeMemory {
  return { until: [version, date], due: [], asked: [], ...rest };
}

function question(about: readonly EditionNotice[]) {
  const versions = about.map(({ version }) => version);
  return { id: 'q', body: askToCheck(about, [place], versions, en) };
}
