import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const kinds = [
  'compound',
  'place',
  'katakana',
  'spelling',
  'width',
  'partial',
  'two',
  'latin',
  'number',
  'phrase',
  'reading',
  'synonym',
  'absent',
] as const;

export type Kind = (typeof kinds)[number];

const judged = z.strictObject({
  query: z.string(),
  kind: z.enum(kinds),
  /** For each word of the query the wordings that answer it. */
  terms: z.array(z.array(z.string()).min(1)).min(1),
  note: z.string().optional(),
});

/** A query with the hand-made judgement of what answers it. */
export type Judged = z.infer<typeof judged>;

/** Reads a part of the golden set. */
export function golden(part: 'tuning' | 'held-out'): Judged[] {
  const file = join(import.meta.dirname, 'golden', `${part}.json`);
  return z.array(judged).parse(JSON.parse(readFileSync(file, 'utf8')));
}
