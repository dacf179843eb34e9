import { z } from 'zod';
import { fieldMeta } from '../../../src/model/fields.ts';
import { blockStyles, decorators, textBlock } from '../../../src/model/portable-text.ts';
import { line } from './line.ts';

function unwrapped(schema: z.core.$ZodType): z.ZodType {
  const inner = schema instanceof z.ZodOptional ? schema.unwrap() : schema;
  if (inner instanceof z.ZodOptional) return unwrapped(inner);
  if (inner instanceof z.ZodType) return inner;
  throw new Error('not a schema');
}

function fieldsOf(schema: z.core.$ZodType): readonly (readonly [string, z.core.$ZodType])[] {
  const inner = unwrapped(schema);
  const shape: z.core.$ZodShape = inner instanceof z.ZodObject ? inner.shape : {};
  return Object.entries(shape).filter(([name]) => !name.startsWith('_'));
}

function literalOf(schema: z.core.$ZodType, field: string): string {
  const inner = unwrapped(schema);
  const shape: z.core.$ZodShape = inner instanceof z.ZodObject ? inner.shape : {};
  const tag = shape[field];
  return tag instanceof z.ZodLiteral ? String(tag.value) : '';
}

/** What a text holds, told by what its schema lets through. */
function textKind(schema: z.ZodType): string {
  const passes = (sample: string): boolean => schema.safeParse(sample).success;
  if (passes('a\nb')) return 'text';
  if (passes('2022') && !passes('a')) return 'partialDate';
  if (passes('2022-07-30') && !passes('a')) return 'date';
  return passes('https://example.org/') && !passes('a') ? 'url' : 'string';
}

function numberKind(schema: z.ZodType): string {
  return schema.safeParse(0).success ? 'number' : 'fiscalYear';
}

const joined = (values: readonly unknown[]): string => values.join('|');

function portableText(path: string, schema: z.ZodArray): string[] {
  const union = unwrapped(schema.element);
  const options = union instanceof z.ZodDiscriminatedUnion ? union.options : [];
  return options.flatMap((option) => {
    const name = literalOf(option, '_type');
    const own = `${path}<${name}>`;
    if (name === 'block') return textBlocks(own);
    const kind = name === 'image' ? 'image' : 'object';
    return [line(own, kind), ...inside(own, option)];
  });
}

function textBlocks(path: string): string[] {
  const { listItem, markDefs } = textBlock.shape;
  const marks = markDefs.element.options;
  return [
    line(
      path,
      `block ${joined(blockStyles)} ${joined(listItem.unwrap().options)} ${joined(decorators)}`,
    ),
    ...marks.flatMap((mark) => {
      const own = `${path}<${literalOf(mark, '_type')}>`;
      return [line(own, 'object'), ...inside(own, mark)];
    }),
  ];
}

/** The fields of something inside a body; a picture's asset is no field of its own. */
function inside(path: string, schema: z.core.$ZodType): string[] {
  return fieldsOf(schema)
    .filter(([name]) => name !== 'asset')
    .flatMap(([name, field]) => shape(`${path}.${name}`, field));
}

function member(path: string, schema: z.core.$ZodType): string[] {
  const name = literalOf(schema, '_type');
  return shape(name === '' || name === 'reference' ? `${path}[]` : `${path}<${name}>`, schema);
}

function shape(path: string, schema: z.core.$ZodType): string[] {
  const inner = unwrapped(schema);
  const meta = fieldMeta.get(inner);
  const about = { optional: schema instanceof z.ZodOptional, title: meta?.title };
  const says = (kind: string): string => line(path, kind, about);
  const isInText = path.includes('<');
  switch (meta?.kind) {
    case 'reference':
      return [says(`reference ${joined(meta.to ?? [])}`)];
    case 'slug':
      return [says('slug')];
    case 'instant':
      return [says('dayOrInstant')];
    case 'code':
      return [says('governmentCode')];
    case 'picture':
      return [says('image'), ...inside(path, inner)];
    case 'richText':
      return [says('array'), ...(inner instanceof z.ZodArray ? portableText(path, inner) : [])];
    case undefined:
  }
  if (inner instanceof z.ZodString) return [says(isInText ? 'words ' : textKind(inner))];
  if (inner instanceof z.ZodNumber) return [says(numberKind(inner))];
  if (inner instanceof z.ZodBoolean) return [says('boolean')];
  if (inner instanceof z.ZodEnum && isInText) return [says(`words ${joined(inner.options)}`)];
  if (inner instanceof z.ZodEnum) {
    const options = Object.entries(meta?.options ?? {}).map((pair) => pair.join('='));
    return [says(`string ${joined(options)}`)];
  }
  if (inner instanceof z.ZodArray) return [says('array'), ...member(path, inner.element)];
  if (literalOf(inner, '_type') === 'reference') return [says('reference')];
  return [says('object'), ...inside(path, inner)];
}

/** Every field of a document as the model has it, a line each. */
export function modelShape(name: string, schema: z.ZodType): string[] {
  return inside(name, schema).toSorted();
}
