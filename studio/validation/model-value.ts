type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The id under which a draft or a version is published. */
export function publishedId(id: string): string {
  return id.replace(/^(?:drafts\.|versions\.[^.]+\.)/, '');
}

/**
 * A pointer to a document that is itself unpublished is weak until it is published; publishing
 * makes it strong, and a build never sees the difference.
 */
const passing: ReadonlySet<string> = new Set(['_weak', '_strengthenOnPublish', '_upload']);

function settled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(settled);
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, part]) => !passing.has(key) && part !== undefined)
      .map(([key, part]) => [key, settled(part)]),
  );
}

/** A document of the Studio as it would be published: under its own id, without the Studio's marks. */
export function publishedValue(document: Fields): Fields {
  const { _system, ...fields } = document;
  const settledFields = settled(fields);
  const id = document['_id'];
  return {
    ...(isFields(settledFields) && settledFields),
    ...(typeof id === 'string' && { _id: publishedId(id) }),
  };
}
