import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Candidate } from './measure.ts';

/** Output, and what Astro keeps from build to build: every measured build is a first one. */
const kept = ['.astro', '.engawa', 'node_modules'];

function build(
  name: string,
  project: string,
  content: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Candidate {
  const output = join(project, '..', 'engawa-site');
  return {
    name,
    cwd: project,
    args: [...args, output],
    env: { ...env, ENGAWA_CONTENT: content },
    prepare: async () => {
      for (const folder of [output, ...kept.map((part) => join(project, part))])
        await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `npm run build`: check of every document, pages, search index, link check, address manifest.
 * @param env settings that choose another store
 */
export function wholeBuild(
  name: string,
  project: string,
  content: string,
  env?: Readonly<Record<string, string>>,
): Candidate {
  return build(name, project, content, ['src/integrations/build-command.ts'], env);
}

/** `astro build`: the pages alone, with the check of the documents that loads them. */
export function pagesBuild(name: string, project: string, content: string): Candidate {
  const astro = join(import.meta.dirname, '../../node_modules/astro/bin/astro.mjs');
  return build(name, project, content, [astro, 'build', '--silent', '--outDir']);
}
