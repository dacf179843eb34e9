import type { DocumentType } from './types.ts';

/** `error` stops a build and a publication; `warning` is shown and left to the editor. */
export type Severity = 'error' | 'warning';

/** What a rule noticed in a document: where, what was found, and what to do about it. */
export interface Finding {
  /** The rule's name: `schema`, `reference`, or the number of domain A.3 such as `I2`. */
  readonly rule: string;
  readonly severity: Severity;
  /** Path inside the document, for tools: `['sessions', 2, 'startsAt']`. Empty: the whole document. */
  readonly path: readonly (string | number)[];
  /** What was found, as it stands in the document. Empty where something is absent. */
  readonly found: string;
  /** What is wrong and how to mend it, in Japanese. */
  readonly message: string;
}

/** A finding with the document it is about. */
export interface DocumentFinding extends Finding {
  readonly type?: DocumentType;
  readonly id?: string;
  /** The file, where documents come from files. */
  readonly file?: string;
  readonly line?: number;
  /** The name of the field as the editor knows it: 「日程 > 3番目 > 開始」. */
  readonly field: string;
}
