/** Wrong tokens within a minute, from one address and in all, after which even the right one has to wait. */
const MAX_FAILURES = { each: 10, all: 100 };
const MINUTE = 60_000;

/** Counts wrong tokens, so that nobody can try many. Behind a proxy all clients share the proxy's address. */
export interface LoginAttempts {
  mayTry(address: string): boolean;
  failed(address: string): void;
}

/** `now` is in milliseconds from any start. What is kept is bounded: at most `MAX_FAILURES.all` addresses. */
export function createLoginAttempts(now: () => number): LoginAttempts {
  let failures: { readonly address: string; readonly at: number }[] = [];
  const recent = () => {
    failures = failures.filter(({ at }) => now() - at < MINUTE);
    return failures;
  };
  return {
    mayTry(address) {
      const counted = recent();
      return (
        counted.length < MAX_FAILURES.all && counted.filter((one) => one.address === address).length < MAX_FAILURES.each
      );
    },
    failed(address) {
      recent().push({ address, at: now() });
    },
  };
}
