import { defineArrayMember, defineField } from 'sanity';
import type { FieldDefinition } from 'sanity';
import type { Group } from './groups.ts';

/** What a form says of a field besides its name. */
export interface About {
  readonly required?: boolean;
  readonly group?: Group;
  /** Help under the title: what to write, why, and what readers see. */
  readonly help?: string;
  readonly readOnly?: boolean;
  /** Hides the field until the document asks for it. */
  readonly hidden?: (context: {
    document?: Readonly<Record<string, unknown>> | undefined;
    /** What the field is part of: Sanity does not know its type. */
    parent?: unknown;
  }) => boolean;
}

/** Requiredness only: everything else is said by the rules of the model (`studio/validation`). */
function demand<R extends { required: () => R }>(rule: R): R {
  return rule.required();
}

/** The part of a definition that is the same for every kind of field. */
export function common(name: string, title: string, about: About = {}) {
  const { required = false, group, help, readOnly, hidden } = about;
  return {
    name,
    title,
    ...(required && { validation: demand }),
    ...(group !== undefined && { group }),
    ...(help !== undefined && { description: help }),
    ...(readOnly !== undefined && { readOnly }),
    ...(hidden !== undefined && { hidden }),
  };
}

/** One line of text. */
export const text = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'string' });

/** Plain text in which line breaks count. */
export const lines = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'text', rows: 4 });

/** Short texts in the order in which they are shown. */
export const list = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'array',
    of: [defineArrayMember({ type: 'string' })],
  });

/** A day in Japan. */
export const day = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'date',
    options: { dateFormat: 'YYYY-MM-DD' },
  });

/** A field of one of the named types of `values.ts`. */
export const valueOf = (
  type: 'dayOrInstant' | 'partialDate' | 'governmentCode' | 'fiscalYear',
  name: string,
  title: string,
  about?: About,
): FieldDefinition => defineField({ ...common(name, title, about), type });

/** Municipalities in the order in which they are shown. */
export const municipalities = (about?: About): FieldDefinition =>
  defineField({
    ...common('municipalities', '市区町村', about),
    type: 'array',
    of: [defineArrayMember({ type: 'governmentCode' })],
  });

export const number = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'number' });

/** Yes or no. */
export const flag = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'boolean' });

const few = 4;

function options(values: Readonly<Record<string, string>>) {
  return Object.entries(values).map(([value, title]) => ({ value, title }));
}

/** One of a fixed set; the record gives each value's Japanese name. */
export const choice = (
  name: string,
  title: string,
  values: Readonly<Record<string, string>>,
  about?: About,
): FieldDefinition => {
  const all = options(values);
  return defineField({
    ...common(name, title, about),
    type: 'string',
    options: { list: all, layout: all.length <= few ? 'radio' : 'dropdown' },
  });
};

/** Any of a fixed set, as boxes to tick. */
export const choices = (
  name: string,
  title: string,
  values: Readonly<Record<string, string>>,
  about?: About,
): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'array',
    of: [defineArrayMember({ type: 'string' })],
    options: { list: options(values), layout: 'grid' },
  });

/** A web address. */
export const url = (name: string, title: string, about?: About): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'url' });

/** Fields that belong together. */
export const group = (
  name: string,
  title: string,
  fields: readonly FieldDefinition[],
  about?: About,
): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'object',
    fields: [...fields],
    options: { columns: fields.length === 2 ? 2 : 1 },
  });
