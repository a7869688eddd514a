import { type Environment, readEnvironment } from './config/environment/environment.ts';
import { createLog } from './config/environment/log.ts';
import { describeProblem, UserError } from './core/problem.ts';
import { startSetUp } from './github/set-up.ts';
import { serve } from './serve.ts';

/** After this, what still runs is cut off; it is taken up again at the next start. */
const STOP_MILLISECONDS = 9_500;

try {
  await start(readEnvironment(process.env));
} catch (error) {
  for (const line of explain(error)) process.stderr.write(`${line}\n`);
  process.exit(1);
}

async function start(environment: Environment): Promise<void> {
  const log = createLog(environment.logLevel);
  if (environment.credentials === null) return startSetUp(environment, log);

  // Heard from the beginning: what is the first process of a container would else ignore it while it starts.
  let stop: () => Promise<void> = async () => {};
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), STOP_MILLISECONDS).unref();
      await stop().catch((err) => log.error({ err }, 'could not stop in order'));
      process.exit();
    });
  }
  stop = await serve(environment, environment.credentials, log);
}

function explain(error: unknown): readonly string[] {
  if (error instanceof UserError) return error.problems.map(describeProblem);
  return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
}
