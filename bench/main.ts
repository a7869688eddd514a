import { parseArgs } from 'node:util';
import type { Part } from './figure.ts';

/** The parts, in the order in which they are measured; each is loaded when its turn comes. */
const PARTS: Readonly<Record<string, () => Promise<Part>>> = {
  locate: async () => (await import('./locate.ts')).measureLocate,
  requests: async () => (await import('./requests.ts')).measureRequests,
  backfill: async () => (await import('./backfill.ts')).measureBackfill,
  idle: async () => (await import('./idle.ts')).measureIdle,
  accept: async () => (await import('./accept.ts')).measureAccept,
  fairness: async () => (await import('./fairness.ts')).measureFairness,
  drain: async () => (await import('./drain.ts')).measureDrain,
  board: async () => (await import('./board.ts')).measureBoard,
  rss: async () => (await import('./rss.ts')).measureRss,
  install: async () => (await import('./install.ts')).measureInstall,
  hostile: async () => (await import('./hostile/hostile.ts')).measureHostile,
};

/** Those that take so long that they are measured only when they are asked for. */
const LONG: typeof PARTS = {
  soak: async () => (await import('./soak.ts')).measureSoak,
};

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const chosen = values.only?.split(',') ?? Object.keys(PARTS);
for (const name of chosen) {
  const part = await (PARTS[name] ?? LONG[name])?.();
  if (!part) throw new Error(`no part is called ${name}; there are ${Object.keys({ ...PARTS, ...LONG }).join(', ')}`);
  for await (const figure of part()) {
    const rounded = { ...figure, value: Number(figure.value.toPrecision(4)) };
    if (figure.most !== undefined && !(figure.value <= figure.most)) {
      console.error(`${figure.name} is ${rounded.value}, and may be ${figure.most}`);
      process.exitCode = 1;
    }
    console.log(
      values.json ? JSON.stringify(rounded) : `${figure.name.padEnd(24)} ${rounded.value} ${figure.unit}`.trimEnd(),
    );
  }
}
process.exit();
