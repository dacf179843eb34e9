import type { D1Database } from '@cloudflare/workers-types';
import { z } from 'zod';
import type { FormName } from '../../forms/form.ts';
import type { Instant } from '../../lib/jst.ts';
import { allOf } from './condition.ts';
import type { Condition } from './condition.ts';
import { submissionRow } from './submissions.ts';
import type { Submission } from './submissions.ts';
import { submissionStates } from '../../forms/submission.ts';
import type { SubmissionState } from '../../forms/submission.ts';

/** Who may see a submission: everybody of the inbox, or those of one of its recipients. */
export interface Scope {
  readonly organization: string | undefined;
}

/** What a list is narrowed down to. */
export interface InboxFilter {
  readonly form?: FormName | undefined;
  readonly state?: SubmissionState | undefined;
  readonly target?: string | undefined;
  readonly seat?: 'seated' | 'waiting' | undefined;
  readonly suspicion?: 'any' | 'none' | 'trap' | 'fast' | undefined;
  /** Part of the receipt, the name, the address, the title or an answer. */
  readonly q?: string | undefined;
  readonly from?: Instant | undefined;
  /** The first moment that no longer belongs. */
  readonly to?: Instant | undefined;
}

/** The submissions within the scope. */
export function within({ organization }: Scope): Condition {
  return organization === undefined
    ? allOf([])
    : {
        sql: 'EXISTS (SELECT 1 FROM json_each(submissions.recipients) WHERE value = ?)',
        params: [organization],
      };
}

// D1 refuses LIKE with a pattern over 50 bytes, which is 16 characters of Japanese.
const contains = (column: string): string => `instr(lower(${column}), lower(?)) > 0`;

function search(q: string): Condition {
  const columns = ['receipt', 'name', 'email', 'title'];
  const answers = `EXISTS (SELECT 1 FROM json_each(answers)
    WHERE ${contains(`json_extract(value, '$.text')`)})`;
  const spoken = q.normalize('NFKC').replaceAll(/[\s\p{Pd}ー−]/gu, '');
  const digits = /^\d+$/.test(spoken) ? [spoken] : [];
  return {
    sql: [
      ...columns.map(contains),
      answers,
      ...digits.map(() => `instr(replace(receipt, '-', ''), ?) > 0`),
    ].join(' OR '),
    params: [...columns.map(() => q), q, ...digits],
  };
}

function suspected(suspicion: NonNullable<InboxFilter['suspicion']>): Condition {
  if (suspicion === 'any') return { sql: 'suspicion IS NOT NULL', params: [] };
  if (suspicion === 'none') return { sql: 'suspicion IS NULL', params: [] };
  return { sql: 'suspicion = ?', params: [suspicion] };
}

function matching(filter: InboxFilter, scope: Scope): Condition {
  const { suspicion, q } = filter;
  const equal = (['form', 'state', 'target', 'seat'] as const).flatMap((name): Condition[] => {
    const value = filter[name];
    return value === undefined ? [] : [{ sql: `${name} = ?`, params: [value] }];
  });
  const since = (sql: string, moment: Instant | undefined): Condition[] =>
    moment === undefined ? [] : [{ sql, params: [moment] }];
  return allOf([
    within(scope),
    ...equal,
    ...since('received_at >= ?', filter.from),
    ...since('received_at < ?', filter.to),
    ...(suspicion === undefined ? [] : [suspected(suspicion)]),
    ...(q === undefined ? [] : [search(q)]),
  ]);
}

/** A page of the list, newest first. */
export async function listSubmissions(
  db: D1Database,
  filter: InboxFilter,
  scope: Scope,
  page: { readonly before?: number | undefined; readonly limit: number },
): Promise<readonly Submission[]> {
  const before = { sql: 'sequence < ?', params: [page.before ?? Number.MAX_SAFE_INTEGER] };
  const where = allOf([matching(filter, scope), before]);
  const { results } = await db
    .prepare(`SELECT * FROM submissions WHERE ${where.sql} ORDER BY sequence DESC LIMIT ?`)
    .bind(...where.params, page.limit)
    .all();
  return z.array(submissionRow).parse(results);
}

const countRow = z.object({ state: z.enum(submissionStates), count: z.number() });

/** How many submissions of each state the filter leaves; its own state is not asked. */
export async function countStates(
  db: D1Database,
  filter: InboxFilter,
  scope: Scope,
): Promise<Readonly<Record<SubmissionState, number>>> {
  const where = matching({ ...filter, state: undefined }, scope);
  const { results } = await db
    .prepare(`SELECT state, COUNT(*) AS count FROM submissions WHERE ${where.sql} GROUP BY state`)
    .bind(...where.params)
    .all();
  const counts = new Map(
    z
      .array(countRow)
      .parse(results)
      .map(({ state, count }) => [state, count]),
  );
  const of = (state: SubmissionState): number => counts.get(state) ?? 0;
  return {
    received: of('received'),
    inProgress: of('inProgress'),
    answered: of('answered'),
    accepted: of('accepted'),
    withdrawn: of('withdrawn'),
    erased: of('erased'),
  };
}

/** The submission of this id; one outside the scope is not there. */
export async function findWithin(
  db: D1Database,
  id: string,
  scope: Scope,
): Promise<Submission | undefined> {
  const where = allOf([{ sql: 'id = ?', params: [id] }, within(scope)]);
  const row = await db
    .prepare(`SELECT * FROM submissions WHERE ${where.sql}`)
    .bind(...where.params)
    .first();
  return row === null ? undefined : submissionRow.parse(row);
}
