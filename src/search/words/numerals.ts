const digits = '〇一二三四五六七八九';

/** 1–99 in kanji, as in 「第三期」「第十二回」. */
function kanji(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`;
  return ten + (ones === 0 ? '' : (digits[ones] ?? ''));
}

const byKanji: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 99 }, (_, index) => [kanji(index + 1), index + 1]),
);

/** What is counted: only before these a number may be written either way. */
const counted = '[期回章年月日人名社次号拠地週時割つ]';
const written = new RegExp(
  `(?<=第)(?:[一二三四五六七八九十]{1,3}|(?<!\\d)\\d{1,2}(?!\\d))|(?<![一-龠])[一二三四五六七八九十]{1,3}(?=${counted})|(?<!\\d)\\d{1,2}(?=${counted})`,
  'gu',
);

/** The other way to write the small numbers of a text (第3期 and 第三期), if it has any. */
export function otherNumerals(text: string): string[] {
  const inKanji = text.replaceAll(written, (found) =>
    /^\d/u.test(found) ? kanji(Number(found)) || found : found,
  );
  const inDigits = text.replaceAll(written, (found) => String(byKanji.get(found) ?? found));
  // Heads are counted in 人 and in 名.
  const heads = text.replaceAll(/(?<=\d)[人名]$/gu, (found) => (found === '人' ? '名' : '人'));
  const thousands = text.replaceAll(/(?<!\d)(\d{1,4})万(?=円|$)/gu, '$10000');
  return [...new Set([inKanji, inDigits, heads, thousands])].filter((way) => way !== text);
}
