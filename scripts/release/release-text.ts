import type { Nodes, Paragraph } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What is released, and from where. */
export interface Release {
  readonly version: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** The commit's full SHA. */
  readonly commit: string;
}

/** Returns the section of a version in the CHANGELOG, without its heading; null if there is none or it is empty. */
export function changelogSection(changelog: string, version: string): string | null {
  const section = changelog.split(/^## /m).find((part) => part.slice(0, part.indexOf('\n')).trim() === version);
  return section?.slice(section.indexOf('\n')).trim() || null;
}

/** Returns what keeps a version from being released, as sentences. The tag is null before there is one: then changesets may wait. */
export function releaseProblems(version: string, tag: string | null, section: string | null, changesets: string[]) {
  const problems: string[] = [];
  if (tag !== null && tag !== `v${version}`)
    problems.push(`The tag is ${tag}, the version in package.json ${version}.`);
  if (section === null) problems.push(`CHANGELOG.md has no section ${version}.`);
  if (tag !== null && changesets.length > 0)
    problems.push(`Not in the CHANGELOG yet: ${changesets.join(', ')}. Run \`npm run release:version\`.`);
  return problems;
}

/** Returns the text of a release on GitHub: what changed, and how to get exactly this version. */
export function releaseText(section: string, { version, repository, commit }: Release): string {
  const image = `ghcr.io/${repository.toLowerCase()}:${version}`;
  return `${onOneLineEach(withFullLinks(section, `https://github.com/${repository}/blob/v${version}/`))}

## How to get it

- GitHub Action: \`uses: ${repository}@${commit} # v${version}\`
- npm: \`npm install chapter-triage@${version}\`
- Container: \`docker pull ${image}\`; who built it from what: \`gh attestation verify oci://${image} --repo ${repository}\`
- What it contains: \`chapter-triage-${version}.cdx.json\`, the bill of materials in CycloneDX's format
`;
}

/** Links to files of the repository lead nowhere from a release's page, unless they say where the files are. */
function withFullLinks(markdown: string, base: string): string {
  return markdown.replaceAll(/\]\((?![a-z]+:|#)([^()\s]+)\)/g, `](${base}$1)`);
}

/** Joins the lines of each paragraph: GitHub breaks the lines of a release where its text does. */
function onOneLineEach(markdown: string): string {
  return paragraphsIn(fromMarkdown(markdown)).reduceRight((text, { position }) => {
    const [start, end] = [position!.start.offset!, position!.end.offset!];
    return text.slice(0, start) + text.slice(start, end).replaceAll(/\n[ \t>]*/g, ' ') + text.slice(end);
  }, markdown);
}

function paragraphsIn(node: Nodes): Paragraph[] {
  if (node.type === 'paragraph') return [node];
  return 'children' in node ? node.children.flatMap(paragraphsIn) : [];
}
