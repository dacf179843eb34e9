import { expect } from 'vitest';
import type { Document } from '../../../src/model/documents/index.ts';
import { fieldName } from '../../../src/model/field-names.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { check } from '../../../src/model/rules/index.ts';
import { context } from '../../fixtures/documents.ts';

/** What the rules of one name say about a document among its like, every message being usable. */
export function findings(
  rule: string,
  document: Document,
  others: readonly Document[] = [],
  now?: number,
): readonly Finding[] {
  const all = check(document, context([...others, document], now));
  for (const { message, path } of all) {
    expect(message).toMatch(/(ください|大丈夫です)。$/u);
    expect(fieldName(document._type, path)).toMatch(/^[^a-z]+$/u);
  }
  return all.filter((one) => one.rule === rule);
}

/** The same, short enough to compare: severity, path and what was found. */
export function brief(...input: Parameters<typeof findings>): readonly string[] {
  return findings(...input).map(({ severity, path, found }) =>
    `${severity} ${path.join('.')} ${found}`.trim(),
  );
}
