import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { quantile } from '../quantile.ts';
import type { Engine } from './engine.ts';
import { bodyOf } from './served-folder.ts';
import type { Asked } from './visits.ts';

/** Bytes of an engine's index in a folder, as they are served. */
export async function indexSize(engine: Engine, folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/');
    if (entry.isFile() && engine.isIndex(file)) bytes += (await bodyOf(folder, file)).length;
  }
  return bytes;
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);

export function megabytes(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(2);
}

export function ratio(value: number, to: number | undefined): string {
  return to === undefined ? '' : `×${(value / to).toFixed(2)}`;
}

/** What a query brings that is not a visitor's first: the 95th percentile. */
export function laterKilobytes(asked: readonly Asked[]): string {
  return kilobytes(
    quantile(
      asked.filter(({ first }) => !first).map(({ bytes }) => bytes),
      0.95,
    ),
  );
}

export const costHead = ['first KB', 'p95', 'later p95 KB', 'first ms', 'p50 ms', 'p95', 'max'];

/** What visitors wait for and load: of first queries the median and p95, of later ones p95. */
export function costs(asked: readonly Asked[]): string[] {
  const first = asked.filter((one) => one.first);
  const later = asked.filter((one) => !one.first);
  const times = later.map(({ time }) => time);
  const bytes = first.map((one) => one.bytes);
  const whole = (value: number) => value.toFixed(0);
  return [
    kilobytes(quantile(bytes, 0.5)),
    kilobytes(quantile(bytes, 0.95)),
    laterKilobytes(asked),
    whole(
      quantile(
        first.map(({ time }) => time),
        0.5,
      ),
    ),
    ...[0.5, 0.95, 1].map((part) => whole(quantile(times, part))),
  ];
}
