import { parseArgs } from 'node:util';
import { runFaultTest } from '../test/durability/fault-run.ts';

const { values } = parseArgs({
  options: {
    subjects: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '1800' },
  },
});

const result = await runFaultTest({
  subjects: Number(values.subjects),
  seconds: Number(values.seconds),
  tell: (line) => process.stderr.write(`${line}\n`),
});
console.log(JSON.stringify(result));
process.exit(result.lost + result.doubled + result.wrong + result.overLimit > 0 ? 1 : 0);
