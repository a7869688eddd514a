import type { Figure } from '../figure.ts';
import { measureSlowTexts } from './slow-texts.ts';

/** What strangers can cost us. Each measure has its limits. */
export async function* measureHostile(): AsyncGenerator<Figure> {
  yield* measureSlowTexts();
}
