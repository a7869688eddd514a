import type { Figure } from '../figure.ts';
import { measureLargeBodies } from './large-bodies.ts';
import { measureSlowSources } from './slow-sources.ts';
import { measureSlowTexts } from './slow-texts.ts';

/** What strangers can cost us. Each measure has its limits. */
export async function* measureHostile(): AsyncGenerator<Figure> {
  yield* measureSlowTexts();
  yield* measureSlowSources();
  yield* measureLargeBodies();
}
