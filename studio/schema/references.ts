import { defineArrayMember, defineField } from 'sanity';
import type { FieldDefinition } from 'sanity';
import type { DocumentType } from '../../src/model/types.ts';
import { common } from './fields.ts';
import type { About } from './fields.ts';

const targets = (to: readonly DocumentType[]) => to.map((type) => ({ type }));

/** A pointer to another document. */
export const reference = (
  name: string,
  title: string,
  to: readonly DocumentType[],
  about?: About,
): FieldDefinition =>
  defineField({ ...common(name, title, about), type: 'reference', to: targets(to) });

/** Pointers to other documents, in the order in which they are shown. */
export const references = (
  name: string,
  title: string,
  to: readonly DocumentType[],
  about?: About,
): FieldDefinition =>
  defineField({
    ...common(name, title, about),
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: targets(to) })],
  });
