import {
  allLocalGovernments,
  fullName,
  prefectureCode,
} from '../../../src/lib/local-government.ts';
import { pick, randomFrom } from '../../../src/outputs/cover/random.ts';
import type { Random } from '../../../src/outputs/cover/random.ts';
import { writeDates } from '../../../src/search/dates.ts';
import type { FacetName } from '../../../src/search/facets.ts';
import type { Block, SearchPage } from '../../../src/search/index/file.ts';
import { pickZipf } from './zipf.ts';

type Places = ReturnType<typeof allLocalGovernments>;

/** Blocks of the text of a page, taken from several pages of a site. */
const BLOCKS = { least: 10, most: 44 } as const;
/** Characters of a block that is no label of a table. */
const SHORT = 12;
/** Pages from which one takes its sentences, besides that which it is like. */
const OTHERS = 3;

const places = notEmpty(allLocalGovernments().filter(({ prefecture }) => prefecture !== undefined));
const anyPlace = new RegExp(notEmpty([...placeNames(places)]).join('|'), 'gu');
const family = notEmpty(
  Array.from('佐藤鈴木高橋田中伊藤山本中村小林加藤吉田林清水石川森池橋岡原宮松竹谷島'),
);
const house = notEmpty(Array.from('山川里森野原水風月花木石雪星海舟鳥結灯縁'));
const trades = notEmpty(
  '農園 商店 酒造 木工所 食堂 製茶 旅館 工房 醸造 林業 水産 建具店 染物店 文庫 印刷 牧場'.split(
    ' ',
  ),
);

function notEmpty<T>(items: readonly T[]): readonly [T, ...T[]] {
  const [first, ...others] = items;
  if (first === undefined) throw new Error('nothing to choose from');
  return [first, ...others];
}

/** Names long enough to be names of places wherever they stand. */
function placeNames(all: Places): string[] {
  return all.map(({ name }) => name).filter((name) => name.length > 2);
}

/** A sentence with a shop and a person of its own: the words of a site grow with its pages. */
function invented(random: Random, place: string): string {
  const of = (items: readonly [string, ...string[]]) => pickZipf(random, items);
  const shop = `${of(house)}${of(house)}${of(trades)}`;
  return `${place}の${shop}では、${of(family)}${of(family)}さんが${pick(random, trades)}と一緒に働く人を${1 + Math.floor(random() * 9)}人迎えました。`;
}

function day(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `20${16 + Math.floor(random() * 12)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
}

/** The same text of another place and with other numbers. */
function moved(text: string, place: string, random: Random): string {
  return text
    .replaceAll(anyPlace, place)
    .replaceAll(/(?<![\d.,])\d{2,3}(?=[人件名社回円分])/gu, () =>
      String(10 + Math.floor(random() * 900)),
    );
}

function blocksOf(sources: readonly [SearchPage, ...SearchPage[]], random: Random): Block[] {
  const count = BLOCKS.least + Math.floor(random() * (BLOCKS.most - BLOCKS.least));
  return Array.from({ length: count }, () => {
    const { blocks } = pick(random, sources);
    return blocks[Math.floor(random() * blocks.length)] ?? { text: '' };
  });
}

/**
 * A page like those of a site: its sentences, Zipf-like by page, with another of the 1,900 places,
 * other numbers, a shop and a person of its own. Pure: a number always makes the same page.
 */
export function generatedPage(
  number: number,
  sources: readonly [SearchPage, ...SearchPage[]],
): SearchPage {
  const random = randomFrom(`search-${number}`);
  const like = pickZipf(random, sources);
  const others = Array.from({ length: OTHERS }, () => pickZipf(random, sources));
  const { code, name } = pickZipf(random, places);
  const closesAt = day(random);
  const filters = new Map<FacetName, readonly string[]>([
    ...like.filters,
    ['year', [closesAt.slice(0, 4)]],
    ['prefecture', [prefectureCode(code)]],
    ['municipality', [code]],
  ]);
  return {
    title: `${name}の${pickZipf(random, house)}${pickZipf(random, trades)} ${moved(like.title, name, random)}`,
    known: [...like.known.map((text) => moved(text, name, random)), fullName(code)],
    filters,
    ...(like.dates !== undefined && {
      dates: writeDates({ of: 'recruitment', closesAt, confirmWithinDays: 90 }),
      deadline: `${closesAt}T14:59:59.000Z`,
    }),
    row: [fullName(code), ...like.row.slice(1)],
    date: closesAt,
    blocks: [
      { text: invented(random, name) },
      ...blocksOf([like, like, ...others], random).map((block) => ({
        ...block,
        text: moved(block.text, name, random),
      })),
    ],
  };
}

/** Pages like those of a site, by their addresses. */
export function generatedPages(
  like: ReadonlyMap<string, SearchPage>,
  count: number,
): Map<string, SearchPage> {
  const sources = notEmpty(
    [...like.values()]
      .filter(({ filters }) => filters.get('kind')?.includes('pages') === false)
      .map((page) => ({ ...page, blocks: page.blocks.filter(({ text }) => text.length >= SHORT) }))
      .filter(({ blocks }) => blocks.length > 0),
  );
  return new Map(
    Array.from({ length: count }, (_, index) => [
      `/cases/bench-${index + 1}/`,
      generatedPage(index + 1, sources),
    ]),
  );
}
