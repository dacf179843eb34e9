import type { FieldGroupDefinition } from 'sanity';

/** The tabs of a form, in the order in which an editor thinks. A form shows those that it uses. */
const titles = {
  basic: '基本',
  people: '関わる人・場所',
  dates: '日程と締切',
  work: '活動の内容',
  costs: '費用',
  application: '応募',
  chapters: '事例の章',
  body: '本文',
  sources: '出典',
  publication: '公開とアドレス',
} as const;

export type Group = keyof typeof titles;

/** The tabs with these names; the first one is open. */
export function groups(...names: readonly Group[]): FieldGroupDefinition[] {
  return names.map((name, index) => ({ name, title: titles[name], default: index === 0 }));
}
