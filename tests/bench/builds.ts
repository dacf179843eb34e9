import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { report } from './chart.ts';
import { eleventyBuild, installEleventy } from './eleventy-site.ts';
import { pagesBuild, wholeBuild } from './engawa-site.ts';
import { generateContent } from './generate.ts';
import { measure } from './measure.ts';
import type { Run } from './measure.ts';
import { copyProject } from './project-copy.ts';

const say = (name: string, { seconds, memory }: Run): void => {
  console.error(`  ${name}: ${seconds.toFixed(2)} s, ${(memory / 1024 ** 2).toFixed(0)} MiB`);
};

async function pagesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

/**
 * Measures the build of the demonstration site and of the same with `cases` more, the latter beside
 * Eleventy, and prints the tables.
 */
export async function measureBuilds(
  root: string,
  work: string,
  { cases, runs }: { readonly cases: number; readonly runs: number },
): Promise<void> {
  const project = join(work, 'engawa');
  const documents = join(work, 'documents');
  await copyProject(root, project);
  await generateContent(join(root, 'content'), documents, cases);
  const eleventy = await installEleventy(join(work, 'eleventy'));

  console.log(`median of ${runs} runs after one to warm up, in turns; first builds, no cache`);

  console.log('\n# Demonstration site\n');
  console.log(report(await measure([wholeBuild('npm run build', project, 'content')], runs, say)));
  console.log(`\n${await pagesIn(join(work, 'engawa-site'))} pages`);

  console.log(`\n# The same with ${cases} more cases\n`);
  const engawa = [
    wholeBuild('Engawa, whole', project, documents),
    pagesBuild('Engawa, pages', project, documents),
  ];
  if ('reason' in eleventy) {
    console.log(`Eleventy could not be installed: ${eleventy.reason.trim()}\n`);
    console.log(report(await measure(engawa, runs, say)));
  } else {
    const peer = eleventyBuild(work);
    console.log(report(await measure([...engawa, peer], runs, say), peer.name));
    console.log(
      `\nEleventy ${eleventy.version}: ${await pagesIn(join(work, 'eleventy-site'))} pages`,
    );
  }
  console.log(`Engawa: ${await pagesIn(join(work, 'engawa-site'))} pages`);
}
