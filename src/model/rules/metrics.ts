import { isPartialDate, showPartialDate } from '../../lib/japanese-date.ts';
import { dayOf } from '../../lib/jst.ts';
import { fold, showNumber } from '../../lib/text.ts';
import type { Metric } from '../documents/index.ts';
import { rule } from './rule.ts';

const show = ({ title, value, unit }: Metric): string => `「${title}」${showNumber(value)}${unit}`;

/** 延人, 実人 and 名 all count people; the way of counting is a field of its own. */
function unitFamily(unit: string): string {
  return fold(unit)
    .replace(/^(延べ|延|実)/u, '')
    .replace(/^(名|人員)$/u, '人')
    .replace(/^[かカヶヵケ箇]所$/u, 'か所');
}

/** Whether two figures claim to be the same measurement. */
function sameMeasure(a: Metric, b: Metric): boolean {
  const refs = new Set(a.about.map(({ _ref }) => _ref));
  return (
    b.about.some(({ _ref }) => refs.has(_ref)) &&
    fold(a.unit) === fold(b.unit) &&
    fold(a.scope) === fold(b.scope) &&
    a.counting === b.counting &&
    a.asOf === b.asOf &&
    a.fiscalYear === b.fiscalYear
  );
}

const distinct = rule({
  name: 'I7',
  severity: 'warning',
  types: ['metric'],
  check: (metric, { lookup }) =>
    metric.kind !== 'actual'
      ? []
      : lookup
          .all('metric')
          .filter(({ _id, kind }) => _id !== metric._id && kind === 'actual')
          .filter((other) => other.value !== metric.value && sameMeasure(metric, other))
          .map((other) => ({
            path: ['scope'],
            found: metric.scope,
            message: `${show(metric)}と${show(other)}は、単位・時点・範囲（${metric.scope}）が同じなのに値が違います。何を数えたかの違いを「範囲」に書き分けてください。`,
          })),
});

const dated = rule({
  name: 'I7',
  severity: 'warning',
  types: ['metric'],
  check: ({ kind, due, asOf }, { now }) => {
    if (kind === 'target') {
      const message = '目標に「期限」がありません。いつまでの目標かを書いてください。';
      return due === undefined ? [{ path: ['due'], found: '', message }] : [];
    }
    const isComing = isPartialDate(asOf) && asOf > dayOf(now).slice(0, asOf.length);
    const message = `実績なのに、時点（${showPartialDate(asOf)}）がまだ来ていません。時点を確かめるか、「目標」にしてください。`;
    return isComing ? [{ path: ['asOf'], found: asOf, message }] : [];
  },
});

const pairs = rule({
  name: 'I7',
  severity: 'warning',
  types: ['metric'],
  check: (metric, { lookup }) => {
    const path = ['pairedWith'];
    const id = metric.pairedWith?._ref;
    const other = id === undefined ? undefined : lookup.get(id);
    if (id === undefined || other?._type !== 'metric') return [];
    const [unique, gross] = metric.counting === 'unique' ? [metric, other] : [other, metric];
    const isPair = unique.counting === 'unique' && gross.counting === 'gross';
    return [
      ...(isPair && unique.value > gross.value
        ? [
            {
              path: ['value'],
              found: String(metric.value),
              severity: 'error' as const,
              message: `実人数（${showNumber(unique.value)}）が延べ（${showNumber(gross.value)}）より大きくなっています。値か「数え方」を確かめてください。`,
            },
          ]
        : []),
      ...(isPair
        ? []
        : [
            {
              path: ['counting'],
              found: metric.counting ?? '',
              message: `対になる指標${show(other)}と、片方を「延べ」、もう片方を「実人数」にしてください。`,
            },
          ]),
      ...(other.pairedWith?._ref === metric._id
        ? []
        : [
            {
              path,
              found: id,
              message: `対になる指標${show(other)}のほうには、この指標が選ばれていません。両方から互いを選んでください。`,
            },
          ]),
      ...(unitFamily(metric.unit) === unitFamily(other.unit)
        ? []
        : [
            {
              path,
              found: id,
              message: `対になる指標${show(other)}は、この指標の単位（${metric.unit}）と別のものを数えています。対を選び直してください。`,
            },
          ]),
    ];
  },
});

const everything = /すべて|全て|100[%％]/u;
const unscoped: ReadonlySet<string> = new Set(['', '全体', 'すべて', '全て', '全部']);

const scoped = rule({
  name: 'I10',
  severity: 'warning',
  types: ['metric'],
  check: ({ title, definition, value, unit, scope }) =>
    unscoped.has(fold(scope)) &&
    ((value === 100 && fold(unit) === '%') || everything.test(`${title}${definition}`))
      ? [
          {
            path: ['scope'],
            found: scope,
            message: `範囲が「${scope}」のままでは、何についての「すべて」や100%か分かりません。「オンラインのセッションのみ」のように書いてください。`,
          },
        ]
      : [],
});

export const metricRules = [distinct, dated, pairs, scoped];
