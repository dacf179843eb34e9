import { z } from 'zod';
import { LOCAL_DATASET, LOCAL_PROJECT } from '../names.ts';
import { editor } from './parts.ts';
import type { Parts, Route } from './parts.ts';
import { jsonOf } from './request.ts';

const pairs = z.array(z.object({ key: z.string(), value: z.unknown() }));

/** What the Studio asks around the documents: who, which project, which settings. */
export function stubRoutes({ folder }: Parts): Route[] {
  const preferences = new Map<string, unknown>();
  const acl = [
    { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'grants'] },
  ];
  const get = (path: RegExp, json: unknown): Route => ({
    method: 'GET',
    path,
    answer: () => ({ json }),
  });
  const keyed = (keys: readonly string[]) =>
    keys.flatMap((key) => (preferences.has(key) ? [{ key, value: preferences.get(key) }] : []));

  return [
    get(/^\/users\/me$/, editor),
    {
      method: 'GET',
      path: /^\/users\/me\/keyvalue\/(?<keys>.+)$/,
      answer: (_request, { keys = '' }) => ({
        json: keyed(keys.split(',').map(decodeURIComponent)),
      }),
    },
    {
      method: 'PUT',
      path: /^\/users\/me\/keyvalue$/,
      answer: async (request) => {
        const given = await jsonOf(request, pairs);
        for (const { key, value } of given) preferences.set(key, value);
        return { json: given };
      },
    },
    {
      method: 'GET',
      path: /^\/users\/(?<ids>[^/]+)$/,
      answer: (_request, { ids = '' }) => {
        const users = ids.split(',').map((id) => ({
          id,
          displayName: id === editor.id ? editor.name : 'ファイルの編集',
          imageUrl: null,
        }));
        return { json: users.length === 1 ? users[0] : users };
      },
    },
    get(/^\/auth\/providers$/, { providers: [], thirdPartyLogin: false, sso: {} }),
    get(/^\/projects\/[^/]+$/, {
      id: LOCAL_PROJECT,
      displayName: 'Engawa（このパソコンの中だけ）',
      studioHost: null,
      organizationId: null,
      isBlocked: false,
      isDisabled: false,
      isDisabledByUser: false,
      metadata: {},
      maxRetentionDays: 365,
      members: [{ id: editor.id, isCurrentUser: true, isRobot: false, roles: editor.roles }],
      features: [],
    }),
    get(/^\/projects\/[^/]+\/datasets$/, [{ name: LOCAL_DATASET, aclMode: 'private' }]),
    get(/^\/projects\/[^/]+\/datasets\/[^/]+\/acl$/, acl),
    get(/^\/projects\/[^/]+\/grants$/, {
      'sanity.document.filter.mode': [
        { grants: [{ name: 'mode', params: { mode: 'all' } }], config: {} },
      ],
    }),
    get(/^\/projects\/[^/]+\/user-applications$/, []),
    get(/^\/features$/, []),
    get(/^\/ping$/, { pong: true }),
    get(/^\/intake\/telemetry-status$/, { status: 'denied' }),
    {
      method: 'GET',
      path: /^\/engawa\/problems$/,
      answer: () => ({ json: { problems: folder?.broken() ?? [] } }),
    },
  ];
}
