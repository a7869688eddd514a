import type { Sql } from '../database/database.ts';
import { LookLater } from '../queue/look-later.ts';

/** Write limits of an installation. GitHub does not say which writes count as content, so every write counts. */
export interface WriteLimits {
  readonly perSecond: number;
  /** In any hour. */
  readonly perHour: number;
  /** Burst after an idle time, so that a single report is answered without a wait. */
  readonly burst: number;
}

/** Limits writes across all processes on the database. */
export interface WriteLimiter {
  /** Throws a LookLater while the installation must wait, for GitHub's limit or for ours. */
  admit(installationId: number): Promise<void>;
  /** Takes budget for all writes of a look, or for none. Throws a LookLater if there is not enough. */
  take(installationId: number, writes: number): Promise<void>;
  /** Pauses an installation, as GitHub asks. A longer pause stays in force. */
  pause(installationId: number, seconds: number): Promise<void>;
}

/** Ends the pauses of an installation, or of all (null). Resolves with how many there were. Looks that wait keep their time. */
export async function resumeInstallations(sql: Sql, installationId: number | null): Promise<number> {
  const { rows } = await sql(
    `UPDATE chapter_triage.pace SET paused_until = now()
      WHERE paused_until > now() AND ($1::bigint IS NULL OR installation_id = $1::bigint) RETURNING true`,
    [installationId],
  );
  return rows.length;
}

/** Maximum wait in seconds. After it, a look asks again: much may have changed by then. */
const MAX_WAIT = 3600;

/**
 * Two leaky buckets per installation, each stored as the time when it is empty. The hourly bucket holds a quarter of
 * the hourly limit and drains evenly, so that no hour sees more than the limit.
 */
export function createWriteLimiter(sql: Sql, { perSecond, perHour, burst }: WriteLimits): WriteLimiter {
  const second = { each: 1 / perSecond, holds: burst / perSecond };
  const hourlyBurst = Math.max(1, perHour / 4);
  const hourlyRate = Math.max(1, perHour - hourlyBurst) / 3600;
  const hour = { each: 1 / hourlyRate, holds: hourlyBurst / hourlyRate };
  const buckets = [second.each, second.holds, hour.each, hour.holds];

  return {
    async admit(installationId) {
      const { rows } = await sql(
        `SELECT true FROM chapter_triage.pace
          WHERE installation_id = $1 AND ${WAIT} > 0 AND $2::int IS NOT NULL`,
        [installationId, 1, ...buckets],
      );
      if (rows.length > 0) await postpone(installationId, 1);
    },
    async take(installationId, writes) {
      if (writes === 0) return;
      const { rows } = await sql(TAKE, [installationId, writes, ...buckets]);
      if (rows.length === 0) await postpone(installationId, writes);
    },
    async pause(installationId, seconds) {
      await sql(PAUSE, [installationId, seconds]);
    },
  };

  async function postpone(installationId: number, writes: number): Promise<never> {
    const { rows } = await sql(TURN, [installationId, writes, ...buckets]);
    const { seconds } = rows[0] as { seconds: number };
    throw new LookLater('the installation has to wait', seconds);
  }
}

/**
 * Seconds until a bucket has room for $2 writes. An empty bucket always has room: otherwise a look with more writes
 * than it holds would never run.
 */
const room = (until: string, each: string, holds: string) =>
  `(EXTRACT(epoch FROM GREATEST(${until}, now()) - now())::float8 + $2::int * ${each}::float8
    - GREATEST(${holds}::float8, $2::int * ${each}::float8))`;

/** Seconds until $2 writes are allowed; 0 or less if they are now. */
const WAIT = `GREATEST(
  EXTRACT(epoch FROM paused_until - now())::float8,
  ${room('steady_until', '$3', '$4')},
  ${room('hourly_until', '$5', '$6')})`;

const later = (until: string, each: string) =>
  `GREATEST(pace.${until}, now()) + $2::int * ${each}::float8 * interval '1 second'`;

/** One statement, so that two processes cannot take the same budget: the second waits for the row lock of the first. */
const TAKE = `
  INSERT INTO chapter_triage.pace AS pace (installation_id, steady_until, hourly_until)
  VALUES ($1, now() + $2::int * $3::float8 * interval '1 second', now() + $2::int * $5::float8 * interval '1 second')
  ON CONFLICT (installation_id) DO UPDATE
    SET steady_until = ${later('steady_until', '$3')}, hourly_until = ${later('hourly_until', '$5')}
    WHERE ${WAIT.replaceAll(/\b(paused_until|steady_until|hourly_until)\b/g, 'pace.$1')} <= 0.001
  RETURNING true`;

/** Waiting looks get separate times, in the order of asking. Otherwise all would come back at once and wait again. */
const TURN = `
  UPDATE chapter_triage.pace
     SET next_turn = LEAST(now() + ${MAX_WAIT} * interval '1 second', GREATEST(next_turn, now() + ${WAIT} * interval '1 second')
       + $2::int * (CASE WHEN ${room('hourly_until', '$5', '$6')} > 0 THEN $5::float8 ELSE $3::float8 END) * interval '1 second')
   WHERE installation_id = $1
  RETURNING GREATEST(0.1, EXTRACT(epoch FROM next_turn - now())::float8) AS seconds`;

const PAUSE = `
  INSERT INTO chapter_triage.pace AS pace (installation_id, paused_until)
  VALUES ($1, now() + $2::float8 * interval '1 second')
  ON CONFLICT (installation_id) DO UPDATE SET paused_until = GREATEST(pace.paused_until, EXCLUDED.paused_until)`;
