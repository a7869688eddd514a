import type { SessionStore } from '../../core/session-store.ts';
import type { Sql } from '../database/database.ts';

/** The sessions of the board, shared by all processes on the database. */
export function createBoardSessions(sql: Sql): SessionStore {
  return {
    async open(hash, end, now) {
      await sql('DELETE FROM chapter_triage.board_session WHERE ends_at <= $1', [new Date(now)]);
      await sql('INSERT INTO chapter_triage.board_session (hash, ends_at) VALUES ($1, $2)', [hash, new Date(end)]);
    },
    async isOpen(hash, now) {
      const condition = 'hash = $1 AND ends_at > $2';
      const { rows } = await sql(`SELECT FROM chapter_triage.board_session WHERE ${condition}`, [hash, new Date(now)]);
      return rows.length > 0;
    },
    async close(hash) {
      await sql('DELETE FROM chapter_triage.board_session WHERE hash = $1', [hash]);
    },
  };
}
