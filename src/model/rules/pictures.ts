import { showMoment } from '../../lib/japanese-date.ts';
import { dayOf, isDay } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import { fold } from '../../lib/text.ts';
import { typeNames } from '../types.ts';
import { picturesIn } from '../walk.ts';
import type { Placed } from '../walk.ts';
import { rule } from './rule.ts';
import type { Report } from './rule.ts';
import { vagueAlternatives } from './words.ts';

const fileName =
  /\.(?:jpe?g|png|webp|gif|avif|svg|heic)$|^(?:img|dsc[fn]?|image|photo|pxl|p)[-_ ]?\d+$/iu;

function judge({ path, picture: { alt, caption } }: Placed): readonly Report[] {
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

/** The page of a person has a consent of its own. */
const isPortrait = ({ path }: Placed): boolean => path.length === 1 && path[0] === 'portrait';
const isDrawing = ({ picture }: Placed): boolean => picture.asset._ref.endsWith('-svg');

function judgePeople(placed: Placed, now: Instant): readonly Report[] {
  const { people, consentOn } = placed.picture;
  // Pictures in a text are told of as blocks, like everything there.
  const under = (field: string) =>
    typeof placed.path.at(-1) === 'number' ? placed.path : [...placed.path, field];
  const path = under('consentOn');
  const on = consentOn ?? '';
  if (on !== '' && (!isDay(on) || on > dayOf(now))) {
    const shown = isDay(on) ? showMoment(on) : on;
    const message = `写っている人の同意日（${shown}）が、今日までの日付ではありません。同意を得た日を確かめてください。`;
    return [{ path, found: on, message }];
  }
  if (isPortrait(placed) || isDrawing(placed)) return [];
  if (people === undefined) {
    const message =
      'この写真に人が写っているかどうかが、まだ選ばれていません。「写っている人」のどれかを選んでください。';
    return [{ path: under('people'), found: '', message, severity: 'warning' }];
  }
  if (people !== 'recognisable' || on !== '') return [];
  const message =
    'だれかわかる人が写っている写真には、掲載の同意が必要です。写っている全員に同意を得て、「写っている人の同意日」を書いてください。同意が得られないときは、別の写真にしてください。';
  return [{ path, found: '', message }];
}

export const pictureRules = [
  rule({
    name: 'I19',
    severity: 'error',
    types: typeNames,
    check: (document, { now }) => picturesIn(document).flatMap((one) => judgePeople(one, now)),
  }),
  rule({
    name: 'picture',
    severity: 'warning',
    types: typeNames,
    check: (document) => picturesIn(document).flatMap(judge),
  }),
];
