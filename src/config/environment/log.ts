import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

/**
 * A logger to standard output: one JSON line per entry, or text for people if that is a terminal. Of an error it keeps
 * message, stack and cause. It drops the request or event that Octokit attaches, which contains tokens, signatures and
 * people's text. At the level `debug` Probot adds the fields of each request to GitHub; those with text are left out.
 */
export function createLog(level: string, destination?: { write(line: string): void; isTTY?: boolean }): Logger {
  const serialize = (error: unknown) => describeError(error);
  const options = {
    level,
    base: null,
    serializers: { err: serialize, error: serialize },
    redact: { paths: ['body', 'variables', 'output'], remove: true },
  };
  if ((destination ?? process.stdout).isTTY) {
    const terminal = destination as NodeJS.WritableStream | undefined;
    const shown = pretty({ ...FOR_PEOPLE, ...(terminal && { destination: terminal }) });
    return pino(options, { write: (line) => shown.write(withoutControls(line)) });
  }
  return destination ? pino(options, destination) : pino(options);
}

const FOR_PEOPLE = { sync: true, singleLine: true, translateTime: 'SYS:HH:MM:ss' };

/** A line of JSON without control characters, also escaped ones, except line breaks: a terminal would obey them. */
function withoutControls(line: string): string {
  return line.replaceAll(/\\\\|\\u00[01][\da-f]|\\[bfr]|[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (found) =>
    found === '\\\\' ? found : ' ',
  );
}

interface ErrorLine {
  readonly type: string;
  readonly message: string;
  readonly stack?: string | undefined;
  readonly status?: unknown;
  readonly code?: unknown;
  readonly errors?: readonly unknown[];
  readonly cause?: unknown;
}

/** How many nested causes are logged. Also protects against cycles. */
const DEPTH = 5;

function describeError(error: unknown, depth = 0): ErrorLine | unknown {
  if (!isError(error) || depth > DEPTH) return String(error);
  const { status, code } = error as { status?: unknown; code?: unknown };
  return {
    type: error.name ?? 'Error',
    message: error.message,
    stack: error.stack,
    ...(status !== undefined && { status }),
    ...(code !== undefined && { code }),
    ...(error instanceof AggregateError && { errors: error.errors.map((each) => describeError(each, depth + 1)) }),
    ...(error.cause !== undefined && { cause: describeError(error.cause, depth + 1) }),
  };
}

/** pg-boss tells of copies of errors, which are plain objects. */
function isError(error: unknown): error is Pick<Error, 'message' | 'stack' | 'cause'> & { readonly name?: string } {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}
