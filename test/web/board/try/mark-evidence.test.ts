import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceKind } from '../../../../src/core/evidence-kind.ts';
import { markEvidence } from '../../../../src/web/board/try/mark-evidence.ts';

const shown = (body: string, kind: EvidenceKind, text: string, title = '') => {
  const marked = markEvidence({ title, body }, [{ kind, text }]);
  const joined = (runs: typeof marked.body) => runs.map((run) => (run.kinds.length > 0 ? `[${run.text}]` : run.text));
  return [joined(marked.title).join(''), joined(marked.body).join('')].join('|');
};

describe('markEvidence', () => {
  it.each<[string, EvidenceKind, string, string]>([
    ['see 5.3 there', 'number', '5.3', '|see [5.3] there'],
    ['15.3, 5.31, 5.3.1 and 1.5.3', 'number', '5.3', '|15.3, 5.31, 5.3.1 and 1.5.3'],
    ['见５．３节', 'number', '5.3', '|见[５．３]节'],
    ['**故障**应急', 'title', '故障应急', '|**[故障**应急]'],
    ['> the first\n> line', 'quote', 'the first\nline', '|> [the first\n> line]'],
    ['Alerting and alert', 'title', 'alert', '|Alerting and [alert]'],
    ['rollback', 'title', 'Rollback', '|[rollback]'],
    ['回滾', 'title', '回滚', '|[回滾]'],
    ['nothing', 'title', '', '|nothing'],
  ])('marks in %j by %s %j', (body, kind, text, expected) => {
    expect(shown(body, kind, text)).toBe(expected);
  });

  it('marks the topic in the title alone', () => {
    expect(shown('a word', 'topic', 'a word', 'a word')).toBe('[a word]|a word');
  });

  it('names all kinds of words that gave several', () => {
    const { body } = markEvidence({ title: '', body: '5.3 Alerting' }, [
      { kind: 'number', text: '5.3' },
      { kind: 'form', text: '5.3 Alerting' },
    ]);
    expect(body).toEqual([
      { text: '5.3', kinds: ['form', 'number'] },
      { text: ' Alerting', kinds: ['form'] },
    ]);
  });

  it('tells what it did not find', () => {
    const one = { kind: 'link', text: 'https://press.example/5' } as const;
    expect(markEvidence({ title: 'x', body: 'y' }, [one]).unmarked).toEqual([one]);
  });

  it('neither loses nor adds a character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '5', '.', '故', ' ', '\n', '*', '>', '\ud800', '\u202e') });
    fc.assert(
      fc.property(text, text, text, (title, body, words) => {
        const marked = markEvidence({ title, body }, [{ kind: 'title', text: words }]);
        expect(marked.title.map((run) => run.text).join('')).toBe(title);
        expect(marked.body.map((run) => run.text).join('')).toBe(body);
      }),
    );
  });
});
