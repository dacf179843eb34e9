/** Words that the rules look for, as data: whoever finds another adds a line here. */

const number = '[\\d０-９一二三四五六七八九十数]+';

/** Words whose meaning depends on the day of reading (I6). */
export const relativeDates = new RegExp(
  `一昨年度?|昨年度?|今年度?|再来年度?|来年度?|先月|今月|来月|先日|このほど|${number}年前`,
  'gu',
);

/** Lengths of time that were true on the day of writing (I13). */
export const staleDurations = new RegExp(
  [
    `(?:これまで|過去|この)の?${number}年(?!生|度)間?`,
    `${number}年間(?:の|にわたる)活動`,
    `(?:半年|${number}年)(?:を迎え|目を迎え|が経|がた)`,
  ].join('|'),
  'gu',
);

/** Spellings that may be meant and may be slips (I9). They stay as printed. */
export const oddSpellings: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  { pattern: /農ヶーション/gu, why: '見慣れない書き方です' },
  {
    pattern:
      /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー][ 　]+[はがをにのともへや](?!\p{Script=Hiragana})/gu,
    why: '言葉の途中に空白があります',
  },
];

/** Slips of the keyboard (I14). `ものの`, `ののしる` and the like are words. */
export const slips: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern:
      /にに(?!ん)|をを|(?<!も)のの(?!し)|がが(?!く)|(?<=[\p{Script=Han}\p{Script=Katakana}])はは(?![はお])/gu,
    why: '助詞が重なっています',
  },
  { pattern: /[、。] (?=\S)/gu, why: '句読点の後に半角の空白があります' },
];

/** Ways to write one word. A document uses one of them; search takes them as equal. */
export interface Variants {
  readonly words: readonly string[];
  /** Only where a number stands before it. */
  readonly afterNumber?: true;
  /** Not the noun where one of these follows. */
  readonly unlessBefore?: readonly string[];
}

export const kanaVariants: readonly Variants[] = [{ words: ['ビジョン', 'ヴィジョン'] }];

export const spellingVariants: readonly Variants[] = [
  { words: ['か月', 'カ月', 'ヶ月', 'ヵ月', 'ケ月', '箇月'], afterNumber: true },
  { words: ['か所', 'カ所', 'ヶ所', 'ヵ所', 'ケ所', '箇所'], afterNumber: true },
  { words: ['プレーヤー', 'プレイヤー'] },
  { words: ['伴走支援', '伴走サポート'] },
  { words: ['申し込み', '申込み', '申込'], unlessBefore: ['ま', 'た'] },
  { words: ['取り組み', '取組み', '取組'], unlessBefore: ['ま', 'た', 'つ', '、'] },
  { words: ['問い合わせ', '問合せ', '問い合せ', '問合わせ'], unlessBefore: ['ま', 'た', 'る'] },
  { words: ['子ども', '子供', 'こども'] },
  { words: ['Zoom', 'ZOOM', 'zoom'] },
];

/** The three characters that look like 「〜」. */
export const waveDashes: readonly string[] = ['~', '〜', '～'];

/** Link texts that do not say where the link leads (I16). */
export const vagueLinkTexts: ReadonlySet<string> = new Set([
  'こちら',
  'コチラ',
  'ここ',
  '詳細',
  '詳細はこちら',
  '詳しくはこちら',
  'くわしくはこちら',
  '詳細を見る',
  '詳しく見る',
  'もっと見る',
  '続きを読む',
  'ここをクリック',
  'クリック',
  'リンク',
]);

/** Texts that say only that there is a picture (S3 3.12). */
export const vagueAlternatives: ReadonlySet<string> = new Set([
  '画像',
  '写真',
  '図',
  'イメージ',
  'イメージ画像',
  'image',
  'photo',
  'picture',
]);

/** Legal forms as they stand before or after a name (I21). */
export const legalFormWords: readonly string[] = [
  '認定NPO法人',
  'NPO法人',
  '特定非営利活動法人',
  '一般社団法人',
  '公益社団法人',
  '一般財団法人',
  '公益財団法人',
  '社会福祉法人',
  '学校法人',
  '株式会社',
  '有限会社',
  '合同会社',
  '合資会社',
  '(株)',
  '(有)',
];
