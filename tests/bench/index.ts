import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import buildSite from '../setup/endpoint-site.ts';
import { measureBuilds } from './builds.ts';
import { measureEndpoint } from './endpoint/index.ts';
import { measureSearch } from './search/index.ts';
import { measureStores } from './stores.ts';
import { measureStudio } from './studio/index.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '3' },
    /** Seconds of load on each route, as often as `rounds` says. */
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    /** Generated pages over which the search runs, one size after another. */
    pages: { type: 'string', default: '300,3000,10000' },
    only: { type: 'string' },
  },
});
const { cases, runs, seconds, rounds, pages, only } = z
  .object({
    cases: z.coerce.number().int().min(0),
    runs: z.coerce.number().int().min(1),
    seconds: z.coerce.number().min(0.1),
    rounds: z.coerce.number().int().min(1),
    pages: z
      .string()
      .transform((text) => (text === '' ? [] : text.split(',').map(Number)))
      .pipe(z.array(z.number().int().min(1))),
    only: z.enum(['build', 'stores', 'endpoint', 'search', 'studio']).optional(),
  })
  .parse(values);

const root = join(import.meta.dirname, '../..');
const work = join(root, '.engawa/bench');

const [cpu] = cpus();
console.log(`${cpus().length} × ${cpu?.model ?? '?'}, Node ${process.version}`);
const isWanted = (part: typeof only) => only === undefined || only === part;
if (isWanted('build')) await measureBuilds(root, work, { cases, runs });
if (isWanted('stores')) await measureStores(root, work, runs);
if (isWanted('endpoint')) {
  await buildSite();
  console.log('\n# Endpoint\n');
  console.log(await measureEndpoint(root, work, { rounds, seconds }));
}
if (isWanted('search')) {
  await buildSite();
  console.log('\n# Search\n');
  await measureSearch(root, work, pages, console.log);
}
if (isWanted('studio')) {
  console.log('\n# Studio\n');
  await measureStudio(root, work, { cases, rounds }, console.log);
}
