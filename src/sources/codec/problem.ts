/** Something in a file that cannot be read as a document. */
export interface Problem {
  /** Line of the file, counted from 1. */
  readonly line: number;
  /** The field that it is about; absent for the whole document. */
  readonly path?: readonly (string | number)[];
  readonly found: string;
  /** What to do, in Japanese. */
  readonly message: string;
}
