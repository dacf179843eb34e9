import { mendRadicals, radicalsIn } from '../../lib/text.ts';
import { strings } from '../strings.ts';
import { typeNames } from '../types.ts';
import { rule } from './rule.ts';

/** A run of ideographs; radicals are of the same script. */
const ideographs = /\p{Script=Han}+/gu;

/** Also in quotations: the reader sees the same words, and only then can search find them. */
export const radicalRules = [
  rule({
    name: 'I5',
    severity: 'error',
    types: typeNames,
    check: (document) =>
      strings(document).flatMap(({ path, text }) => {
        const words = (text.match(ideographs) ?? []).filter((word) => radicalsIn(word).length > 0);
        return [...new Set(words)].map((word) => ({
          path,
          found: word,
          message: `「${word}」に、漢字とよく似た別の文字（${radicalsIn(word).join('、')}）が混じっています。このままでは検索で見つかりません。「${mendRadicals(word)}」と打ち直してください。`,
        }));
      }),
  }),
];
