import type { Environment } from '../environment.ts';
import { applyRetention } from '../store/retention.ts';

/** Deletes what may no longer be kept. */
export function keepRetention(environment: Environment): Promise<void> {
  return applyRetention(environment.db, environment.now());
}
