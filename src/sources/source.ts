import type { Document } from '../model/documents/index.ts';
import type { Finding } from '../model/finding.ts';
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
  /** What only the store can know is wrong, such as a picture that is not in it. */
  readonly findings?: readonly Finding[];
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
  /** Ids that documents point to and that exist as a draft only. */
  readonly drafts?: ReadonlySet<string>;
}

/** A store of documents. Past it nothing knows whether it was a folder or a dataset. */
export interface DocumentSource {
  read(): Promise<Contents>;
  /** The documents that are whole, soon after a small change. Only where drafts are shown. */
  readWhole?(): Promise<readonly Document[]>;
  /** Calls whenever the store has changed; a folder is watched by who reads it. */
  follow?(changed: () => void): void;
}
