import { run } from './run.ts';

/** Builds the demonstration site into `dist/` before the tests that read it. */
export default async function setup(): Promise<void> {
  const { code, output } = await run('node', ['src/integrations/build-command.ts']);
  if (code !== 0) throw new Error(`npm run build に失敗しました。\n${output}`);
}
