import type { Instant } from '../../lib/jst.ts';
import type { Help } from './help.ts';
import type { Counts } from './narrow.ts';
import type { Question } from './question.ts';
import type { Found } from './search.ts';

/** What a page asks of the worker. */
export type Request =
  | {
      readonly what: 'ask';
      readonly question: Question;
      readonly from: number;
      readonly many: number;
    }
  | { readonly what: 'count' | 'help'; readonly question: Question }
  | { readonly what: 'suggest'; readonly typed: string };

export interface Answers {
  readonly ask: Found;
  readonly count: Counts;
  readonly help: Help;
  readonly suggest: readonly string[];
}

export type What = Request['what'];

/** A request as it is sent: with its number, and the clock of the page. */
export interface Sent {
  readonly id: number;
  readonly now: Instant;
  readonly request: Request;
}

/** An answer, or nothing where it failed. */
export interface Received {
  readonly id: number;
  readonly answer?: Answers[What];
}
