import { parseArgs } from 'node:util';
import { runCrashTest } from '../test/durability/crash-run.ts';
import type { DatabaseKind } from '../test/durability/place.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    database: { type: 'string', default: 'pglite' },
  },
});
const { database } = values;
if (database !== 'pglite' && database !== 'postgres') throw new Error('--database is pglite or postgres');
const kind: DatabaseKind = database;

const result = await runCrashTest({
  kills: Number(values.kills),
  database: kind,
  tell: (line) => process.stderr.write(`${line}\n`),
});
console.log(JSON.stringify(result));
process.exit(result.lost + result.doubled + result.wrong > 0 ? 1 : 0);
