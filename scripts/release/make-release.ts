import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { installIn, locateIn, PACKAGE_ROOT, packInto, rootOf, withThisNode } from './packed-package.ts';
import { changelogSection, releaseProblems, releaseText } from './release-text.ts';

// Makes everything of a release that needs no runner, in the folder `release`: the package, tried in an empty folder, the
// bill of materials and the release's text. Publishes nothing. Ends with 1 if the version cannot be released like this.

const FOLDER = 'release';
const TITLE = '5.3.1 写错了';
const LABELS = ['章节: 故障应急'];

const { GITHUB_REPOSITORY, GITHUB_REF_TYPE, GITHUB_REF_NAME } = process.env;
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const repository = GITHUB_REPOSITORY ?? `local/${name}`;
const commit = git('rev-parse', 'HEAD');
const section = changelogSection(readFileSync('CHANGELOG.md', 'utf8'), version);
const changesets = readdirSync('.changeset').filter((file) => file.endsWith('.md') && file !== 'README.md');
const tag = GITHUB_REF_TYPE === 'tag' ? (GITHUB_REF_NAME ?? null) : null;
const problems = releaseProblems(version, tag, section, changesets);

console.log(
  `${name} ${version} of ${repository}, commit ${commit}${git('status', '--porcelain') && ' and uncommitted changes'}`,
);
if (changesets.length > 0)
  console.log(`For a later version, unless you run \`npm run release:version\`: ${changesets.join(', ')}`);
rmSync(FOLDER, { recursive: true, force: true });
await makePackage();
makeBillOfMaterials();
makeText();
console.log('Not made here: the image, the attestations, and what is published (.github/workflows/release.yml).');
for (const problem of problems) console.error(problem);
process.exit(problems.length === 0 ? 0 : 1);

async function makePackage(): Promise<void> {
  const { path, files } = await packInto(FOLDER, repository);
  if (!isDeepStrictEqual(rootOf(files), PACKAGE_ROOT))
    problems.push(`The package should hold ${PACKAGE_ROOT.join(', ')}, but holds ${rootOf(files).join(', ')}.`);
  const user = mkdtempSync(join(tmpdir(), 'user-'));
  await installIn(user, resolve(path));
  const { labels } = await locateIn(user, TITLE);
  rmSync(user, { recursive: true, maxRetries: 5 });
  if (!isDeepStrictEqual(labels, LABELS))
    problems.push(`The installed package should give “${TITLE}” ${LABELS}, but gives ${labels}.`);
  made(path, `the package, ${files.length} files; installed in an empty folder, it gives “${TITLE}” ${labels}`);
}

function makeBillOfMaterials(): void {
  const path = join(FOLDER, `${name}-${version}.cdx.json`);
  const bill = execFileSync('npm', ['run', '-s', 'sbom'], { encoding: 'utf8', env: withThisNode });
  const { bomFormat, components } = JSON.parse(bill) as { bomFormat: string; components: unknown[] };
  if (bomFormat !== 'CycloneDX' || components.length === 0) problems.push('The bill of materials is empty.');
  writeFileSync(path, bill);
  made(path, `the bill of materials, ${components.length} packages`);
}

function makeText(): void {
  const path = join(FOLDER, 'text.md');
  writeFileSync(path, releaseText(section ?? '', { version, repository, commit }));
  made(path, 'the text of the release on GitHub');
}

function made(path: string, what: string): void {
  console.log(`${path} (${(statSync(path).size / 1000).toFixed(0)} kB): ${what}`);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8' }).trim();
}
