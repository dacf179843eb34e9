import { getCollection } from 'astro:content';
import { typeNames } from '../model/types.ts';
import { buildGraph } from './graph.ts';
import type { Graph } from './graph.ts';
import { settings } from './settings.ts';

/** The instant for which this build is made. */
const builtAt = settings.stoppedAt ?? Date.now();

async function read(): Promise<Graph> {
  const entries = await Promise.all(typeNames.map((type) => getCollection(type)));
  return buildGraph(
    entries.flat().map(({ data }) => data),
    builtAt,
  );
}

let once: Promise<Graph> | undefined;

/** The whole site. A build reads it once; the dev server reads it anew for every page. */
export function openSite(): Promise<Graph> {
  if (import.meta.env.DEV) return read();
  return (once ??= read());
}

export { settings };
