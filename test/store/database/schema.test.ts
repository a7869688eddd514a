import { expect, it } from 'vitest';
import { createLog } from '../../../src/config/environment/log.ts';
import type { Sql } from '../../../src/store/database/database.ts';
import { postgresDatabase } from '../../../src/store/database/postgres-database.ts';
import { migrate } from '../../../src/store/database/schema.ts';
import { openBoss, sqlOf } from '../../../src/store/queue/open-boss.ts';
import { createMemoryPglite } from '../../databases/memory-database.ts';
import { startPostgres } from '../../durability/start-postgres.ts';

it('is made once where many processes start at once on a new PostgreSQL', async () => {
  const postgres = await startPostgres();
  const database = postgresDatabase(postgres.url, { poolSize: 12 });
  const boss = await openBoss(database, createLog('silent'));
  const sql = sqlOf(boss);
  try {
    for (let round = 0; round < 20; round += 1) {
      await sql('DROP SCHEMA IF EXISTS chapter_triage CASCADE');
      await Promise.all(Array.from({ length: 12 }, () => migrate(sql)));
      const { rows } = await sql('SELECT count(*)::int AS times FROM chapter_triage.version GROUP BY version');
      expect(rows).toEqual([{ times: 1 }]);
    }
  } finally {
    await boss.stop({ graceful: false });
    await database.close();
    await postgres.remove();
  }
});

it.each([
  ['a version before the first release', 8, 'start with an empty one'],
  ['a newer version of chapter-triage', 10, 'start that version or a newer one'],
])('refuses what was made by %s, and touches nothing', async (maker, version, remedy) => {
  const pglite = await createMemoryPglite();
  const sql: Sql = (text, values) => pglite.query(text, values);
  await pglite.exec(`DROP SCHEMA chapter_triage CASCADE; CREATE SCHEMA chapter_triage;
    CREATE TABLE chapter_triage.version (version int NOT NULL);
    INSERT INTO chapter_triage.version VALUES (1), (${version})`);

  const refusal = await migrate(sql).catch((error: Error) => error.message);

  expect(refusal).toContain(`was made by ${maker}`);
  expect(refusal).toContain(remedy);
  const { rows } = await sql("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'chapter_triage'");
  expect(rows).toEqual([{ tables: 1 }]);
  await pglite.close();
});
