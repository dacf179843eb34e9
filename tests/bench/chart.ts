import type { Measured, Spread } from './measure.ts';

const MIB = 1024 ** 2;
const WIDTH = 40;

/** Rows as text; the first column is aligned to the left, numbers to the right. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function bars(
  title: string,
  rows: readonly { name: string; value: number; text: string }[],
): string {
  const largest = Math.max(...rows.map(({ value }) => value));
  const lines = rows.map(({ name, value, text }) => [
    name,
    `${'█'.repeat(Math.max(1, Math.round((value / largest) * WIDTH)))} ${text}`,
  ]);
  const width = Math.max(...rows.map(({ name }) => name.length));
  return [title, ...lines.map(([name = '', bar = '']) => `${name.padEnd(width)}  ${bar}`)].join(
    '\n',
  );
}

function spread({ min, median, max }: Spread, show: (value: number) => string): string[] {
  return [show(median), show(min), show(max)];
}

const seconds = (value: number): string => value.toFixed(2);
const mib = (value: number): string => (value / MIB).toFixed(0);

/**
 * A table of medians with their extremes, and the medians as bars. Ratios are to `peer`, where it was
 * measured; on a busy machine they say more than seconds.
 */
export function report(measured: readonly Measured[], peer?: string): string {
  const base = measured.find(({ name }) => name === peer);
  const ratio = (value: number, to: number | undefined): string[] =>
    base === undefined ? [] : [to === undefined ? '' : `×${(value / to).toFixed(1)}`];
  const head = [
    '',
    's',
    'min',
    'max',
    ...(base ? ['ratio'] : []),
    'MiB',
    'min',
    'max',
    ...(base ? ['ratio'] : []),
  ];
  const rows = measured.map(({ name, seconds: time, memory }) => [
    name,
    ...spread(time, seconds),
    ...ratio(time.median, base?.seconds.median),
    ...spread(memory, mib),
    ...ratio(memory.median, base?.memory.median),
  ]);
  const time = measured.map(({ name, seconds: { median } }) => ({
    name,
    value: median,
    text: `${seconds(median)} s`,
  }));
  const memory = measured.map(({ name, memory: { median } }) => ({
    name,
    value: median,
    text: `${mib(median)} MiB`,
  }));
  return [columns([head, ...rows]), bars('time', time), bars('peak memory', memory)].join('\n\n');
}
