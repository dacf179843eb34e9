import type { FieldDefinition } from 'sanity';
import { applicationRoutes, questionKinds } from '../../../src/model/vocabulary.ts';
import { choice, flag, list, number, text, url } from '../fields.ts';
import { references } from '../references.ts';
import { items, word } from '../items.ts';

const required = true;

const question: readonly FieldDefinition[] = [
  text('name', 'データ上の名前（半角英数字）', {
    required,
    help: '受付一覧とCSVの列の名前です（例 motive）。申し込みが来たあとは変えません。',
  }),
  text('label', '質問', { required }),
  choice('kind', '答え方', questionKinds, { required }),
  flag('required', '必須', { required }),
  text('help', '補足'),
  list('options', '選択肢', { help: '「1つ選ぶ」「いくつでも選ぶ」のときに書きます。' }),
  number('maxLength', '文字数の上限'),
];

const titles = {
  応募: {
    route: '応募の受け方',
    url: '募集元の応募ページ',
    recipients: '応募の内容を受け取る団体',
    questions: '応募フォームの質問',
  },
  申込: {
    route: '申込の受け方',
    url: '申込ページ',
    recipients: '申込の内容を受け取る団体',
    questions: '申込フォームの質問',
  },
} as const;

/** How applications or sign-ups are taken, asked for and passed on. */
export function applicationFields(kind: keyof typeof titles): readonly FieldDefinition[] {
  const title = titles[kind];
  const group = 'application';
  return [
    choice('application', title.route, applicationRoutes, { required, group }),
    url('applyUrl', title.url, {
      group,
      hidden: ({ document }) =>
        document?.['application'] !== 'elsewhere' && document?.['applyUrl'] === undefined,
    }),
    references('recipients', title.recipients, ['organization'], {
      group,
      help: '個人情報が渡る団体をすべて選びます。フォームで、送る前の人に示します。',
    }),
    items(
      'questions',
      title.questions,
      question,
      {
        title: 'label',
        subtitle: 'kind',
        say: ({ title: label, subtitle }) => ({
          title: label,
          subtitle: word(questionKinds, subtitle),
        }),
      },
      { group, help: '名前や連絡先は、はじめからフォームにあります。' },
    ),
    text('contact', '問い合わせ先', {
      group,
      help: '個人の電話番号やメールアドレスは書きません。',
    }),
    text('accommodation', '障害のある方などへの配慮', { group }),
  ];
}
