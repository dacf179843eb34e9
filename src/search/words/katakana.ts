/** Rare ways to write foreign sounds, as the common one (「外来語の表記」). */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/gu, 'バ'],
  [/ヴィ/gu, 'ビ'],
  [/ヴェ/gu, 'ベ'],
  [/ヴォ/gu, 'ボ'],
  [/ヴ/gu, 'ブ'],
  [/ウエ/gu, 'ウェ'],
  [/ウイ/gu, 'ウィ'],
  [/ウオ/gu, 'ウォ'],
  [/テイ(?=[ーンッ]|$)/gu, 'ティ'],
  [/デイ(?=[ーンッアオス])/gu, 'ディ'],
  [/ディ/gu, 'デ'],
  [/フア/gu, 'ファ'],
  [/フエ/gu, 'フェ'],
  [/シエ/gu, 'シェ'],
  [/ジエ/gu, 'ジェ'],
  [/チエ/gu, 'チェ'],
  [/イヤ/gu, 'イア'],
  [/(?<=[エケセテネヘメレゲゼデベペ])イ/gu, 'ー'],
  [/ー(?=ー)/gu, ''],
];

/** Other ways to write the katakana of a text, one sound at a time. */
export function otherKatakana(text: string): string[] {
  const ways = [
    ...sounds.map(([rare, common]) => text.replace(rare, common)),
    // 茅ヶ崎 and 茅ケ崎 are one.
    text.replaceAll(/(?<=[\p{Script=Han}\d])ケ/gu, 'ヶ'),
    text.replaceAll('ヶ', 'ケ'),
  ];
  // What holds コーディネーター holds コーディネータ.
  const withoutLast = /[ァ-ヺ]{2}ー$/u.test(text) ? [text.slice(0, -1)] : [];
  return [...new Set([...ways, ...withoutLast])].filter((way) => way !== text);
}
