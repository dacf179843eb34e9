import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { LakeError } from '../error.ts';
import { LOCAL_DATASET } from '../names.ts';
import { assetRoutes } from './assets.ts';
import { dataRoutes } from './data.ts';
import { guard } from './guard.ts';
import { historyRoutes } from './history.ts';
import { listenRoutes } from './listen.ts';
import type { Parts, Route } from './parts.ts';
import { readAddress, send } from './request.ts';
import { stubRoutes } from './stubs.ts';

function failure(error: unknown): { status: number; json: unknown } {
  if (error instanceof LakeError) {
    const { status, type, message: description, items } = error;
    const listed = items.length === 0 ? {} : { items };
    return { status, json: { error: { type, description, ...listed } } };
  }
  const description = error instanceof Error ? error.message : String(error);
  return { status: 500, json: { error: { type: 'internalError', description } } };
}

/**
 * The HTTP side of the lake.
 * @param port known once the server listens
 * @param report told of what went wrong inside, not of refusals
 */
export function lakeServer(
  parts: Parts,
  at: { origin: string; port: () => number },
  report: (error: unknown) => void,
): Server {
  const routes: readonly Route[] = [
    ...dataRoutes(parts),
    ...listenRoutes(parts),
    ...assetRoutes(parts),
    ...historyRoutes(parts),
    ...stubRoutes(parts),
  ];

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    if (guard(message, response, { port: at.port(), origin: at.origin })) return;
    const request = readAddress(message);
    for (const route of routes) {
      const match = route.method === request.method ? route.path.exec(request.path) : null;
      if (match === null) continue;
      const groups = match.groups ?? {};
      if (groups['dataset'] !== undefined && groups['dataset'] !== LOCAL_DATASET)
        throw new LakeError(404, 'datasetNotFound', `Dataset "${groups['dataset']}" not found`);
      send(response, await route.answer(request, groups, response));
      return;
    }
    throw new LakeError(404, 'notFound', `${request.method} ${request.path}`);
  }

  return createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      if (!(error instanceof LakeError)) report(error);
      if (response.headersSent) response.destroy();
      else send(response, failure(error));
    });
  });
}
