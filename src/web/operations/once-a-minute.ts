const MINUTE = 60_000;

/** For what strangers can cause without end: tells of the first at once, and of all within each minute after it by count. */
export function onceAMinute(tell: (count: number) => void): () => void {
  let untold = 0;
  let isSilent = false;
  function speak(): void {
    isSilent = untold > 0;
    if (!isSilent) return;
    tell(untold);
    untold = 0;
    setTimeout(speak, MINUTE).unref();
  }
  return () => {
    untold += 1;
    if (!isSilent) speak();
  };
}
