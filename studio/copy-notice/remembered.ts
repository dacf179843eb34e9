import { z } from 'zod';
import type { MovedDate } from '../../src/model/copy/notice.ts';

const dates = z.array(
  z.strictObject({
    path: z.array(z.union([z.string(), z.number()])),
    from: z.string(),
    to: z.string(),
    kept: z.enum(['weekday', 'calendarDay']),
  }),
);

const nameOf = (id: string): string => `engawa.copied.${id}`;

/** Keeps, in this tab, what happened to the dates of a copy, so that it stands beside the form. */
export function remember(id: string, moved: readonly MovedDate[]): void {
  sessionStorage.setItem(nameOf(id), JSON.stringify(moved));
}

/** The dates of a copy that was made in this tab. */
export function remembered(id: string): readonly MovedDate[] | undefined {
  const stored = sessionStorage.getItem(nameOf(id));
  if (stored === null) return undefined;
  try {
    return dates.parse(JSON.parse(stored));
  } catch {
    return undefined;
  }
}
