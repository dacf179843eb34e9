import { hiragana } from '../../lib/kana.ts';
import { allLocalGovernments } from '../../lib/local-government.ts';
import type { LocalGovernment } from '../../lib/local-government.ts';
import type { DocumentOf } from '../../model/documents/index.ts';
import type { Graph } from '../../site/graph.ts';
import { addressOf, municipalityAddress } from '../../site/addresses.ts';
import { codesInUse } from '../../site/questions/places.ts';
import type { Name, NameList } from '../names.ts';

const named = ['program', 'organization', 'person', 'theme', 'glossaryTerm'] as const;

/** 塩尻市 is called 塩尻; 北海道 has no shorter name. */
const shorter: readonly (readonly [RegExp, RegExp])[] = [
  [/[市町村区県府]$/u, /(?:し|まち|ちょう|むら|そん|く|けん|ふ)$/u],
  [/^東京都$/u, /と$/u],
];

/** What people call a place shorter, if they do. */
function shortened({ name, reading }: LocalGovernment): Name | undefined {
  const [written, read] = shorter.find((one) => one[0].test(name) && one[1].test(reading)) ?? [];
  if (written === undefined || read === undefined || name.length < 3) return undefined;
  return { name: name.replace(written, ''), reading: reading.replace(read, '') };
}

/** The places that have a page, and those that a text speaks of: a prefecture by either name. */
function placesIn(graph: Graph, text: string): Name[] {
  const withPage = new Set(codesInUse(graph));
  return allLocalGovernments().flatMap((place): Name[] => {
    const { code, name, reading, prefecture } = place;
    const short = shortened(place);
    const hasPage = withPage.has(code);
    const isSpokenOf =
      text.includes(name) ||
      (prefecture === undefined && short !== undefined && text.includes(short.name));
    if (!hasPage && !isSpokenOf) return [];
    const whole = { name, reading, ...(hasPage && { address: municipalityAddress(code) }) };
    return short === undefined ? [whole] : [whole, short];
  });
}

/** A name in parts (架空 太郎) is also written in one, and asked for by each of its parts. */
function partsOf(title: string, reading: string): Name[] {
  const [written, read] = [title.split(/\s+/u), reading.split(/\s+/u)];
  if (written.length === 1) return [];
  const parts = written.length === read.length ? written.map((part, at) => [part, read[at]]) : [];
  return [[written.join(''), read.join('')], ...parts].map(([name = '', said = '']) => ({
    name,
    reading: said,
  }));
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** 放課後, 企業, クラブ: for who asks for a part of a name by its reading. */
function wordsOf(title: string): string[] {
  return [...segmenter.segment(title)].flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment] : [],
  );
}

function callingsOf(document: DocumentOf<(typeof named)[number]>): Name[] {
  const { title, aliases } = document;
  const reading = document.reading && hiragana(document.reading.normalize('NFKC'));
  return [
    {
      name: title,
      ...(reading !== undefined && {
        reading: reading.replaceAll(/[\s・]/gu, ''),
        words: wordsOf(title),
      }),
      ...(aliases !== undefined && { aliases }),
      address: addressOf(document),
    },
    ...(reading === undefined ? [] : partsOf(title, reading)),
  ];
}

/** Katakana words of the titles: what readers misspell. */
function katakanaIn(titles: string): Name[] {
  return [...new Set(titles.match(/[ァ-ヺー]{4,}/gu))].map((name) => ({ name }));
}

/**
 * Every name of the site with its reading; a name that two things share stands once.
 * @param pages what the pages say, for the places that have no page of their own
 * @param words ordinary words of the pages with their readings
 */
export function namesOf(
  graph: Graph,
  pages: { readonly titles: string; readonly text: string },
  words: NameList['words'],
): NameList {
  const all = [
    ...named.flatMap((type) => graph.all(type)).flatMap(callingsOf),
    ...placesIn(graph, pages.text),
    ...katakanaIn(pages.titles),
  ];
  const names = [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed();
  const known = new Set(names.map(({ name }) => name));
  return { names, words: words.filter(([word]) => !known.has(word)) };
}
