/** What 公開の状況 says. */
export const buildReport = {
  title: '公開の状況',
  building: 'いま、サイトを作り直しています…',
  built: (when: string) => `最後にサイトを作った日時：${when}`,
  open: '公開するサイトを見る',
  failed: (when: string) =>
    `${when} に作ったサイトには誤りがあり、公開されていません。前のサイトがそのまま残っています。`,
  count: (count: number) => `直すところが${count}件あります。`,
  edit: '文書を開く',
  found: (text: string) => `いまの内容：${text}`,
  place: (file: string, line: number | undefined) =>
    line === undefined ? `content/${file}` : `content/${file} の${line}行目`,
  asking: '公開の状況を確かめています…',
  unread: (why: string) =>
    `公開した文書を読めませんでした。少し待ってから開き直してください（${why}）。`,
  details: '報告の全文',
  waiting:
    '公開の状況を確かめています。1分たっても変わらないときは、npm run studio を動かしている画面を見てください。',
  none: 'まだ一度もサイトを作っていません。',
  unset:
    'サイトのアドレスが設定されていません。管理する人に、環境変数 SANITY_STUDIO_SITE_URL の設定を頼んでください。',
  unknown: 'サイトを作った日時を読み取れませんでした。サイトが開けるか、確かめてください。',
  newer: (count: number) =>
    `このあとに公開した文書が${count}件あります。数分待っても件数が減らないときは、下の「直すところ」を見てください。`,
  current: '公開した文書は、すべてサイトに出ています。',
  wouldFail:
    '公開した文書に誤りがあるため、次のサイトを作れません。前のサイトはそのまま残っています。',
  wouldPass: '公開した文書に、サイトを作れなくなる誤りはありません。',
} as const;
