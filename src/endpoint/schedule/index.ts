import { isLoopback } from '../../lib/loopback.ts';
import type { Environment } from '../environment.ts';
import { SettingError } from '../settings.ts';
import { recordRun } from '../store/schedule-run.ts';
import { announceOpenings } from './alerts.ts';
import { purgeOutbox, sendOutbox } from './outbox.ts';
import { requestWantedRebuild, wantDueRebuild } from './rebuild.ts';
import { remind } from './reminders.ts';
import { keepRetention } from './retention.ts';
import { giveAddedSeats } from './seats.ts';

/** Something that is done every five minutes (`triggers.crons` in wrangler.jsonc). */
interface Task {
  readonly name: string;
  readonly run: (environment: Environment) => Promise<unknown>;
}

// The outbox comes after whatever writes into it, so that this leaves in the same run.
const tasks: readonly Task[] = [
  { name: '募集の担当者への知らせ', run: remind },
  { name: '次の募集の知らせ', run: announceOpenings },
  { name: '増えた席の案内', run: giveAddedSeats },
  { name: '送信箱', run: sendOutbox },
  { name: '送信済みの記録の整理', run: purgeOutbox },
  { name: '保存期間の過ぎた受付の削除', run: keepRetention },
  { name: '状態の変わり目', run: wantDueRebuild },
  { name: 'サイトの作り直し', run: requestWantedRebuild },
];

/**
 * Here no header tells whose network it is, as it does for a request: a local Worker whose site
 * stands elsewhere would swallow the mail that waits, and might erase by a stopped clock.
 */
function refuseLocalElsewhere({ settings: { local, siteUrl } }: Environment): void {
  if (!local || siteUrl === undefined || isLoopback(new URL(siteUrl).hostname)) return;
  throw new SettingError(
    '設定 ENGAWA_LOCAL: SITE_URL のある本番では使えません。消してください。手元なら SITE_URL を消してください。',
  );
}

/**
 * Runs every task. One that fails does not keep the others from running; it fails the run as a
 * whole, so that the platform's alert goes off.
 * @throws AggregateError of what went wrong
 */
export async function runSchedule(environment: Environment): Promise<void> {
  refuseLocalElsewhere(environment);
  const failures: unknown[] = [];
  const failed: string[] = [];
  for (const { name, run } of tasks) {
    try {
      await run(environment);
    } catch (error) {
      console.error(`定期処理「${name}」に失敗しました。`, error);
      failures.push(error);
      failed.push(name);
    }
  }
  await recordRun(environment.db, { ranAt: environment.now(), failed });
  if (failures.length > 0) throw new AggregateError(failures, '定期処理に失敗しました。');
}
