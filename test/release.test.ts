import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { changelogSection, releaseProblems, releaseText } from '../scripts/release/release-text.ts';

const { version } = readJson('package.json');
const RELEASE = { version: '1.2.0', repository: 'Press/Chapter-Triage', commit: 'c0ffee'.padEnd(40, '0') };

describe('the section of a version', () => {
  const changelog =
    '# Changelog\n\nFor users.\n\n## 1.2.0\n\n### Minor Changes\n\n- One\n\n## 1.1.0\n\n## 1.0.0\n\n- Old\n';

  it.each([
    ['1.2.0', '### Minor Changes\n\n- One'],
    ['1.0.0', '- Old'],
    ['1.1.0', null],
    ['1.2', null],
  ])('%s', (of, section) => expect(changelogSection(changelog, of)).toBe(section));

  it('is there for the version in package.json, which package-lock.json repeats', () => {
    expect(changelogSection(readFileSync('CHANGELOG.md', 'utf8'), version)).not.toBeNull();
    expect(readJson('package-lock.json').version).toBe(version);
  });
});

it.each([
  ['v1.2.0', '- One', [], []],
  [null, '- One', [], []],
  ['v1.2.1', '- One', [], ['The tag is v1.2.1, the version in package.json 1.2.0.']],
  [null, null, [], ['CHANGELOG.md has no section 1.2.0.']],
  [null, '- One', ['a.md'], []],
  ['v1.2.0', '- One', ['a.md'], ['Not in the CHANGELOG yet: a.md. Run `npm run release:version`.']],
])('a release with tag %s, section %s, changesets %j: %j', (tag, section, changesets, problems) => {
  expect(releaseProblems('1.2.0', tag, section, changesets)).toEqual(problems);
});

describe('the text of a release', () => {
  it('says how to get exactly this version from this repository', () => {
    expect(releaseText('- One', RELEASE)).toMatchInlineSnapshot(`
      "- One

      ## How to get it

      - GitHub Action: \`uses: Press/Chapter-Triage@c0ffee0000000000000000000000000000000000 # v1.2.0\`
      - npm: \`npm install chapter-triage@1.2.0\`
      - Container: \`docker pull ghcr.io/press/chapter-triage:1.2.0\`; who built it from what: \`gh attestation verify oci://ghcr.io/press/chapter-triage:1.2.0 --repo Press/Chapter-Triage\`
      - What it contains: \`chapter-triage-1.2.0.cdx.json\`, the bill of materials in CycloneDX's format
      "
    `);
  });

  it.each([
    ['- **A** one\n  **two** 3\n  - b\n    c\n- d', '- **A** one **two** 3\n  - b c\n- d'],
    ['One\ntwo\n\n```sh\na\nb\n```\n\nThree', 'One two\n\n```sh\na\nb\n```\n\nThree'],
    ['1. One\n2. Two', '1. One\n2. Two'],
    [
      'See [a](docs/a.md#b), [c](https://c.example).',
      'See [a](https://github.com/Press/Chapter-Triage/blob/v1.2.0/docs/a.md#b), [c](https://c.example).',
    ],
  ])('has each paragraph on one line, and links that lead somewhere: %j', (section, text) => {
    expect(releaseText(section, RELEASE).startsWith(`${text}\n\n## `)).toBe(true);
  });
});

function readJson(path: string): { version: string } {
  return JSON.parse(readFileSync(path, 'utf8'));
}
