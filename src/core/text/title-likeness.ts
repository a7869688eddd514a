/**
 * The likeness of two title keys, 0 to 1: Dice's coefficient on characters, each counted as often as it occurs in both.
 * Order does not count, so 构架 and 架构 are alike.
 */
export function titleLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const counts = new Map<string, number>();
  for (const character of a) counts.set(character, (counts.get(character) ?? 0) + 1);
  let common = 0;
  for (const character of b) {
    const left = counts.get(character) ?? 0;
    if (left === 0) continue;
    counts.set(character, left - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, [...a].length + [...b].length);
}
