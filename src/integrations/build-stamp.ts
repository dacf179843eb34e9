import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toJstIso } from '../lib/jst.ts';
import { nextEventChange } from '../model/facts/event-state.ts';
import { nextStateChange } from '../model/facts/recruitment-state.ts';
import { typeNames } from '../model/types.ts';
import type { Graph } from '../site/graph.ts';

/** What `/build.json` says of a build. Instants with +09:00. */
export interface BuildStamp {
  /** The clock of the build. */
  readonly builtAt: string;
  /** When the site should be built again because a state changes. Absent if never. */
  readonly nextChangeAt?: string;
  readonly counts: Readonly<Record<string, number>>;
  /** The day of the newest change in any document. */
  readonly newest?: string;
}

/** The stamp of a site. */
export function buildStamp(graph: Graph): BuildStamp {
  const changes = [
    ...graph
      .all('recruitment')
      .map((notice) => nextStateChange(notice, graph.now, graph.site.confirmWithinDays)),
    ...graph.all('event').map((event) => nextEventChange(event, graph.now)),
  ].filter((change) => change !== undefined);
  const days = typeNames
    .flatMap((type) => graph.all(type))
    .flatMap((document) =>
      'publishedOn' in document ? [document.updatedOn ?? document.publishedOn] : [],
    )
    .toSorted();
  const newest = days.at(-1);
  return {
    builtAt: toJstIso(graph.now),
    ...(changes.length > 0 && { nextChangeAt: toJstIso(Math.min(...changes)) }),
    counts: Object.fromEntries(typeNames.map((type) => [type, graph.all(type).length])),
    ...(newest !== undefined && { newest }),
  };
}

/** Writes `/build.json`. */
export async function writeBuildStamp(graph: Graph, folder: string): Promise<void> {
  await writeFile(join(folder, 'build.json'), `${JSON.stringify(buildStamp(graph), null, 2)}\n`);
}
