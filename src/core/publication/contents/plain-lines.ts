import type { ContentsEntry } from './contents-entry.ts';
import { buildTree, partsOf } from './draft.ts';
import type { ListLine } from './markdown-list.ts';

/** The non-empty lines of a plain text, with indentation as levels. `# …` and `// …` are comments. */
export function plainLines(text: string): ListLine[] {
  const lines = text.split(/\r\n|[\n\r]/u).map((raw, index) => ({ raw: raw.replace(/^\uFEFF/u, ''), line: index + 1 }));
  const filled = lines.filter(({ raw }) => raw.trim() !== '' && !/^\s*(?:#|\/\/)/u.test(raw));
  const widths = filled.map(({ raw }) => indentation(raw));
  const levels = new Map([...new Set(widths)].toSorted((a, b) => a - b).map((width, level) => [width, level]));
  return filled.map(({ raw, line }, index) => ({
    line,
    text: raw.trim().replace(/^[*•·+-]\s+/u, ''),
    link: null,
    level: levels.size > 1 ? (levels.get(widths[index] ?? 0) ?? 0) : null,
  }));
}

/** Indentation that contradicts the numbers ("1.2" deeper than "1.1") comes from pasting. The numbers then decide. */
export function withoutMisleadingLevels(entries: readonly ContentsEntry[]): readonly ContentsEntry[] {
  const misleading = buildTree(entries).some((one) => {
    const [own, above] = [partsOf(one), partsOf(one.parent)];
    return own.length > 1 && one.number?.style === 'plain' && above.length >= own.length;
  });
  return misleading ? entries.map((entry) => ({ ...entry, level: null })) : entries;
}

function indentation(raw: string): number {
  return (/^[\s　]*/u.exec(raw)?.[0] ?? '').replaceAll('\t', '    ').replaceAll('　', '  ').length;
}
