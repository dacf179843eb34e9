import { describe, expect, it } from 'vitest';
import { fieldName } from '../../../src/model/field-names.ts';
import { check } from '../../../src/model/rules/index.ts';
import { typeNames } from '../../../src/model/types.ts';
import { validate } from '../../../src/model/validate.ts';
import { context, world } from '../../fixtures/documents.ts';

describe('the clean world', () => {
  it('has a document of every type', () => {
    expect(new Set(world.map(({ _type }) => _type))).toEqual(new Set(typeNames));
  });

  it.each(world.map((document) => [document._type, document] as const))(
    '%s has the right shape and no finding',
    (type, document) => {
      expect(validate(type, document).findings).toEqual([]);
      expect(check(document, context())).toEqual([]);
    },
  );

  it('is reported on in Japanese, at fields that have names', () => {
    const all = world.flatMap((document) =>
      check(document, { ...context(), lookup: { get: () => undefined, all: () => [] } }).map(
        (finding) => ({ ...finding, field: fieldName(document._type, finding.path) }),
      ),
    );
    expect(all.length).toBeGreaterThan(10);
    for (const { message, field } of all) {
      expect(message).toMatch(/(ください|大丈夫です)。$/u);
      expect(field).toMatch(/^[^a-z]+$/u);
    }
  });
});
