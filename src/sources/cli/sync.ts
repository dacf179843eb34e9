import { resolve } from 'node:path';
import type { Settings } from '../../lib/settings.ts';
import type { Permission } from '../sync/plan.ts';
import { recordPath } from '../sync/record.ts';
import type { Direction } from '../sync/report.ts';
import { progressOn } from './progress.ts';

/**
 * `content push` and `content pull`: copies everything to or from the dataset.
 * @returns the text to print, and whether it was done
 */
export async function syncCommand(
  direction: Direction,
  { contentFolder, sanity }: Settings,
  permission: Permission & { readonly dryRun: boolean },
  now: number,
): Promise<{ text: string; ok: boolean }> {
  if (sanity === undefined) {
    const text =
      '設定 SANITY_PROJECT_ID がありません。送り先のプロジェクトの ID を入れてください（例 SANITY_PROJECT_ID=abc123 npm run content -- push --dry-run）。';
    return { text, ok: false };
  }
  const { connect } = await import('../sanity/connection.ts');
  const folder = resolve(contentFolder);
  const journey = {
    folder,
    recordPath: recordPath(sanity, folder),
    connection: connect(sanity),
    settings: sanity,
    permission,
    now,
    progress: progressOn(process.stderr),
  };
  if (direction === 'push') return (await import('../sync/push.ts')).push(journey);
  return (await import('../sync/pull.ts')).pull(journey);
}
