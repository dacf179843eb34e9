/** A request that the lake refuses: Sanity's status and error type, and the reason for the editor. */
export class LakeError extends Error {
  override readonly name = 'LakeError';
  readonly status: number;
  readonly type: string;
  /** What of each mutation failed, where the request was a list of them. */
  readonly items: readonly unknown[];

  constructor(status: number, type: string, message: string, items: readonly unknown[] = []) {
    super(message);
    this.status = status;
    this.type = type;
    this.items = items;
  }
}

/** The answer of `data/mutate` to a mutation that cannot be applied. */
export function mutationError(status: number, type: string, description: string, id: string) {
  return new LakeError(status, 'mutationError', `The mutation(s) failed: ${description}`, [
    { error: { type, id, description }, index: 0 },
  ]);
}
