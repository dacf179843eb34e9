import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copyContent } from './generate.ts';

/** What a build reads. Packages are found in the project's `node_modules`, further up. */
const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Copies the project to a folder inside it. A build keeps a cache beside the project and adds
 * addresses to its content, so measured builds must not run in the tree that people work in.
 */
export async function copyProject(root: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const part of parts) await cp(join(root, part), join(to, part), { recursive: true });
  await copyContent(join(root, 'content'), join(to, 'content'));
}
