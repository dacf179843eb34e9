/** The fixed sets of values, each with the word that readers and editors see. */

/** 契約の種類: decides which checklist a notice must pass and whether it is a job at all. */
export const contracts = {
  employment: '雇用',
  service: '業務委託',
  paidVolunteer: '有償ボランティア',
  proBono: '無償・プロボノ',
  membership: '会員（有料）',
  partnership: '組織どうしの連携',
} as const;

export const formats = { online: 'オンライン', onsite: '現地' } as const;

/** Who may apply. */
export const applicants = {
  individual: '個人',
  company: '企業',
  government: '自治体・団体',
} as const;

export const timesOfWeek = {
  weekdayDay: '平日の日中',
  weekdayEvening: '平日の夜',
  weekend: '土日・祝日',
  flexible: '相談して決める',
} as const;

export const organizationRoles = {
  organizer: '主催',
  operator: '運営',
  secretariat: '事務局',
  coOperator: '共同運営',
  provider: '提供',
  publisher: '掲載・発行',
  host: '受け入れ',
  sender: '送り出し',
  partner: '連携',
} as const;

export const legalForms = {
  npo: 'NPO法人',
  generalIncorporated: '一般社団法人',
  company: '株式会社',
  government: '地方公共団体',
  group: '企業グループ',
  unincorporated: '任意団体',
  unknown: '公表資料に記載なし',
} as const;

export const programStatuses = { preparing: '準備中', running: '実行中', ended: '終了' } as const;

/** Groups of people and bodies that a program names as its actors. */
export const audiences = {
  students: '大学生',
  youngWorkers: '若手社会人',
  workers: '社会人',
  companies: '企業関係者',
  universities: '大学',
  governments: '自治体',
  economicBodies: '経済団体',
  residents: '地域住民',
  highSchools: '高校生・学校',
} as const;

export const speakers = {
  government: '自治体',
  company: '都市部の企業',
  member: '参加したメンバー',
  host: '受け入れた企業・団体',
  supporter: '応援する人',
} as const;

export const personRoles = {
  coordinator: 'コーディネーター',
  member: 'メンバー',
  speaker: '登壇者',
} as const;

/** Whether a photograph shows people; one who can be recognised must have agreed to it. */
export const depictions = {
  none: '写っていない',
  unrecognisable: '写っているが、だれかはわからない',
  recognisable: 'だれかわかる人が写っている',
} as const;

export const storyKinds = { column: 'コラム', article: '記事', news: 'お知らせ' } as const;

export const deliveries = {
  dispatched: '講師派遣型研修',
  open: '公開講座',
  programme: 'プログラム',
} as const;

export const qualifiers = { about: '約', over: '超', nearly: 'ほぼ' } as const;
export const metricKinds = { actual: '実績', target: '目標' } as const;
export const countings = { gross: '延べ', unique: '実人数' } as const;

export const questionKinds = {
  short: '短い文',
  long: '長い文',
  oneOf: '1つ選ぶ',
  severalOf: 'いくつでも選ぶ',
  date: '日付',
} as const;

/** How applications are taken. */
export const applicationRoutes = {
  here: 'このサイトのフォームで受け付ける',
  elsewhere: '募集元のサイトで受け付ける',
  closed: '受付なし（過去の募集の記録）',
} as const;

/** Why a fact that must be there is not. */
export const absences = {
  undisclosed: '未公表',
  notInSource: '公表資料に記載なし',
  toBeAgreed: '要相談',
} as const;

/** Motifs of the woodblock covers; a theme decides the motif. */
export const motifs = {
  shippo: '七宝',
  seigaiha: '青海波',
  asanoha: '麻の葉',
  yagasuri: '矢絣',
  tatewaku: '立涌',
  kikko: '亀甲',
  ichimatsu: '市松',
  koshi: '格子',
  uroko: '鱗',
} as const;

/** Facts that the checklists ask for, and that a document may declare absent with a reason. */
export const facts = {
  capacity: '定員',
  selection: '選考方法',
  contact: '問い合わせ先',
  venue: '会場',
  cancellation: 'キャンセルの扱い',
  travelCost: '交通費',
  stayCost: '宿泊費',
  accommodation: '障害のある方などへの配慮',
  privacy: '個人情報の扱い',
  fee: '参加費',
  reward: '報酬',
  hours: '必要な時間',
  skills: '必要なスキル',
  duties: '業務の内容',
  workplace: '業務に従事する場所',
  paymentTiming: '支払いの時期と方法',
  honest: '応募の前に知ってほしいこと',
  opensAt: '募集開始日',
  closesAt: '応募締切',
  period: '実施期間',
  municipalities: '市区町村',
  fiscalYear: '年度',
  partner: '相手先',
  members: '体制',
  challenge: '課題',
  approach: '取組',
  costs: '費用',
  results: '成果',
  setbacks: 'つまずき',
  conditions: '再現条件',
  duration: '所要時間',
  price: '料金',
  dates: '開催日',
  url: '公式サイト',
  corporateNumber: '法人番号',
  foundedOn: '設立',
} as const;

export type Fact = keyof typeof facts;
export type Format = keyof typeof formats;
export type Contract = keyof typeof contracts;
export type Motif = keyof typeof motifs;
