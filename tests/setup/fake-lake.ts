import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readSettings } from '../../src/lib/settings.ts';
import type { SanitySettings } from '../../src/lib/settings.ts';

/** A question that was put to the fake lake. */
export interface Asked {
  readonly path: string;
  readonly search: URLSearchParams;
  /** A parameter of a query. */
  readonly param: (name: string) => unknown;
}

export type Answering = (asked: Asked, response: ServerResponse) => void;

/** Answers a query as Sanity does. */
export function result(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ query: '', result: value, ms: 1 }));
}

/** Refuses a query as Sanity does. */
export function refuse(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { type: 'x', description: `refused with ${status}` } }));
}

/** Answers as a dataset with these documents would, as far as our queries go. */
export function dataset(documents: () => readonly Readonly<Record<string, unknown>>[]): Answering {
  return ({ param, search }, response) => {
    const query = search.get('query') ?? '';
    const all = documents();
    const ids = all.map(({ _id }) => String(_id));
    const drafts = param('drafts');
    if (Array.isArray(drafts)) {
      result(
        response,
        drafts.filter((id) => ids.includes(String(id))),
      );
      return;
    }
    const size = Number(/\[0\.\.\.(\d+)\]/.exec(query)?.[1] ?? all.length);
    const [after, wantedIds] = [param('after'), param('ids')];
    const wanted = query.includes('sanity.imageAsset')
      ? ['sanity.imageAsset']
      : [param('types')].flat().map(String);
    const isRaw = search.get('perspective') === 'raw';
    const found = all
      .filter(({ _type }) => wanted.includes(String(_type)))
      .filter(({ _id }) => !Array.isArray(wantedIds) || wantedIds.includes(_id))
      .filter(({ _id }) => String(_id) > (typeof after === 'string' ? after : ''))
      .filter(({ _id }) => isRaw || !String(_id).startsWith('drafts.'))
      .toSorted((a, b) => (String(a['_id']) < String(b['_id']) ? -1 : 1));
    result(response, found.slice(0, size));
  };
}

export interface FakeLake {
  readonly settings: SanitySettings;
  readonly asked: Asked[];
  answer: Answering;
  close(): Promise<void>;
}

function read({ url = '/' }: IncomingMessage): Asked {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  return {
    path: pathname,
    search: searchParams,
    param: (name) => {
      const text = searchParams.get(`$${name}`);
      const value: unknown = text === null ? undefined : JSON.parse(text);
      return value;
    },
  };
}

/** A server in the place of Sanity whose answers the test decides. */
export async function openFakeLake(): Promise<FakeLake> {
  const server = createServer((message, response) => {
    const asked = read(message);
    lake.asked.push(asked);
    lake.answer(asked, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const { port }: Pick<AddressInfo, 'port'> =
    typeof address === 'object' && address !== null ? address : { port: 0 };
  const { sanity } = readSettings({
    SANITY_PROJECT_ID: 'abc123',
    SANITY_TOKEN: 'secret-token',
    SANITY_API_HOST: `http://127.0.0.1:${port}`,
  });
  if (sanity === undefined) throw new Error('no dataset');
  const lake: FakeLake = {
    settings: sanity,
    asked: [],
    answer: (_asked, response) => {
      result(response, []);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
  return lake;
}
