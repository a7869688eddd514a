import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { type Stage, startStage } from './stage.ts';

const CONFIGURATION = `publication: { name: 自家製パンの手帖, language: ja, contents: { path: contents } }
labels: { prefix: "章: " }
`;
const CONTENTS = `第1章 道具と材料 …… 3
第2章 生地の基本 …… 15
2.1 一次発酵 …… 22
第3章 ライ麦パン …… 35
3.1 サワー種 …… 37
付録A 分量の換算表 …… 90
`;

let stage: Stage;
beforeAll(async () => {
  stage = await startStage([
    { name: 'book', files: { '.github/chapter-triage.yml': CONFIGURATION, 'contents/第1版.txt': CONTENTS } },
  ]);
});
afterAll(() => stage.github.close());

describe.each(['issue', 'discussion'] as const)('a Japanese %s', (kind) => {
  async function opened(title: string, body: string): Promise<Conversation> {
    const talk = new Conversation(kind, 'press/book', stage.github, stage.look);
    talk.startListening();
    await talk.open(title, body);
    await talk.hear();
    return talk;
  }

  it('is filed, answered in Japanese, and corrected by its reader', async () => {
    const talk = await opened('p.37の誤植', '「サーワー種」は「サワー種」の間違いです。');
    const filed = await talk.outcome();
    expect(filed.labels).toEqual(['章: ライ麦パン']);
    expect(filed.acknowledgements[0]).toContain(
      '『自家製パンの手帖』へのご報告ありがとうございます。`章: ライ麦パン` に分類しました。',
    );
    expect(filed.acknowledgements[0]).toContain('「3.1 サワー種」についてのご報告と思われます。');

    await talk.say('/chapter 第2章');
    await talk.hear();
    const corrected = await talk.outcome();
    expect(corrected.labels).toEqual(['章: 生地の基本']);
    expect(corrected.acknowledgements).toHaveLength(1);
    expect(corrected.acknowledgements[0]).toContain('さんが「第2章 生地の基本」と指定しました。');
  });

  it('that names no chapter waits for a person', async () => {
    const talk = await opened('とても面白かったです', 'ありがとうございました。');
    const { labels, acknowledgements } = await talk.outcome();
    expect(labels).toEqual(['章: 未定']);
    expect(acknowledgements[0]).toContain('メンテナーが確認して分類します。');
  });

  it('is answered about a command that found nothing', async () => {
    const talk = await opened('第3章の図', '逆さまです。');
    await talk.say('/chapter 第9章');
    await talk.hear();
    expect((await talk.outcome()).replies[0]).toContain('`第9章` にあたる章や節が見つかりません。');
  });

  it('in English is answered in English', async () => {
    const talk = await opened('Typo in chapter 3', 'There is a word missing in the first line.');
    const { labels, acknowledgements } = await talk.outcome();
    expect(labels).toEqual(['章: ライ麦パン']);
    expect(acknowledgements[0]).toContain('Thank you for your feedback on 自家製パンの手帖.');
  });
});
