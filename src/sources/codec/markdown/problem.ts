/** Something in a body that cannot be taken over as it stands. */
export interface BodyProblem {
  /** Line in the body, counted from 1. */
  line: number;
  /** The offending words as they are written. */
  found: string;
  /** What was found and what to do, for the writer of the file. */
  message: string;
}

interface Place {
  position?:
    | { start: { line: number; offset?: number | undefined }; end: { offset?: number | undefined } }
    | undefined;
}

const excerptLength = 60;

/** Collects the problems of one body; `source` is the text that positions refer to. */
export class ProblemLog {
  readonly problems: BodyProblem[] = [];
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  /** The words of a node as they stand in the source. */
  wordsOf(node: Place): string {
    const { start, end } = node.position ?? {};
    return this.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  }

  /** Records a problem at a node; `message` follows the quoted first line of what was found. */
  report(node: Place, message: string, found = this.wordsOf(node)): void {
    const firstLine = found.split('\n', 1)[0] ?? '';
    const excerpt =
      firstLine.length > excerptLength ? `${firstLine.slice(0, excerptLength)}…` : firstLine;
    this.problems.push({
      line: node.position?.start.line ?? 1,
      found: excerpt,
      message: excerpt === '' ? message : `「${excerpt}」：${message}`,
    });
  }
}
