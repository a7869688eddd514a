import type { Lesson } from './lesson.ts';

/**
 * The lessons that there were when a report was filed: it is judged by these for ever, so that what was decided stays when
 * people correct other reports later. The same array where that is all of them.
 */
export function heardBefore(lessons: readonly Lesson[], createdAt: string | null): readonly Lesson[] {
  if (createdAt === null) return lessons;
  const time = Date.parse(createdAt);
  const isHeard = ({ at }: Lesson) => at === null || Date.parse(at) <= time;
  return lessons.every(isHeard) ? lessons : lessons.filter(isHeard);
}
