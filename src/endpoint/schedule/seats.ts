import type { Environment } from '../environment.ts';
import { seatsOf } from '../intake/openings.ts';
import { awaitedEvents, fillSeats } from '../store/seats.ts';

/**
 * Gives seats that an editor added to those who wait, and tells them: nobody may come or go any more
 * who would set that off.
 */
export async function giveAddedSeats(environment: Environment): Promise<void> {
  const { db } = environment;
  const awaited = await awaitedEvents(db);
  if (awaited.length === 0) return;
  const manifest = await environment.manifest();
  const now = environment.now();
  for (const id of awaited) {
    const seats = seatsOf(manifest, id, now);
    if (seats !== undefined) await db.batch([...fillSeats(db, seats, now)]);
  }
}
