import { dayIn } from '../../lib/jst.ts';
import type { Recruitment } from '../documents/index.ts';

/** The year of a notice: of its deadline, its beginning or its publication. */
function yearOf({ closesAt, period, publishedOn }: Recruitment): number {
  return Number(dayIn(closesAt ?? period?.from ?? publishedOn).slice(0, 4));
}

function raised(slug: string, from: number, to: number): string | undefined {
  const parts = slug.split('-');
  const at = parts.lastIndexOf(String(from));
  return at === -1 ? undefined : parts.with(at, String(to)).join('-');
}

/**
 * An address for next year's notice: `x-2026` becomes `x-2027`, `x-3` of 第三期 `x-4`, and any other
 * gets next year's year. Where it is taken, a number follows. The editor may change it.
 */
export function nextSlug(notice: Recruitment, isTaken: (slug: string) => boolean): string {
  const { slug, term } = notice;
  const year = yearOf(notice);
  const wanted =
    raised(slug.current, year, year + 1) ??
    (term === undefined ? undefined : raised(slug.current, term, term + 1)) ??
    `${slug.current}-${year + 1}`;
  let free = wanted;
  for (let count = 2; isTaken(free); count += 1) free = `${wanted}-${count}`;
  return free;
}
