import { describe, expect, it } from 'vitest';
import { orderTerms } from '../../src/forms/order-terms.ts';
import { event, recruitment } from '../fixtures/documents.ts';

describe('the six items of an application with a fee', () => {
  it('come from the document, in the order of the law', () => {
    const notice = recruitment({
      fee: { amount: 12_000, note: '教材を含みます' },
      extraCost: { amount: 45_000, basis: '2往復の交通費' },
      paymentTiming: '2022年7月15日までに銀行振込',
    });
    expect(orderTerms(notice).map(({ label, text }) => [label, text])).toEqual([
      ['分量', '「みなとラボ第三期」への参加1人分'],
      [
        '対価',
        '12,000円（税込）\n教材を含みます\nほかに45,000円ほどかかる見込みです（2往復の交通費）',
      ],
      ['支払いの時期と方法', '2022年7月15日までに銀行振込'],
      ['提供の時期', '2022年7月20日〜2022年10月2日'],
      ['申し込みの期間', '2022年6月1日（水）から2022年7月10日（日）まで'],
      ['撤回・解除', '開始の前日まで無料です。'],
    ]);
  });

  it('say openly what is not published, and why', () => {
    const terms = orderTerms(
      recruitment({
        fee: { amount: 12_000 },
        missing: [{ fact: 'paymentTiming', status: 'notInSource', reason: '後日の案内です' }],
      }),
    );
    expect(terms.find(({ name }) => name === 'payment')?.text).toBe(
      '公表資料に記載なし\n後日の案内です',
    );
    const unsaid = orderTerms(event({ fee: { amount: 1500 } }));
    expect(unsaid.find(({ name }) => name === 'payment')?.text).toContain('公表されていません');
    expect(unsaid.find(({ name }) => name === 'period')?.text).toContain('20:30まで');
  });

  it('are not shown where nothing is to be paid', () => {
    expect(orderTerms(recruitment())).toEqual([]);
    expect(orderTerms(recruitment({ fee: { amount: 0 } }))).toEqual([]);
  });
});
