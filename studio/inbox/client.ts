import type { z } from 'zod';
import { inboxStrings } from '../strings/inbox.ts';
import { openedSession, refusal, submissionDetail } from './answers.ts';
import { submissionList, undeliveredMail } from './answers.ts';
import type { SubmissionState } from '../../src/forms/submission.ts';
import type { SubmissionDetail, SubmissionList } from './answers.ts';
import type { UndeliveredMail } from './answers.ts';
import { InboxFault, unexpected, unreachable } from './fault.ts';
import { queryOf } from './filter.ts';
import type { Filter } from './filter.ts';
import { sessionKeeper } from './session.ts';

/** What is exchanged for a session: the secret of this machine, or the token of a Sanity user. */
export type Credentials = { readonly secret: string } | { readonly token: string };

export type Encoding = 'utf-8' | 'shift_jis';

export interface Change {
  readonly state?: SubmissionState;
  readonly note?: string;
  readonly seat?: 'seated';
  /** The state that the editor saw. */
  readonly seen: SubmissionState;
}

/** The endpoint's inbox. Everything @throws InboxFault */
export interface InboxClient {
  list(filter: Filter, cursor?: string): Promise<SubmissionList>;
  read(id: string): Promise<SubmissionDetail>;
  change(id: string, change: Change): Promise<SubmissionDetail>;
  erase(id: string): Promise<void>;
  download(filter: Filter, encoding: Encoding): Promise<Response>;
  undelivered(): Promise<readonly UndeliveredMail[]>;
  retry(id: string): Promise<void>;
}

const withBody = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

async function accepted(response: Response): Promise<Response> {
  if (response.ok) return response;
  const result = refusal.safeParse(await response.json().catch(() => undefined));
  throw result.success
    ? new InboxFault(result.data.reason, result.data.message)
    : unexpected(response.status);
}

async function readAs<T extends z.ZodType>(response: Response, schema: T): Promise<z.output<T>> {
  const result = schema.safeParse(await response.json().catch(() => undefined));
  if (result.success) return result.data;
  throw unexpected(response.status);
}

/** Opens the inbox at an endpoint with these credentials, which are sent once for each session. */
export function inboxClient(endpoint: string, credentials: Credentials): InboxClient {
  const send = (path: string, init: RequestInit): Promise<Response> =>
    fetch(new URL(path, endpoint), { ...init, credentials: 'omit' }).catch(() => {
      throw unreachable(endpoint);
    });
  const session = sessionKeeper(async () => {
    const response = await send('/api/session', withBody('POST', credentials));
    if (response.status === 401 && 'secret' in credentials) {
      throw new InboxFault('credentials', inboxStrings.fault.secret);
    }
    return (await readAs(await accepted(response), openedSession)).token;
  });
  const attempt = (path: string, init: RequestInit, token: string): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    return send(path, { ...init, headers });
  };
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const token = await session.token();
    const response = await attempt(path, init, token);
    if (response.status !== 401) return accepted(response);
    // A session ends after two hours; the endpoint has done nothing yet.
    session.forget(token);
    return accepted(await attempt(path, init, await session.token()));
  };
  const at = (id: string): string => `/api/submissions/${encodeURIComponent(id)}`;
  return {
    list: async (filter, cursor) => {
      const query = queryOf(filter);
      if (cursor !== undefined) query.set('cursor', cursor);
      return readAs(await request(`/api/submissions?${query.toString()}`), submissionList);
    },
    read: async (id) => readAs(await request(at(id)), submissionDetail),
    change: async (id, change) =>
      readAs(await request(at(id), withBody('PATCH', change)), submissionDetail),
    erase: async (id) => {
      await request(at(id), { method: 'DELETE' });
    },
    download: (filter, encoding) => {
      const query = queryOf(filter);
      query.set('encoding', encoding);
      return request(`/api/submissions.csv?${query.toString()}`);
    },
    undelivered: async () => (await readAs(await request('/api/outbox'), undeliveredMail)).messages,
    retry: async (id) => {
      await request(`/api/outbox/${encodeURIComponent(id)}/retry`, { method: 'POST' });
    },
  };
}
