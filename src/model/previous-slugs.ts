type Addressed = Readonly<Record<string, unknown>>;

function currentOf({ slug }: Addressed): string | undefined {
  const current: unknown =
    typeof slug === 'object' && slug !== null ? Reflect.get(slug, 'current') : undefined;
  return typeof current === 'string' && current !== '' ? current : undefined;
}

function previousOf({ previousSlugs }: Addressed): readonly string[] {
  const list: readonly unknown[] = Array.isArray(previousSlugs) ? previousSlugs : [];
  return list.filter((slug) => typeof slug === 'string');
}

/**
 * The former addresses that a document must have when its draft is published, so that nobody meets
 * a dead link; undefined where nothing changes.
 */
export function previousSlugsAfter(published: Addressed, draft: Addressed): string[] | undefined {
  const before = currentOf(published);
  const after = currentOf(draft);
  const known = previousOf(draft);
  if (before === undefined || after === undefined || before === after) return undefined;
  if (known.includes(before) && !known.includes(after)) return undefined;
  // An address that has come back must not lead away from itself.
  return [...new Set([...known, before])].filter((slug) => slug !== after);
}
