import type { Environment } from '../environment.ts';

/** Something that is done every five minutes (`triggers.crons` in wrangler.jsonc). */
interface Task {
  readonly name: string;
  readonly run: (environment: Environment) => Promise<unknown>;
}

const tasks: readonly Task[] = [];

/**
 * Runs every task. One that fails does not keep the others from running; it fails the run as a
 * whole, so that the platform's alert goes off.
 * @throws AggregateError of what went wrong
 */
export async function runSchedule(environment: Environment): Promise<void> {
  const failures: unknown[] = [];
  for (const { name, run } of tasks) {
    try {
      await run(environment);
    } catch (error) {
      console.error(`定期処理「${name}」に失敗しました。`, error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, '定期処理に失敗しました。');
}
