/** Something in a file that cannot be read as a document. */
export interface Problem {
  /** Line of the file, counted from 1. */
  readonly line: number;
  readonly found: string;
  /** What to do, in Japanese. */
  readonly message: string;
}
