import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositorySeed } from '../test/local-github/repositories.ts';

const EXAMPLE = join(import.meta.dirname, '../examples/sre-whitepaper');

/** The repository that receives the reports. */
export const FEEDBACK = 'sre-elite/whitepaper';

/** The first user's two repositories, with the example's files at the places that its configuration names. */
export function publicationRepositories(): RepositorySeed[] {
  return [
    {
      name: 'whitepaper',
      files: {
        '.github/chapter-triage.yml': readFileSync(join(EXAMPLE, 'chapter-triage.yml'), 'utf8'),
        ...folder('contents'),
      },
    },
    { name: 'website', files: folder('content/chinese/notice') },
  ];
}

function folder(path: string): Record<string, string> {
  const names = readdirSync(join(EXAMPLE, path));
  return Object.fromEntries(names.map((name) => [`${path}/${name}`, readFileSync(join(EXAMPLE, path, name), 'utf8')]));
}
