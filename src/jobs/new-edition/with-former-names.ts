import type { Adopted } from '../../core/editions/adopted.ts';
import type { Configured } from '../../github/files/configuration-of.ts';

/** Each former prefix is one more possible name of every label. */
const MAX_PREFIXES = 5;

/** Adds the prefixes and chapter names that labels had under what was adopted before. */
export function withFormerNames(
  configured: Configured,
  adopted: Pick<Adopted, 'prefixes' | 'names'> | undefined,
): Configured {
  if (adopted === undefined) return configured;
  const { configuration } = configured;
  const { labels } = configuration;
  const others = [...new Set(adopted.prefixes)].filter((prefix) => prefix !== labels.prefix);
  const former = { formerPrefixes: others.slice(0, MAX_PREFIXES), formerNames: adopted.names };
  return { ...configured, configuration: { ...configuration, labels: { ...labels, ...former } } };
}
