import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RepositorySeed } from '../test/local-github/repositories.ts';

const EXAMPLE = join(import.meta.dirname, '../examples/sre-whitepaper');

/** Where the reports are filed. */
export const FEEDBACK = 'sre-elite/whitepaper';

/** The two repositories of the first user, with the files of the example where its configuration says they are. */
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
