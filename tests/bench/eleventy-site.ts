import { execFile } from 'node:child_process';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Candidate } from './measure.ts';

const execute = promisify(execFile);

/**
 * Puts Eleventy and the templates of the peer site into a folder. Asks the npm registry; a version
 * that stands there already is kept.
 * @returns Eleventy's version, or why it cannot be installed
 */
export async function installEleventy(
  folder: string,
): Promise<{ version: string } | { reason: string }> {
  await cp(join(import.meta.dirname, 'eleventy'), folder, { recursive: true });
  try {
    await execute('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], {
      cwd: folder,
    });
    const command = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
    const { stdout } = await execute(process.execPath, [command, '--version'], { cwd: folder });
    return { version: stdout.trim() };
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    // The rest of what npm says is its own stack.
    return { reason: lines.find((line) => /Error|notarget|ENOENT/.test(line)) ?? lines[0] ?? '' };
  }
}

/** The build of the folder `documents` beside Eleventy's folder into `eleventy-site`. */
export function eleventyBuild(work: string): Candidate {
  return {
    name: 'Eleventy',
    cwd: work,
    args: [
      'eleventy/node_modules/@11ty/eleventy/cmd.cjs',
      '--config=eleventy/eleventy.config.js',
      '--quiet',
    ],
    prepare: () => rm(join(work, 'eleventy-site'), { recursive: true, force: true }),
  };
}
