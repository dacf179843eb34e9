import { Hono } from 'hono';
import type { Instant } from '../../lib/jst.ts';
import { toJstIso } from '../../lib/jst.ts';
import { assetRequest } from '../environment.ts';
import type { Environment } from '../environment.ts';
import { outboxLoad } from '../store/outbox-load.ts';
import { pendingRebuild } from '../store/rebuild.ts';
import { lastRun } from '../store/schedule-run.ts';
import type { App } from './context.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** What a monitor is told of in `problems`, and the times from which on. */
const limits = {
  /** The schedule runs every five minutes. */
  schedule: 20 * MINUTE,
  /** Mail goes out at once. One address that takes none is no outage; several are, or a day. */
  late: HOUR,
  lateAtMost: 2,
  waiting: 24 * HOUR,
  /** A message that was given up is news for so long; it stays in the inbox. */
  dead: 24 * HOUR,
  rebuild: HOUR,
} as const;

const since = (now: Instant, then: Instant): number => Math.max(0, Math.round((now - then) / 1000));

/** How the Worker is doing: counts and times, nothing that names anybody. */
async function inspect(environment: Environment) {
  const { assets, db, settings } = environment;
  const now = environment.now();
  const stamp = await assets.fetch(assetRequest('/build.json'));
  const [outbox, run, pending] = await Promise.all([
    outboxLoad(db, now - limits.late),
    lastRun(db),
    settings.hook.rebuildUrl === undefined ? undefined : pendingRebuild(db),
  ]);
  const older = (then: Instant | undefined, limit: number): boolean =>
    then !== undefined && now - then > limit;
  const problems = [
    ...(stamp.ok ? [] : ['build']),
    ...(run === undefined || older(run.ranAt, limits.schedule) || run.failed.length > 0
      ? ['schedule']
      : []),
    ...(outbox.late > limits.lateAtMost ||
    older(outbox.oldest, limits.waiting) ||
    (outbox.lastDead !== undefined && !older(outbox.lastDead, limits.dead))
      ? ['outbox']
      : []),
    ...(older(pending?.since, limits.rebuild) ? ['rebuild'] : []),
  ];
  const build: unknown = stamp.ok ? await stamp.json() : undefined;
  return {
    problems,
    build,
    outbox: {
      waiting: outbox.waiting,
      ...(outbox.oldest !== undefined && { oldestSeconds: since(now, outbox.oldest) }),
      dead: outbox.dead,
    },
    schedule: run === undefined ? {} : { lastRunAt: toJstIso(run.ranAt), failed: run.failed },
    ...(pending !== undefined && {
      rebuild: { waitingSeconds: since(now, pending.since), failures: pending.failures },
    }),
  };
}

/**
 * Whether all is well, for a monitor: 503 where somebody has to look. On a person's own machine no
 * schedule runs, so that only a missing build counts there.
 */
export const healthRoutes = new Hono<App>().get('/', async (context) => {
  const { environment } = context.var;
  const { problems, ...facts } = await inspect(environment);
  const failing = problems.some((problem) => problem === 'build' || !environment.settings.local);
  context.header('Cache-Control', 'no-store');
  return context.json({ ok: !failing, problems, ...facts }, failing ? 503 : 200);
});
