import type { EvidenceKind } from '../src/core/evidence-kind.ts';
import { languages } from '../src/core/languages/languages.ts';
import type { ReplyWording } from '../src/core/languages/reply-wording.ts';
import { codeSpan } from '../src/core/markdown/escape-markdown.ts';

/** What a reader and a maintainer see of a triage. */
export interface Outcome {
  readonly title: string;
  readonly kind: 'issue' | 'discussion';
  readonly labels: readonly string[];
  readonly notice: string | null;
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly text: string }[];
  /** From filing to the last write. */
  readonly seconds: number;
  readonly acknowledgement: string;
}

/** The version of the release notice that an acknowledgement links to. */
export function noticeIn(acknowledgement: string): string | null {
  const line = acknowledgement.split('\n').find((one) => /^(?:相关发布公告：|Release notice: )\[/u.test(one));
  return /v\d+\.\d+\.\d+/.exec(line ?? '')?.[0] ?? null;
}

/** The reasons in an acknowledgement, in order. They are read from the posted text, so the table cannot show others. */
export function evidenceIn(acknowledgement: string): Outcome['evidence'] {
  return Object.values(languages)
    .flatMap(({ replies }) => reasonsIn(acknowledgement, replies))
    .toSorted((a, b) => a.index - b.index)
    .map(({ kind, text }) => ({ kind, text }));
}

function reasonsIn(text: string, { reason }: ReplyWording) {
  const kinds = Object.keys(reason) as EvidenceKind[];
  return kinds.flatMap((kind) => {
    const before = reason[kind]('').trim();
    return [...text.matchAll(/(`+) ?(.+?) ?\1/g)].flatMap(({ 2: words = '', index }) =>
      text.startsWith(`${before} ${codeSpan(words)}`, index - before.length - 1) ? [{ kind, text: words, index }] : [],
    );
  });
}
