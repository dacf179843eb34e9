import { isRecord } from '../codec/values.ts';

/** A picture in a value: where it stands, and its id. */
export interface PlacedPicture {
  readonly path: readonly (string | number)[];
  readonly id: string;
}

function assetOf(value: Readonly<Record<string, unknown>>): string | undefined {
  const { asset } = value;
  const ref = value['_type'] === 'image' && isRecord(asset) ? asset['_ref'] : undefined;
  return typeof ref === 'string' ? ref : undefined;
}

/** Every picture in a value, at any depth. */
export function picturesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly PlacedPicture[] {
  if (Array.isArray(value)) return value.flatMap((part, at) => picturesIn(part, [...path, at]));
  if (!isRecord(value)) return [];
  const id = assetOf(value);
  if (id !== undefined) return [{ path, id }];
  return Object.entries(value).flatMap(([key, part]) => picturesIn(part, [...path, key]));
}

/** The same value with other ids for its pictures; those without one keep theirs. */
export function withPictures(value: unknown, idOf: (id: string) => string | undefined): unknown {
  if (Array.isArray(value)) return value.map((part) => withPictures(part, idOf));
  if (!isRecord(value)) return value;
  const id = assetOf(value);
  const entries = Object.entries(value).map(([key, part]): [string, unknown] => {
    if (key !== 'asset' || id === undefined || !isRecord(part)) {
      return [key, withPictures(part, idOf)];
    }
    return [key, { ...part, _ref: idOf(id) ?? id }];
  });
  return Object.fromEntries(entries);
}
