import { documentTypes } from '../../model/types.ts';
import { table } from '../cli/table.ts';
import { describeDifference } from './difference.ts';
import { toRemove } from './plan.ts';
import type { Change, Permission, Standing } from './plan.ts';

/** Which way documents go. */
export type Direction = 'push' | 'pull';

const marks: Readonly<Record<Standing, string>> = {
  new: '新規',
  changed: '変更',
  same: '同じ',
  theirs: '向こうが新しい',
  conflict: '両方で変更',
  extra: '向こうだけ',
  foreign: '向こうだけ',
};

/** What happens to a document that is neither new nor changed, without special permission. */
const consequences: Readonly<Partial<Record<Standing, string>>> = {
  theirs: 'そのまま残します（--overwrite で上書き）',
  conflict: '上書きしません（--overwrite で上書き）',
  extra: '残します（--delete で消します）',
  foreign: '残します（--delete --overwrite で消します）',
};

const order: readonly Standing[] = ['conflict', 'new', 'changed', 'theirs', 'extra', 'foreign'];

/** Pictures of a plan, counted. */
export interface PictureCounts {
  readonly new: number;
  /** Bytes of the new ones, where they are known. */
  readonly bytes: number | undefined;
  readonly same: number;
  readonly extra: number;
}

const fieldsOf = ({ differences }: Change) => differences.map(({ field }) => field).join('、');

function consequence(change: Change, permission: Permission): string {
  if (toRemove([change], permission).length > 0) return '消します';
  const { standing } = change;
  const isOverwritten = standing === 'theirs' || standing === 'conflict';
  if (isOverwritten && permission.overwrite) return '上書きします';
  return consequences[standing] ?? '';
}

function row(change: Change, permission: Permission): string[] {
  const { id, type, title, standing } = change;
  const what = [fieldsOf(change), consequence(change, permission)].filter((part) => part !== '');
  return [marks[standing], documentTypes[type].title, id, title, what.join(' ― ')];
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined || bytes === 0 ? '' : `（${(bytes / 1024 / 1024).toFixed(1)} MB）`;
}

/** A plan as a table for people, with the counts at the end. */
export function describePlan(
  changes: readonly Change[],
  pictures: PictureCounts,
  permission: Permission,
): string {
  const of = (...standings: Standing[]) =>
    changes.filter(({ standing }) => standings.includes(standing));
  const rows = order.flatMap((standing) => of(standing)).map((change) => row(change, permission));
  const head = ['', '種類', '文書', '題名', 'ちがう項目'];
  const sum = [
    `新規 ${of('new').length}件`,
    `変更 ${of('changed').length}件`,
    `同じ ${of('same').length}件`,
    `向こうだけ ${of('extra', 'foreign').length}件`,
    ...(of('theirs').length > 0 ? [`向こうが新しい ${of('theirs').length}件`] : []),
    ...(of('conflict').length > 0 ? [`両方で変更 ${of('conflict').length}件`] : []),
  ].join('、');
  const images = `写真 新規 ${pictures.new}件${megabytes(pictures.bytes)}、同じ ${pictures.same}件、向こうだけ ${pictures.extra}件`;
  return [...(rows.length > 0 ? [table(head, rows), ''] : []), `文書 ${sum}`, images].join('\n');
}

/** Line by line what would become of each changed document. */
export function describeDifferences(changes: readonly Change[]): string {
  const changed = changes.filter(({ differences }) => differences.length > 0);
  const details = changed.map(({ type, id, title, differences }) =>
    [
      `${documentTypes[type].title} ${id}「${title}」`,
      ...differences.flatMap(describeDifference),
    ].join('\n'),
  );
  return details.map((text) => `${text}\n\n`).join('');
}

/** Why nothing was copied although it was asked for. */
export function describeConflicts(changes: readonly Change[], direction: Direction): string {
  const [here, there, other] =
    direction === 'push' ? ['手もと', 'Sanity', 'pull'] : ['Sanity', '手もと', 'push'];
  const lines = changes.map((change) => {
    const { id, type, title } = change;
    const fields = fieldsOf(change);
    const what = fields === '' ? `：${there}で消されています` : `：${fields}`;
    return `  ${documentTypes[type].title} ${id}「${title}」${what}`;
  });
  return [
    `${here}と${there}の両方で変わっている文書（または、どちらが新しいか分からない文書）があるため、何も書き換えませんでした。`,
    ...lines,
    `  直し方: ${there}の変更を残すなら、内容を見比べて手で合わせるか npm run content -- ${other} を使ってください。${there}の側を上書きしてよければ --overwrite を付けてください。`,
  ].join('\n');
}
