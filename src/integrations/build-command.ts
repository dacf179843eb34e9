import { readSettings } from '../lib/settings.ts';
import { reported } from './build-report.ts';
import { buildSite } from './build.ts';

try {
  // A site with drafts is never where the public one is taken from.
  const usual = readSettings(process.env).preview ? 'dist-preview' : 'dist';
  const build = () => buildSite(process.env, process.argv[2] ?? usual, console.log);
  // Where whoever started the build wants to read how it ended.
  const file = process.env['ENGAWA_REPORT'] ?? '';
  await (file === '' ? build() : reported(file, build, Date.now));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
