import { execFileSync } from 'node:child_process';

/** `owner/name` from the git remote `origin` of a folder; null if unknown. */
export function originOf(folder: string): string | null {
  try {
    const url = execFileSync('git', ['-C', folder, 'remote', 'get-url', 'origin'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return /github\.com[:/]([\w.-]+\/[\w.-]+?)(?:\.git)?\s*$/u.exec(url)?.[1] ?? null;
  } catch {
    return null;
  }
}
