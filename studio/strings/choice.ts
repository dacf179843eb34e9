/** What the Studio says where a draft and what is published have gone apart. */
export const strings = {
  title: '公開中の内容が、この下書きのあとに書き換えられました',
  explain:
    'エディターなどでファイルが直されています。項目ごとに、どちらを残すか選んでください。選ぶまで公開できません。',
  published: (text: string) => `公開中：${text}`,
  draft: (text: string) => `下書き：${text}`,
  takePublished: '公開中の内容にする',
  keepDraft: '下書きの内容を残す',
  long: (text: string) => `${text}…`,
  none: '（なし）',
} as const;
