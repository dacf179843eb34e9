import { createSchema } from 'sanity';
import { describe, expect, it } from 'vitest';
import { schemaTypes } from '../../studio/schema/index.ts';
import { publishedValue } from '../../studio/validation/model-value.ts';
import { formPath } from '../../studio/validation/paths.ts';

const schema = createSchema({ name: 'engawa', types: schemaTypes });

describe('a document of the Studio', () => {
  it('is judged as it would be published', () => {
    expect(
      publishedValue({
        _id: 'drafts.a',
        _type: 'recruitment',
        _system: { base: 1 },
        program: {
          _type: 'reference',
          _ref: 'p',
          _weak: true,
          _strengthenOnPublish: { type: 'program' },
        },
        image: { _type: 'image', _upload: { progress: 3 } },
      }),
    ).toEqual({
      _id: 'a',
      _type: 'recruitment',
      program: { _type: 'reference', _ref: 'p' },
      image: { _type: 'image' },
    });
    expect(publishedValue({ _id: 'versions.r1.a' })).toEqual({ _id: 'a' });
  });

  it('has its entries found by their keys, and no further than its inputs', () => {
    const document = {
      _type: 'recruitment',
      slug: { _type: 'slug', current: 'x' },
      formats: ['online', 'here'],
      sessions: [
        { _key: 'k1', title: 'a' },
        { _key: 'k2', title: 'b' },
      ],
      organizations: [{ _key: 'o', organization: { _type: 'reference', _ref: 'x' } }],
      body: [{ _type: 'quote', _key: 'q' }],
    };
    const path = (...keys: (string | number)[]) =>
      formPath(keys, document, schema.get('recruitment'));
    expect(path('sessions', 1, 'startsAt')).toEqual(['sessions', { _key: 'k2' }, 'startsAt']);
    expect(path('slug', 'current')).toEqual(['slug']);
    expect(path('formats', 1)).toEqual(['formats', 1]);
    expect(path('organizations', 0, 'organization', '_ref')).toEqual([
      'organizations',
      { _key: 'o' },
      'organization',
    ]);
    expect(path('body', 0, 'text')).toEqual(['body', { _key: 'q' }, 'text']);
    expect(path('sumary')).toEqual([]);
    expect(path('sessions', 0, 'colour')).toEqual(['sessions', { _key: 'k1' }]);
  });
});
