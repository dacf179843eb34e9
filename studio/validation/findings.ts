import type { Path, SchemaType } from 'sanity';
import type { Instant } from '../../src/lib/jst.ts';
import type { Finding, Severity } from '../../src/model/finding.ts';
import { findingsAmong } from '../../src/model/neighbours.ts';
import type { Neighbours } from '../../src/model/neighbours.ts';
import { typeNames } from '../../src/model/types.ts';
import { publishedValue } from './model-value.ts';
import { formPath } from './paths.ts';

/** A finding as the form shows it. */
export interface Marker {
  readonly rule: string;
  readonly severity: Severity;
  readonly path: Path;
  readonly message: string;
}

/** Without an input of their own: the form cannot ask for them. */
const unasked: ReadonlySet<string | number> = new Set(['current', '_ref', '_type', 'asset']);

function at(value: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** The form itself says that a compulsory field is empty: see `required` in `studio/schema`. */
function saidByTheForm({ rule, path }: Finding, value: unknown): boolean {
  const last = path.at(-1);
  return (
    rule === 'schema' && last !== undefined && !unasked.has(last) && at(value, path) === undefined
  );
}

/** What the build would say of a document that is being edited, but for what the form says itself. */
export function markersOf(
  document: Readonly<Record<string, unknown>>,
  type: SchemaType | undefined,
  others: Neighbours,
  now: Instant,
): readonly Marker[] {
  const known = typeNames.find((name) => name === document['_type']);
  if (known === undefined) return [];
  const value = publishedValue(document);
  return findingsAmong(known, value, others, now)
    .filter((finding) => !saidByTheForm(finding, value))
    .map(({ rule, severity, path, message }) => ({
      rule,
      severity,
      path: formPath(path, document, type),
      message,
    }));
}
