import type { Link } from './parsed-report.ts';

/** Only ASCII: Chinese text and full-width punctuation follow an address without a space, and are not part of it. */
const ADDRESS = /(?<![a-z0-9])(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'()*+,;=%]+/gi;

/**
 * The text with a space in place of every bare address, which is added to `links`: what an address holds (numbers,
 * versions, words) was not said by the reader. Punctuation after an address belongs to the sentence.
 */
export function takeLinks(text: string, links: Link[]): string {
  if (!/https?:|www\./i.test(text)) return text;
  return text.replaceAll(ADDRESS, (match) => {
    const url = withoutTail(match);
    links.push({ url, text: '' });
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
