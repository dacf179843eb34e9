import type { LakeFault } from './fault.ts';

/** How often and how long to try. Times in milliseconds. */
export interface Patience {
  /** Tries in all. */
  readonly attempts: number;
  /** Wait before the second try; doubled each time. */
  readonly pause: number;
  /** The longest wait that is put up with, also where `Retry-After` asks for more. */
  readonly longest: number;
  /** A request that takes longer is given up. */
  readonly timeout: number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export const patience: Patience = {
  attempts: 5,
  pause: 500,
  longest: 30_000,
  timeout: 30_000,
  sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** The wait before a try, counted from 1 for the second: as asked, or longer each time. */
export function waitBefore(
  retry: number,
  asked: number | undefined,
  { pause, longest }: Patience,
): number {
  return Math.min(longest, asked ?? pause * 2 ** (retry - 1));
}

/**
 * Tries again what may succeed a moment later.
 * @param mayRetry which faults leave nothing behind that a second try would do twice
 * @throws LakeFault the last one
 */
export async function withRetry<T>(
  work: (signal: AbortSignal) => Promise<T>,
  read: (error: unknown) => LakeFault,
  mayRetry: (fault: LakeFault) => boolean,
  limits: Patience,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(AbortSignal.timeout(limits.timeout));
    } catch (error) {
      const fault = read(error);
      const wait = fault.retryAfter;
      const isTooLong = wait !== undefined && wait > limits.longest;
      if (attempt >= limits.attempts || isTooLong || !mayRetry(fault)) throw fault;
      await limits.sleep(waitBefore(attempt, wait, limits));
    }
  }
}
