import { columns } from '../chart.ts';
import { quantile } from '../quantile.ts';
import type { Spell } from './load.ts';

interface Measured {
  readonly name: string;
  readonly spells: readonly Spell[];
}

const rate = ({ spells }: Measured): number =>
  quantile(
    spells.map((spell) => spell.rate),
    0.5,
  );

/** Of all requests of all spells. */
const slow = ({ spells }: Measured): number =>
  quantile(
    spells.flatMap(({ times }) => times),
    0.99,
  );

/**
 * A table: the median of requests in a second with its extremes, the 99th percentile of the time of
 * one request, and both as ratios to each of the peers.
 */
export function showSpells(measured: readonly Measured[], peers: readonly string[]): string {
  const bases = measured.filter(({ name }) => peers.includes(name));
  const times = (value: number): string => `×${value.toFixed(2)}`;
  const head = [
    '',
    'req/s',
    'min',
    'max',
    'p99 ms',
    ...bases.flatMap(({ name }) => [`req/s : ${name}`, `p99 : ${name}`]),
  ];
  const rows = measured.map((one) => {
    const rates = one.spells.map((spell) => spell.rate);
    return [
      one.name,
      rate(one).toFixed(0),
      Math.min(...rates).toFixed(0),
      Math.max(...rates).toFixed(0),
      slow(one).toFixed(1),
      ...bases.flatMap((base) => [times(rate(one) / rate(base)), times(slow(one) / slow(base))]),
    ];
  });
  return columns([head, ...rows]);
}
