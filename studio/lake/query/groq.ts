import { evaluate, parse } from 'groq-js';
import type { ExprNode } from 'groq-js';
import { LakeError } from '../error.ts';

type Params = Readonly<Record<string, unknown>>;

/** Trees of the queries asked last: the Studio asks the same ones again and again. */
const trees = new Map<string, ExprNode>();
const MOST_TREES = 500;

/** Without its parameters: the parser would write their values into the tree. */
function sharedTree(query: string): ExprNode | undefined {
  try {
    return parse(query);
  } catch {
    // Slices of a length that is given as a parameter cannot be parsed without it.
    return undefined;
  }
}

function treeOf(query: string, params: Params): ExprNode {
  const known = trees.get(query);
  if (known !== undefined) return known;
  const shared = sharedTree(query);
  if (shared !== undefined) {
    if (trees.size >= MOST_TREES) trees.clear();
    trees.set(query, shared);
    return shared;
  }
  try {
    return parse(query, { params: { ...params } });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LakeError(400, 'queryParseError', reason);
  }
}

/**
 * The result of a GROQ query as JSON.
 * @throws LakeError 400 when it cannot be read, or asks what groq-js cannot do
 */
export async function evaluateQuery(
  query: string,
  params: Params,
  documents: readonly Params[],
  identity: string,
): Promise<unknown> {
  const tree = treeOf(query, params);
  try {
    const value = await evaluate(tree, {
      dataset: documents,
      params: { ...params },
      identity,
      timestamp: new Date(),
    });
    const result: unknown = await value.get();
    return result;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new LakeError(400, 'queryEvaluationError', reason);
  }
}
