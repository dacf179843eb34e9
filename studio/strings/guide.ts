/** What 使い方 says around its chapters. */
export const guide = {
  title: '使い方',
  chapters: '章',
  all: 'すべての章を1ページで見る',
  print: '印刷する',
  previous: '前の章',
  next: '次の章',
  linkTo: (heading: string) => `見出し「${heading}」へのリンク`,
  enlarge: (alt: string) => `${alt}（新しいタブで大きく見る）`,
  unknown: 'この章はありません。左の一覧から選んでください。',
} as const;
