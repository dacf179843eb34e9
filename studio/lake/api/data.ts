import { z } from 'zod';
import { evaluateQuery } from '../query/groq.ts';
import { perspectiveOf, seen } from '../query/perspective.ts';
import { action, stepsOfAction } from '../store/action.ts';
import { mutation, stepsOf } from '../store/mutation.ts';
import type { Step } from '../store/mutation.ts';
import { newId } from '../store/committed.ts';
import type { Committed } from '../store/committed.ts';
import { editor } from './parts.ts';
import type { Parts, Route } from './parts.ts';
import { jsonOf, paramsOf } from './request.ts';
import type { Answer, LakeRequest } from './request.ts';

const params = z.record(z.string(), z.unknown());
const queryBody = z.object({ query: z.string(), params: params.default({}) });
const mutateBody = z.object({
  mutations: z.union([z.array(mutation), mutation.transform((one) => [one])]),
  transactionId: z.string().optional(),
});
const actionsBody = z.object({
  actions: z.array(action),
  transactionId: z.string().optional(),
  dryRun: z.boolean().default(false),
});

/** `data/query`, `data/doc`, `data/mutate`, `data/actions`. */
export function dataRoutes({ dataset, transactor }: Parts): Route[] {
  async function query(request: LakeRequest): Promise<Answer> {
    const began = performance.now();
    const { search, version } = request;
    const asked =
      request.method === 'POST'
        ? await jsonOf(request, queryBody)
        : { query: search.get('query') ?? '', params: paramsOf(search) };
    const perspective = perspectiveOf(search.get('perspective') ?? undefined, version);
    const documents = seen(dataset.all(), perspective);
    const result = await evaluateQuery(asked.query, asked.params, documents, editor.id);
    const ms = Math.round(performance.now() - began);
    const repeated = search.get('returnQuery') === 'false' ? {} : { query: asked.query };
    return { json: { ...repeated, result, ms, syncTags: [] } };
  }

  const select = async (text: string, given: Readonly<Record<string, unknown>>) => {
    const found = await evaluateQuery(text, given, dataset.all(), editor.id);
    return z
      .array(z.looseObject({ _id: z.string() }))
      .parse(found)
      .map(({ _id }) => _id);
  };

  async function mutate(request: LakeRequest): Promise<Answer> {
    const { mutations, transactionId } = await jsonOf(request, mutateBody);
    // Ids are given out once, although the steps are made again when a file has changed meanwhile.
    const ids = mutations.map(() => newId());
    const steps = async (): Promise<Step[]> => {
      const lists = mutations.map((one, at) => stepsOf(one, () => ids[at] ?? newId(), select));
      return (await Promise.all(lists)).flat();
    };
    const dryRun = request.search.get('dryRun') === 'true';
    const committed = await transactor.commit({ transactionId, author: editor.id, steps, dryRun });
    const documents = request.search.get('returnDocuments') === 'true';
    return {
      json: { transactionId: committed.transaction.id, results: results(committed, documents) },
    };
  }

  function results({ results: each, affected }: Committed, documents: boolean) {
    return each.map(({ id, operation }) => {
      const after = affected.find((one) => one.id === id)?.after ?? dataset.get(id);
      return documents ? { id, operation, document: after ?? null } : { id, operation };
    });
  }

  async function act(request: LakeRequest): Promise<Answer> {
    const { actions, transactionId, dryRun } = await jsonOf(request, actionsBody);
    const steps = () => Promise.resolve(actions.flatMap((one) => stepsOfAction(one, dataset.get)));
    const committed = await transactor.commit({ transactionId, author: editor.id, steps, dryRun });
    return { json: { transactionId: committed.transaction.id } };
  }

  function documents(ids: readonly string[]): Answer {
    const found = ids.map((id) => ({ id, document: dataset.get(id) }));
    return {
      json: {
        documents: found.flatMap(({ document }) => document ?? []),
        omitted: found
          .filter(({ document }) => document === undefined)
          .map(({ id }) => ({ id, reason: 'existence' })),
      },
    };
  }

  return [
    { method: 'GET', path: /^\/data\/query\/(?<dataset>[^/]+)$/, answer: query },
    { method: 'POST', path: /^\/data\/query\/(?<dataset>[^/]+)$/, answer: query },
    { method: 'POST', path: /^\/data\/mutate\/(?<dataset>[^/]+)$/, answer: mutate },
    { method: 'POST', path: /^\/data\/actions\/(?<dataset>[^/]+)$/, answer: act },
    {
      method: 'GET',
      path: /^\/data\/doc\/(?<dataset>[^/]+)\/(?<ids>.+)$/,
      answer: (_request, { ids = '' }) => documents(ids.split(',').map(decodeURIComponent)),
    },
  ];
}
