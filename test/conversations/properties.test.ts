import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommands } from '../../src/core/commands/read-commands.ts';
import { hostileText } from '../core/hostile-text.ts';
import { livingParts } from '../core/living-markdown.ts';
import { handbook, MemorySubject } from './memory-subject.ts';

const CHAPTERS = ['chapter: Introduction', 'chapter: Operation', 'chapter: Rollout', 'chapter: By hand'];
const commands = [
  '/chapter 1',
  '/chapter 2',
  '/chapter Rollback, 1',
  '/chapter none',
  '/chapter 9.9',
  '/triage',
  '/help',
  '/notice v1',
  '/erratum',
  '/rejected\n/fixed',
  '/fixed v2.0',
  '/duplicate #3',
  '/duplicate #300',
  '/chaptr 1',
  'Just words.',
  '> /chapter 1',
  '/chapter 1\n/chapter 3',
];

type Step =
  | { readonly type: 'say'; readonly body: string; readonly login: string }
  | { readonly type: 'rewrite'; readonly which: number; readonly body: string }
  | { readonly type: 'edit'; readonly chapter: number }
  | { readonly type: 'label' | 'unlabel'; readonly name: string }
  | { readonly type: 'look' };

const body = fc.constantFrom(...commands);
const said = fc.record({
  type: fc.constant('say' as const),
  body,
  login: fc.constantFrom('reader', 'maintainer', 'stranger'),
});
const edited = fc.record({ type: fc.constant('edit' as const), chapter: fc.integer({ min: 1, max: 4 }) });
const byHand = fc.record({
  type: fc.constantFrom('label' as const, 'unlabel' as const),
  name: fc.constantFrom(...CHAPTERS, 'question'),
});
const rewritten = fc.record({ type: fc.constant('rewrite' as const), which: fc.nat(3), body });
const look = fc.constant({ type: 'look' } as const);
const kind = fc.constantFrom('issue' as const, 'discussion' as const);

describe('a conversation in any order', () => {
  it('ends with one acknowledgement, at most one reply, and nothing left to do', async () => {
    const steps = fc.array(fc.oneof(said, edited, byHand, rewritten, look), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(kind, steps, async (of, all) => {
        const subject = new MemorySubject(of);
        for (const step of all) await act(subject, step);
        await subject.look();

        expect(subject.acknowledgements()).toHaveLength(1);
        expect(subject.replies().length).toBeLessThanOrEqual(1);
        expect((await subject.look()).actions).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('wherever looks are cut off, answers every command once and acknowledges once', async () => {
    const cutOff = fc.record({ type: fc.constant('crash' as const), writes: fc.nat(6) });
    const steps = fc.array(fc.oneof(said, edited, byHand, cutOff), { maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(kind, steps, async (of, all) => {
        const subject = new MemorySubject(of);
        for (const step of all) {
          if (step.type === 'crash') await subject.look({ writesBeforeCrash: step.writes });
          else await act(subject, step);
          expect(subject.acknowledgements().length).toBeLessThanOrEqual(1);
          expect(subject.replies().length).toBeLessThanOrEqual(1);
        }
        await subject.look();

        expect(subject.acknowledgements()).toHaveLength(1);
        for (const { id, body: words, author } of subject.comments) {
          if (author.login === 'stranger' || readCommands(words).length === 0) continue;
          expect(subject.reactions.filter((reaction) => reaction.startsWith(`${id} `))).toHaveLength(1);
        }
        expect((await subject.look()).actions).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('never takes away a chapter that a person set, nor sets one again that a person removed', async () => {
    const steps = fc.array(fc.oneof(edited, byHand), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(kind, steps, async (of, all) => {
        const subject = new MemorySubject(of);
        await subject.look();
        const set = new Set<string>();
        const removed = new Set<string>();
        for (const step of all) {
          if (step.type === 'label' && !subject.labels.has(step.name.toLowerCase())) {
            set.add(step.name.toLowerCase());
            removed.delete(step.name.toLowerCase());
          }
          if (step.type === 'unlabel' && subject.labels.has(step.name.toLowerCase())) {
            removed.add(step.name.toLowerCase());
            set.delete(step.name.toLowerCase());
          }
          await act(subject, step);
          await subject.look();
          for (const name of set) expect([...subject.labels.keys()]).toContain(name);
          for (const name of removed) expect([...subject.labels.keys()]).not.toContain(name);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same whenever and however often the app looks', async () => {
    const steps = fc.array(fc.oneof(said, edited), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(kind, steps, fc.array(fc.nat(2), { maxLength: 8 }), async (of, all, looks) => {
        const patient = new MemorySubject(of);
        const busy = new MemorySubject(of);
        for (const [index, step] of all.entries()) {
          await act(patient, step);
          await act(busy, step);
          for (let count = 0; count < (looks[index] ?? 0); count++) await busy.look();
        }
        await patient.look();
        await busy.look();
        expect([...busy.labels.keys()].toSorted()).toEqual([...patient.labels.keys()].toSorted());
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a person said through edits and a new edition, by lineage', async () => {
    for (const of of ['issue', 'discussion'] as const) {
      const subject = new MemorySubject(of);
      subject.catalogue = handbook(1);
      subject.title = 'Typo in chapter 1';
      await subject.look();
      subject.say('/chapter 3.1', 'reader');
      await subject.look();
      expect([...subject.labels.values()]).toEqual(['chapter: Rollout']);

      subject.catalogue = handbook(2);
      subject.title = 'Typo in chapter 3';
      await subject.look();
      expect([...subject.labels.values()]).toEqual(['chapter: Operation']);
      expect(subject.acknowledgements()[0]).toMatch(/`reader` said on 2026-01-\d\d .*“3\.1 Rollback”/);
    }
  });
});

describe('hostile comments', () => {
  const hostile = fc.tuple(fc.constantFrom('/chapter ', '/notice ', '/chaptr ', '/help ', ''), hostileText);

  it('by anybody ping nobody, change no label that they do not name, and break nothing', async () => {
    await fc.assert(
      fc.asyncProperty(kind, fc.array(hostile, { maxLength: 4 }), async (of, texts) => {
        const subject = new MemorySubject(of);
        await subject.look();
        for (const [index, parts] of texts.entries()) {
          subject.say(parts.join(''), index % 2 === 0 ? 'stranger' : 'reader');
        }
        await subject.look();

        for (const body of subject.own.map((one) => one.body)) {
          const tags = body.match(/<\/?sub>|<!-- chapter-triage[^>]*-->/g) ?? [];
          expect(livingParts(body, tags)).toEqual([]);
        }
        expect((await subject.look()).actions).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('by strangers never change a label', async () => {
    await fc.assert(
      fc.asyncProperty(kind, fc.array(fc.oneof(body, hostileText), { maxLength: 6 }), async (of, texts) => {
        const subject = new MemorySubject(of);
        await subject.look();
        const before = [...subject.labels.values()];
        for (const text of texts) subject.say(text, 'stranger');
        await subject.look();
        expect([...subject.labels.values()]).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['a megabyte of words', `/chapter ${'5.3 '.repeat(250_000)}`],
    ['a megabyte of quotes', '> '.repeat(500_000)],
    ['a megabyte of brackets', `${'['.repeat(1_000_000)}\n/chapter 1`],
    ['a megabyte of lines', 'x\n'.repeat(500_000)],
    ['200 commands', '/chapter 1\n'.repeat(200)],
    ['a command behind a megabyte', `${'x'.repeat(1_000_000)}\n/chapter 1`],
    ['right-to-left marks', '\u202E/chapter 1\u202C'],
    ['zalgo', `/chapter z${'\u0338'.repeat(5000)}`],
    ['a command of a bot', '/chapter 1'],
  ])('change nothing: %s', async (name, text) => {
    const subject = new MemorySubject('issue');
    await subject.look();
    subject.say(text, 'reader', name.endsWith('bot'));
    await subject.look();
    expect([...subject.labels.values()]).toEqual(['chapter: Rollout']);
    for (const reply of subject.replies()) expect(reply.length).toBeLessThan(2000);
  });
});

async function act(subject: MemorySubject, step: Step): Promise<void> {
  switch (step.type) {
    case 'say':
      subject.say(step.body, step.login);
      return;
    case 'rewrite':
      return subject.rewrite(step.which, step.body);
    case 'edit':
      subject.title = `Typo in chapter ${step.chapter}`;
      return;
    case 'label':
      return subject.setLabel(step.name);
    case 'unlabel':
      return subject.removeLabel(step.name);
    case 'look':
      await subject.look();
  }
}
