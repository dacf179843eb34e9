/** What a motif is called and means; `meaning` is one line in the words of the site. */
export interface MotifName {
  readonly name: string;
  readonly reading: string;
  readonly meaning: string;
}

/** The motifs a theme may carry, in the order in which they are offered to editors. */
export const motifs = {
  shippo: {
    name: '七宝',
    reading: 'しっぽう',
    meaning: '円がつながる柄です。縁やつながりを表します。',
  },
  seigaiha: {
    name: '青海波',
    reading: 'せいがいは',
    meaning: '波が重なる柄です。穏やかな暮らしが続くことを表します。',
  },
  asanoha: {
    name: '麻の葉',
    reading: 'あさのは',
    meaning: '麻の葉の形の柄です。まっすぐな成長を表します。',
  },
  yagasuri: {
    name: '矢絣',
    reading: 'やがすり',
    meaning: '矢羽根が並ぶ柄です。まっすぐ前へ進むことを表します。',
  },
  tatewaku: {
    name: '立涌',
    reading: 'たてわく',
    meaning: '立ちのぼる湯気の柄です。気運が高まることを表します。',
  },
  kikko: {
    name: '亀甲',
    reading: 'きっこう',
    meaning: '亀の甲羅の形の柄です。長く続くことを表します。',
  },
  ichimatsu: {
    name: '市松',
    reading: 'いちまつ',
    meaning: '四角が交互に並ぶ柄です。途切れずに続くことを表します。',
  },
  koshi: {
    name: '格子',
    reading: 'こうし',
    meaning: '縦と横の線を組んだ柄です。家の格子戸の形から来ています。',
  },
  uroko: {
    name: '鱗',
    reading: 'うろこ',
    meaning: '三角が並ぶ柄です。災いから守ることを表します。',
  },
} as const satisfies Record<string, MotifName>;

export type Motif = keyof typeof motifs;

/** The keys of `motifs`, for schemas and choices. */
export const motifNames = [
  'shippo',
  'seigaiha',
  'asanoha',
  'yagasuri',
  'tatewaku',
  'kikko',
  'ichimatsu',
  'koshi',
  'uroko',
] as const satisfies readonly Motif[];
