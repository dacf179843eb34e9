import type { DocumentType } from '../model/types.ts';
import type { Problem } from './codec/problem.ts';

/** Where a value came from, for messages. */
export interface Origin {
  readonly file?: string;
  readonly lineOf?: (path: readonly (string | number)[]) => number | undefined;
}

/** A document as a store gave it: not validated, perhaps not even readable. */
export interface RawDocument {
  readonly type: DocumentType;
  readonly value: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
  readonly origin: Origin;
  /** Nothing could be read but perhaps the `_id`: the problems say all there is to say. */
  readonly unread?: true;
}

/** Something in a store that is no document at all. */
export interface StrayFile {
  readonly file: string;
  readonly found: string;
  readonly message: string;
}

/** Everything a store holds. */
export interface Contents {
  readonly documents: readonly RawDocument[];
  readonly strays: readonly StrayFile[];
}

/** A store of documents. Past it nothing knows whether it was a folder or a dataset. */
export interface DocumentSource {
  read(): Promise<Contents>;
}
