import type { Instant } from '../lib/jst.ts';
import type { Document } from '../model/documents/index.ts';
import { fieldName } from '../model/field-names.ts';
import type { DocumentFinding, Finding } from '../model/finding.ts';
import { lookupIn } from '../model/lookup.ts';
import { check } from '../model/rules/index.ts';
import { validate } from '../model/validate.ts';
import type { Contents, RawDocument } from './source.ts';

/** The documents that are whole, and everything that is wrong with any of them. */
export interface Checked {
  readonly documents: readonly Document[];
  readonly findings: readonly DocumentFinding[];
}

function idOf({ value }: RawDocument): string | undefined {
  return typeof value['_id'] === 'string' ? value['_id'] : undefined;
}

function locate(raw: RawDocument, finding: Finding): DocumentFinding {
  const id = idOf(raw);
  const line = raw.origin.lineOf?.(finding.path);
  return {
    ...finding,
    type: raw.type,
    field: fieldName(raw.type, finding.path),
    ...(id !== undefined && { id }),
    ...(raw.origin.file !== undefined && { file: raw.origin.file }),
    ...(line !== undefined && { line }),
  };
}

function unreadable(raw: RawDocument): DocumentFinding[] {
  return raw.problems.map(({ line, path = [], found, message }) => ({
    ...locate(raw, { rule: 'file', severity: 'error', path, found, message }),
    line,
  }));
}

/** The site has its settings once: every page and half of the rules ask for them. */
function settings(documents: readonly RawDocument[]): DocumentFinding[] {
  const [first, ...others] = documents.filter(({ type }) => type === 'site');
  const base = { rule: 'site', severity: 'error', path: [] } as const;
  if (first === undefined) {
    const message =
      'サイト設定がありません。サイト名や運営者を書いた文書を作ってください（ファイルなら content/site/site.md）。';
    return [{ ...base, type: 'site', found: '', message, field: '文書全体' }];
  }
  return others.map((raw) => {
    const message = `サイト設定がもう1つあります（${first.origin.file ?? ''}）。どちらか片方を消してください。`;
    return locate(raw, { ...base, found: idOf(raw) ?? '', message });
  });
}

/** A pointer to a draft is mended by publishing it. */
function unpublished(finding: Finding, drafts: Contents['drafts']): Finding {
  const { rule, found } = finding;
  if (rule !== 'reference' || drafts?.has(found) !== true) return finding;
  const message = `「${found}」はまだ下書きです。先に Studio で公開するか、公開済みの文書を選び直してください。`;
  return { ...finding, message };
}

function duplicates(documents: readonly RawDocument[]): DocumentFinding[] {
  const firsts = new Map<string, RawDocument>();
  return documents.flatMap((raw) => {
    const id = idOf(raw);
    const first = id === undefined ? undefined : firsts.get(id);
    if (id !== undefined && first === undefined) firsts.set(id, raw);
    if (id === undefined || first === undefined) return [];
    const other = first.origin.file ?? first.type;
    const message = `同じ _id の文書がほかにもあります（${other}）。片方の _id を変えてください。`;
    return [locate(raw, { rule: 'id', severity: 'error', path: ['_id'], found: id, message })];
  });
}

/**
 * Checks everything a store holds, and collects every fault of every document instead of stopping
 * at the first one.
 */
export function checkContents({ documents, strays, drafts }: Contents, now: Instant): Checked {
  const findings: DocumentFinding[] = [
    ...strays.map((file) => ({
      ...file,
      rule: 'file',
      severity: 'error' as const,
      path: [],
      field: 'ファイル',
    })),
    ...settings(documents),
    ...duplicates(documents),
  ];
  const whole: { raw: RawDocument; document: Document }[] = [];
  const broken = new Set<string>();
  for (const raw of documents) {
    const result = raw.unread === true ? { findings: [] } : validate(raw.type, raw.value);
    const faults = [...(raw.findings ?? []), ...result.findings];
    findings.push(...unreadable(raw), ...faults.map((finding) => locate(raw, finding)));
    if (result.document !== undefined) whole.push({ raw, document: result.document });
    else broken.add(idOf(raw) ?? '');
  }
  const valid = whole.map(({ document }) => document);
  const lookup = lookupIn(valid);
  for (const { raw, document } of whole) {
    const found = check(document, { now, lookup });
    const own = found.filter(
      ({ rule, severity, found: id }) =>
        // A pointer to a document that is itself broken would only repeat that document's report,
        (rule !== 'reference' || !broken.has(id)) &&
        // and a document that was not read whole is not advised on what is left of it.
        (severity === 'error' || raw.problems.length === 0),
    );
    findings.push(...own.map((finding) => locate(raw, unpublished(finding, drafts))));
  }
  return { documents: valid, findings };
}
