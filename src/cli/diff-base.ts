import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseConfiguration } from '../config/parse-configuration.ts';
import { type Problem, UserError } from '../core/problem.ts';
import { readFolder } from './read-folder.ts';

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * A publication as a git revision of the working folder has it: the configuration in `file` and its sources below `root`,
 * as `readFolder` gives them. The working folder itself stays untouched. Throws a UserError for a revision that git does
 * not know, and for what can't be read in it.
 */
export function readRevision(file: string, root: string, revision: string): ReturnType<typeof readFolder> {
  const commit = git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])?.trim();
  const refuse = (message: string, remedy: string) => new UserError([{ file: revision, message, remedy }]);
  if (!commit) throw refuse('is no revision of this folder', 'name a branch, a tag or a commit that git has here');
  const name = basename(file);
  const text = git(dirname(file), ['show', `${commit}:./${name}`]);
  if (text === null) throw refuse(`${file} is not in it`, 'choose a revision that has the configuration');

  const folder = mkdtempSync(join(tmpdir(), 'chapter-triage-'));
  try {
    const configuration = join(folder, 'chapter-triage.yml');
    writeFileSync(configuration, text);
    const { publication } = parseConfiguration(text, `${revision}:${file}`);
    for (const source of [publication.contents, publication.notices, publication.text]) {
      if (source) copyFiles(root, commit, source.path, join(folder, 'sources'));
    }
    return readFolder(configuration, join(folder, 'sources'));
  } catch (error) {
    throw error instanceof UserError ? named(error, folder, revision) : error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyFiles(root: string, commit: string, path: string, folder: string): void {
  const listed = git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', path]) ?? '';
  for (const name of listed.split('\0').filter(Boolean)) {
    const text = git(root, ['show', `${commit}:./${name}`]);
    if (text === null || name.split('/').includes('..')) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** What git says; null where it refuses. */
function git(folder: string, command: readonly string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder || '.', ...command], {
      encoding: 'utf8',
      maxBuffer: MAX_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    return null;
  }
}

/** Speaks of the revision, not of the folder into which it was copied. */
function named(error: UserError, folder: string, revision: string): UserError {
  const problems = error.problems.map(
    (problem): Problem => ({ ...problem, file: problem.file.replace(`${folder}/sources/`, `${revision}:`) }),
  );
  return new UserError(problems, { cause: error });
}
