import { endOf, isDay, startOf } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import type { Program } from '../documents/index.ts';

function endOfPartial(date: string): Instant {
  if (isDay(date)) return endOf(date);
  const [year = 0, month = 12] = date.split('-').map(Number);
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return startOf(next);
}

/** The status of a program: what the source says, until its published end has passed. */
export function programState(
  program: Pick<Program, 'status' | 'endedOn'>,
  now: Instant,
): Program['status'] {
  return program.endedOn !== undefined && now >= endOfPartial(program.endedOn)
    ? 'ended'
    : program.status;
}
