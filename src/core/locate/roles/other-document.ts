import { isUnspaced } from '../../text/is-unspaced.ts';
import { normaliseTitle } from '../../text/normalise-title.ts';
import { titleLikeness } from '../../text/title-likeness.ts';
import type { Reading } from '../reading.ts';
import { DOCUMENT, GENERIC, HAN_OTHER_BEFORE, NEVER_OWN, NO_NAME, NO_OWNER, OWN_WORDS } from './document-words.ts';

const WORDS = "((?:[\\p{L}\\d][\\p{L}\\d.'-]*\\s+){0,6}?)";
const BEHIND = new RegExp(`^["')\\]]{0,2}\\s*(?:of|in|from)\\s+${WORDS}(${DOCUMENT})(?![\\p{L}])`, 'u');
const BEFORE = new RegExp(
  `(?<![\\p{L}\\d.'-])(?:(?:of|in|from|see|read|the|that)\\s+)${WORDS}(${DOCUMENT})(?:'s)?,?\\s*$`,
  'u',
);
const OWNER_BEHIND = /^["')\]]{0,2}\s*(?:of|in|from)\s+(\p{L}[\p{L}-]{1,30})'s\s/u;
const OWNER_BEFORE = /(?<![\p{L}-])(\p{L}[\p{L}-]{1,30})'s\s*$/u;
const QUOTED_BEHIND = /^\s*of\s+["*_《]([^"*_》\n]{2,60})["*_》]/u;
const MARKED_BEFORE = /《([^《》\n]{1,60})》\s*(?:(?:的|中的?|里的?|一?书的?|这本书的?|那本书的?|[,:])\s*)?$/u;
/** How like the publication's name, or a title in it, a name between 《》 is that readers write from memory. */
/** With fewer characters, one in common says nothing. */
const SHORTEST_ALIKE = 3;
const ALIKE = { han: 0.6, latin: 0.85 };

/**
 * Whether the place at `start`..`end` of a passage is one of another book or document: "chapter 4 of the Google SRE book",
 * "《凤凰项目》第三章", "section 2.2 of the README". A book between 《》 is ours if it is the publication's name or a title in it.
 */
export function isOfAnother(folded: string, start: number, end: number, reading: Reading): boolean {
  const [before, behind] = [folded.slice(Math.max(0, start - 80), start), folded.slice(end, end + 100)];
  if (HAN_OTHER_BEFORE.test(before)) return true;
  const title = MARKED_BEFORE.exec(before)?.[1] ?? QUOTED_BEHIND.exec(behind)?.[1];
  if (title !== undefined) return !isOwnTitle(title, reading);
  const owner = OWNER_BEHIND.exec(behind)?.[1] ?? OWNER_BEFORE.exec(before)?.[1];
  if (owner !== undefined && isOtherOwner(owner, reading)) return true;
  const match = BEHIND.exec(behind) ?? BEFORE.exec(before);
  return match !== null && isForeign(match[1] ?? '', match[2] ?? '', reading);
}

/** Someone's, unless the publication's name or one of its titles holds the word: "chapter 6 of Lind's Seamanship". */
function isOtherOwner(owner: string, { catalogue, inForce }: Reading): boolean {
  if (NO_OWNER.has(owner)) return false;
  const key = normaliseTitle(owner);
  return (
    !normaliseTitle(catalogue.name).includes(key) && !inForce.sections.some((section) => section.key.includes(key))
  );
}

function isForeign(words: string, document: string, { catalogue, inForce }: Reading): boolean {
  const said = words
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '');
  if (said.some((word) => NO_NAME.has(word))) return false;
  if (NEVER_OWN.test(document)) return true;
  const own = normaliseTitle(catalogue.name);
  const books = inForce.sections.filter(({ family }) => catalogue.bySection.has(family)).map(({ key }) => key);
  const name = document.startsWith('doc') ? '' : [own, ...books].join(' ');
  return said.some((word) => !OWN_WORDS.has(word) && !/^v?\d/u.test(word) && !name.includes(normaliseTitle(word)));
}

function isOwnTitle(title: string, { catalogue, inForce }: Reading): boolean {
  const key = normaliseTitle(title);
  const alike = isUnspaced(key.charCodeAt(0)) ? ALIKE.han : ALIKE.latin;
  const own = [normaliseTitle(catalogue.name), ...inForce.sections.map((section) => section.key)];
  return (
    GENERIC.test(title) ||
    own.some((one) => one.includes(key) || (key.length >= SHORTEST_ALIKE && titleLikeness(one, key) >= alike))
  );
}
