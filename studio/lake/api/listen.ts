import type { Subscription } from '../listen/event.ts';
import type { Parts, Route } from './parts.ts';
import { paramsOf } from './request.ts';
import type { LakeRequest } from './request.ts';

function subscriptionOf({ search, version }: LakeRequest): Subscription {
  const wants = (name: string, usually: boolean) =>
    search.has(name) ? search.get(name) === 'true' : usually;
  return {
    query: search.get('query') ?? '*',
    params: paramsOf(search),
    version,
    includeResult: wants('includeResult', true),
    includePreviousRevision: wants('includePreviousRevision', false),
    includeMutations: wants('includeMutations', true),
    includeAllVersions: wants('includeAllVersions', false),
  };
}

/** `data/listen`: a browser is sent on to a side port; a program stays. */
export function listenRoutes({ hub, sidePorts }: Parts): Route[] {
  return [
    {
      method: 'GET',
      path: /^\/data\/listen\/(?<dataset>[^/]+)$/,
      answer: (request, _groups, response) => {
        const subscription = subscriptionOf(request);
        if (request.message.headers.origin === undefined) {
          hub.open(response, subscription);
          return 'handled';
        }
        return { redirect: sidePorts.ticket((stream) => hub.open(stream, subscription)) };
      },
    },
  ];
}
