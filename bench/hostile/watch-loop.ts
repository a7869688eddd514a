import { readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

const EVERY = 5;
const WORTH_TELLING = 50;

// Loaded before the server: logs each time for which its event loop took no turn, in milliseconds, without the time in
// which the thread waited for a processor: other programs on the machine are not to blame on the server.
if (isMainThread) {
  let last = performance.now();
  let waited = waitedMilliseconds();
  let used = process.threadCpuUsage();
  setInterval(() => {
    const now = performance.now();
    const waiting = waitedMilliseconds();
    const ms = now - last - EVERY - (waiting - waited);
    const { user, system } = process.threadCpuUsage(used);
    if (ms >= WORTH_TELLING) {
      console.log(JSON.stringify({ msg: 'loop', at: Date.now(), ms, busy: (user + system) / 1000 }));
    }
    last = now;
    waited = waiting;
    used = process.threadCpuUsage();
  }, EVERY).unref();
}

/** For how long this thread was ready to run and did not. Only Linux tells it. */
function waitedMilliseconds(): number {
  try {
    return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6;
  } catch {
    return 0;
  }
}
