import { readFileSync, writeFileSync } from 'node:fs';

/** A package that a production install brings, and its licence as SPDX writes it. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What the registry does not say in SPDX, as read in the package's own files. */
const READ_IN_FILES: Readonly<Record<string, string>> = {
  // `licenses` in its package.json, and the end of its Readme.md.
  format: 'MIT',
};

/** The packages of a production install on any platform, sorted. Throws on one whose licence is not known. */
export function productionPackages(lockFile: string): Package[] {
  const { packages } = JSON.parse(lockFile) as { packages: Record<string, LockedPackage> };
  const all = Object.entries(packages).flatMap(([path, { version, license, dev, devOptional }]) => {
    if (path === '' || dev || devOptional) return [];
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const licence = license ?? READ_IN_FILES[name];
    if (!version || !licence) throw new Error(`${name} names no licence: read it, and note it in scripts/licences.ts`);
    return [{ name, version, licence }];
  });
  const unique = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...unique.values()].toSorted((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Licences that ask for no more than their own text and notices be kept, so that ours may be MIT. */
const COMPATIBLE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** True when a licence, or each of several that hold together, or one of a choice, goes with MIT. */
export function isCompatible(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => COMPATIBLE.has(one)));
}

/** `THIRD-PARTY.md`: every package with its version and its licence. */
export function licencesPage(lockFile: string): string {
  const packages = productionPackages(lockFile);
  const counts = Map.groupBy(packages, ({ licence }) => licence);
  const summary = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return [
    '# Third-party packages',
    '',
    'What a production install brings, on one platform or another, with the licence of each. Each package holds the text of',
    'its licence. Made from `package-lock.json` by `npm run licences`; a test holds that it is current, and that every',
    'licence goes with ours, the MIT License.',
    '',
    ...summary.map(([licence, of]) => `- ${licence}: ${of.length}`),
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** The same order on every machine, which `localeCompare` does not promise. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

if (import.meta.main) writeFileSync('THIRD-PARTY.md', licencesPage(readFileSync('package-lock.json', 'utf8')));
