import type { Configured } from '../../github/files/configuration-of.ts';

/** So many are remembered: each makes a name more for every chapter. */
const MOST = 5;

/** A configuration whose labels are known by what they began with before, too. `prefixes`: the latest first. */
export function withFormerPrefixes(configured: Configured, prefixes: readonly string[]): Configured {
  const { configuration } = configured;
  const { labels } = configuration;
  const former = [...new Set(prefixes)].filter((prefix) => prefix !== labels.prefix).slice(0, MOST);
  if (former.length === 0) return configured;
  return { ...configured, configuration: { ...configuration, labels: { ...labels, formerPrefixes: former } } };
}
