import { createClient } from '@sanity/client';
import type { ClientPerspective, Mutation } from '@sanity/client';
import { z } from 'zod';
import type { SanitySettings } from '../../lib/settings.ts';
import { LakeFault, explain, faultOf, retryAfterOf } from './fault.ts';
import { patience, withRetry } from './retry.ts';
import type { Patience } from './retry.ts';

/** The version of Sanity's API from which on readers see published documents unless they ask. */
const API_VERSION = '2025-02-19';

/** An upload or a large transaction may take longer than a question (factor). */
const SLOW = 4;

const envelope = z.object({ result: z.unknown() });

/** A dataset, as far as this project needs it. Every method throws `LakeFault`. */
export interface Connection {
  query<T extends z.ZodType>(
    schema: T,
    groq: string,
    params: Readonly<Record<string, unknown>>,
    perspective: ClientPerspective,
  ): Promise<z.output<T>>;
  /** One transaction: all of it, or nothing. Tried again only when it was certainly not applied. */
  readonly commit: (mutations: readonly Mutation[]) => Promise<void>;
  /** Stores a picture. @returns its id */
  readonly upload: (bytes: Uint8Array, filename: string) => Promise<string>;
  /** The bytes at a picture's address. */
  readonly download: (address: string) => Promise<Uint8Array>;
  /** Calls after every change of documents of these types; of drafts only where they are shown. */
  follow(types: readonly string[], drafts: boolean, changed: () => void): void;
}

/** Opens a dataset; nothing is asked of it yet. */
export function connect(settings: SanitySettings, limits: Patience = patience): Connection {
  const { projectId, dataset, token, apiHost } = settings;
  const client = createClient({
    projectId,
    dataset,
    apiVersion: API_VERSION,
    useCdn: false,
    // Sanity's client knows no Retry-After: the tries are counted here.
    maxRetries: 0,
    requestTagPrefix: 'engawa',
    ...(token !== undefined && { token }),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- a local lake has one origin
    ...(apiHost !== undefined && { apiHost, useProjectHostname: false }),
  });
  const read = (error: unknown) => faultOf(error, settings, Date.now());
  const broken = () => new LakeFault('cutOff', explain('cutOff', settings, ''));
  const whenPassing = ({ isPassing }: LakeFault) => isPassing;
  const whenUnapplied = ({ kind }: LakeFault) => kind === 'busy';
  const patient = { ...limits, timeout: limits.timeout * SLOW };

  return {
    query: (schema, groq, params, perspective) =>
      withRetry(
        async (signal) => {
          const options = { perspective, signal, filterResponse: false } as const;
          const answer: unknown = await client.fetch(groq, { ...params }, options);
          const { data } = envelope.safeParse(answer);
          const parsed = schema.safeParse(data?.result);
          if (parsed.success) return parsed.data;
          throw broken();
        },
        read,
        whenPassing,
        limits,
      ),
    commit: (mutations) =>
      withRetry(
        async (signal) => {
          await client.mutate([...mutations], { signal, returnDocuments: false });
        },
        read,
        whenUnapplied,
        patient,
      ),
    upload: (bytes, filename) =>
      withRetry(
        async () => {
          const options = { filename, timeout: patient.timeout };
          const { _id } = await client.assets.upload('image', Buffer.from(bytes), options);
          return _id;
        },
        read,
        whenPassing,
        patient,
      ),
    download: (address) =>
      withRetry(
        async (signal) => {
          const response = await fetch(address, { signal });
          if (response.ok) return new Uint8Array(await response.arrayBuffer());
          const wait = retryAfterOf(response.headers.get('retry-after'), Date.now());
          const kind =
            response.status === 429 ? 'busy' : response.status >= 500 ? 'server' : 'notFound';
          const detail = `写真 ${address}（HTTP ${response.status}）`;
          throw new LakeFault(kind, explain(kind, settings, detail), wait);
        },
        read,
        whenPassing,
        patient,
      ),
    follow: (types, drafts, changed) => {
      const listened = client.listen(
        '*[_type in $types]',
        { types },
        { includeResult: false, includeAllVersions: drafts, visibility: 'query' },
      );
      // The client connects again by itself; what it gives up on is told by the next reading.
      listened.subscribe({ next: changed, error: () => undefined });
    },
  };
}
