import { defineArrayMember, defineField } from 'sanity';
import type { FieldDefinition } from 'sanity';
import { common } from './fields.ts';
import type { About } from './fields.ts';
import { shown } from './preview.ts';
import type { Lines } from './preview.ts';

/** How an entry shows itself in its list: the field that names it and the one beneath. */
export interface Shown {
  readonly title: string;
  readonly subtitle?: string;
  /** What is said instead of the fields as they are. */
  readonly say?: (selected: Readonly<Record<string, unknown>>) => Lines;
}

function preview({ title, subtitle, say = (selected) => ({ title: null, ...selected }) }: Shown) {
  return shown({ title, ...(subtitle !== undefined && { subtitle }) }, say);
}

/**
 * A list of entries with fields. The entries are nameless on purpose: a named type would write a
 * `_type` into each of them, which the model does not know.
 */
export const items = (
  name: string,
  title: string,
  fields: readonly FieldDefinition[],
  shown: Shown,
  about?: About,
): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'array',
    of: [defineArrayMember({ type: 'object', fields: [...fields], preview: preview(shown) })],
  });

/** The Japanese name of a value for a preview. */
export function word(values: Readonly<Record<string, string>>, value: unknown): string {
  return typeof value === 'string' ? (values[value] ?? value) : '';
}
