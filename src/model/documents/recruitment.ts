import { z } from 'zod';
import {
  choice,
  count,
  day,
  dayOrInstant,
  flag,
  governmentCode,
  lines,
  list,
  quantity,
  reference,
  references,
  richText,
  slug,
  text,
  titled,
  url,
  yen,
} from '../fields.ts';
import { extension, identity, involvement, item, publication } from '../parts.ts';
import {
  applicants,
  applicationRoutes,
  contracts,
  formats,
  questionKinds,
  timesOfWeek,
} from '../vocabulary.ts';

/** 日程: a dated part of a notice. The weekday is always computed. */
export const session = item({
  title: text('名前'),
  /** Absent where the source gives a recurrence in words only. */
  startsAt: dayOrInstant('開始').optional(),
  endsAt: dayOrInstant('終了').optional(),
  /** 「月1〜2回」: shown as it is, and not put in a calendar. */
  recurrence: text('頻度').optional(),
  /** The part of the curriculum it belongs to: 「(1) 地域課題顕在化研修」. */
  part: text('カリキュラムの区分').optional(),
  formats: titled('形式', z.array(choice('形式', formats))),
  place: text('場所').optional(),
  note: text('補足').optional(),
});

/** A question that the editor adds to the form. */
export const question = item({
  /** Names the answer in the data; never changed once applications have come. */
  name: text('データ上の名前（半角英数字）'),
  label: text('質問'),
  kind: choice('答え方', questionKinds),
  required: flag('必須'),
  help: text('補足').optional(),
  options: list('選択肢').optional(),
  /** Longest answer, in characters. */
  maxLength: count('文字数の上限').optional(),
});

/** 募集: the notice of one term. Its state is derived from the dates and never typed. */
export const recruitment = z.strictObject({
  ...identity,
  _type: z.literal('recruitment'),
  ...publication,
  title: text('題名'),
  slug: slug(),
  summary: text('一文の紹介'),
  program: reference('プログラム', 'program'),
  /** The number of the program's term. */
  term: count('期の番号').optional(),
  contract: choice('契約の種類', contracts),
  organizations: titled('関わる団体', z.array(involvement)),
  municipalities: titled('市区町村', z.array(governmentCode('市区町村'))).optional(),
  areaNote: text('地域の補足').optional(),
  themes: references('テーマ', 'theme'),
  formats: titled('形式', z.array(choice('形式', formats))),
  venue: text('会場').optional(),
  /** Who is meant, as sentences. */
  targets: list('こんな人に'),
  /** Who may apply at all. */
  applicants: titled('応募できる人', z.array(choice('応募できる人', applicants))),
  skills: list('生かせるスキル').optional(),
  opensAt: dayOrInstant('募集開始').optional(),
  /** A day closes at its end in Japan; an instant is the first closed one. */
  closesAt: dayOrInstant('応募締切').optional(),
  /** 随時募集: no deadline, so 情報確認日 is compulsory (I11). */
  rolling: flag('随時募集').optional(),
  /** The day on which the publisher last made sure that all of this still holds. */
  confirmedOn: day('情報確認日').optional(),
  confirmedNote: text('情報確認日の補足').optional(),
  extensions: titled('締切の変更履歴', z.array(extension)).optional(),
  period: titled(
    '実施期間',
    z.strictObject({
      from: day('開始日'),
      to: day('終了日').optional(),
      note: text('補足').optional(),
    }),
  ).optional(),
  /** Joining after the first session is possible (I2). */
  joinMidway: flag('途中参加できる').optional(),
  joinMidwayNote: text('途中参加の補足').optional(),
  sessions: titled('日程', z.array(session)).optional(),
  hours: titled(
    '必要な時間',
    z.strictObject({
      perMonth: quantity('月あたりの時間').optional(),
      perWeek: quantity('週あたりの時間').optional(),
      note: text('補足').optional(),
    }),
  ).optional(),
  timesOfWeek: titled('活動する時間帯', z.array(choice('時間帯', timesOfWeek))).optional(),
  /** 0 is 無料. */
  fee: titled(
    '参加費',
    z.strictObject({ amount: yen('金額（税込・円）'), note: text('補足').optional() }),
  ).optional(),
  /** When and how to pay: one of the six items of 特定商取引法. */
  paymentTiming: text('支払いの時期と方法').optional(),
  travelCost: text('交通費').optional(),
  stayCost: text('宿泊費').optional(),
  /** What taking part costs besides the fee, as an estimate with its basis. */
  extraCost: titled(
    '参加費のほかにかかる費用の目安',
    z.strictObject({ amount: yen('金額（円）'), basis: text('計算の前提') }),
  ).optional(),
  reward: text('報酬').optional(),
  duties: lines('業務の内容').optional(),
  workplace: text('業務に従事する場所').optional(),
  capacity: count('定員').optional(),
  selection: text('選考方法').optional(),
  contact: text('問い合わせ先').optional(),
  cancellation: text('キャンセルの扱い').optional(),
  accommodation: text('障害のある方などへの配慮').optional(),
  privacy: text('個人情報の扱い').optional(),
  /** Every organisation that receives the data of an application. */
  recipients: references('応募の内容を受け取る団体', 'organization').optional(),
  application: choice('応募の受け方', applicationRoutes),
  applyUrl: url('募集元の応募ページ').optional(),
  applySteps: list('応募から参加まで').optional(),
  questions: titled('応募フォームの質問', z.array(question)).optional(),
  /** 正直な情報: what is hard, whom it does not suit, what a week is like. */
  honest: titled(
    '応募の前に知ってほしいこと',
    z.strictObject({
      hard: list('大変なこと').optional(),
      notFor: list('こんな方には向きません').optional(),
      week: list('ある1週間').optional(),
      remains: list('それでも残るもの').optional(),
    }),
  ).optional(),
  body: richText('本文').optional(),
});
