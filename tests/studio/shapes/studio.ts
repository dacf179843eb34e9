import type { SchemaType } from 'sanity';
import { line } from './line.ts';

const get = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function isRequired(type: SchemaType): boolean {
  return listOf(type.validation).some((rule) => {
    const ask = get(rule, 'isRequired');
    return typeof ask === 'function' && ask.call(rule) === true;
  });
}

const joined = (values: readonly unknown[]): string => values.join('|');

const valuesOf = (options: unknown): readonly unknown[] =>
  listOf(get(options, 'list')).map((option) => get(option, 'value'));

interface Field {
  readonly name: string;
  readonly type: SchemaType;
}

function fieldsOf(type: SchemaType): readonly Field[] {
  return 'fields' in type ? type.fields : [];
}

function fieldNamed(type: SchemaType, name: string): SchemaType | undefined {
  return fieldsOf(type).find((field) => field.name === name)?.type;
}

/** The names from a type down to what it is made of; Sanity ends the chain with `null`. */
function chain(type: unknown): readonly string[] {
  return isType(type) ? [type.name, ...chain(type.type)] : [];
}

function textBlocks(path: string, type: SchemaType): string[] {
  const span: unknown = listOf(get(fieldNamed(type, 'children'), 'of'))[0];
  const decorators = listOf(get(span, 'decorators')).map((one) => get(one, 'value'));
  const annotations = listOf(get(span, 'annotations')).filter(isType);
  const options = ['style', 'listItem'].map((name) =>
    joined(valuesOf(fieldNamed(type, name)?.options)),
  );
  return [
    line(path, `block ${options.join(' ')} ${joined(decorators)}`),
    ...annotations.flatMap((mark) => {
      const own = `${path}<${mark.name}>`;
      return [line(own, 'object'), ...inside(own, mark)];
    }),
  ];
}

function isType(value: unknown): value is SchemaType {
  return typeof get(value, 'name') === 'string' && typeof get(value, 'jsonType') === 'string';
}

/** Sanity's own fields of a picture, of which the model has the asset only. */
const ofImages: ReadonlySet<string> = new Set(['asset', 'media', 'hotspot', 'crop']);

function inside(path: string, type: SchemaType): string[] {
  const isImage = chain(type).includes('image');
  return fieldsOf(type)
    .filter(({ name }) => !(isImage && ofImages.has(name)))
    .flatMap((field) => shape(`${path}.${field.name}`, field.type));
}

/** A named entry writes its name into `_type`; a nameless one writes none. */
function member(path: string, type: SchemaType): string[] {
  const names = chain(type);
  if (names.includes('block')) return textBlocks(`${path}<block>`, type);
  const isNameless =
    type.name === 'object' || names[0] === 'reference' || type.jsonType !== 'object';
  return shape(isNameless ? `${path}[]` : `${path}<${type.name}>`, type);
}

const inText: ReadonlySet<string> = new Set(['string', 'text', 'url', 'date']);

function shape(path: string, type: SchemaType): string[] {
  const names = chain(type);
  const says = (kind: string): string =>
    line(path, kind, { optional: !isRequired(type), title: type.title });
  const isInText = path.includes('<');
  if (names.includes('reference')) {
    const to = listOf(get(type, 'to')).map((target) => textOf(get(target, 'name')));
    return [says(isInText ? 'reference' : `reference ${joined(to)}`)];
  }
  if (names.includes('slug')) return [says('slug')];
  if (names.includes('image')) return [says('image'), ...inside(path, type)];
  if (type.jsonType === 'array') {
    // Boxes to tick are told on the list; the model tells them of its entries.
    const ticks = listOf(get(type.options, 'list'));
    const entries = 'of' in type ? listOf(type.of).filter(isType) : [];
    if (ticks.length > 0)
      return [says('array'), line(`${path}[]`, `string ${choices(type.options)}`)];
    return [says('array'), ...entries.flatMap((entry) => member(path, entry))];
  }
  if (type.jsonType === 'object') return [says('object'), ...inside(path, type)];
  if (isInText && inText.has(type.name)) {
    return [says(`words ${joined(valuesOf(type.options))}`)];
  }
  return [says(`${type.name} ${choices(type.options)}`)];
}

function choices(options: unknown): string {
  return joined(
    listOf(get(options, 'list')).map(
      (option) => `${textOf(get(option, 'value'))}=${textOf(get(option, 'title'))}`,
    ),
  );
}

/** Every field of a document as the Studio has it, a line each. */
export function studioShape(type: SchemaType): string[] {
  return inside(type.name, type).toSorted();
}
