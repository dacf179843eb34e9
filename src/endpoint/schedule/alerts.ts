import { startOf } from '../../lib/jst.ts';
import type { Environment } from '../environment.ts';
import { openNotices } from '../intake/openings.ts';
import { awaitedPrograms, tellReopened } from '../store/alerts.ts';

/**
 * Tells those who asked that a program takes applications again: one message each, and with it what
 * they asked is deleted. The outbox sends it.
 */
export async function announceOpenings(environment: Environment): Promise<void> {
  const { db } = environment;
  const awaited = await awaitedPrograms(db);
  if (awaited.size === 0) return;
  const now = environment.now();
  const statements = openNotices(await environment.manifest(), now)
    .filter(({ program }) => awaited.has(program))
    .flatMap(({ id, program, title, address, opensAt }) =>
      tellReopened(
        db,
        {
          id,
          program,
          title,
          address,
          opensAt: opensAt === undefined ? undefined : startOf(opensAt),
        },
        now,
      ),
    );
  if (statements.length > 0) await db.batch([...statements]);
}
