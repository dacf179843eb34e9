import type { Document } from '../../src/model/documents/index.ts';
import { fieldName } from '../../src/model/field-names.ts';
import { typeNames } from '../../src/model/types.ts';
import { validate } from '../../src/model/validate.ts';
import { addressOf } from '../../src/site/addresses.ts';
import { publishedValue } from '../validation/model-value.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What keeps a draft from being a page. */
export interface Lack {
  readonly field: string;
  readonly message: string;
}

/** What the preview can show of a document. */
export interface Shown {
  /** From the site's root, with the place on the page. Absent: there is nothing to show yet. */
  readonly path?: string;
  /** Empty where the draft itself is shown. */
  readonly lacks: readonly Lack[];
}

function whole(fields: Fields | null | undefined): Document | undefined {
  const type = typeNames.find((name) => name === fields?.['_type']);
  if (type === undefined || fields === null || fields === undefined) return undefined;
  return validate(type, publishedValue(fields)).document;
}

/**
 * The page on which a document shows, as the preview has it: that of the draft, or of what is
 * published as long as the draft is not whole.
 */
export function shownOf(typeName: string, draft: Fields | null, published: Fields | null): Shown {
  const type = typeNames.find((name) => name === typeName);
  if (type === undefined) return { lacks: [] };
  const newest = whole(draft ?? published);
  if (newest !== undefined) return { path: addressOf(newest), lacks: [] };
  const before = draft === null ? undefined : whole(published);
  const { findings } = validate(type, publishedValue(draft ?? published ?? { _type: type }));
  const lacks = findings
    .filter(({ path }) => path[0] !== '_id')
    .map(({ path, message }) => ({ field: fieldName(type, path), message }));
  return { ...(before !== undefined && { path: addressOf(before) }), lacks };
}
