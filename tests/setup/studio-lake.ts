import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@sanity/client';
import type { SanityClient } from '@sanity/client';
import { openLake } from '../../studio/lake/index.ts';
import type { Lake, LakeOptions } from '../../studio/lake/index.ts';

/** The page that may talk to a lake of the tests. */
export const STUDIO_ORIGIN = 'http://localhost:3333';

/** The official client on a lake. */
export function lakeClient(url: string, apiVersion = '2025-02-19'): SanityClient {
  return createClient({
    projectId: 'engawa',
    dataset: 'content',
    apiVersion,
    apiHost: url,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- one origin, as the Studio has it
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
  });
}

/** A lake over a copy of the demonstration's documents. */
export interface TestLake {
  readonly client: SanityClient;
  readonly url: string;
  /** The copy of the content folder. */
  readonly content: string;
  readonly state: string;
  /** Ends the lake; its folders stay. */
  end(): Promise<void>;
  /** Ends the lake and opens it again on the same folders. */
  reopen(): Promise<SanityClient>;
  close(): Promise<void>;
}

export async function openFilesLake(
  options: Partial<Pick<LakeOptions, 'onBroken' | 'onError' | 'now'>> = {},
): Promise<TestLake> {
  const folder = await mkdtemp(join(tmpdir(), 'engawa-studio-'));
  const [content, state] = [join(folder, 'content'), join(folder, 'state')];
  await cp('content', content, { recursive: true });
  const files = { content, state };
  const open = () => openLake({ files, port: 0, origin: STUDIO_ORIGIN, now: Date.now, ...options });
  let lake: Lake = await open();
  return {
    client: lakeClient(lake.url),
    url: lake.url,
    content,
    state,
    end: () => lake.close(),
    reopen: async () => {
      await lake.close();
      lake = await open();
      return lakeClient(lake.url);
    },
    close: async () => {
      await lake.close();
      await rm(folder, { recursive: true });
    },
  };
}
