/** A condition of SQL with the values of its question marks, in their order. */
export interface Condition {
  readonly sql: string;
  readonly params: readonly (string | number)[];
}

/** All of the conditions; none holds always. */
export function allOf(conditions: readonly Condition[]): Condition {
  return {
    sql: ['TRUE', ...conditions.map(({ sql }) => `(${sql})`)].join(' AND '),
    params: conditions.flatMap(({ params }) => params),
  };
}
