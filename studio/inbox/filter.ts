/** What the list is narrowed down to, as the controls hold it; an empty text is no condition. */
export interface Filter {
  readonly q: string;
  readonly state: string;
  readonly form: string;
  readonly target: string;
  readonly suspicion: string;
  readonly seat: string;
  /** Days in Japan, both included. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: Filter = {
  q: '',
  state: '',
  form: '',
  target: '',
  suspicion: '',
  seat: '',
  from: '',
  to: '',
};

/** The conditions as the query of the endpoint. */
export function queryOf(filter: Filter): URLSearchParams {
  return new URLSearchParams(
    Object.entries(filter).flatMap(([name, value]: [string, string]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
}

export function isFiltered(filter: Filter): boolean {
  return queryOf(filter).size > 0;
}
