import { createHash } from 'node:crypto';
import { isRecord } from './values.ts';

type Item = Readonly<Record<string, unknown>>;

function contentOf(item: Item): string {
  return JSON.stringify(item, (name, value: unknown) => (name === '_key' ? undefined : value));
}

function keyOf(item: unknown): string | undefined {
  return isRecord(item) && typeof item['_key'] === 'string' ? item['_key'] : undefined;
}

/** The key that each item had: that of an equal item before, or else of the one in its place. */
function oldKeys(items: readonly Item[], before: readonly unknown[]): (string | undefined)[] {
  const old = before.filter(isRecord);
  const used = new Set<number>();
  const equal = items.map((item) => {
    const content = contentOf(item);
    const found = old.findIndex((other, at) => !used.has(at) && contentOf(other) === content);
    if (found >= 0) used.add(found);
    return found;
  });
  return equal.map((found, at) => {
    if (found >= 0) return keyOf(old[found]);
    if (used.has(at) || old.length !== items.length) return undefined;
    return keyOf(old[at]);
  });
}

function keyed(items: readonly Item[], before: readonly unknown[]): Item[] {
  const taken = new Set(items.map(keyOf));
  const kept = oldKeys(items, before);
  return items.map((item, at) => {
    if (keyOf(item) !== undefined) return item;
    const content = createHash('sha1').update(contentOf(item)).digest('hex').slice(0, 12);
    let key = kept[at] ?? content;
    for (let count = 2; taken.has(key); count += 1) key = `${content}-${count}`;
    taken.add(key);
    return { _key: key, ...item };
  });
}

/**
 * The value of a file with the `_key`s that the Studio needs: those of the version before where the
 * item is still there, so that an open form keeps its place, and others made from the content.
 */
export function withKeys(value: unknown, before: unknown): unknown {
  if (Array.isArray(value)) {
    const old: readonly unknown[] = Array.isArray(before) ? before : [];
    const items: readonly unknown[] = value;
    if (!items.every(isRecord)) return items;
    const byKey = new Map(old.map((item) => [keyOf(item), item]));
    return keyed(items, old).map((item) => withKeys(item, byKey.get(keyOf(item))));
  }
  if (!isRecord(value)) return value;
  const old = isRecord(before) ? before : {};
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, withKeys(part, old[key])]),
  );
}
