import { createClient } from '@sanity/client';
import type { SanityClient } from '@sanity/client';
import { openLake } from '../../studio/lake/index.ts';
import { STUDIO_ORIGIN, lakeClient } from './studio-lake.ts';

/** Where the contract is checked: a lake in memory, or a project at Sanity. */
export interface ContractDataset {
  readonly name: string;
  /** Sees everything that is there (`raw`), as the Studio does. */
  readonly client: SanityClient;
  /** Begins every id of a run, so that runs do not meet in a dataset that stays. */
  readonly prefix: string;
  close(): Promise<void>;
}

/**
 * A project where SANITY_PROJECT_ID and SANITY_TOKEN name one, else a lake in memory. A dataset that
 * holds a site is never touched: the suite uses SANITY_TEST_DATASET, or `engawa-test`.
 */
export async function openContractDataset(): Promise<ContractDataset> {
  const { SANITY_PROJECT_ID: projectId, SANITY_TOKEN: token } = process.env;
  const prefix = `contract-${Date.now().toString(36)}`;
  if (projectId === undefined || token === undefined) {
    const lake = await openLake({ port: 0, origin: STUDIO_ORIGIN, now: Date.now });
    const client = lakeClient(lake.url);
    return { name: '手元のレイク', client, prefix, close: () => lake.close() };
  }
  const client = createClient({
    projectId,
    dataset: process.env['SANITY_TEST_DATASET'] ?? 'engawa-test',
    token,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
  });
  const own = { query: '*[string::startsWith(_id, $a) || string::startsWith(_id, $b)]' };
  const close = async () => {
    await client.delete({ ...own, params: { a: prefix, b: `drafts.${prefix}` } });
  };
  return { name: `Sanity（${projectId}）`, client, prefix, close };
}
