import { readFileSync } from 'node:fs';

/** Identifies a process in a lock file, by its id and start time. */
export function processMark(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

/** The id of the marked process if it still runs; otherwise null, also for an invalid mark. */
export function runningProcess(mark: string): number | null {
  const [pid = Number.NaN, start = ''] = [Number.parseInt(mark, 10), mark.split(' ')[1]];
  return pid > 0 && isAlive(pid) && startOf(pid) === start ? pid : null;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Start time of a process on Linux; empty on other systems. It tells processes apart that reuse an id, which is common
 * after the restart of a container.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, a name in parentheses, may contain spaces. The start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
