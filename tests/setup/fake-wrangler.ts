import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stands in for wrangler where a command would reach for an account. */
export interface FakeWrangler {
  /** The search path that finds it first. */
  readonly path: string;
  /** The commands that it was given, in their order. */
  readonly calls: () => Promise<string[]>;
}

/**
 * Writes it into a folder.
 * @param secrets the names that it lists; undefined fails, as without a login
 * @param fails the beginning of a command that fails
 */
export async function fakeWrangler(
  folder: string,
  { secrets, fails = '-' }: { secrets?: readonly string[]; fails?: string } = {},
): Promise<FakeWrangler> {
  const log = join(folder, 'calls.txt');
  const listed = JSON.stringify(secrets?.map((name) => ({ name, type: 'secret_text' })));
  const script = `#!/bin/sh
echo "$*" >> '${log}'
case "$*" in
  '${fails}'*) exit 1 ;;
  'secret list'*) ${secrets === undefined ? 'exit 1' : `echo '${listed}'`} ;;
esac
`;
  await writeFile(log, '');
  await writeFile(join(folder, 'wrangler'), script);
  await chmod(join(folder, 'wrangler'), 0o755);
  return {
    path: `${folder}:${process.env['PATH'] ?? ''}`,
    calls: async () => (await readFile(log, 'utf8')).split('\n').filter((line) => line !== ''),
  };
}
