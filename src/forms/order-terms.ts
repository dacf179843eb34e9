import { fill, ui } from '../lib/interface.ts';
import { showMoment, showPeriod, showSpan } from '../lib/japanese-date.ts';
import { showNumber } from '../lib/text.ts';
import type { Event, Recruitment } from '../model/documents/index.ts';
import { absenceOf } from '../model/facts/absence.ts';
import type { Fact } from '../model/vocabulary.ts';

/** One of the six items that the last step before a paid application must show. */
export interface OrderTerm {
  readonly name: 'quantity' | 'price' | 'payment' | 'delivery' | 'period' | 'cancellation';
  readonly label: string;
  readonly text: string;
}

const { terms } = ui.form;

function joined(...sentences: readonly (string | undefined)[]): string | undefined {
  const given = sentences.filter((sentence) => sentence !== undefined);
  return given.length === 0 ? undefined : given.join('\n');
}

function quantity(document: Recruitment | Event): string {
  if (document._type === 'event') return fill(terms.seat, { title: document.title });
  const { applicants, title } = document;
  const persons = applicants.includes('individual');
  const bodies = applicants.some((applicant) => applicant !== 'individual');
  const share = persons ? (bodies ? terms.either : terms.person) : terms.body;
  return fill(share, { title });
}

function price(document: Recruitment | Event): string | undefined {
  const { fee } = document;
  if (fee === undefined) return undefined;
  const amount = fill(ui.parts.yen, { amount: showNumber(fee.amount) });
  const extra = document._type === 'recruitment' ? document.extraCost : undefined;
  return joined(
    amount,
    fee.note,
    extra && fill(terms.extra, { amount: showNumber(extra.amount), basis: extra.basis }),
  );
}

function delivery(document: Recruitment | Event): string | undefined {
  if (document._type === 'event') return showSpan(document.startsAt, document.endsAt);
  const { period } = document;
  return period && joined(showPeriod(period.from, period.to), period.note);
}

/** Sign-up for an event without a closing date ends when the event starts. */
function applicationPeriod(document: Recruitment | Event): string | undefined {
  const { opensAt } = document;
  const until = document.closesAt ?? (document._type === 'event' ? document.startsAt : undefined);
  if (until === undefined) {
    return document._type === 'recruitment' && document.rolling === true
      ? terms.rolling
      : undefined;
  }
  const to = fill(terms.until, { date: showMoment(until) });
  return opensAt === undefined ? to : fill(terms.from, { date: showMoment(opensAt) }) + to;
}

/**
 * The six items of 特定商取引法 (art. 12-6) for a document with a fee, in the order of the law:
 * 分量, 対価, 支払時期・方法, 提供時期, 申込期間, 撤回・解除. None where nothing is to be paid.
 * Line breaks in a text count.
 */
export function orderTerms(document: Recruitment | Event): readonly OrderTerm[] {
  if ((document.fee?.amount ?? 0) === 0) return [];
  const term = (name: OrderTerm['name'], text: string | undefined, fact?: Fact): OrderTerm => {
    const absence = fact && absenceOf(document, fact);
    const absent = absence && joined(absence.status, absence.reason);
    return { name, label: terms.labels[name], text: text ?? absent ?? terms.absent };
  };
  return [
    term('quantity', quantity(document)),
    term('price', price(document), 'fee'),
    term(
      'payment',
      document._type === 'recruitment' ? document.paymentTiming : undefined,
      'paymentTiming',
    ),
    term('delivery', delivery(document), 'period'),
    term('period', applicationPeriod(document), 'closesAt'),
    term('cancellation', document.cancellation, 'cancellation'),
  ];
}
