/** What the Studio says besides the names of fields, which the model and the schema hold. */
export const strings = {
  dayOrInstant: {
    day: '日付',
    time: '時刻（日本時間・なくてもよい）',
    clear: '消す',
    wholeDay: (shown: string) => `${shown}（時刻なし：その日いっぱい）`,
  },
  partialDate: {
    placeholder: '2026 ／ 2026-07 ／ 2026-07-20',
    shown: (date: string) => `「${date}」と表示します`,
  },
  government: {
    placeholder: '名前・よみ・6桁のコードで探す',
    option: (name: string, reading: string, code: string) => `${name}　${reading}　${code}`,
  },
  structure: {
    root: 'コンテンツ',
    notices: '募集',
    notice: {
      drafts: '下書き',
      announced: '募集予定',
      open: '募集中',
      soon: 'まもなく締切',
      rolling: '随時募集',
      unconfirmed: '確認待ち',
      closed: '終了',
      all: 'すべての募集',
    },
    cases: '事例',
    caseDrafts: '下書き',
    byYear: '年度で探す',
    byProgram: 'プログラムで探す',
    allCases: 'すべての事例',
    year: (year: number) => `${year}年度`,
    noYear: '年度なし',
  },
  checklist: {
    title: '確かめること',
    close: '閉じる',
    states: { present: '書いてあります', declared: '理由つきで省略', lacking: 'まだです' },
    noContract: '「契約の種類」を選ぶと、その種類で必要な項目が加わります。',
    contract: (name: string) => `「${name}」の募集で必要な項目です。`,
    progress: (done: number, declared: number, all: number) =>
      `${all}項目のうち${done}項目${declared === 0 ? '' : `（ほかに、理由つきの省略が${declared}項目）`}`,
    declared: '「公表されていない項目」に挙げてあります。',
    declaredWith: (reason: string) => `「公表されていない項目」に挙げてあります：${reason}`,
    caseHelp:
      '事例は、この順でそろっているほど、ほかの地域の役に立ちます。資料にないことは「公表されていない項目」に挙げます。',
    share: (percent: number, done: number, all: number) => `${percent}%（${all}のうち${done}）`,
    parts: {
      challenge: '何に困っていたかを書きます。',
      approach: '何をどの順にしたかを書きます。',
      team: '誰がどの立場で動いたかを書きます。',
      costs: 'お金と時間がどれだけかかり、誰が出したかを書きます。',
      results: '何が変わったかを、数と言葉で書きます。',
      setbacks: 'うまくいかなかったことと、どうしたかを書きます。',
      conditions: 'ほかの地域で行うときに、何がそろっていればよいかを書きます。',
      members: '役割と、したことを書きます。',
      metrics: '「指標」を作り、「何についての指標か」でこの事例を選びます。',
      sources: 'もとになった資料を「出典・参考」に挙げます。',
    },
  },
  copy: {
    label: '複製して来年度の募集を作る',
    preparing: '日付を計算しています…',
    creating: '下書きを作っています…',
    broken: 'この募集には誤りがあるため、複製できません。先に、赤い印の項目を直してください。',
    failed: (why: string) => `下書きを作れませんでした。もう一度試してください（${why}）。`,
    explain: (slug: string) =>
      `アドレスは「${slug}」にします。あとで変えられます。下書きができるだけで、まだ公開されません。次のことを確かめてから公開してください。`,
    dates: '動かした日付',
    session: (title: string, part: string) =>
      `日程「${title.replaceAll(/「([^「」]*)」/g, '『$1』')}」の${part}`,
    moved: (from: string, to: string) => `${from} → ${to}`,
    kept: {
      weekday: '曜日をそろえて52週間あとにしました。',
      calendarDay: '月の初めか終わりなので、日をそろえました。',
    },
    recheck: '確かめ直すところ',
    cancel: 'やめる',
    create: '下書きを作る',
  },
  command: {
    ready: (url: string, isLocal: boolean) =>
      isLocal
        ? `編集画面を開けます：${url}\n  公開すると、このパソコンのファイルが書き変わります。終わるときは Ctrl+C を押してください。`
        : `編集画面を開けます：${url}（Sanity のプロジェクトにつないでいます）`,
    broken: (files: readonly { path: string; line: number; message: string }[]) =>
      files.length === 0
        ? '読み取れないファイルはなくなりました。'
        : [
            '読み取れないファイルがあります。ファイルはそのまま残してあります。',
            ...files.map(({ path, line, message }) => `  content/${path}:${line} ${message}`),
          ].join('\n'),
    taken: (port: number) =>
      `ポート ${port} は、ほかのプログラムが使っています。もう開いている編集画面があれば、先に終わらせてください。`,
    siteEnded: '確認用のサイトが止まりました。編集と公開は続けられます。',
    failed: (why: string) => `編集画面の裏側で問題が起きました：${why}`,
  },
  required: (title: string) => `${title}（必須）`,
} as const;
