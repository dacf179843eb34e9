import { createSchema, defineArrayMember, defineField, defineType } from 'sanity';
import type { FieldDefinition, SchemaType, SchemaTypeDefinition } from 'sanity';
import { describe, expect, it } from 'vitest';
import { theme } from '../../studio/schema/documents/theme.ts';
import { schemaTypes } from '../../studio/schema/index.ts';
import { references, text, titled } from '../../src/model/fields.ts';
import { schemas } from '../../src/model/documents/index.ts';
import { documentTypes, typeNames } from '../../src/model/types.ts';
import { modelShape } from './shapes/model.ts';
import { studioShape } from './shapes/studio.ts';

function compile(types: SchemaTypeDefinition[]) {
  const schema = createSchema({ name: 'engawa', types });
  return (name: string): SchemaType => {
    const type = schema.get(name);
    if (type === undefined) throw new Error(`the Studio has no type ${name}`);
    return type;
  };
}

const studio = compile(schemaTypes);

describe('the schema of the Studio', () => {
  it('compiles without a complaint', () => {
    const { _validation = [] } = createSchema({ name: 'engawa', types: schemaTypes });
    expect(_validation.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('has the types of the model, and values', () => {
    const documents = schemaTypes.filter(({ type }) => type === 'document');
    expect(documents.map(({ name }) => name)).toEqual(typeNames);
    for (const { name, title } of documents) {
      expect(title).toBe(Object.entries(documentTypes).find(([type]) => type === name)?.[1].title);
    }
  });

  it.each(typeNames)('agrees with the model on every field of %s', (name) => {
    const shape = studioShape(studio(name));
    expect(shape.length).toBeGreaterThan(5);
    expect(shape).toEqual(modelShape(name, schemas[name]));
  });

  it('lets a body link to documents with an address only', () => {
    const body = studio('page');
    const found = JSON.stringify(linkTargets(body));
    expect(found).toContain('glossaryTerm');
    for (const type of ['site', 'metric', 'voice']) expect(found).not.toContain(`"${type}"`);
  });

  it('puts every field under a tab that its form has', () => {
    for (const name of typeNames) {
      const type = studio(name);
      const { fields, groups } = 'fields' in type ? type : { fields: [], groups: [] };
      const tabs = new Set(groups?.map((group) => group.name));
      for (const field of fields) {
        expect([
          `${name}.${field.name}`,
          [field.group].flat().map((tab) => tabs.has(tab ?? '')),
        ]).toEqual([`${name}.${field.name}`, [true]]);
      }
      const used = new Set(fields.flatMap(({ group }) => group ?? []));
      expect([...tabs].filter((tab) => !used.has(tab))).toEqual([]);
    }
  });
});

/** A schema in which one type of the Studio is changed. */
function doctored(change: (fields: readonly FieldDefinition[]) => FieldDefinition[]): string[] {
  const changed = defineType({ ...theme, fields: change(theme.fields) });
  const types = schemaTypes.map((type) => (type.name === 'theme' ? changed : type));
  return studioShape(compile(types)('theme'));
}

const named = (name: string) => (field: FieldDefinition) => field.name === name;

describe('the comparison', () => {
  const model = modelShape('theme', schemas.theme);

  it('notices a field of the model that the Studio lacks', () => {
    const more = schemas.theme.extend({ colour: text('色').optional() });
    expect(modelShape('theme', more)).not.toEqual(studioShape(studio('theme')));
    expect(modelShape('theme', more)).toContain('theme.colour? string 色');
  });

  it('notices other targets, other entries, another title', () => {
    const shape = (field: Parameters<typeof schemas.theme.extend>[0]) =>
      modelShape('theme', schemas.theme.extend(field)).filter((one) => !model.includes(one));
    expect(shape({ x: references('x', 'person') })).toEqual([
      'theme.x array x',
      'theme.x[] reference person',
    ]);
    expect(shape({ title: text('題') })).toEqual(['theme.title string 題']);
    expect(shape({ motif: titled('表紙の柄', text('表紙の柄')) })).toEqual([
      'theme.motif string 表紙の柄',
    ]);
  });

  it.each([
    [
      'a field more',
      (all: readonly FieldDefinition[]) => [...all, defineField({ name: 'x', type: 'string' })],
    ],
    [
      'a field less',
      (all: readonly FieldDefinition[]) => all.filter((field) => !named('order')(field)),
    ],
    [
      'another type',
      (all: readonly FieldDefinition[]) => [
        ...all.filter((field) => !named('order')(field)),
        defineField({ name: 'order', title: '並び順', type: 'string' }),
      ],
    ],
    [
      'another requiredness',
      (all: readonly FieldDefinition[]) => [
        ...all.filter((field) => !named('summary')(field)),
        defineField({ name: 'summary', title: '一文の紹介', type: 'string' }),
      ],
    ],
    [
      'other entries of a list',
      (all: readonly FieldDefinition[]) => [
        ...all.filter((field) => !named('aliases')(field)),
        defineField({
          name: 'aliases',
          title: '別の呼び方・書き方',
          type: 'array',
          of: [
            defineArrayMember({
              type: 'object',
              name: 'alias',
              fields: [{ name: 'a', type: 'string' }],
            }),
          ],
        }),
      ],
    ],
    [
      'other values',
      (all: readonly FieldDefinition[]) => [
        ...all.filter((field) => !named('motif')(field)),
        defineField({
          name: 'motif',
          title: '表紙の柄',
          type: 'string',
          options: { list: [{ value: 'shippo', title: '七宝' }] },
          validation: (rule) => rule.required(),
        }),
      ],
    ],
  ])('notices %s in the Studio', (_, change) => {
    expect(doctored((fields) => [...fields])).toEqual(model);
    expect(doctored(change)).not.toEqual(model);
  });
});

function linkTargets(type: unknown, depth = 0): unknown[] {
  if (typeof type !== 'object' || type === null || depth > 12) return [];
  if (Reflect.get(type, 'name') === 'internalLink') {
    const fields: unknown = Reflect.get(type, 'fields');
    return Array.isArray(fields)
      ? fields.flatMap((field: { type: { to?: { name: string }[] } }) =>
          (field.type.to ?? []).map(({ name }) => name),
        )
      : [];
  }
  return ['fields', 'of', 'annotations', 'type'].flatMap((key) => {
    const part: unknown = Reflect.get(type, key);
    return (Array.isArray(part) ? part : [part]).flatMap((one) => linkTargets(one, depth + 1));
  });
}
