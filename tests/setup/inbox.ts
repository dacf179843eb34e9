import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventSignUp, sendForm } from './endpoint.ts';
import type { TestEndpoint } from './endpoint.ts';

/** A sign-up that a host organisation receives too; taken from 2026-12-01 on. */
export const signUp = { ...eventSignUp, 'question-course': '山道を歩く' };

/** Users of a Sanity project by their token. */
const users: Readonly<Record<string, unknown>> = {
  'token-editor': { id: 'user-editor', name: '編集 太郎', roles: [{ name: 'editor' }] },
  'token-host': { id: 'user-host', name: '受入 次郎', roles: [{ name: 'editor' }] },
  'token-viewer': { id: 'user-viewer', name: '閲覧 三郎', roles: [{ name: 'viewer' }] },
  'token-nobody': {},
};

/** What stands in for Sanity's API, and how often it was asked. */
export interface FakeSanity {
  readonly settings: Readonly<Record<string, string>>;
  readonly requests: readonly { readonly path: string; readonly token: string }[];
  close(): Promise<void>;
}

/** Opens a stand-in for Sanity's API; `user-host` belongs to one organisation. */
export async function openFakeSanity(): Promise<FakeSanity> {
  const requests: { path: string; token: string }[] = [];
  const server = createServer((request, response) => {
    const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    requests.push({ path: request.url ?? '', token });
    const user = Object.hasOwn(users, token) ? users[token] : undefined;
    const status = token === 'token-trouble' ? 500 : user === undefined ? 401 : 200;
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(user ?? { statusCode: status, error: 'Unauthorized' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    settings: {
      SANITY_PROJECT_ID: 'abc123',
      SANITY_API_HOST: `http://127.0.0.1:${port}`,
      INBOX_ORGANIZATIONS: '{"user-host":"organization-mihon-host"}',
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Sends credentials. */
export function postSession(
  endpoint: TestEndpoint,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return endpoint.fetch('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** A client of the inbox API that is signed in. */
export interface InboxClient {
  readonly token: string;
  get(path: string): Promise<Response>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

/** Requests the inbox API with the token of a session. */
export function inboxClient(endpoint: TestEndpoint, token: string): InboxClient {
  const send: InboxClient['send'] = (method, path, body) =>
    endpoint.fetch(path, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { token, send, get: (path) => send('GET', path) };
}

/** Signs in. */
export async function openInbox(
  endpoint: TestEndpoint,
  credentials: unknown = { secret: 'local' },
): Promise<InboxClient> {
  const response = await postSession(endpoint, credentials);
  const { token } = (await response.json()) as { token: string };
  return inboxClient(endpoint, token);
}

/** Sends a form and finds the id under which it was stored. */
export async function submit(
  endpoint: TestEndpoint,
  form: string,
  body: Readonly<Record<string, unknown>>,
): Promise<string> {
  const response = await sendForm(endpoint, form, body);
  const answer = (await response.json()) as { receipt?: string };
  const { receipt } = answer;
  if (receipt === undefined) {
    throw new Error(`${form} was not stored: ${response.status} ${JSON.stringify(answer)}`);
  }
  const row = await endpoint.db
    .prepare('SELECT id FROM submissions WHERE receipt = ?')
    .bind(receipt)
    .first<{ id: string }>();
  if (row === null) throw new Error(`${form} is not in the database`);
  return row.id;
}

/** Everything the database holds, as one text, but for the mail that has left it. */
export async function dump(endpoint: TestEndpoint): Promise<string> {
  const { results: tables } = await endpoint.db
    .prepare(
      `SELECT name FROM sqlite_master WHERE type = 'table'
       AND name <> 'local_mail' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_cf%' ESCAPE '\\'`,
    )
    .all<{ name: string }>();
  const rows = await Promise.all(
    tables.map(({ name }) => endpoint.db.prepare(`SELECT * FROM "${name}"`).all()),
  );
  return JSON.stringify(rows.map(({ results }) => results));
}

/** The actions of the audit in their order. */
export async function auditLines(
  endpoint: TestEndpoint,
): Promise<readonly { actor: string; action: string; submission: string | null }[]> {
  const { results } = await endpoint.db
    .prepare('SELECT actor, action, submission FROM audit ORDER BY id')
    .all<{ actor: string; action: string; submission: string | null }>();
  return results;
}
