import { documentTypes } from '../../model/types.ts';
import type { DocumentFinding } from '../../model/finding.ts';
import { checkContents } from '../check.ts';
import type { DocumentSource } from '../source.ts';
import { table } from './table.ts';
import { fieldOf, tally } from '../report.ts';

const columns = ['', '文書', '行', '項目', '見つかったもの', '直し方'] as const;

function row(finding: DocumentFinding): string[] {
  const { severity, file, type, id, line, found, message } = finding;
  const name = file ?? `${type === undefined ? '' : documentTypes[type].title} ${id ?? ''}`;
  const mark = severity === 'error' ? '誤り' : '注意';
  return [mark, name, line === undefined ? '' : String(line), fieldOf(finding), found, message];
}

/**
 * `content check`: everything that is wrong with any document, errors first.
 * @returns the text to print, and whether a build would succeed
 */
export async function checkCommand(
  source: DocumentSource,
  { json, now }: { json: boolean; now: number },
): Promise<{ text: string; ok: boolean }> {
  const contents = await source.read();
  const { findings } = checkContents(contents, now);
  const documents = contents.documents.length;
  const sorted = findings.toSorted((a, b) =>
    a.severity < b.severity ? -1 : a.severity > b.severity ? 1 : 0,
  );
  const ok = !findings.some(({ severity }) => severity === 'error');
  if (json)
    return {
      text: JSON.stringify({ ok, documents, findings: sorted }, null, 2),
      ok,
    };
  const body = sorted.length === 0 ? '' : `${table(columns, sorted.map(row))}\n\n`;
  return { text: `${body}文書 ${documents}件：${tally(findings)}`, ok };
}
