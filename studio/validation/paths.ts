import type { Path, SchemaType } from 'sanity';

/** Parts of a value that have no input of their own. */
const inside: ReadonlySet<string> = new Set(['current', '_ref', '_type', 'asset']);

function fieldNamed(type: SchemaType | undefined, name: string): SchemaType | undefined {
  return type !== undefined && 'fields' in type
    ? type.fields.find((field) => field.name === name)?.type
    : undefined;
}

function memberOf(type: SchemaType | undefined, value: unknown): SchemaType | undefined {
  if (type === undefined || !('of' in type)) return undefined;
  const name: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, '_type') : undefined;
  return type.of.find((member) => member.name === name) ?? type.of[0];
}

const part = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/**
 * A path of the model as the form has it: entries by their `_key`, and no further than the last
 * input that an editor can see. A field that the form does not know is told of where it stands.
 */
export function formPath(
  path: readonly (string | number)[],
  document: unknown,
  documentType: SchemaType | undefined,
): Path {
  const found: Path = [];
  let value = document;
  let type = documentType;
  for (const key of path) {
    value = part(value, key);
    if (typeof key === 'string') {
      const field = fieldNamed(type, key);
      if (inside.has(key) || (type !== undefined && field === undefined)) break;
      type = field;
      found.push(key);
    } else {
      const own = part(value, '_key');
      type = memberOf(type, value);
      found.push(typeof own === 'string' ? { _key: own } : key);
    }
  }
  return found;
}
