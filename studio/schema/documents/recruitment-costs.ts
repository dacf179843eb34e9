import { group, number, text } from '../fields.ts';

const required = true;

/** 費用 of a notice. */
export const costs = [
  group(
    'fee',
    '参加費',
    [number('amount', '金額（税込・円）', { required }), text('note', '補足')],
    {
      group: 'costs',
      help: '無料なら 0 と書きます。',
    },
  ),
  text('paymentTiming', '支払いの時期と方法', { group: 'costs' }),
  text('travelCost', '交通費', { group: 'costs' }),
  text('stayCost', '宿泊費', { group: 'costs' }),
  group(
    'extraCost',
    '参加費のほかにかかる費用の目安',
    [number('amount', '金額（円）', { required }), text('basis', '計算の前提', { required })],
    { group: 'costs' },
  ),
  text('reward', '報酬', { group: 'costs' }),
  text('cancellation', 'キャンセルの扱い', { group: 'costs' }),
];
