import { fold } from '../../lib/text.ts';
import { typeNames } from '../types.ts';
import { picturesIn } from '../walk.ts';
import type { Placed } from '../walk.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';
import { vagueAlternatives } from './words.ts';

const fileName =
  /\.(?:jpe?g|png|webp|gif|avif|svg|heic)$|^(?:img|dsc[fn]?|image|photo|pxl|p)[-_ ]?\d+$/iu;

function judge({ path, alt, caption }: Placed): readonly Report[] {
  const reports: (Report | false)[] = [
    caption !== undefined &&
      fold(alt) === fold(caption) && {
        path,
        found: alt,
        severity: 'error',
        message: `代替テキストと写真の説明が同じ「${alt}」です。読み上げると2回くり返されます。代替テキストには、写っているものを書いてください。`,
      },
    alt.trim() === '' && {
      path,
      found: '',
      message:
        '代替テキストがありません。写真が見えない人のために、写っているものを書いてください。',
    },
    (vagueAlternatives.has(fold(alt)) || fileName.test(alt.trim())) && {
      path,
      found: alt,
      message: `代替テキスト「${alt}」では、何が写っているか分かりません。「蔵の並ぶ通りを歩く人たち」のように書いてください。`,
    },
    /^(.{2,})\1$/u.test(caption ?? '') && {
      path,
      found: caption ?? '',
      message: `写真の説明「${caption ?? ''}」が2回くり返されています。1回にしてください。`,
    },
  ];
  return reports.filter((report) => report !== false);
}

export const pictureRules = [
  rule({
    name: 'picture',
    severity: 'warning',
    types: typeNames,
    check: (document) => picturesIn(document).flatMap(judge),
  }),
];
