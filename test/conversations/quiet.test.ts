import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { MemorySubject } from './memory-subject.ts';
import { type Stage, startStage } from './stage.ts';

const INTRODUCTION = 'chapter: Introduction';
const ROLLOUT = 'chapter: Rollout';
const kinds = ['issue', 'discussion'] as const;

function labels(subject: MemorySubject): string[] {
  return [...subject.labels.values()].toSorted();
}

/** A subject that was labelled quietly. */
async function labelled(kind: (typeof kinds)[number]): Promise<MemorySubject> {
  const subject = new MemorySubject(kind);
  await subject.look({ manner: 'quiet' });
  return subject;
}

describe.each(kinds)('a subject that was labelled quietly: %s', (kind) => {
  it('has its label, and no comment', async () => {
    const subject = await labelled(kind);
    expect([labels(subject), subject.own]).toEqual([[ROLLOUT], []]);
    expect((await subject.look({ manner: 'quiet' })).actions).toEqual([]);
  });

  it('gets no comment from a sweep, until somebody acts', async () => {
    const subject = await labelled(kind);
    expect((await subject.look({ manner: 'sweep' })).actions).toEqual([]);

    subject.body = 'It says "teh".';
    await subject.look();
    expect(labels(subject)).toEqual([ROLLOUT]);
    expect(subject.acknowledgements()).toEqual([expect.not.stringContaining('by hand')]);
  });

  it('is answered by a sweep where a command was missed', async () => {
    const subject = await labelled(kind);
    subject.say('/chapter 1', 'maintainer');
    await subject.look({ manner: 'sweep' });
    expect(labels(subject)).toEqual([INTRODUCTION]);
    expect(subject.acknowledgements()).toHaveLength(1);
  });

  it('gets no comment by a command of a stranger, until its reader acts', async () => {
    const subject = await labelled(kind);
    subject.say('/chapter 1', 'stranger');
    expect((await subject.look({ manner: 'command' })).actions).toEqual([]);

    subject.body = 'It says "teh".';
    await subject.look();
    expect([labels(subject), subject.acknowledgements().length]).toEqual([[ROLLOUT], 1]);
  });

  it.each(['reader', 'maintainer'])('is answered by a command of its %s', async (login) => {
    const subject = await labelled(kind);
    subject.say('/chapter 7', 'stranger');
    subject.say('/chapter 1', login);
    await subject.look({ manner: 'command' });
    expect([labels(subject), subject.acknowledgements().length]).toEqual([[INTRODUCTION], 1]);
  });

  it('keeps a command for a look that may answer it', async () => {
    const subject = await labelled(kind);
    subject.say('/chapter 1', 'reader');
    await subject.look({ manner: 'quiet' });
    expect([labels(subject), subject.own, subject.reactions]).toEqual([[ROLLOUT], [], []]);
  });

  it.each(['loud', 'sweep', 'quiet'] as const)(
    'never gets a label again that a person took off: %s',
    async (manner) => {
      const subject = await labelled(kind);
      subject.removeLabel(ROLLOUT);
      await subject.look({ manner });
      expect(labels(subject)).toEqual([]);
    },
  );

  it('keeps its acknowledgement in step, if it had one', async () => {
    const subject = new MemorySubject(kind);
    await subject.look();
    subject.title = 'Typo in chapter 1';
    await subject.look({ manner: 'quiet' });
    expect(labels(subject)).toEqual([INTRODUCTION]);
    expect(subject.acknowledgements()).toEqual([expect.stringContaining('Introduction')]);
  });
});

it.each(kinds)('a sweep acknowledges what was never labelled: %s', async (kind) => {
  const subject = new MemorySubject(kind);
  await subject.look({ manner: 'sweep' });
  expect([labels(subject), subject.acknowledgements().length]).toEqual([[ROLLOUT], 1]);
});

it('a sweep acknowledges an issue on which we set a label that names no chapter, as another workflow may', async () => {
  const subject = new MemorySubject('issue');
  subject.setLabel('triage', true);
  await subject.look({ manner: 'sweep' });
  expect(subject.acknowledgements()).toHaveLength(1);
});

describe.each(kinds)('a conversation on an %s that was labelled quietly', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.github.close());

  it('is not begun by a stranger, only by its reader', async () => {
    const talk = new Conversation(kind, 'press/book', stage.github, stage.look);
    await talk.open('Typo in chapter 3', 'It says "teh".');
    await talk.lookAgain('quiet');
    talk.startListening();
    await talk.say('/chapter 1', 'stranger');
    await talk.hear();
    expect(await talk.outcome()).toEqual({ labels: [ROLLOUT], acknowledgements: [], replies: [], reactions: [''] });

    await talk.say('/chapter 1', 'reader');
    await talk.hear();
    const { labels, acknowledgements } = await talk.outcome();
    expect([labels, acknowledgements.length]).toEqual([[INTRODUCTION], 1]);
  });
});
