import { expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { openBoss, sqlOf } from '../../src/queue/open-boss.ts';
import { postgresDatabase } from '../../src/queue/postgres-database.ts';
import { migrate } from '../../src/queue/schema.ts';
import { startPostgres } from '../durability/start-postgres.ts';

it('is made once where many processes start at once on a new PostgreSQL', async () => {
  const postgres = await startPostgres();
  const database = postgresDatabase(postgres.url, { poolSize: 12 });
  const boss = await openBoss(database, createLog('silent'));
  const sql = sqlOf(boss);
  try {
    for (let round = 0; round < 60; round += 1) {
      await sql('DROP SCHEMA IF EXISTS chapter_triage CASCADE');
      await Promise.all(Array.from({ length: 12 }, () => migrate(sql)));
      const { rows } = await sql('SELECT count(*)::int AS times FROM chapter_triage.version GROUP BY version');
      expect(rows.length).toBeGreaterThan(2);
      expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(new Set(['{"times":1}']));
    }
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
    await postgres.remove();
  }
});
