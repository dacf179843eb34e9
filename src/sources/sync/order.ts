/**
 * Groups of documents in the order in which a store can take them: whatever a document points to
 * comes before it or in the same group (Tarjan's strongly connected components).
 * @param pointsTo the ids that a document points to; others than those given do not count
 */
export function inReferenceOrder(
  ids: readonly string[],
  pointsTo: (id: string) => readonly string[],
): string[][] {
  const given = new Set(ids);
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const groups: string[][] = [];
  const lower = (id: string, to: number) => low.set(id, Math.min(low.get(id) ?? to, to));

  function visit(id: string): void {
    index.set(id, index.size);
    lower(id, index.size - 1);
    open.push(id);
    for (const next of pointsTo(id)) {
      if (!given.has(next)) continue;
      if (!index.has(next)) {
        visit(next);
        lower(id, low.get(next) ?? 0);
      } else if (open.includes(next)) {
        lower(id, index.get(next) ?? 0);
      }
    }
    if (low.get(id) === index.get(id)) groups.push(open.splice(open.indexOf(id)));
  }

  for (const id of ids) if (!index.has(id)) visit(id);
  return groups;
}

/** Joins groups into batches of about this many bytes and documents; a group is never cut. */
export function batches<T>(
  groups: readonly (readonly T[])[],
  sizeOf: (item: T) => number,
  { documents, bytes }: { readonly documents: number; readonly bytes: number },
): T[][] {
  const made: T[][] = [];
  let size = 0;
  for (const group of groups) {
    const own = group.reduce((sum, item) => sum + sizeOf(item), 0);
    const last = made.at(-1);
    if (last === undefined || last.length + group.length > documents || size + own > bytes) {
      made.push([...group]);
      size = own;
    } else {
      last.push(...group);
      size += own;
    }
  }
  return made;
}
