import type { InlineLink } from './span.ts';

/**
 * ASCII, since Chinese text and full-width punctuation follow an address without a space and are not part of it. Only
 * behind a hyphen or an underscore do Han characters go on with it ("/chap-告警治理").
 */
const ADDRESS = /(?<![a-z0-9])(?:https?:\/\/|www\.)(?:[\w\-.~:/?#@!$&'()*+,;=%]|(?<=[-_])\p{Script=Han}+)+/giu;

/**
 * The text with a space in place of every bare address, which is added to `links`: what an address holds (numbers,
 * versions, words) was not said by the reader. Punctuation after an address belongs to the sentence. `offset` is where
 * the text begins in what it is a part of.
 */
export function takeLinks(text: string, links: InlineLink[], offset = 0): string {
  if (!/https?:|www\./i.test(text)) return text;
  let removed = 0;
  return text.replaceAll(ADDRESS, (match, at: number) => {
    const url = withoutTail(match);
    const start = offset + at - removed;
    links.push({ url, text: '', start, end: start });
    removed += url.length - 1;
    return ` ${match.slice(url.length)}`;
  });
}

function withoutTail(address: string): string {
  let end = address.length;
  let unopened = count(address, ')') - count(address, '(');
  for (; end > 0; end--) {
    const last = address[end - 1]!;
    if (last === ')' && unopened > 0) unopened--;
    else if (!".,;:!?'*~".includes(last)) break;
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
