/** The syllabary by consonant, in the order a i u e o. */
const rows: Readonly<Record<string, string>> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  s: 'さしすせそ',
  t: 'たちつてと',
  n: 'なにぬねの',
  h: 'はひふへほ',
  m: 'まみむめも',
  y: 'や・ゆ・よ',
  r: 'らりるれろ',
  w: 'わ・・・を',
  g: 'がぎぐげご',
  z: 'ざじずぜぞ',
  d: 'だぢづでど',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
};
/** Where Hepburn, as station signs write it, parts from 訓令式. */
const hepburn: readonly (readonly [string, string])[] = [
  ['shi', 'し'],
  ['chi', 'ち'],
  ['tsu', 'つ'],
  ['fu', 'ふ'],
  ['ji', 'じ'],
  ...[
    ['sh', 'し'],
    ['ch', 'ち'],
    ['j', 'じ'],
  ].flatMap(([consonant = '', kana = '']): (readonly [string, string])[] => [
    [`${consonant}a`, `${kana}ゃ`],
    [`${consonant}u`, `${kana}ゅ`],
    [`${consonant}o`, `${kana}ょ`],
  ]),
];

const syllables: ReadonlyMap<string, string> = new Map(
  Object.entries(rows)
    .flatMap(([consonant, row]) => {
      const i = [...row][1] ?? '';
      const contracted = consonant === '' || 'yw'.includes(consonant) ? [] : [i];
      return [
        ...[...row].map((kana, index): readonly [string, string] => [
          consonant + 'aiueo'.charAt(index),
          kana,
        ]),
        ...contracted.flatMap((kana): (readonly [string, string])[] => [
          [`${consonant}ya`, `${kana}ゃ`],
          [`${consonant}yu`, `${kana}ゅ`],
          [`${consonant}yo`, `${kana}ょ`],
        ]),
      ];
    })
    .filter(([, kana]) => !kana.includes('・'))
    .concat(hepburn),
);

/**
 * Hiragana for a word in Roman letters, with or without long vowels; undefined when it cannot be
 * read as Japanese (Zoom).
 */
export function kanaOf(romaji: string): string | undefined {
  let rest = romaji
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0302\u0304]/gu, '');
  let kana = '';
  while (rest !== '') {
    const size = [3, 2, 1].find((length) => syllables.has(rest.slice(0, length)));
    if (size !== undefined) {
      kana += syllables.get(rest.slice(0, size)) ?? '';
      rest = rest.slice(size);
    } else if (/^(?:n(?![aiueoy])|m(?=[bmp]))/u.test(rest)) {
      kana += 'ん';
      rest = rest.replace(/^.['’-]?/u, '');
    } else if (/^(?:([bcdfghjkpqrstvwxyz])\1|tch)/u.test(rest)) {
      kana += 'っ';
      rest = rest.slice(1);
    } else return undefined;
  }
  return kana === '' ? undefined : kana;
}

/** Whether a text is written in kana alone. */
export function isKana(text: string): boolean {
  return /^[ぁ-ゖァ-ヺー]+$/u.test(text);
}

const oRow = 'おこそとのほもよろをごぞどぼぽょ';
const uRow = 'うくすつぬふむゆるぐずづぶぷゅ';

/** A reading without its long vowels, as Roman letters leave them out: とうきょう is ときょ. */
export function withoutLongVowels(reading: string): string {
  return reading.replaceAll(new RegExp(`(?<=[${oRow}])[うお]|(?<=[${uRow}])う|ー`, 'gu'), '');
}
