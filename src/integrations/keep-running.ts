import type { ChildProcess } from 'node:child_process';

/** How often a process that ends by itself is started again. */
const STARTS = 3;

/** A process that is wanted until it is stopped. */
export interface Kept {
  /** Starts it, unless it runs. */
  readonly start: () => void;
  readonly isRunning: () => boolean;
  readonly stop: () => void;
}

/**
 * Keeps a process running. Who wants it after it has ended too often starts it once more.
 * @param begin starts the process
 * @param gaveUp told when it has ended by itself too often, or why it could not be started
 */
export function keepRunning(begin: () => ChildProcess, gaveUp: (error?: unknown) => void): Kept {
  let child: ChildProcess | undefined;
  let isStopped = false;

  const run = (left: number) => {
    try {
      child = begin();
    } catch (error) {
      gaveUp(error);
      return;
    }
    child.once('exit', () => {
      child = undefined;
      if (isStopped) return;
      if (left > 1) run(left - 1);
      else gaveUp();
    });
  };
  return {
    start: () => {
      if (child === undefined && !isStopped) run(STARTS);
    },
    isRunning: () => child !== undefined,
    stop: () => {
      isStopped = true;
      child?.kill('SIGTERM');
    },
  };
}
