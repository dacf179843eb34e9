import { fill, ui } from '../../lib/interface.ts';
import { dayOf } from '../../lib/jst.ts';
import type { Environment } from '../environment.ts';
import { insertAudit } from '../store/audit.ts';
import { countStates, listSubmissions } from '../store/inbox.ts';
import type { InboxFilter } from '../store/inbox.ts';
import type { Session } from '../store/sessions.ts';
import type { Submission } from '../store/submissions.ts';
import { writeCsv } from './csv.ts';
import { encodeText } from './encode.ts';
import type { ExportEncoding } from './encode.ts';
import { tableOf } from './table.ts';

/** Rows that fit into the memory of a Worker many times over. */
const MOST = 5000;
const PAGE = 500;

async function readAll(
  { db }: Environment,
  filter: InboxFilter,
  session: Session,
): Promise<readonly Submission[]> {
  const all: Submission[] = [];
  for (let before: number | undefined; ;) {
    const page = await listSubmissions(db, filter, session, { before, limit: PAGE });
    all.push(...page);
    before = page.at(-1)?.sequence;
    if (page.length < PAGE || all.length >= MOST) return all;
  }
}

/**
 * The list as a CSV file, newest first.
 * @returns a message instead where the list is longer than one file may be
 */
export async function exportSubmissions(
  environment: Environment,
  session: Session,
  filter: InboxFilter,
  encoding: ExportEncoding,
): Promise<Response | string> {
  const { db } = environment;
  const counts = await countStates(db, filter, session);
  const count =
    filter.state === undefined
      ? Object.values(counts).reduce((sum, one) => sum + one, 0)
      : counts[filter.state];
  if (count > MOST) return fill(ui.inbox.errors.export, { count, max: MOST });
  const submissions = await readAll(environment, filter, session);
  const at = environment.now();
  const details = { rows: submissions.length };
  await insertAudit(db, { at, actor: session.actor, action: 'export', details }).run();
  const file = `${dayOf(at)}.csv`;
  const name = encodeURIComponent(`${ui.inbox.fileName}-${file}`);
  return new Response(encodeText(writeCsv(tableOf(submissions)), encoding), {
    headers: {
      'Content-Type': `text/csv; charset=${encoding}`,
      'Content-Disposition': `attachment; filename="submissions-${file}"; filename*=UTF-8''${name}`,
    },
  });
}
