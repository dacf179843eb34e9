import { z } from 'zod';
import { schemas } from './documents/index.ts';
import type { Case, Recruitment } from './documents/index.ts';

function readable(shape: z.core.$ZodShape, value: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const part = value[key];
      return part !== undefined && z.core.safeParse(schema, part).success ? [[key, part]] : [];
    }),
  );
}

const unwritten = {
  _id: 'draft',
  publishedOn: '1970-01-01',
  title: '—',
  slug: { _type: 'slug' as const, current: 'draft' },
  summary: '—',
  program: { _type: 'reference' as const, _ref: 'draft' },
  themes: [],
};

/**
 * A notice that is still being written, with the fields that are right as they stand: enough to ask
 * its checklist. A contract that is not chosen asks for nothing of its own.
 */
export function readableNotice(value: Readonly<Record<string, unknown>>): Recruitment {
  return schemas.recruitment.parse({
    ...unwritten,
    _type: 'recruitment',
    contract: 'partnership',
    organizations: [],
    formats: [],
    targets: [],
    applicants: [],
    application: 'closed',
    ...readable(schemas.recruitment.shape, value),
  });
}

/** A case that is still being written, with the fields that are right as they stand. */
export function readableCase(value: Readonly<Record<string, unknown>>): Case {
  return schemas.case.parse({
    ...unwritten,
    _type: 'case',
    ...readable(schemas.case.shape, value),
  });
}
