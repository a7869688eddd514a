import { readFileSync } from 'node:fs';

/** Says which process wrote it, in a lock: its number, and when it started. */
export function processMark(pid: number): string {
  return `${pid} ${startOf(pid)}`;
}

/** The number of the process that a mark names while that very process runs; null when it is gone, and for no mark. */
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
 * When a process started, as Linux tells it; empty elsewhere. After a restart, above all of a container, the number of
 * the old process often belongs to a new one.
 */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field, a name in parentheses, may hold spaces; the start is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
