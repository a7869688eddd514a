import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replies as en } from '../../../src/core/languages/en/replies.ts';
import { type AcknowledgementContext, acknowledge } from '../../../src/core/reply/acknowledgement.ts';
import type {
  ChosenNotice,
  EvidenceWords,
  Location,
  NoticeLink,
  PlacedErratum,
  Triage,
  WordsToday,
} from '../../../src/core/triage-result.ts';
import { hostileText } from '../hostile-text.ts';
import { livingParts } from '../living-markdown.ts';

const zh: AcknowledgementContext = {
  publication: 'SRE实践白皮书',
  language: 'zh-CN',
  commands: false,
  unsureLabel: '章节待定',
};
const english: AcknowledgementContext = { ...zh, language: 'en' };
const withCommands: AcknowledgementContext = { ...zh, commands: true };

function notice(version: string, date: string): NoticeLink {
  return { version, title: `${version} 发布`, date, url: `https://ours.example/notice/${version}/` };
}

const response: Location = {
  edition: 'v1.0.4',
  number: '5.3.1',
  title: '小米故障应急实践',
  path: null,
  chapter: '故障应急',
  label: '章节: 故障应急',
  confidence: 0.97,
  evidence: [
    { kind: 'number', text: '5.3.1' },
    { kind: 'page', text: '第97页' },
  ],
};
const change: Location = {
  ...response,
  number: null,
  title: '变更管理案例',
  chapter: '变更管理',
  label: '章节: 变更管理',
  evidence: [{ kind: 'title', text: '变更管理' }],
};
const nothing: Triage = {
  language: 'zh-CN',
  namedEdition: null,
  lackingEdition: null,
  edition: 'v1.0.4',
  locations: [],
  labels: [],
  abstained: false,
  candidates: [],
  notice: { ...notice('v1.0.4', '2024-09-03T15:27:17+06:00'), why: 'newest' },
  changedSince: [],
  errata: [],
};
const one: Triage = { ...nothing, labels: [response.label], locations: [response] };
const outdated: Triage = {
  ...one,
  namedEdition: 'v1.0.4',
  notice: { ...notice('v1.0.4', '2024-09-03'), why: 'edition' },
  changedSince: [notice('v1.0.5', '2024-12-01'), notice('v1.0.7', '2025-06-01')],
};
const several: Triage = {
  ...nothing,
  labels: [response.label, change.label],
  locations: [response, change],
};
const ambiguous: Triage = {
  ...nothing,
  abstained: true,
  candidates: [
    { label: '章节: 变更管理', title: '变更管理', number: '4.3', confidence: 0.4, evidence: [] },
    { label: '章节: 容量管理', title: '容量管理', number: '4.3', confidence: 0.4, evidence: [] },
  ],
};

const ours = 'https://ours.example/notice/';
/** Besides the list of chapters and the small print. */
const MOST_PARAGRAPHS = 5;

function said(kind: EvidenceWords['kind'], text: string): EvidenceWords {
  return { kind, text };
}

/** A triage whose words are known to have changed or not. */
function saying(triage: Triage, today: WordsToday): Triage {
  return { ...triage, today, errata: [{ error: today.words, correction: null, within: null, locations: [], today }] };
}

describe('acknowledge', () => {
  it('names the chapter, the reasons and the notice', () => {
    expect(acknowledge(one, zh)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！已归入 \`章节: 故障应急\`。您说的应该是 v1.0.4 中的“5.3.1 小米故障应急实践”。判断依据：章节号 \`5.3.1\`、页码 \`第97页\`。

      相关发布公告：[v1.0.4 发布](https://ours.example/notice/v1.0.4/)（2024-09-03）

      如果归类有误，欢迎留言指出。维护者也可以直接修改标签，修改后不会被覆盖。

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge(one, english)).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It is filed under \`章节: 故障应急\`. It seems to be about “5.3.1 小米故障应急实践” in v1.0.4. This is based on the section number \`5.3.1\` and the page \`第97页\`.

      Release notice: [v1.0.4 发布](https://ours.example/notice/v1.0.4/) (2024-09-03)

      If this is wrong, please say so in a comment. A maintainer can change the label, and that change will be kept.

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
  });

  it('says that the passage has changed since the reader’s edition', () => {
    expect(acknowledge(outdated, withCommands)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！已归入 \`章节: 故障应急\`。您说的应该是 v1.0.4 中的“5.3.1 小米故障应急实践”。判断依据：章节号 \`5.3.1\`、页码 \`第97页\`。

      相关发布公告：[v1.0.4 发布](https://ours.example/notice/v1.0.4/)（2024-09-03）

      这部分内容在 v1.0.4 之后有更新，详见 [v1.0.5](https://ours.example/notice/v1.0.5/)、[v1.0.7](https://ours.example/notice/v1.0.7/)。您可以对照看看，问题是否仍然存在。

      如果归类有误，请评论 \`/chapter 4.2\`，换成正确的章节号或标题即可。维护者也可以直接修改标签，修改后不会被覆盖。

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge(outdated, { ...english, commands: true })).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It is filed under \`章节: 故障应急\`. It seems to be about “5.3.1 小米故障应急实践” in v1.0.4. This is based on the section number \`5.3.1\` and the page \`第97页\`.

      Release notice: [v1.0.4 发布](https://ours.example/notice/v1.0.4/) (2024-09-03)

      This part has changed since v1.0.4: see [v1.0.5](https://ours.example/notice/v1.0.5/) and [v1.0.7](https://ours.example/notice/v1.0.7/). Please check whether your point still applies.

      If this is wrong, comment \`/chapter 4.2\` with the right section number or title. A maintainer can also change the label, and that change will be kept.

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
  });

  it('says that the reader’s edition is not known, unless people said where it belongs', () => {
    const lacking = { ...one, lackingEdition: 'v1.2 `@all`' };

    expect(acknowledge(lacking, zh)).toContain(
      '\n\n已知的版本中没有 `` v1.2 `@all` ``，章节号和页码以 v1.0.4 为准。\n\n',
    );
    expect(acknowledge(lacking, english)).toContain(
      '\n\nThe edition `` v1.2 `@all` `` is unknown here. Numbers and pages were looked up in v1.0.4.\n\n',
    );
    const corrected = { ...lacking, correction: { by: 'reader', date: '2024-10-01' } };
    expect(acknowledge(corrected, english)).not.toContain('not among');
    expect(acknowledge(lacking, { ...english, people: { placed: ['other'], declined: [] } })).not.toContain(
      'not among',
    );
  });

  it('speaks of no edition if there are no versions', () => {
    const living = { ...one, edition: '', locations: [{ ...response, edition: '' }], notice: null };

    expect(acknowledge(living, zh)).toContain('您说的应该是“5.3.1 小米故障应急实践”。');
    expect(acknowledge(living, english)).toContain('It seems to be about “5.3.1 小米故障应急实践”. This is');
  });

  it('lists several chapters', () => {
    expect(acknowledge(several, zh)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！其中涉及多个章节，已分别归入：

      - \`章节: 故障应急\`：“5.3.1 小米故障应急实践”（章节号 \`5.3.1\`、页码 \`第97页\`）
      - \`章节: 变更管理\`：“变更管理案例”（与章节标题相符的 \`变更管理\`）

      相关发布公告：[v1.0.4 发布](https://ours.example/notice/v1.0.4/)（2024-09-03）

      如果归类有误，欢迎留言指出。维护者也可以直接修改标签，修改后不会被覆盖。

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge(several, english)).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It concerns several chapters and is filed under each of them:

      - \`章节: 故障应急\`: “5.3.1 小米故障应急实践” (the section number \`5.3.1\` and the page \`第97页\`)
      - \`章节: 变更管理\`: “变更管理案例” (the title \`变更管理\`)

      Release notice: [v1.0.4 发布](https://ours.example/notice/v1.0.4/) (2024-09-03)

      If this is wrong, please say so in a comment. A maintainer can change the label, and that change will be kept.

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
  });

  it('offers the candidates when it could not choose', () => {
    expect(acknowledge(ambiguous, zh)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！暂时无法确定您说的是哪一处，可能是“变更管理”（4.3）或“容量管理”（4.3）。在确定章节之前，先标记为 \`章节待定\`。

      如果方便，请留言说明具体是哪一章节，便于维护者设置标签。

      相关发布公告：[v1.0.4 发布](https://ours.example/notice/v1.0.4/)（2024-09-03）

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge(ambiguous, { ...english, commands: true })).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It could belong to more than one chapter: 变更管理 (4.3) or 容量管理 (4.3). Until the chapter is chosen, it is labelled \`章节待定\`.

      If you can say which chapter it is, comment \`/chapter 5.3.1\` with its section number or title. A maintainer can also set the label.

      Release notice: [v1.0.4 发布](https://ours.example/notice/v1.0.4/) (2024-09-03)

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
  });

  it('offers the only candidate as a doubt', () => {
    const doubtful = { ...ambiguous, candidates: ambiguous.candidates.slice(0, 1) };

    expect(acknowledge(doubtful, zh).split('\n')[0]).toMatchInlineSnapshot(
      `"感谢您对《SRE实践白皮书》的反馈！您说的可能是“变更管理”（4.3），但还不能确定。在确定章节之前，先标记为 \`章节待定\`。"`,
    );
    expect(acknowledge(doubtful, english).split('\n')[0]).toMatchInlineSnapshot(
      `"Thank you for your feedback on SRE实践白皮书. It may be about 变更管理 (4.3), but that is not certain. Until the chapter is chosen, it is labelled \`章节待定\`."`,
    );
  });

  it('is short when there is nothing to say', () => {
    expect(acknowledge(nothing, zh)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！暂时看不出具体涉及哪一章节，留待维护者归类。

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge({ ...nothing, notice: null }, english)).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It is not clear which chapter it belongs to. A maintainer will decide.

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
  });

  it('says whose choice a person’s label was, and leaves out what concerned another chapter', () => {
    const overruled = { ...zh, people: { placed: ['章节: 变更管理'], declined: [] } };

    expect(acknowledge(outdated, overruled)).toMatchInlineSnapshot(`
      "感谢您对《SRE实践白皮书》的反馈！已由人工归入 \`章节: 变更管理\`。

      相关发布公告：[v1.0.4 发布](https://ours.example/notice/v1.0.4/)（2024-09-03）

      <sub>本回复由程序自动生成，可能有误。</sub>"
    `);
    expect(acknowledge(one, { ...overruled, language: 'en' })).toMatchInlineSnapshot(`
      "Thank you for your feedback on SRE实践白皮书. It is filed under \`章节: 变更管理\`, as chosen by hand.

      <sub>This reply was written automatically and may be wrong.</sub>"
    `);
    expect(acknowledge(several, overruled)).toContain('v1.0.4');
  });

  it('claims no label that a person took away', () => {
    const people = { placed: [], declined: ['章节: 故障应急', '章节待定'] };

    expect(acknowledge(one, { ...zh, people })).not.toContain('故障应急');
    expect(acknowledge(several, { ...zh, people })).toContain('`章节: 变更管理`');
    expect(acknowledge(ambiguous, { ...zh, people })).not.toContain('章节待定');
  });

  it('leaves out the reasons when nothing of the words can be shown', () => {
    const invisible = { ...response, evidence: [{ kind: 'title', text: '\u200b' }] as const };

    expect(acknowledge({ ...one, locations: [invisible] }, zh)).not.toContain('判断依据');
  });

  it('names each place and reason once, and only the first few', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ ...response, number: `5.${index}` }));
    const text = acknowledge({ ...one, locations: [...many, ...many] }, english);

    expect(text).toContain('“5.0 小米故障应急实践”, “5.1 小米故障应急实践”, and “5.2 小米故障应急实践” in v1.0.4');
    expect(text.match(/section number `5\.3\.1`/g)).toHaveLength(1);
  });

  it.each<[string, EvidenceWords[], string]>([
    [
      'in another spelling',
      [said('number', 'chapter 3'), said('number', 'Chapter 3')],
      'the section number `chapter 3`',
    ],
    ['inside a longer one', [said('title', '小米'), said('title', '小米故障应急')], 'the title `小米故障应急`'],
    [
      'in evidence of another kind',
      [said('form', '5.3.1 小米'), said('number', '5.3.1')],
      'the form’s answer `5.3.1 小米`',
    ],
    [
      'only as a part of other words',
      [said('number', '5.3'), said('number', '5.31')],
      'the section number `5.3` and the section number `5.31`',
    ],
    [
      'behind the end of what is shown',
      [said('quote', `${'很长'.repeat(30)} 5.3`), said('number', '5.3')],
      `the quotation \`${'很长'.repeat(19)}很…\` and the section number \`5.3\``,
    ],
  ])('names evidence once: said %s', (_name, evidence, reasons) => {
    const text = acknowledge({ ...one, locations: [{ ...response, evidence }] }, english);

    expect(/This is based on (.*)\.$/mu.exec(text)?.[1]).toBe(reasons);
  });

  it.each<[string, ChosenNotice['why'], string, string]>([
    ['names the place', 'place', '，提到这部分内容的最近一次公告', '; the latest that names this part'],
    ['is the newest', 'newest', '，最新一次公告', '; the latest one'],
    ['was chosen', 'person', '，由人工指定', '; chosen by hand'],
  ])('says of a notice of another edition that it %s', (_name, why, chinese, text) => {
    const other = { ...one, notice: { ...notice('v1.0.3', '2024-05-01'), why } };

    expect(acknowledge(other, zh)).toContain(`v1.0.3/)（2024-05-01${chinese}）\n`);
    expect(acknowledge(other, english)).toContain(`v1.0.3/) (2024-05-01${text})\n`);
    expect(acknowledge({ ...other, edition: '' }, english)).toContain('v1.0.3/) (2024-05-01)\n');
  });

  it('shows no notice for what is about no chapter, unless its edition is named or a person chose it', () => {
    const shows = (why: ChosenNotice['why']) =>
      acknowledge({ ...nothing, notice: { ...notice('v1.0.3', '2024-05-01'), why } }, english).includes('notice');

    expect([shows('edition'), shows('person'), shows('place'), shows('newest')]).toEqual([true, true, false, false]);
  });

  it.each<[WordsToday['state'], string, string]>([
    [
      'there',
      '您引用的文字仍在：`旧 *字*`（[v1.0.7](https://ours.example/notice/)）。',
      'The words `旧 *字*` are still in [v1.0.7](https://ours.example/notice/).',
    ],
    [
      'changed',
      '您引用的 `旧 *字*` 已有改动，现为 `新字`（[v1.0.7](https://ours.example/notice/)）。',
      'The words `旧 *字*` have changed: [v1.0.7](https://ours.example/notice/) now says `新字`.',
    ],
    [
      'gone',
      '您引用的 `旧 *字*` 已不在文中（[v1.0.7](https://ours.example/notice/)）。',
      'The words `旧 *字*` are no longer in [v1.0.7](https://ours.example/notice/).',
    ],
  ])('says that quoted words are %s, instead of what changed around them', (state, chinese, text) => {
    const now = state === 'changed' ? '新字' : null;
    const today = { state, words: '旧 *字*', now, edition: 'v1.0.7', url: ours };

    expect(acknowledge(saying(outdated, today), zh)).toContain(`\n\n${chinese}\n\n`);
    expect(acknowledge(saying(outdated, today), english)).toContain(`\n\n${text}\n\n`);
    expect(acknowledge(saying(outdated, today), english)).not.toContain('This part has changed');
    const living = { ...today, edition: '' };
    expect(acknowledge(saying(nothing, { ...living, url: null }), english)).toContain('the current text');
    expect(acknowledge(saying(nothing, living), zh)).toContain(`[最新文本](${ours})`);
  });

  it('says that words are gone if nothing can be shown in their place', () => {
    const today = { state: 'changed', words: 'a', now: '\u200b', edition: 'v2', url: null } as const;

    expect(acknowledge(saying(one, today), english)).toContain('The words `a` are no longer in v2.');
    expect(acknowledge(saying(one, { ...today, words: '\u200b' }), english)).not.toContain('words `');
  });

  it('shows no section that the report is about as the example of a command', () => {
    const exampleFor = (location: Partial<Location>) =>
      /`\/chapter ([^`]*)`/u.exec(acknowledge({ ...one, locations: [{ ...change, ...location }] }, withCommands))?.[1];

    expect(exampleFor({})).toBe('5.3.1');
    expect(exampleFor({ number: '5.3.1' })).toBe('4.2');
    expect(exampleFor({ evidence: [said('number', '第 5.3.1 节')] })).toBe('4.2');
  });

  it('lists several findings, each with its place and what became of its words', () => {
    const typo: PlacedErratum = { error: '止血', correction: '止损', within: null, locations: [response] };
    const today = { state: 'changed', words: '', now: '三步', edition: 'v1.0.7', url: ours } as const;
    const errata = [typo, { ...typo, error: '四步', correction: '三步', locations: [change], today }];

    expect(acknowledge({ ...several, errata }, zh).split('\n\n')[1]).toMatchInlineSnapshot(`
      "- \`章节: 故障应急\`：“5.3.1 小米故障应急实践”（章节号 \`5.3.1\`、页码 \`第97页\`）：\`止血\` → \`止损\`
      - \`章节: 变更管理\`：“变更管理案例”（与章节标题相符的 \`变更管理\`）：\`四步\` → \`三步\`，[v1.0.7](https://ours.example/notice/) 现为 \`三步\`"
    `);
    expect(acknowledge({ ...several, errata }, english).split('\n\n')[1]).toMatchInlineSnapshot(`
      "- \`章节: 故障应急\`: “5.3.1 小米故障应急实践” (the section number \`5.3.1\` and the page \`第97页\`): \`止血\` → \`止损\`
      - \`章节: 变更管理\`: “变更管理案例” (the title \`变更管理\`): \`四步\` → \`三步\`; [v1.0.7](https://ours.example/notice/) now says \`三步\`"
    `);
    expect(acknowledge({ ...several, errata }, english)).not.toContain('The words');
    expect(acknowledge({ ...several, errata: errata.slice(0, 1) }, english).split('\n\n')[1]).toMatchInlineSnapshot(`
      "- \`章节: 故障应急\`: “5.3.1 小米故障应急实践” (the section number \`5.3.1\` and the page \`第97页\`): \`止血\` → \`止损\`
      - \`章节: 变更管理\`: “变更管理案例” (the title \`变更管理\`)"
    `);
  });

  it('lists findings in the order of the report, and says the reasons for a place once', () => {
    const typo: PlacedErratum = { error: '止血', correction: '止损', within: null, locations: [change] };
    const errata = [typo, { ...typo, locations: [response] }, { ...typo, error: '四步' }];
    const list = acknowledge({ ...several, errata }, english).split('\n\n')[1];

    expect(list?.split('\n')).toEqual([
      '- `章节: 变更管理`: “变更管理案例” (the title `变更管理`): `止血` → `止损`',
      expect.stringContaining('- `章节: 故障应急`: '),
      '- `章节: 变更管理`: “变更管理案例”: `四步` → `止损`',
    ]);
  });

  it('lists several findings in one chapter below the sentence about it', () => {
    const typo: PlacedErratum = { error: '止血', correction: '止损', within: null, locations: [response] };
    const errata = Array.from({ length: 7 }, (_, index) => ({ ...typo, error: `止血 ${index}` }));
    const [about, list] = acknowledge({ ...one, errata }, english).split('\n\n');

    expect(about).toContain('It seems to be about “5.3.1 小米故障应急实践” in v1.0.4.');
    expect(list?.split('\n').slice(0, 2)).toEqual(['- `止血 0` → `止损`', '- `止血 1` → `止损`']);
    expect(list?.split('\n').slice(4)).toEqual(['- `止血 4` → `止损`', '- and 2 more']);
  });

  it('shows of long words what differs', () => {
    const [start, end] = ['很长的一句话'.repeat(12), '结尾'];
    const long = (word: string) => `${start}${word}${end}`;
    const typo = { error: long('既时'), correction: long('即时'), within: null, locations: [] };

    expect(acknowledge({ ...one, errata: [typo, typo] }, english)).toContain(
      '- `…一句话很长的一句话很长的一句话既时结尾` → `…一句话很长的一句话很长的一句话即时结尾`\n',
    );
  });

  it('lists no finding of which nothing can be shown', () => {
    const typo: PlacedErratum = { error: '止血', correction: '止损', within: null, locations: [] };
    const unseen = { ...typo, error: '\u3164', correction: '\u3164\u3164' };

    expect(acknowledge({ ...one, errata: [unseen, typo] }, english).split('\n\n')[1]).toBe('- `止血` → `止损`');
    expect(acknowledge({ ...one, errata: [unseen, unseen] }, english)).not.toMatch(/^- /mu);
  });

  it('cuts no character in two', () => {
    const start = `很${'𠮷'.repeat(40)}`;
    const typo: PlacedErratum = { error: `${start}既`, correction: `${start}即`, within: null, locations: [] };

    expect(acknowledge({ ...one, errata: [typo, typo] }, english)).toContain(`- \`…${'𠮷'.repeat(7)}既\` → `);
  });

  it('lists no findings if a person filed it elsewhere', () => {
    const typo: PlacedErratum = { error: '止血', correction: '止损', within: null, locations: [response] };
    const people = { placed: ['章节: 变更管理'], declined: [] };

    expect(acknowledge({ ...several, errata: [typo, typo] }, { ...zh, people })).not.toContain('止血');
  });

  it('cuts a long list of chapters', () => {
    const labels = Array.from({ length: 10 }, (_, index) => `章节: ${index}`);

    expect(acknowledge({ ...nothing, labels }, english)).toContain('- `章节: 4`\n- and 5 more\n');
  });

  it('takes another wording', () => {
    expect(acknowledge(nothing, english, { ...en, unplaced: () => 'Hello.' })).toMatch(/^Hello\.\n/);
  });

  it('is short, and lets nothing alive through, from whomever it came', () => {
    const person = fc.option(hostileText);
    const url = fc.constantFrom(null, ours, 'javascript:alert(1)', 'https://octocat@evil.example', '/evil');
    const aNotice = fc.record({ version: hostileText, title: hostileText, date: hostileText, url });
    const why = fc.constantFrom('edition', 'place', 'newest', 'person');
    const label = fc.constantFrom('a', 'b', '@octocat', '`', '<b>');
    const aLocation = fc.record({
      edition: hostileText,
      number: person,
      title: hostileText,
      path: person,
      chapter: hostileText,
      label,
      confidence: fc.constant(1),
      evidence: fc.array(
        fc.record({
          kind: fc.constantFrom('form', 'number', 'page', 'title', 'quote', 'link', 'topic', 'person'),
          text: hostileText,
        }),
        { maxLength: 4 },
      ),
    });
    const aTriage: fc.Arbitrary<Triage> = fc.record({
      language: fc.constantFrom('zh-CN', 'en'),
      namedEdition: person,
      lackingEdition: person,
      earlier: fc.constant({ owner: 'press', repo: 'book', kind: 'issue', number: 8 } as const),
      edition: fc.constant('v1.0.4'),
      locations: fc.array(aLocation, { maxLength: 4 }),
      labels: fc.array(label, { maxLength: 3 }),
      abstained: fc.boolean(),
      candidates: fc.array(
        fc.record({ label, title: hostileText, number: person, confidence: fc.constant(0), evidence: fc.constant([]) }),
        {
          maxLength: 3,
        },
      ),
      notice: fc.option(fc.tuple(aNotice, why).map(([link, reason]) => ({ ...link, why: reason }))),
      changedSince: fc.array(aNotice, { maxLength: 3 }),
      errata: fc.array(
        fc.record(
          {
            error: hostileText,
            correction: person,
            within: person,
            locations: fc.array(aLocation, { maxLength: 2 }),
            today: fc.record({
              state: fc.constantFrom('there', 'changed', 'gone'),
              words: hostileText,
              now: person,
              edition: hostileText,
              url,
            }),
          },
          { requiredKeys: ['error', 'correction', 'within', 'locations'] },
        ),
        { maxLength: 8 },
      ),
    });
    const aContext: fc.Arbitrary<AcknowledgementContext> = fc.record({
      publication: hostileText,
      language: fc.constantFrom('zh-CN', 'en'),
      commands: fc.boolean(),
      unsureLabel: hostileText,
      people: fc.record({ placed: fc.array(label, { maxLength: 2 }), declined: fc.array(label, { maxLength: 2 }) }),
    });

    fc.assert(
      fc.property(aTriage, aContext, (triage, context) => {
        const text = acknowledge(triage, context);
        expect(livingParts(text.replaceAll('press/book#8', ''), ['<sub>', '</sub>', ours])).toEqual([]);
        const paragraphs = text.split('\n\n').filter((paragraph) => !/^(?:- |<sub>)/u.test(paragraph));
        expect(paragraphs.length).toBeLessThanOrEqual(MOST_PARAGRAPHS);
      }),
      { numRuns: 500 },
    );
  });
});
