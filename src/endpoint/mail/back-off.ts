const MINUTE = 60_000;

/** How long a message belongs to whoever took it, in milliseconds. */
export const LEASE = 5 * MINUTE;

/** How long one run goes on taking messages, in milliseconds: the next begins five minutes later. */
export const LONGEST_RUN = 4 * MINUTE;

/** The waits add up to about three and a half days: an outage over a weekend passes. */
export const MOST_ATTEMPTS = 60;

const LONGEST_WAIT = 90 * MINUTE;

/** Milliseconds to wait after so many attempts: 1, 2, 4, 8 … minutes, at most an hour and a half. */
export function waitAfter(attempts: number): number {
  return Math.min(MINUTE * 2 ** Math.min(attempts - 1, 10), LONGEST_WAIT);
}
