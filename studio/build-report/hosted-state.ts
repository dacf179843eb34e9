import type { SanityClient } from 'sanity';
import { z } from 'zod';

import { startOf } from '../../src/lib/jst.ts';
import type { Instant } from '../../src/lib/jst.ts';
import type { DocumentFinding } from '../../src/model/finding.ts';
import { typeNames } from '../../src/model/types.ts';
import { checkContents } from '../../src/sources/check.ts';
import { publishedValue } from '../validation/model-value.ts';

const stamp = z.object({ builtAt: z.string() });
const stored = z.array(
  z.looseObject({ _id: z.string(), _type: z.string(), _updatedAt: z.string() }),
);

/** How the public site stands against what is published. */
export interface HostedState {
  /** With +09:00; undefined where the site does not say. */
  readonly builtAt?: string;
  /** How many documents were published after that. */
  readonly newer: number;
  /** What a build of the published documents would end with. */
  readonly errors: readonly DocumentFinding[];
}

async function builtAt(site: string): Promise<string | undefined> {
  try {
    const response = await fetch(new URL('/build.json', site), { cache: 'no-store' });
    return stamp.parse(await response.json()).builtAt;
  } catch {
    return undefined;
  }
}

/**
 * Judges the published documents with the rules of the build, because a build that failed leaves
 * nothing on the site that could be read.
 */
export async function hostedState(
  client: SanityClient,
  site: string,
  now: Instant,
): Promise<HostedState> {
  const query = '*[_type in $types]{..., "_system": null}';
  const [built, found] = await Promise.all([
    builtAt(site),
    client.fetch<unknown>(query, { types: typeNames }, { perspective: 'published' }),
  ]);
  const documents = stored.parse(found);
  const raw = documents.flatMap((value) => {
    const type = typeNames.find((name) => name === value._type);
    return type === undefined
      ? []
      : [{ type, value: publishedValue(value), problems: [], origin: {} }];
  });
  const { findings } = checkContents({ documents: raw, strays: [] }, now);
  const since = built === undefined ? undefined : startOf(built);
  return {
    ...(built !== undefined && { builtAt: built }),
    newer:
      since === undefined
        ? 0
        : documents.filter(({ _updatedAt }) => Date.parse(_updatedAt) > since).length,
    errors: findings.filter(({ severity }) => severity === 'error'),
  };
}
