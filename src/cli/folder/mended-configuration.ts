import { parseDocument } from 'yaml';
import { Configuration } from '../../config/configuration.ts';
import { parseConfiguration } from '../../config/parse-configuration.ts';
import { type Problem, UserError } from '../../core/problem.ts';

const MAX_BYTES = 64 * 1024;
const MAX_ALIASES = 20;
/** Removing a value may reveal further problems. A few rounds find all. */
const MAX_ROUNDS = 20;

/**
 * The valid part of a configuration: wrong values are removed, so that defaults apply and the sources can still be
 * checked. `problems` lists all mistakes. `configuration` is null if too little is left.
 */
export function mendedConfiguration(
  text: string,
  file: string,
): { configuration: Configuration | null; problems: Problem[] } {
  try {
    return { configuration: parseConfiguration(text, file), problems: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { configuration: Buffer.byteLength(text) > MAX_BYTES ? null : mended(text), problems: [...error.problems] };
  }
}

function mended(text: string): Configuration | null {
  const value = plain(text);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const parsed = Configuration.safeParse(value);
    if (parsed.success) return parsed.data;
    const taken = parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      return keys.map((path) => takeAway(value, path)).some(Boolean);
    });
    if (!taken.some(Boolean)) return null;
  }
  return null;
}

/** The parsed YAML, despite its mistakes. */
function plain(text: string): unknown {
  try {
    return parseDocument(text, { stringKeys: true, uniqueKeys: false, logLevel: 'error' }).toJS({
      maxAliasCount: MAX_ALIASES,
    });
  } catch {
    return null;
  }
}

/** Removes a value from its object or list. Returns false if it is missing or the root. */
function takeAway(value: unknown, path: readonly PropertyKey[]): boolean {
  const key = path.at(-1);
  let holder = value;
  for (const step of path.slice(0, -1)) holder = Object(holder)[step];
  if (key === undefined || typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, key)) return false;
  if (Array.isArray(holder)) return holder.splice(Number(key), 1).length > 0;
  return Reflect.deleteProperty(holder, key);
}
