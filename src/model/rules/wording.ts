import type { Document } from '../documents/index.ts';
import { prose } from '../strings.ts';
import type { Passage } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';
import type { AnyRule, Report } from './rule.ts';
import { kanaVariants, oddSpellings, slips, spellingVariants, waveDashes } from './words.ts';
import type { Variants } from './words.ts';

/** A case keeps the title that its source prints, so it is not measured against the text. */
function ownWords(document: Document): readonly Passage[] {
  return prose(document).filter(({ path }) => document._type !== 'case' || path[0] !== 'title');
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function patternOf({ words, afterNumber, unlessBefore }: Variants): RegExp {
  const longestFirst = [...words].sort((a, b) => b.length - a.length).map(escape);
  const before = afterNumber === true ? '(?<=[\\d０-９一二三四五六七八九十数])' : '';
  const after = unlessBefore === undefined ? '' : `(?!${unlessBefore.map(escape).join('|')})`;
  return new RegExp(`${before}(?:${longestFirst.join('|')})${after}`, 'gu');
}

/** Other ways to write its subject that a document names openly, so it may also speak of them. */
const declared = (document: Document): readonly string[] =>
  'aliases' in document ? (document.aliases ?? []) : [];

/** Reports the ways of writing that match a pattern, unless there is only one. */
function mixed(document: Document, pattern: RegExp): readonly Report[] {
  const others = declared(document);
  const first = new Map<string, Passage>();
  for (const passage of ownWords(document)) {
    for (const word of passage.text.match(pattern) ?? []) {
      if (!first.has(word) && !others.includes(word)) first.set(word, passage);
    }
  }
  const words = [...first.keys()];
  const at = [...first.values()].at(-1);
  if (at === undefined || words.length < 2) return [];
  return [
    {
      path: at.path,
      found: words.join('・'),
      message: `1つの文書に${words.map((word) => `「${word}」`).join('と')}が混じっています。どれか1つにそろえてください。`,
    },
  ];
}

function consistent(name: string, variants: readonly Variants[]): AnyRule {
  const patterns = variants.map(patternOf);
  return rule({
    name,
    severity: 'warning',
    types: typeNames,
    check: (document) => patterns.flatMap((pattern) => mixed(document, pattern)),
  });
}

const isFirst = ({ found }: Report, index: number, all: readonly Report[]): boolean =>
  all.findIndex((other) => other.found === found) === index;

/** Reports what a pattern finds, the same words once a document. */
function noticed(name: string, list: typeof oddSpellings, advice: string): AnyRule {
  const inPassage = ({ path, text }: Passage): readonly Report[] =>
    list.flatMap(({ pattern, why }) =>
      [...text.matchAll(pattern)].map(({ 0: found, index }) => {
        const around = text.slice(Math.max(0, index - 8), index + found.length + 8).trim();
        return { path, found, message: `「${around}」は、${why}。${advice}` };
      }),
    );
  return rule({
    name,
    severity: 'warning',
    types: typeNames,
    check: (document) => prose(document).flatMap(inPassage).filter(isFirst),
  });
}

export const wordingRules = [
  noticed('I9', oddSpellings, '表記をご確認ください。資料のとおりなら、そのままで大丈夫です。'),
  noticed('I14', slips, '直してください。'),
  consistent('I14', kanaVariants),
  consistent('I16', [{ words: waveDashes }]),
  consistent('I22', spellingVariants),
];
