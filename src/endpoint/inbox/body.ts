import type { z } from 'zod';
import type { RouteContext } from '../routes/context.ts';
import { deny, denyErrors } from './answer.ts';
import { faultsOf } from './faults.ts';

/** The longest body, in bytes: a note and its name, with room. */
const LONGEST = 32 * 1024;

/** Reads a JSON body by its schema, or answers why not. */
export async function readJson<T extends z.ZodType>(
  context: RouteContext,
  schema: T,
): Promise<{ readonly body: z.output<T> } | { readonly refused: Response }> {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/json *(;|$)/i.test(type)) return { refused: deny(context, 'type') };
  if (Number(context.req.header('Content-Length') ?? LONGEST + 1) > LONGEST) {
    return { refused: deny(context, 'too-large') };
  }
  let given: unknown;
  try {
    given = await context.req.json();
  } catch {
    return { refused: deny(context, 'broken') };
  }
  const result = schema.safeParse(given);
  return result.success
    ? { body: result.data }
    : { refused: denyErrors(context, faultsOf(result.error, given)) };
}
