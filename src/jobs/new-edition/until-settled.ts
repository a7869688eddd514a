import { createHash } from 'node:crypto';
import type { EditionsSeen } from '../../core/editions/editions-seen.ts';
import type { EditionStore, KnownEditions } from '../../store/adopted/edition-store.ts';
import type { EditionJob } from '../../store/queue/edition-queue.ts';
import { LookLater } from '../../store/queue/look-later.ts';

/** A notice and its contents often come a moment apart, and belong to one edition. */
const SETTLE = 65_000;

interface Settling {
  readonly store: Pick<EditionStore, 'notice'>;
  now(): number;
  readonly settle?: number;
}

/** Notes a new state. Throws a LookLater until it has lasted long enough. */
export async function untilSettled(
  { store, now, settle = SETTLE }: Settling,
  { installationId, owner, repo }: EditionJob,
  state: EditionsSeen,
  noticed: KnownEditions['noticed'],
): Promise<void> {
  const hash = createHash('sha256').update(JSON.stringify(state)).digest('base64');
  const isSame = noticed?.state === hash;
  if (!isSame) await store.notice(installationId, { owner, repo }, hash, now());
  const left = settle - (isSame ? now() - noticed.at : 0);
  if (left > 0) throw new LookLater('a new edition settles', left / 1000);
}
