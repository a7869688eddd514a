import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Sql } from '../database/database.ts';

/** The installation, and the repository in lower case. */
export type EditionKey = readonly [installationId: number, repository: string];

/**
 * Bytes of a part. The embedded database works on the event loop's thread, and takes a part in 25 ms; the largest sources in
 * one piece would hold the loop for a third of a second.
 */
const MAX_PART = 2 ** 20;

/** Replaces the bytes of an edition. Call it in the transaction that adopts it, and after its row is written. */
export async function writeParts(sql: Sql, key: EditionKey, bytes: Buffer): Promise<void> {
  await sql('DELETE FROM chapter_triage.edition_part WHERE installation_id = $1 AND repository = $2', [...key]);
  for (let part = 0; part * MAX_PART < bytes.length; part += 1) {
    await nextTurn();
    const piece = bytes.subarray(part * MAX_PART, (part + 1) * MAX_PART);
    await sql(`INSERT INTO chapter_triage.edition_part VALUES ($1, $2, $3, decode($4, 'base64'))`, [
      ...key,
      part,
      piece.toString('base64'),
    ]);
  }
}

/** The bytes of the edition with this identity. Null if another was adopted before or meanwhile. */
export async function readParts(sql: Sql, key: EditionKey, identity: string): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for (let first: string | undefined; ; await nextTurn()) {
    // PostgreSQL keeps with each row the number of its transaction (xmin): parts of one adoption have the same.
    const { rows } = await sql(
      `SELECT encode(bytes, 'base64') AS piece, edition_part.xmin::text AS version
         FROM chapter_triage.editions LEFT JOIN chapter_triage.edition_part
           ON edition_part.installation_id = $1 AND edition_part.repository = $2 AND part = $3
        WHERE editions.installation_id = $1 AND editions.repository = $2 AND adopted->>'identity' = $4`,
      [...key, pieces.length, identity],
    );
    const [row] = rows as { piece: string | null; version: string }[];
    if (row === undefined) return null;
    if (row.piece === null) return Buffer.concat(pieces);
    first ??= row.version;
    if (row.version !== first) return null;
    pieces.push(Buffer.from(row.piece, 'base64'));
  }
}
