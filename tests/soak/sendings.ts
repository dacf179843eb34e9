import fc from 'fast-check';
import { v7 } from 'uuid';
import type { Target } from '../../src/endpoint/intake/target.ts';
import type { Random } from '../../src/outputs/cover/random.ts';
import { goodAnswers } from '../unit/forms-arbitraries.ts';
import type { Answers } from '../unit/forms-arbitraries.ts';

/** What one person sends, however often. */
export interface Sending {
  readonly target: Target;
  readonly key: string;
  readonly answers: Answers;
}

/** Somebody's answers in order, under a key of their own; the same seed gives the same answers. */
function newSending(target: Target, seed: number): Sending {
  const [answers = {}] = fc.sample(goodAnswers(target.form), { seed, numRuns: 1 });
  return { target, key: v7(), answers };
}

/**
 * What arrives in each round: anything that is open, and sign-ups in such numbers that the seats
 * run out in the middle of the campaign, not in its first second.
 * @returns for a round, what gives the next sending
 */
export function sendingsOf(
  targets: readonly Target[],
  rounds: number,
  random: Random,
): (round: number) => () => Sending {
  const events = targets.filter(({ capacity }) => capacity !== undefined);
  const others = targets.filter(({ capacity }) => capacity === undefined);
  const seats = events.reduce((sum, { capacity = 0 }) => sum + capacity, 0);
  let signUps = 0;
  return (round) => () => {
    const isSignUp = signUps < ((round + 1) * 2 * seats) / rounds && random() < 0.5;
    if (isSignUp) signUps += 1;
    const among = isSignUp ? events : others;
    const target = among[Math.floor(random() * among.length)];
    if (target === undefined) throw new Error('Nothing is open: look at BOTH_EVENTS_OPEN.');
    return newSending(target, Math.floor(random() * 2 ** 31));
  };
}
