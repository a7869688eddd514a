import type { Block } from '../markdown/block.ts';
import type { InlineLink, Span } from '../markdown/span.ts';
import { takeLinks } from '../markdown/take-links.ts';
import { fold } from '../text/fold.ts';
import type { FormAnswer } from './answers/answer-of.ts';
import type { FormField } from './answers/form-field.ts';
import { readForm } from './answers/read-form.ts';
import { detectLanguages } from './detect-language.ts';
import { isQuotable } from './is-quotable.ts';
import { isReply } from './is-reply.ts';
import type { Link, ParsedReport, Passage, Quote, Replaced } from './parsed-report.ts';
import { quotationMarks } from './quotation-marks.ts';
import { readMarkdown } from './read-markdown.ts';
import { replacedWords } from './replaced-words.ts';
import type { Report } from './report.ts';

/** Title and body are read up to here, in UTF-16 units; GitHub itself takes no more in a body. */
const READ_AT_MOST = 65_536;

interface Parts {
  readonly passages: Passage[];
  readonly quotes: Quote[];
  readonly links: Link[];
  readonly replaced: Replaced[];
  /** The passages without what is quoted or code, to tell the language by. */
  readonly spoken: string[];
  /** Addresses that answer a form's field. */
  readonly asked: ReadonlySet<string>;
}

/**
 * Takes a report apart: whose words are whose. Never throws, whatever was written, and its cost is bounded by the cut at
 * 64 KiB and by a parser that is linear in what it reads.
 */
export function parseReport(report: Report): ParsedReport {
  const title = report.title.slice(0, READ_AT_MOST);
  const { answers, words } = readForm(readMarkdown(withListedLines(report.body.slice(0, READ_AT_MOST - title.length))));
  const parts: Parts = {
    passages: [],
    quotes: [],
    links: [],
    replaced: [],
    spoken: [],
    asked: askedAddresses(answers),
  };

  const titleLinks: InlineLink[] = [];
  addWords(parts, 'title', { text: takeLinks(title, titleLinks), codes: [], links: titleLinks });
  for (const block of words) addBlock(parts, block);

  return {
    languages: detectLanguages(parts.spoken),
    passages: parts.passages,
    quotes: parts.quotes,
    links: parts.links,
    replaced: parts.replaced,
    answers: answers.map(({ field, asks, text }) => ({ field, asks, text, folded: fold(text) })),
  };
}

/** "①第一处…… ②第二处……": what a circled number begins is a line of its own. */
function withListedLines(body: string): string {
  return body.replaceAll(/(?<=[\s,.;!，。；！])(?=[①-⑳])/gu, '\n');
}

function askedAddresses(answers: readonly FormAnswer[]): Set<string> {
  return new Set(answers.flatMap(({ asks, urls }) => (LINKED.has(asks) ? urls : [])));
}

/** What is asked for by a field whose answer may be an address. */
const LINKED: ReadonlySet<FormField> = new Set(['place', 'page', 'location', 'link']);

function addBlock(parts: Parts, block: Block): void {
  if (block.place === 'quote') {
    if (!isReply(block.source)) addQuoted(parts, block, 'block');
  } else if (block.place === 'code') {
    if (isQuotable(block.text)) addQuoted(parts, block, 'code');
  } else {
    addWords(parts, block.place, block);
  }
  const passage = parts.passages.length - 1;
  for (const { start, ...pair } of replacedWords(block)) {
    const at = Math.min(
      block.place === 'code' ? Number.POSITIVE_INFINITY : start,
      parts.passages[passage]!.text.length,
    );
    parts.replaced.push({ ...pair, at: { passage, start: at, end: at } });
  }
}

function addQuoted(parts: Parts, block: Block, form: 'block' | 'code'): void {
  const text = block.text.trim();
  const passage = parts.passages.length - 1;
  const end = parts.passages[passage]!.text.length;
  if (text !== '') parts.quotes.push({ text, folded: fold(text), form, at: { passage, start: end, end } });
  addLinks(parts, block.links, () => null);
}

function addLinks(parts: Parts, links: readonly InlineLink[], placeOf: (link: InlineLink) => Link['at']): void {
  for (const link of links)
    parts.links.push({ url: link.url, text: link.text, at: placeOf(link), asked: parts.asked.has(link.url) });
}

function addWords(parts: Parts, place: Passage['place'], words: Pick<Block, 'text' | 'codes' | 'links'>): void {
  const text = words.text.trim();
  if (text === '' && place !== 'title') {
    addLinks(parts, words.links, () => null);
    return;
  }
  const folded = fold(text);
  const passage = parts.passages.push({ place, text, folded }) - 1;

  const indent = words.text.length - words.text.trimStart().length;
  const inText = ({ start, end }: Span) => ({
    start: Math.max(0, Math.min(start - indent, text.length)),
    end: Math.max(0, Math.min(end - indent, text.length)),
  });
  addLinks(parts, words.links, (link) => ({ passage, ...inText(link) }));
  const codes = words.codes.map(inText);
  const quoted = [
    ...quotationMarks(text).map((span) => ({ ...span, form: 'marks' as const })),
    ...codes
      .filter(({ start, end }) => isQuotable(text.slice(start, end)))
      .map((span) => ({ ...span, form: 'code' as const })),
  ];
  for (const { start, end, form } of outermost(quoted)) {
    parts.quotes.push({
      text: text.slice(start, end),
      folded: folded.slice(start, end),
      form,
      at: { passage, start, end },
    });
  }
  parts.spoken.push(blank(text, [...quoted, ...codes]));
}

function outermost<S extends Span>(spans: readonly S[]): S[] {
  let covered = 0;
  return spans
    .toSorted((left, right) => left.start - right.start || right.end - left.end)
    .filter(({ end }) => {
      const isOuter = end > covered;
      covered = Math.max(covered, end);
      return isOuter;
    });
}

function blank(text: string, spans: readonly Span[]): string {
  let kept = '';
  let from = 0;
  for (const { start, end } of outermost(spans)) {
    kept += `${text.slice(from, start)} `;
    from = end;
  }
  return kept + text.slice(from);
}
