import type { Recruitment } from '../documents/index.ts';

/** What taking part costs, as far as it is published. Amounts in yen, tax included. */
export interface TotalCost {
  readonly fee?: number;
  readonly extra?: number;
  /** The sum; absent unless both parts are known. */
  readonly total?: number;
}

/** 総額の目安: the fee and the estimated extra cost. */
export function totalCost(notice: Pick<Recruitment, 'fee' | 'extraCost'>): TotalCost {
  const fee = notice.fee?.amount;
  const extra = notice.extraCost?.amount;
  return {
    ...(fee !== undefined && { fee }),
    ...(extra !== undefined && { extra }),
    ...(fee !== undefined && extra !== undefined && { total: fee + extra }),
  };
}
