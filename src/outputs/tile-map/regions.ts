import type { RegionKey } from './tiles.ts';
import { tiles } from './tiles.ts';

/** A region (地方) with the codes of its prefectures, from north to south. */
export interface Region {
  readonly key: RegionKey;
  readonly name: string;
  readonly codes: readonly string[];
}

const names: readonly (readonly [key: RegionKey, name: string])[] = [
  ['hokkaido-tohoku', '北海道・東北'],
  ['kanto', '関東'],
  ['chubu', '中部'],
  ['kinki', '近畿'],
  ['chugoku-shikoku', '中国・四国'],
  ['kyushu-okinawa', '九州・沖縄'],
];

/** The six regions; together they hold each of the 47 prefectures once. */
export const regions: readonly Region[] = names.map(([key, name]) => ({
  key,
  name,
  codes: tiles.filter(({ region }) => region === key).map(({ code }) => code),
}));
