import { Mutation } from '@sanity/mutator';
import { z } from 'zod';
import { mutationError } from '../error.ts';
import { storedDocument } from './document.ts';
import type { StoredDocument } from './document.ts';

const stub = z.looseObject({ _id: z.string().optional(), _type: z.string() });
const identified = z.looseObject({ _id: z.string().min(1), _type: z.string() });
const selection = z.union([
  z.looseObject({ id: z.string() }),
  z.looseObject({ query: z.string(), params: z.record(z.string(), z.unknown()).optional() }),
]);

/** One mutation as `data/mutate` takes it. */
export const mutation = z.union([
  z.strictObject({ create: stub }),
  z.strictObject({ createOrReplace: identified }),
  z.strictObject({ createIfNotExists: identified }),
  z.strictObject({ delete: selection }),
  z.strictObject({ patch: selection }),
]);

export type MutationInput = z.infer<typeof mutation>;

const items = z.array(z.unknown());
const fields = z.record(z.string(), z.unknown());
const operations = z.object({
  set: fields.exactOptional(),
  setIfMissing: fields.exactOptional(),
  diffMatchPatch: z.record(z.string(), z.string()).exactOptional(),
  unset: z.array(z.string()).exactOptional(),
  inc: z.record(z.string(), z.number()).exactOptional(),
  dec: z.record(z.string(), z.number()).exactOptional(),
  insert: z
    .union([
      z.object({ before: z.string(), items }),
      z.object({ after: z.string(), items }),
      z.object({ replace: z.string(), items }),
    ])
    .exactOptional(),
  ifRevisionID: z.string().exactOptional(),
});

/** What a patch does. */
export const patchOperations = operations;
export type PatchOperations = z.infer<typeof operations>;

/** A mutation of one document whose id is known. */
export type Step =
  | { readonly create: z.infer<typeof identified> }
  | { readonly createOrReplace: z.infer<typeof identified> }
  | { readonly createIfNotExists: z.infer<typeof identified> }
  | { readonly delete: { readonly id: string } }
  | { readonly patch: PatchOperations & { readonly id: string } };

/** The document that a step is about. */
export function idOfStep(step: Step): string {
  if ('create' in step) return step.create._id;
  if ('createOrReplace' in step) return step.createOrReplace._id;
  if ('createIfNotExists' in step) return step.createIfNotExists._id;
  return 'delete' in step ? step.delete.id : step.patch.id;
}

/** The steps of a mutation; one with a query becomes a step for each document it selects. */
export async function stepsOf(
  input: MutationInput,
  newId: () => string,
  select: (query: string, params: Readonly<Record<string, unknown>>) => Promise<string[]>,
): Promise<Step[]> {
  if ('create' in input) {
    const given = input.create._id ?? '';
    const id = given === '' || given.endsWith('.') ? `${given}${newId()}` : given;
    return [{ create: { ...input.create, _id: id } }];
  }
  if ('createOrReplace' in input || 'createIfNotExists' in input) return [input];
  const target = 'delete' in input ? input.delete : input.patch;
  const ids =
    'query' in target && typeof target.query === 'string'
      ? await select(target.query, z.record(z.string(), z.unknown()).parse(target.params ?? {}))
      : [z.string().parse(target.id)];
  return ids.map((id) => {
    if ('delete' in input) return { delete: { id } };
    return { patch: { ...operations.parse(target), id } };
  });
}

/**
 * The document after a step.
 * @throws LakeError as Sanity refuses it: an existing id (409), a missing one (404), another revision (409)
 */
export function applyStep(
  before: StoredDocument | undefined,
  step: Step,
  transactionId: string,
  timestamp: string,
): StoredDocument | undefined {
  const id = idOfStep(step);
  if ('create' in step && before !== undefined) {
    const message = `Document by ID "${id}" already exists`;
    throw mutationError(409, 'documentAlreadyExistsError', message, id);
  }
  if ('createIfNotExists' in step && before !== undefined) return before;
  if ('delete' in step) return undefined;
  if ('patch' in step) {
    const { ifRevisionID } = step.patch;
    if (before === undefined) {
      const message = `The document with the ID "${id}" was not found`;
      throw mutationError(404, 'documentNotFoundError', message, id);
    }
    if (ifRevisionID !== undefined && ifRevisionID !== before._rev) {
      const message = `Document "${id}" has unexpected revision ID (was "${before._rev}", expected "${ifRevisionID}")`;
      throw mutationError(409, 'documentRevisionIDDoesNotMatchError', message, id);
    }
  }
  return storedDocument.parse(mutated(before, step, transactionId, timestamp));
}

function mutated(
  before: StoredDocument | undefined,
  step: Step,
  transactionId: string,
  timestamp: string,
): unknown {
  // The mutator writes into what it is given.
  const own = structuredClone(step);
  if ('patch' in own) {
    const { ifRevisionID: _ifRevisionID, ...patch } = own.patch;
    const change = new Mutation({ mutations: [{ patch }], timestamp, resultRev: transactionId });
    return change.apply(before === undefined ? null : { ...before });
  }
  if ('delete' in own) return undefined;
  const document =
    'create' in own
      ? own.create
      : 'createOrReplace' in own
        ? own.createOrReplace
        : own.createIfNotExists;
  const createdAt = document['_createdAt'] ?? before?._createdAt ?? timestamp;
  return { ...document, _createdAt: createdAt, _updatedAt: timestamp, _rev: transactionId };
}
