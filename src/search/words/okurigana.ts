/**
 * How compounds of two verbs are written, with and without the kana of either: 受け入れ, 受入れ, 受入.
 * By 通則6 and 通則7 of 「送り仮名の付け方」 and the words of 「公用文における漢字使用等について」: the kana
 * that a first verb takes before a second one, and those with which a second verb ends.
 */
const firsts = pairs(
  '明け 預かり 言い 入れ 植え 受け 打ち 移し 埋め 売り 追い 置き 贈り 折り 買い 書き 掛け 貸し 借り 刈り ' +
    '切り 組み 繰り 差し 据え 座り 備え 立ち 付き 積み 釣り 問い 届け 取り 投げ 抜き 乗り 話し 払い 貼り ' +
    '引き 振り 巻き 申し 持ち 戻し 盛り 焼き 雇い 譲り 呼び 読み 割り 締め 聞き 待ち 使い 思い 落ち 送り ' +
    '押し 住み 空き',
);
const seconds = pairs(
  '入れ 入り 込み 上げ 上がり 下げ 下がり 出し 付け 付き 合わせ 合せ 合い 替え 換え 取り 組み 立て 立ち 引き ' +
    '継ぎ 切り 当て 扱い 消し 戻し 渡し 受け 払い 掛け 決め 止め 直し 返り 返し 越し 回り 回し 持ち 残り ' +
    '積もり 積り 積み 置き 着き 寄り 添い 締め 起こし 巻き 次ぎ 崩し 抜き 調べ',
);
/** Words of two verbs that are other words with kana between them. */
const others = new Set(['組合', '割合', '引合', '立場', '見物']);

/** Words of one kanji and its kana, by the kanji. */
function pairs(words: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [kanji = '', ...kana] of words.split(' ')) {
    found.set(kanji, [...(found.get(kanji) ?? []), kana.join('')]);
  }
  return found;
}

const compound = new RegExp(
  `([${[...firsts.keys()].join('')}])([ぁ-ん]{0,2})([${[...seconds.keys()].join('')}])([ぁ-ん]{0,2})`,
  'u',
);

/**
 * The other ways to write the first compound of a text. At the end of a text the kana of the second
 * verb are left off: 申込 is in 申込み.
 */
export function otherOkurigana(text: string): string[] {
  const found = compound.exec(text);
  if (found === null) return [];
  const [whole, first = '', between = '', second = '', tail = ''] = found;
  const [stem = ''] = firsts.get(first) ?? [];
  const tails = seconds.get(second) ?? [];
  if ((between !== '' && between !== stem) || others.has(whole)) return [];
  const ending = tails.find((kana) => tail.startsWith(kana)) ?? '';
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + whole.length - tail.length + ending.length);
  const endings = after === '' ? [''] : ['', ...tails];
  return ['', stem]
    .flatMap((kana) => endings.map((end) => before + first + kana + second + end + after))
    .filter((way) => way !== text);
}
