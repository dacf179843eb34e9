/** Every type of document, its name for editors, and the folder and address it lives under. */
export const documentTypes = {
  site: { title: 'サイト設定', folder: 'site' },
  program: { title: 'プログラム', folder: 'programs' },
  recruitment: { title: '募集', folder: 'recruitments' },
  event: { title: '説明会・イベント', folder: 'events' },
  case: { title: '事例', folder: 'cases' },
  story: { title: '読み物', folder: 'stories' },
  course: { title: '研修・講座', folder: 'courses' },
  organization: { title: '団体', folder: 'organizations' },
  person: { title: '人', folder: 'people' },
  municipality: { title: '市区町村', folder: 'municipalities' },
  metric: { title: '指標', folder: 'metrics' },
  voice: { title: '声', folder: 'voices' },
  theme: { title: 'テーマ', folder: 'themes' },
  glossaryTerm: { title: '用語', folder: 'glossary' },
  page: { title: '固定ページ', folder: 'pages' },
} as const;

export type DocumentType = keyof typeof documentTypes;

export const typeNames = Object.keys(documentTypes).filter(
  (name): name is DocumentType => name in documentTypes,
);

/** Types whose documents have no page of their own: they show on the pages of others. */
export const withoutPage: ReadonlySet<DocumentType> = new Set([
  'site',
  'metric',
  'voice',
  'glossaryTerm',
]);
