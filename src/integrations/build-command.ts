import { buildSite } from './build.ts';

try {
  await buildSite(process.env, process.argv[2] ?? 'dist', console.log);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
