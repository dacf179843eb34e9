import { ui } from '../../lib/interface.ts';
import { dayOf, timeIn, toJstIso } from '../../lib/jst.ts';
import type { Instant } from '../../lib/jst.ts';
import type { Submission } from '../store/submissions.ts';

const { columns, forms, seats, states, suspicions } = ui.inbox;

const moment = (instant: Instant): string =>
  `${dayOf(instant)} ${timeIn(toJstIso(instant)) ?? ''}`.trim();

/** Columns that every submission has. */
const fixed: readonly (readonly [string, (submission: Submission) => string])[] = [
  [columns.receipt, ({ receipt }) => receipt],
  [columns.receivedAt, ({ receivedAt }) => moment(receivedAt)],
  [columns.form, ({ form }) => forms[form]],
  [columns.title, ({ title }) => title],
  [columns.state, ({ state }) => states[state]],
  [columns.seat, ({ seat }) => (seat === null ? '' : seats[seat])],
  [columns.suspicion, ({ suspicion }) => (suspicion === null ? '' : suspicions[suspicion])],
  [columns.name, ({ name }) => name],
  [columns.email, ({ email }) => email],
  [columns.replyBy, ({ replyBy }) => replyBy],
  [columns.eraseAfter, ({ eraseAfter }) => dayOf(eraseAfter)],
];

/** Answers that stand in columns of their own already. */
const shown = ['name', 'email'];

/**
 * Submissions as a table: a row each below a header in Japanese, one column for each label that
 * any of them answered, in the order in which the labels first come.
 */
export function tableOf(submissions: readonly Submission[]): readonly (readonly string[])[] {
  const rows = submissions.map((submission) => {
    const asked = submission.answers.filter(({ name }) => !shown.includes(name));
    const cells = Map.groupBy(asked, ({ label }) => label);
    return { submission, cells };
  });
  const labels = [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))];
  return [
    [...fixed.map(([label]) => label), ...labels],
    ...rows.map(({ submission, cells }) => [
      ...fixed.map(([, read]) => read(submission)),
      ...labels.map((label) => (cells.get(label) ?? []).map(({ text }) => text).join('\n')),
    ]),
  ];
}
