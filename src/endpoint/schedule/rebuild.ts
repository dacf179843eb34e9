import type { Environment } from '../environment.ts';
import { requestRebuild } from '../hooks/request-rebuild.ts';
import { wantRebuildForChange } from '../store/rebuild.ts';

/** A build takes minutes; one that has not come after an hour is asked for again. */
const PATIENCE = 60 * 60 * 1000;

/** From this many failures on, somebody has to look: the run of the schedule fails. */
const TOO_MANY = 3;

/** Wants a rebuild once a state has changed since the site was built. */
export async function wantDueRebuild(environment: Environment): Promise<void> {
  const { nextChangeAt, stoppedAt } = await environment.manifest();
  const now = environment.now();
  // A site that was built with a stopped clock stays as it is.
  if (nextChangeAt === undefined || stoppedAt !== undefined) return;
  if (Date.parse(nextChangeAt) > now) return;
  await wantRebuildForChange(environment.db, nextChangeAt, now, PATIENCE);
}

/**
 * Requests the rebuild that content or the clock want.
 * @throws Error for whoever runs the site, when requests keep failing
 */
export async function requestWantedRebuild(environment: Environment): Promise<void> {
  const result = await requestRebuild(environment);
  if (result.outcome !== 'failed' || result.failures < TOO_MANY) return;
  throw new Error(
    `サイトの作り直しを${result.failures}回続けて頼めませんでした（${result.error}）。設定 REBUILD_URL と REBUILD_TOKEN を確かめてください。`,
  );
}
